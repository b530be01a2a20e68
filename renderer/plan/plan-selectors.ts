import type { Initiative } from '@shared/model/initiative';
import type { PlanOutcome } from '@shared/model/plan-outcome';
import { type AgeAgainstPast, ageAgainstPast } from '@shared/plan/delivery';
import { dueNotNow } from '@shared/plan/not-now';
import { unreviewed } from '@shared/plan/review';
import { planBoard } from '@shared/plan/states';
import { teamOutcomes } from '@shared/plan/strategy';
import { teamPeople } from '@shared/team/people';
import { memoLast } from '@/store/memo-last';

// One memo each: the app shows one team's plan at a time, and every part of its screen asks for the same selections.
export const selectPlan = memoLast(planBoard);
export const selectOutcomes = memoLast(teamOutcomes);
export const selectTeamPeople = memoLast(teamPeople);
export const selectDue = memoLast(dueNotNow);
export const selectUnreviewed = memoLast(unreviewed);

const BETWEEN = ' · ';

/** How long something has been active, in words: "12 days", "31 days · older than 8 of 10". Empty when it isn't. */
export function ageWords(
  initiative: Initiative,
  initiatives: ReadonlyMap<string, Initiative>,
  today: string,
): string {
  const age = ageAgainstPast(initiative, initiatives, today);
  return age === null ? '' : wordsOfAge(age);
}

/** The words of an age one by one; none when there is no age. */
export function ageParts(words: string): readonly string[] {
  return words === '' ? [] : words.split(BETWEEN);
}

function wordsOfAge({ days, olderThan, of }: AgeAgainstPast): string {
  const long = days === 0 ? 'Since today' : days === 1 ? '1 day' : `${days} days`;
  return olderThan === 0 ? long : `${long}${BETWEEN}older than ${olderThan} of ${of}`;
}

/** The line under an initiative's title: the outcome it serves, in the words of the team. Null when it serves none. */
export function servedOutcome(
  { outcomeId }: Initiative,
  outcomes: ReadonlyMap<string, PlanOutcome>,
): PlanOutcome | null {
  return (outcomeId === null ? undefined : outcomes.get(outcomeId)) ?? null;
}
