import { compareOrder } from '../kernel/order-key';
import { decisionLimits } from '../model/decision-record';
import type { Change, Workspace } from '../model/workspace';
import { nextNumber, teamRecords } from './numbers';
import { putRecord } from './records';

/**
 * Gives numbers of their own to records that have come to a team from another: the team's own keep theirs, so that their files
 * keep their names.
 */
export function numberApart(workspace: Workspace, teamId: string, comingIds: ReadonlySet<string>): Change[] {
  const all = teamRecords(workspace.decisionRecord, teamId);
  const taken = new Set(all.filter(({ id }) => !comingIds.has(id)).map(({ number }) => number));
  let next = nextNumber(workspace, teamId) ?? decisionLimits.number;
  return all
    .filter(({ id }) => comingIds.has(id))
    .sort((a, b) => a.number - b.number || compareOrder(a.id, b.id))
    .flatMap((record) => {
      if (!taken.has(record.number)) {
        taken.add(record.number);
        return [];
      }
      const number = Math.min(next, decisionLimits.number);
      next += 1;
      return [putRecord({ ...record, number })];
    });
}
