import type { RuleContext } from '../kernel/rule';
import type { Initiative } from '../model/initiative';
import type { Change, Workspace } from '../model/workspace';
import { inState } from '../plan/change-state';
import { freeSlots } from '../plan/limit';
import { makePlaces } from '../plan/place-initiatives';
import type { BinnedRecord } from './put-in-bin';

/** What comes back, and what makes room for it. */
export interface FittingSlots {
  readonly records: readonly BinnedRecord[];
  readonly changes: readonly Change[];
}

/** Why something that was active isn't any more, in its history. */
const NO_SLOT = 'No slot was free when it came back from the bin';

/**
 * Lets initiatives come back as active only while slots are free, in the order in which they had them. The others come back
 * as next, at the end.
 */
export function fitSlots(
  workspace: Workspace,
  records: readonly BinnedRecord[],
  context: RuleContext,
): FittingSlots {
  const settings = records.flatMap((binned) => (binned.table === 'planSettings' ? [binned.record] : []));
  const tables = {
    initiative: workspace.initiative,
    planSettings: new Map([...settings.map((each) => [each.id, each] as const), ...workspace.planSettings]),
  };
  const free = new Map<string, number>();
  const waiting = new Set<string>();
  for (const initiative of returningActive(records)) {
    const left = free.get(initiative.teamId) ?? freeSlots(tables, initiative.teamId);
    if (left === 0) waiting.add(initiative.id);
    free.set(initiative.teamId, Math.max(0, left - 1));
  }
  const [anyId] = waiting;
  if (anyId === undefined) return { records, changes: [] };

  // A bin entry is of one team, so all that wait share a column.
  const teamId = [...free.keys()][0] ?? '';
  const where = { teamId, state: 'next' as const, beforeId: null };
  const { orders, changes } = makePlaces(workspace, where, new Set(), waiting.size);
  const order = new Map([...waiting].map((id, index) => [id, orders[index]] as const));
  const why = { reason: NO_SLOT, decidedBy: '', lookAgain: null };
  const facts = { today: context.today, swappedWith: null, planningId: null };
  return {
    changes,
    records: records.map((binned) => {
      if (binned.table !== 'initiative' || !waiting.has(binned.record.id)) return binned;
      const record = inState(binned.record, 'next', why, facts);
      return { table: 'initiative', record: { ...record, order: order.get(record.id) ?? record.order } };
    }),
  };
}

/** The titles of what was active when it was deleted and comes back as next, from what a restoring changes. */
export function backWithoutSlot(workspace: Workspace, changes: readonly Change[]): string[] {
  const wereActive = new Set<unknown>();
  for (const change of changes) {
    if (change.op !== 'delete' || change.table !== 'binEntry') continue;
    for (const { table, record } of workspace.binEntry.get(change.id)?.records ?? []) {
      if (table === 'initiative' && record.state === 'active') wereActive.add(record.id);
    }
  }
  return changes.flatMap((change) => {
    if (change.op !== 'put' || change.table !== 'initiative') return [];
    const { id, state, title } = change.record;
    return state !== 'active' && wereActive.has(id) ? [title] : [];
  });
}

function returningActive(records: readonly BinnedRecord[]): Initiative[] {
  return records
    .flatMap((binned) => (binned.table === 'initiative' ? [binned.record] : []))
    .filter(({ state }) => state === 'active')
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : 1));
}
