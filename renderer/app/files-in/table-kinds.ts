import { bringFileIn, importForeign } from '@shared/exchange/files-in/bring-in';
import type { FileChoice, TeamChoice } from '@shared/exchange/files-in/choice';
import type { FileIn, ForeignFile } from '@shared/exchange/files-in/file-in';
import { importCandidates } from '@shared/exchange/files-in/table-as';
import {
  guessMapping,
  hasColumnNames,
  type PlanCsvField,
  planCsvFieldNames,
  planCsvFields,
} from '@shared/exchange/plan-csv-fields';
import { previewPlanCsv } from '@shared/exchange/plan-csv-import';
import {
  guessRetroColumns,
  type RetroCsvField,
  readOwnTable,
  retroCsvFieldNames,
  retroCsvFields,
} from '@shared/exchange/retro-csv/own-table';
import { addedIds } from '@shared/kernel/added-ids';
import type { RuleResult } from '@shared/model/workspace';
import type { TableKind } from '@/csv/table-kind';
import { actUndoable } from '@/store/act-undoable';
import { showTeam } from '@/store/current-team';
import { navigate } from '@/store/route';
import { systemContext } from '@/store/rule-context';
import { notify } from '@/ui/notices-store';

type TableFile = Extract<FileIn, { readonly form: 'table' }>;

/** Rows as candidates of a team. */
export function candidatesKind(file: TableFile, team: TeamChoice): TableKind<PlanCsvField> {
  return {
    title: 'Import candidates',
    listName: 'Candidates',
    fields: planCsvFields.map((id) => ({ id, label: planCsvFieldNames[id] })),
    needs: [{ field: 'title', sentence: 'Say which column is the title: a candidate can’t be without one.' }],
    hasDays: false,
    guess: (table) => ({ mapping: guessMapping(table), namesInFirstRow: hasColumnNames(table) }),
    preview: (workspace, table, reading) => {
      const teamId = team.kind === 'existing' ? team.teamId : '';
      const { initiatives, ...found } = previewPlanCsv(workspace, teamId, table, reading);
      const text =
        initiatives.length === 1 ? '1 candidate came in.' : `${initiatives.length} candidates came in.`;
      return {
        ...found,
        coming: initiatives.map(({ title }) => ({ text: title, facts: '' })),
        bringIn: () =>
          shown(actUndoable(importCandidates, { file, team, reading }, notify, text), team, 'plan'),
      };
    },
  };
}

/** Rows as the notes of a retrospective. */
export function retroKind(file: TableFile, team: TeamChoice): TableKind<RetroCsvField> {
  return {
    title: 'Import a retrospective',
    listName: 'Notes',
    fields: retroCsvFields.map((id) => ({ id, label: retroCsvFieldNames[id] })),
    needs: [{ field: 'text', sentence: 'Say which column holds what the notes say.' }],
    hasDays: false,
    guess: guessRetroColumns,
    preview: (workspace, table, reading) => {
      const { retro, behind } = readOwnTable(table, { ...reading, fileName: file.fileName });
      const { fileName } = file;
      const whole: ForeignFile = { kind: 'csv', form: 'retro', fileName, retro, leftOut: behind.leftOut };
      const choice: FileChoice = { team, as: 'retro', lists: [], withArchived: false };
      const brought = bringFileIn(workspace, { file: whole, choice }, systemContext());
      const text = `Imported ${fileName}.`;
      return {
        coming: retro.topics.flatMap(({ notes, title, column }) =>
          notes.map((note) => ({
            text: note,
            facts: [retro.columns[column] ?? '', title].filter((part) => part !== '').join(', '),
          })),
        ),
        leftOut: [],
        warnings: (brought.ok ? brought.value.leftOut : behind.leftOut).flatMap(({ where, reason }) => {
          const row = /row (\d+)/.exec(where)?.[1];
          return row === undefined ? [] : [{ row: Number(row), reason }];
        }),
        sentence: brought.ok ? brought.value.sentence : brought.error.message,
        bringIn: () =>
          shown(actUndoable(importForeign, { file: whole, choice }, notify, text), team, 'retro'),
      };
    },
  };
}

/** Goes to where it came in. @returns whether it did */
function shown(result: RuleResult, team: TeamChoice, area: 'plan' | 'retro'): boolean {
  if (!result.ok) return false;
  const teamId = team.kind === 'existing' ? team.teamId : addedIds(result.value, 'team')[0];
  if (teamId !== undefined) showTeam(teamId);
  navigate({ area });
  return true;
}
