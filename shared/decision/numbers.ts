import { compareOrder } from '../kernel/order-key';
import { type DecisionRecord, decisionLimits } from '../model/decision-record';
import type { Workspace } from '../model/workspace';

/** A team's records by number. */
export function teamRecords(records: Workspace['decisionRecord'], teamId: string): DecisionRecord[] {
  return [...records.values()]
    .filter((record) => record.teamId === teamId)
    .sort(
      (a, b) => a.number - b.number || compareOrder(a.createdAt, b.createdAt) || compareOrder(a.id, b.id),
    );
}

/**
 * The number of a team's next record: after the last that was ever given, so that no file comes to mean another decision. What lies in
 * the bin keeps its number. Null when none is left.
 */
export function nextNumber(
  workspace: Pick<Workspace, 'decisionRecord' | 'binEntry'>,
  teamId: string,
): number | null {
  const taken = new Set<number>();
  for (const record of workspace.decisionRecord.values()) {
    if (record.teamId === teamId) taken.add(record.number);
  }
  for (const entry of workspace.binEntry.values()) {
    if (entry.teamId !== teamId) continue;
    for (const { table, record } of entry.records) {
      if (table === 'decisionRecord' && typeof record.number === 'number') taken.add(record.number);
    }
  }
  let last = 0;
  for (const number of taken) last = Math.max(last, number);
  if (last < decisionLimits.number) return last + 1;
  for (let number = 1; number <= decisionLimits.number; number += 1) if (!taken.has(number)) return number;
  return null;
}
