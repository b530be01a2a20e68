import { err, ok } from '../kernel/result';
import type { RuleContext, RuleError } from '../kernel/rule';
import type { InitiativeState } from '../model/initiative';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { checkWhy, initiativeGone, inState, openPlanningId, type WhyMoved } from './change-state';
import { activeLimitOf, freeSlots, slotsTaken } from './limit';
import { makePlaces, putInitiative } from './place-initiatives';
import { initiativesIn, nameInitiatives, selectInitiatives } from './states';

/** Where initiatives go. */
export interface MoveArgs extends WhyMoved {
  readonly ids: readonly string[];
  readonly state: InitiativeState;
}

/**
 * Why initiatives can't go to a state, or null when they can: what is told while they hover over a column. For the column
 * of what isn't done now it asks for the reason and the day, which the dialog after the drop takes.
 * @param today YYYY-MM-DD
 */
export function canMove(workspace: Workspace, args: MoveArgs, today: string): RuleError | null {
  const selected = selectInitiatives(workspace.initiative, args.ids);
  const [first] = selected;
  if (!first) return initiativeGone().error;
  const entering = selected.filter(({ state }) => state !== args.state);
  if (entering.length === 0) return null;
  const free = freeSlots(workspace, first.teamId);
  if (args.state === 'active' && entering.length > free) {
    return slotsTaken(activeLimitOf(workspace, first.teamId), free);
  }
  const why = checkWhy(args, args.state, today);
  return why.ok ? null : why.error;
}

/**
 * Moves initiatives to a state, or within it, several at once and all or none, in the order in which they stand on the board.
 * @returns 'limit' when there are fewer free slots than would start; 'reason-missing', 'date-missing', 'date-past' or
 *   'no-such-day' when they would go to what isn't done now without these
 */
export function moveInitiatives(
  workspace: Workspace,
  args: MoveArgs & {
    /** May be one of those that move: the next one that stays then counts. Null means the end. */
    readonly beforeId: string | null;
  },
  context: RuleContext,
): RuleResult {
  const refusal = canMove(workspace, args, context.today);
  if (refusal) return err(refusal);
  const selected = selectInitiatives(workspace.initiative, args.ids);
  const [first] = selected;
  if (!first) return initiativeGone();
  const entering = selected.filter(({ state }) => state !== args.state);
  const why = checkWhy(args, entering.length > 0 ? args.state : 'candidate', context.today);
  if (!why.ok) return why;

  const label = `move ${nameInitiatives(selected.length)}`;
  const where = { teamId: first.teamId, state: args.state, beforeId: args.beforeId };
  const moving = new Set(selected.map(({ id }) => id));
  if (entering.length === 0 && staysInPlace(workspace, where, moving)) return ok({ label, changes: [] });

  const { orders, changes } = makePlaces(workspace, where, moving, selected.length);
  const facts = {
    today: context.today,
    swappedWith: null,
    planningId: openPlanningId(workspace.planning, first.teamId),
  };
  const moved = selected.map((initiative, index): Change => {
    const order = orders[index] ?? initiative.order;
    if (initiative.state === args.state) return putInitiative({ ...initiative, order });
    return putInitiative({ ...inState(initiative, args.state, why.value, facts), order });
  });
  return ok({ label, changes: [...changes, ...moved] });
}

function staysInPlace(
  workspace: Workspace,
  where: { readonly teamId: string; readonly state: InitiativeState; readonly beforeId: string | null },
  moving: ReadonlySet<string>,
): boolean {
  const column = initiativesIn(workspace.initiative, where.teamId, where.state).map(({ id }) => id);
  const at = where.beforeId === null ? -1 : column.indexOf(where.beforeId);
  const follower = at === -1 ? undefined : column.slice(at).find((id) => !moving.has(id));
  const stay = column.filter((id) => !moving.has(id));
  const cut = follower === undefined ? stay.length : stay.indexOf(follower);
  const after = [...stay.slice(0, cut), ...moving, ...stay.slice(cut)];
  return after.every((id, index) => id === column[index]);
}
