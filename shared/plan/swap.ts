import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { RuleResult, Workspace } from '../model/workspace';
import { checkWhy, initiativeGone, inState, openPlanningId } from './change-state';
import { makePlaces, putInitiative } from './place-initiatives';
import { initiativesIn } from './states';

/** Where what stops can go. */
export const swapTargets = ['next', 'candidate', 'not-now'] as const;

export type SwapTarget = (typeof swapTargets)[number];

export interface SwapArgs {
  readonly startId: string;
  readonly stopId: string;
  /** Where the one that stops goes; it comes to the top there. */
  readonly to: SwapTarget;
  readonly reason: string;
  /** YYYY-MM-DD; needed for what isn't done now, left alone otherwise. */
  readonly lookAgain: string | null;
  /** Who decided, in words; can be empty. */
  readonly decidedBy: string;
}

/**
 * Starts one initiative in the slot of another, which stops: one gesture, one undo. Why it stops has to be said, wherever it goes.
 * @returns 'reason-missing', 'date-missing', 'date-past', 'no-such-day', or 'not-active' and 'active' when the two aren't what
 *   they were taken for
 */
export function swapInitiative(workspace: Workspace, args: SwapArgs, context: RuleContext): RuleResult {
  const start = workspace.initiative.get(args.startId);
  const stop = workspace.initiative.get(args.stopId);
  if (!start || stop?.teamId !== start.teamId) return initiativeGone();
  if (start.state === 'active') return refuse('active', `"${start.title}" is active already.`);
  if (stop.state !== 'active') {
    return refuse('not-active', `"${stop.title}" isn't active any more, so its slot may be free.`);
  }
  const why = checkWhy(args, args.to, context.today);
  if (!why.ok) return why;
  if (why.value.reason === '') {
    return refuse('reason-missing', 'Say in a few words why this stops.');
  }

  const { teamId } = start;
  const [first] = initiativesIn(workspace.initiative, teamId, args.to).filter(({ id }) => id !== start.id);
  const where = { teamId, state: args.to, beforeId: first?.id ?? null };
  const places = makePlaces(workspace, where, new Set([start.id]), 1);
  const facts = { today: context.today, planningId: openPlanningId(workspace.planning, teamId) };
  const { decidedBy, reason } = why.value;
  const stopped = inState(stop, args.to, why.value, { ...facts, swappedWith: start.id });
  const started = inState(
    start,
    'active',
    { reason, decidedBy, lookAgain: null },
    { ...facts, swappedWith: stop.id },
  );
  return ok({
    label: 'swap initiatives',
    changes: [
      ...places.changes,
      putInitiative({ ...stopped, order: places.orders[0] ?? stop.order }),
      putInitiative({ ...started, order: stop.order }),
    ],
  });
}
