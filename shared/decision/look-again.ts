import { compareOrder } from '../kernel/order-key';
import type { DecisionRecord } from '../model/decision-record';
import type { Workspace } from '../model/workspace';
import { teamRecords } from './numbers';

/** What still says how things are done. What was rejected, or whose place another took, isn't looked at again. */
const inForce: ReadonlySet<DecisionRecord['status']> = new Set(['proposed', 'accepted']);

/**
 * A team's records whose day to look again has come, the longest over first.
 * @param today YYYY-MM-DD
 */
export function recordsToLookAt(
  records: Workspace['decisionRecord'],
  teamId: string,
  today: string,
): DecisionRecord[] {
  const day = ({ lookAgain }: DecisionRecord) => lookAgain ?? '';
  return teamRecords(records, teamId)
    .filter(({ lookAgain, status }) => lookAgain !== null && lookAgain <= today && inForce.has(status))
    .sort((a, b) => compareOrder(day(a), day(b)) || a.number - b.number);
}
