import { compareOrder } from '../kernel/order-key';
import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import type { Action, ActionLook } from '../model/action';
import type { Retro } from '../model/retro';
import type { RuleResult, Workspace } from '../model/workspace';
import { type ActionFields, actionGone } from './actions';
import { carriedIn, MOST_CARRIES, withLook } from './looks';
import { retroGone } from './retro-change';

/** A promise of an earlier meeting, as a later one looks at it. */
export interface Promised {
  readonly action: Action;
  /** What this meeting found; null until it has looked. */
  readonly look: ActionLook | null;
  /** How often it was carried over in other meetings since it was last changed. */
  readonly carried: number;
  /** Whether it can't be carried over once more. */
  readonly mustChoose: boolean;
}

/** How often an action has been carried over since it was last changed, without the look of one meeting if that is given. */
export function carriedCount(action: Action, exceptRetroId?: string): number {
  return carriedIn(action.looks.filter(({ retroId }) => retroId === null || retroId !== exceptRetroId));
}

/**
 * What a retrospective looks at first: the team's promises from before it that are open still, and those that it has looked
 * at already; oldest first.
 */
export function openActionsBefore(retro: Retro, actions: Workspace['action']): Promised[] {
  const promised: Promised[] = [];
  for (const action of actions.values()) {
    if (action.teamId !== retro.teamId || action.retroId === retro.id) continue;
    const look = action.looks.find(({ retroId }) => retroId === retro.id) ?? null;
    if (!look && (action.state !== 'open' || !isBefore(action, retro))) continue;
    const carried = carriedCount(action, retro.id);
    promised.push({ action, look, carried, mustChoose: carried >= MOST_CARRIES });
  }
  return promised.sort(
    ({ action: a }, { action: b }) =>
      compareOrder(a.date, b.date) ||
      compareOrder(a.createdAt, b.createdAt) ||
      compareOrder(a.order, b.order) ||
      compareOrder(a.id, b.id),
  );
}

function isBefore(action: Action, retro: Retro): boolean {
  return action.date < retro.date || (action.date === retro.date && action.createdAt <= retro.createdAt);
}

/** How many of the promises came to what. */
export function followUpCounts(
  promised: readonly Promised[],
): Readonly<Record<ActionLook['verdict'] | 'notLookedAt', number>> {
  const counts = { kept: 0, carried: 0, changed: 0, dropped: 0, notLookedAt: 0 };
  for (const { look } of promised) counts[look?.verdict ?? 'notLookedAt'] += 1;
  return counts;
}

/**
 * Says in a meeting what became of a promise; see `withLook`. Looking again in the same meeting replaces the first look.
 */
export function lookAtAction(
  workspace: Workspace,
  args: {
    readonly actionId: string;
    readonly retroId: string;
    readonly verdict: ActionLook['verdict'];
    readonly word?: string;
    readonly changes?: Pick<ActionFields, 'text' | 'ownerId' | 'due'>;
  },
  _context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const retro = workspace.retro.get(args.retroId);
  if (retro?.teamId !== action.teamId) return retroGone();
  const { verdict, word = '' } = args;
  const look: ActionLook = { date: retro.date, retroId: retro.id, verdict, word };
  const earlier = action.looks.filter(({ retroId }) => retroId !== retro.id);
  return withLook(workspace, action, look, earlier, verdict === 'changed' ? (args.changes ?? {}) : null);
}

/** Takes a meeting's look at a promise back: it is open again. What a change changed stays changed. */
export function clearLook(
  workspace: Workspace,
  args: { readonly actionId: string; readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const looks = action.looks.filter(({ retroId }) => retroId !== args.retroId);
  const label = 'take look back';
  if (looks.length === action.looks.length) return ok({ label, changes: [] });
  return ok({
    label,
    changes: [{ op: 'put', table: 'action', record: { ...action, looks, state: 'open' } }],
  });
}
