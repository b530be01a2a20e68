import { madeRoom, placeBefore } from '../kernel/placing';
import type { Initiative, InitiativeState } from '../model/initiative';
import type { Change, Workspace } from '../model/workspace';
import { initiativesIn } from './states';

/** A place for each initiative that comes, and the changes that make room for them. */
export interface Places {
  readonly orders: readonly string[];
  readonly changes: readonly Change[];
}

/**
 * Makes room in a column.
 * @param moving ids that leave their present place, so that they aren't in the way
 * @param beforeId the one that will follow; null, or one that isn't in the column, means the end. When it moves itself, the
 *   next one that stays counts.
 */
export function makePlaces(
  workspace: Workspace,
  where: { readonly teamId: string; readonly state: InitiativeState; readonly beforeId: string | null },
  moving: ReadonlySet<string>,
  count: number,
): Places {
  const column = initiativesIn(workspace.initiative, where.teamId, where.state);
  const at = column.findIndex(({ id }) => id === where.beforeId);
  const follower = at === -1 ? undefined : column.slice(at).find(({ id }) => !moving.has(id));
  const others = column.filter(({ id }) => !moving.has(id));
  const placing = placeBefore(others, follower?.id ?? null, count);
  return { orders: placing.keys, changes: madeRoom(others, placing).map(putInitiative) };
}

/** The change that stores an initiative. */
export function putInitiative(record: Initiative): Change {
  return { op: 'put', table: 'initiative', record };
}
