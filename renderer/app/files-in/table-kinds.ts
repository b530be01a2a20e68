import { bringFileIn, importForeign } from '@shared/exchange/files-in/bring-in';
import type { FileChoice, TeamChoice } from '@shared/exchange/files-in/choice';
import type { FileIn, ForeignFile } from '@shared/exchange/files-in/file-in';
import { importCandidates } from '@shared/exchange/files-in/table-as';
import type { PlanCsvField } from '@shared/exchange/plan-csv-fields';
import {
  guessRetroColumns,
  type RetroCsvField,
  readOwnTable,
  retroCsvFieldNames,
  retroCsvFields,
} from '@shared/exchange/retro-csv/own-table';
import { candidatesKind } from '@/csv/candidates-kind';
import type { TableKind } from '@/csv/table-kind';
import { actUndoable } from '@/store/act-undoable';
import { systemContext } from '@/store/rule-context';
import { notify } from '@/ui/notices-store';
import { showImported } from './show-imported';

type TableFile = Extract<FileIn, { readonly form: 'table' }>;

/** Rows as candidates of a team. */
export function candidatesFor(file: TableFile, team: TeamChoice): TableKind<PlanCsvField> {
  return candidatesKind({
    teamId: team.kind === 'existing' ? team.teamId : '',
    bringIn: (_initiatives, reading, done) =>
      showImported(actUndoable(importCandidates, { file, team, reading }, notify, done), team, {
        area: 'plan',
      }),
  });
}

/** Rows as the notes of a retrospective. */
export function retroFor(file: TableFile, team: TeamChoice): TableKind<RetroCsvField> {
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
          showImported(actUndoable(importForeign, { file: whole, choice }, notify, text), team, {
            area: 'retro',
          }),
      };
    },
  };
}
