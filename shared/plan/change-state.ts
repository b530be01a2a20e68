import { isCalendarDate } from '../kernel/calendar-date';
import { allowText, cleanLine } from '../kernel/clean-text';
import { err, ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import {
  type Initiative,
  type InitiativeMove,
  type InitiativeState,
  initiativeLimits,
} from '../model/initiative';
import type { Workspace } from '../model/workspace';

/** Why something moves, as a person gives it. */
export interface WhyMoved {
  readonly reason?: string;
  /** Who decided, in words. */
  readonly decidedBy?: string;
  /** YYYY-MM-DD: when to look again at what isn't done now. */
  readonly lookAgain?: string | null;
}

/** The same, checked and cleaned. */
export interface CheckedWhy {
  readonly reason: string;
  readonly decidedBy: string;
  readonly lookAgain: string | null;
}

/**
 * Checks the words and the day that go with a move. What isn't done now needs a reason and a day after today.
 * @returns 'reason-missing', 'date-missing', 'no-such-day', 'date-past' or 'too-long'
 */
export function checkWhy(why: WhyMoved, to: InitiativeState, today: string): Result<CheckedWhy, RuleError> {
  const reason = allowText(cleanLine(why.reason ?? ''), textLimits.title, 'A reason');
  if (!reason.ok) return reason;
  const decidedBy = allowText(cleanLine(why.decidedBy ?? ''), textLimits.name, 'Who decided');
  if (!decidedBy.ok) return decidedBy;
  const lookAgain = to === 'not-now' ? (why.lookAgain ?? null) : null;
  if (to === 'not-now') {
    if (reason.value === '') {
      return refuse('reason-missing', "Say in a few words why this isn't done now.");
    }
    const day = checkLookAgain(lookAgain, today);
    if (day) return err(day);
  }
  return ok({ reason: reason.value, decidedBy: decidedBy.value, lookAgain });
}

function checkLookAgain(day: string | null, today: string): RuleError | null {
  if (day === null || day === '') {
    return { code: 'date-missing', message: 'Choose a day on which you look at it again.' };
  }
  if (!isCalendarDate(day)) return noSuchDay();
  if (day <= today) {
    return { code: 'date-past', message: 'Choose a day after today: that is when it comes up again.' };
  }
  return null;
}

/** The refusal of a day that doesn't exist. */
export function noSuchDay(): RuleError {
  return {
    code: 'no-such-day',
    message: 'There is no such day. Write it as year, month, day: 2026-03-09.',
  };
}

/** What a move between states brings with it, beside the reason. */
export interface MoveFacts {
  readonly today: string;
  readonly swappedWith: string | null;
  readonly planningId: string | null;
}

/**
 * The initiative in another state, with all that follows from it: the days of start and end, the reason for not now, and one
 * more line in its history. Its place in the column is the caller's.
 */
export function inState(
  initiative: Initiative,
  to: InitiativeState,
  { reason, decidedBy, lookAgain }: CheckedWhy,
  { today, swappedWith, planningId }: MoveFacts,
): Initiative {
  const { state: from } = initiative;
  const move: InitiativeMove = { date: today, from, to, reason, decidedBy, swappedWith, planningId };
  return {
    ...initiative,
    state: to,
    startedOn: startAfter(initiative, to, today),
    endedOn: to === 'done' ? today : null,
    notNow: to === 'not-now' && lookAgain !== null ? { reason, lookAgain, decidedBy, date: today } : null,
    moves: [...initiative.moves, move].slice(-initiativeLimits.moves),
  };
}

/** What has ended by mistake goes on from its first day; what stopped begins anew when it is taken up again. */
function startAfter(initiative: Initiative, to: InitiativeState, today: string): string | null {
  if (to === 'done') return initiative.startedOn;
  if (to !== 'active') return null;
  return initiative.state === 'done' ? (initiative.startedOn ?? today) : today;
}

/** The planning meeting in which a team is: the newest one that isn't closed; null outside of one. */
export function openPlanningId(plannings: Workspace['planning'], teamId: string): string | null {
  let found: { readonly id: string; readonly createdAt: string } | null = null;
  for (const planning of plannings.values()) {
    if (planning.teamId !== teamId || planning.closedAt !== null) continue;
    if (found === null || planning.createdAt > found.createdAt) found = planning;
  }
  return found?.id ?? null;
}

/** The refusal of every rule that is given an initiative that isn't there. */
export function initiativeGone() {
  return refuse('gone', 'This initiative is not there any more. It may be in the bin.');
}
