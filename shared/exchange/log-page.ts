import type { MarkdownBlock } from '../kernel/markdown';
import type { LogAction } from '../log/action-list';
import type { DecisionRecord } from '../model/decision-record';
import { heading, paragraph } from './markdown-parts';

/** A team's actions as a page with a table, for paper and for wikis. */
export function actionsBlocks(rows: readonly LogAction[], teamName: string): MarkdownBlock[] {
  return [
    heading(1, `Actions of ${teamName}`),
    ...tableOr('No actions.', {
      head: ['Action', 'Owner', 'Due', 'State', 'From'],
      rows: rows.map(({ action, ownerName, source }) => [
        action.text,
        ownerName ?? '',
        action.due ?? '',
        action.state,
        source.title,
      ]),
    }),
  ];
}

/** A team's decision records as a page with a table. */
export function decisionsBlocks(records: readonly DecisionRecord[], teamName: string): MarkdownBlock[] {
  return [
    heading(1, `Decisions of ${teamName}`),
    ...tableOr('No decisions.', {
      head: ['No.', 'Decision', 'Status', 'Date', 'Decided by', 'Look again'],
      rows: records.map(({ number, title, status, date, decidedBy, lookAgain }) => [
        String(number),
        title,
        status,
        date,
        decidedBy,
        lookAgain ?? '',
      ]),
    }),
  ];
}

function tableOr(
  otherwise: string,
  table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] },
): MarkdownBlock[] {
  return table.rows.length === 0 ? paragraph(otherwise) : [{ kind: 'table', ...table }];
}
