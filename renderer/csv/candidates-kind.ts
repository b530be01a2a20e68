import {
  guessPlanColumns,
  type PlanCsvField,
  planCsvFieldNames,
  planCsvFields,
} from '@shared/exchange/plan-csv-fields';
import { type PlanCsvPreview, previewPlanCsv } from '@shared/exchange/plan-csv-import';
import type { TableKind, TableReading } from './table-kind';

type Candidates = PlanCsvPreview['initiatives'];

export interface CandidatesTo {
  /** The team that gets them; empty where it is made with them. */
  readonly teamId: string;
  /** Brings them in as one gesture, which a notice tells in these words. @returns whether that was done */
  readonly bringIn: (initiatives: Candidates, reading: TableReading<PlanCsvField>, done: string) => boolean;
}

/** How candidates for a plan come from a table. */
export function candidatesKind({ teamId, bringIn }: CandidatesTo): TableKind<PlanCsvField> {
  return {
    title: 'Import candidates',
    listName: 'Candidates',
    fields: planCsvFields.map((id) => ({ id, label: planCsvFieldNames[id] })),
    needs: [{ field: 'title', sentence: 'Say which column is the title: a candidate can’t be without one.' }],
    hasDays: false,
    guess: guessPlanColumns,
    preview: (workspace, table, reading) => {
      const { initiatives, ...found } = previewPlanCsv(workspace, teamId, table, reading);
      const count = initiatives.length;
      const done = count === 1 ? '1 candidate came in.' : `${count} candidates came in.`;
      return {
        ...found,
        coming: initiatives.map((initiative) => ({ text: initiative.title, facts: answersOf(initiative) })),
        bringIn: () => bringIn(initiatives, reading, done),
      };
    },
  };
}

/** The answers that come along: "impact 7, future cost reduced 6, effort 2". */
function answersOf({ impact, costReduction, effort }: Candidates[number]): string {
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
