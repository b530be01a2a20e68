import type { LogAction } from '../log/action-list';
import type { DecisionRecord } from '../model/decision-record';
import { writeCsv } from './write-csv';

/** Actions as a table, one row each. */
export function actionsCsv(rows: readonly LogAction[], options: { readonly withBom: boolean }): string {
  const head = ['Action', 'Owner', 'Due', 'State', 'From', 'Date', 'Carried'];
  const body = rows.map(({ action, ownerName, source, carried }) => [
    action.text,
    ownerName ?? '',
    action.due ?? '',
    action.state,
    source.title,
    action.date,
    String(carried),
  ]);
  return writeCsv([head, ...body], options);
}

/** Decision records as a table, one row each. */
export function decisionsCsv(
  records: readonly DecisionRecord[],
  options: { readonly withBom: boolean },
): string {
  const head = ['Number', 'Title', 'Status', 'Date', 'Decided by', 'Outcome', 'Look again'];
  const body = records.map((record) => [
    String(record.number),
    record.title,
    record.status,
    record.date,
    record.decidedBy,
    record.outcome,
    record.lookAgain ?? '',
  ]);
  return writeCsv([head, ...body], options);
}
