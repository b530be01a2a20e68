import { compareOrder } from '../kernel/order-key';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Initiative } from '../model/initiative';
import type { RuleResult, Workspace } from '../model/workspace';
import { checkWhy, initiativeGone } from './change-state';
import { putInitiative } from './place-initiatives';
import { initiativesIn } from './states';

/** What a team doesn't do now, by the day on which it comes up again; what has none comes first, so that it gets one. */
export function notNowByDate(initiatives: Workspace['initiative'], teamId: string): Initiative[] {
  return initiativesIn(initiatives, teamId, 'not-now').sort((a, b) =>
    compareOrder(a.notNow?.lookAgain ?? '', b.notNow?.lookAgain ?? ''),
  );
}

/**
 * What comes up again: those whose day is here or past, oldest first.
 * @param today YYYY-MM-DD
 */
export function dueNotNow(initiatives: Workspace['initiative'], teamId: string, today: string): Initiative[] {
  return notNowByDate(initiatives, teamId).filter(({ notNow }) => (notNow?.lookAgain ?? '') <= today);
}

/** Gives what isn't done now another day and, where it is given, another reason. */
export function lookAgainLater(
  workspace: Workspace,
  args: {
    readonly initiativeId: string;
    /** YYYY-MM-DD, after today. */
    readonly lookAgain: string;
    readonly reason?: string;
    readonly decidedBy?: string;
  },
  context: RuleContext,
): RuleResult {
  const initiative = workspace.initiative.get(args.initiativeId);
  if (!initiative) return initiativeGone();
  if (initiative.state !== 'not-now') {
    return refuse('not-there', `"${initiative.title}" isn't among what you don't do now any more.`);
  }
  const wanted = {
    reason: args.reason ?? initiative.notNow?.reason ?? '',
    decidedBy: args.decidedBy ?? initiative.notNow?.decidedBy ?? '',
    lookAgain: args.lookAgain,
  };
  const why = checkWhy(wanted, 'not-now', context.today);
  if (!why.ok) return why;
  const { reason, decidedBy } = why.value;
  const notNow = { reason, lookAgain: args.lookAgain, decidedBy, date: context.today };
  return ok({ label: 'look again later', changes: [putInitiative({ ...initiative, notNow })] });
}
