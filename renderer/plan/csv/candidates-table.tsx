import {
  guessMapping,
  hasColumnNames,
  type PlanCsvField,
  planCsvFieldNames,
  planCsvFields,
} from '@shared/exchange/plan-csv-fields';
import { type PlanCsvPreview, previewPlanCsv } from '@shared/exchange/plan-csv-import';
import { addManyInitiatives } from '@shared/plan/initiatives';
import { useMemo } from 'react';
import { TableImportDialog } from '@/csv/table-import-dialog';
import type { TableKind } from '@/csv/table-kind';
import { actUndoable } from '@/store/act-undoable';
import { notify } from '@/ui/notices-store';

export interface CandidatesTableProps {
  readonly teamId: string;
  readonly onClose: () => void;
}

/** Brings candidates in from a spreadsheet's CSV. */
export function CandidatesTable({ teamId, onClose }: CandidatesTableProps) {
  const kind = useMemo(() => candidatesOf(teamId), [teamId]);
  return <TableImportDialog kind={kind} onClose={onClose} />;
}

function candidatesOf(teamId: string): TableKind<PlanCsvField> {
  return {
    title: 'Import candidates',
    listName: 'Candidates',
    fields: planCsvFields.map((id) => ({ id, label: planCsvFieldNames[id] })),
    needs: [{ field: 'title', sentence: 'Say which column is the title: a candidate can’t be without one.' }],
    hasDays: false,
    guess: (table) => ({ mapping: guessMapping(table), namesInFirstRow: hasColumnNames(table) }),
    preview: (workspace, table, { mapping, namesInFirstRow }) => {
      const { initiatives, ...found } = previewPlanCsv(workspace, teamId, table, {
        mapping,
        namesInFirstRow,
      });
      const count = initiatives.length;
      const text = count === 1 ? '1 candidate came in.' : `${count} candidates came in.`;
      return {
        ...found,
        coming: initiatives.map((initiative) => ({ text: initiative.title, facts: answersOf(initiative) })),
        bringIn: () => actUndoable(addManyInitiatives, { teamId, initiatives }, notify, text).ok,
      };
    },
  };
}

/** The answers that come along: "impact 7, cost reduced 6, effort 2". */
function answersOf({ impact, costReduction, effort }: PlanCsvPreview['initiatives'][number]): string {
  const parts = [
    ['impact', impact],
    ['future cost reduced', costReduction],
    ['effort', effort],
  ] as const;
  return parts
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}
