import { allowText, cleanText } from '../kernel/clean-text';
import { compareOrder } from '../kernel/order-key';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import {
  type Initiative,
  type OutcomeReview,
  type OutcomeVerdict,
  outcomeVerdicts,
} from '../model/initiative';
import type { RuleResult, Workspace } from '../model/workspace';
import { initiativeGone, inState, openPlanningId } from './change-state';
import { makePlaces, putInitiative } from './place-initiatives';
import { planBoard } from './states';

/** What each answer to "did it do what it was for?" is called. */
export const verdictNames: Readonly<Record<OutcomeVerdict, string>> = {
  yes: 'Yes',
  partly: 'Partly',
  no: 'No',
  'too-early': 'Too early to say',
};

/** What happened, as it is asked when an initiative ends. */
export interface ReviewAnswer {
  readonly verdict: OutcomeVerdict;
  readonly learned?: string;
}

/**
 * Ends an initiative: it comes to the top of what is done, with the answers where they are given. They can follow; the board
 * asks until they are there.
 */
export function endInitiative(
  workspace: Workspace,
  args: { readonly initiativeId: string; readonly review?: ReviewAnswer | null },
  context: RuleContext,
): RuleResult {
  const initiative = workspace.initiative.get(args.initiativeId);
  if (!initiative) return initiativeGone();
  const review = args.review ? checkReview(args.review, context.today) : null;
  if (review && !review.ok) return review;
  if (initiative.state === 'done') {
    if (!review) return ok({ label: 'end initiative', changes: [] });
    return reviewed(initiative, review.value);
  }
  const { teamId } = initiative;
  const [first] = planBoard(workspace.initiative, teamId).done;
  const where = { teamId, state: 'done' as const, beforeId: first?.id ?? null };
  const { orders, changes } = makePlaces(workspace, where, new Set([initiative.id]), 1);
  const why = { reason: '', decidedBy: '', lookAgain: null };
  const facts = {
    today: context.today,
    swappedWith: null,
    planningId: openPlanningId(workspace.planning, teamId),
  };
  const ended = { ...inState(initiative, 'done', why, facts), order: orders[0] ?? initiative.order };
  const record = review ? { ...ended, outcomeReview: review.value } : ended;
  return ok({ label: 'end initiative', changes: [...changes, putInitiative(record)] });
}

/** Writes down whether something that is done did what it was for, and what was learned. */
export function reviewInitiative(
  workspace: Workspace,
  args: ReviewAnswer & { readonly initiativeId: string },
  context: RuleContext,
): RuleResult {
  const initiative = workspace.initiative.get(args.initiativeId);
  if (!initiative) return initiativeGone();
  if (initiative.state !== 'done') {
    return refuse('not-done', `"${initiative.title}" hasn't ended yet. What came of it is asked then.`);
  }
  const review = checkReview(args, context.today);
  return review.ok ? reviewed(initiative, review.value) : review;
}

/** What is done and hasn't been looked back at since it ended, the last that ended first. */
export function unreviewed(initiatives: Workspace['initiative'], teamId: string): Initiative[] {
  return planBoard(initiatives, teamId)
    .done.filter(
      ({ outcomeReview, endedOn }) => outcomeReview === null || outcomeReview.date < (endedOn ?? ''),
    )
    .sort((a, b) => -compareOrder(a.endedOn ?? '', b.endedOn ?? ''));
}

/** What a team learned, the newest first: the next planning begins with it. */
export function lessons(
  initiatives: Workspace['initiative'],
  teamId: string,
  most = 5,
): (Initiative & { readonly outcomeReview: OutcomeReview })[] {
  return [...initiatives.values()]
    .filter(
      (initiative): initiative is Initiative & { readonly outcomeReview: OutcomeReview } =>
        initiative.teamId === teamId && initiative.outcomeReview !== null,
    )
    .sort(
      (a, b) =>
        -compareOrder(a.outcomeReview.date, b.outcomeReview.date) ||
        -compareOrder(a.endedOn ?? '', b.endedOn ?? '') ||
        compareOrder(a.id, b.id),
    )
    .slice(0, most);
}

function checkReview(
  { verdict, learned = '' }: ReviewAnswer,
  today: string,
): Result<OutcomeReview, RuleError> {
  if (!outcomeVerdicts.includes(verdict)) {
    return refuse('out-of-range', 'Choose yes, partly, no, or too early to say.');
  }
  const words = allowText(cleanText(learned), textLimits.text, 'What was learned');
  return words.ok ? ok({ verdict, learned: words.value, date: today }) : words;
}

function reviewed(initiative: Initiative, review: OutcomeReview): RuleResult {
  const before = initiative.outcomeReview;
  const same =
    before?.verdict === review.verdict &&
    before.learned === review.learned &&
    // The same answer about another ending is news.
    before.date >= (initiative.endedOn ?? '');
  const changes = same ? [] : [putInitiative({ ...initiative, outcomeReview: review })];
  return ok({ label: 'look back at initiative', changes });
}
