import { daysBetween } from '../kernel/calendar-date';
import type { Initiative } from '../model/initiative';
import type { ScoringScheme } from '../model/plan-settings';
import type { Workspace } from '../model/workspace';
import { type Ranked, ranking } from './ranking';
import { planBoard } from './states';

/**
 * How long an initiative has been worked on, in calendar days, the first day not counted: what began today is 0 days old. Up to
 * its end when it has one. Null when it wasn't started, or its day of start isn't known.
 * @param today YYYY-MM-DD
 */
export function daysActive(
  { state, startedOn, endedOn }: Pick<Initiative, 'state' | 'startedOn' | 'endedOn'>,
  today: string,
): number | null {
  if (startedOn === null || (state !== 'active' && state !== 'done')) return null;
  return Math.max(0, daysBetween(startedOn, state === 'done' ? (endedOn ?? today) : today));
}

/** An initiative's age against those that the team has ended: "older than 7 of 9". */
export interface AgeAgainstPast {
  readonly days: number;
  /** How many of those that ended took fewer days than this has already. */
  readonly olderThan: number;
  /** How many have ended whose days are known. With none there is nothing to compare with. */
  readonly of: number;
}

/** The age of an active initiative against the team's own past, or null when it has none. */
export function ageAgainstPast(
  initiative: Initiative,
  initiatives: Workspace['initiative'],
  today: string,
): AgeAgainstPast | null {
  const days = initiative.state === 'active' ? daysActive(initiative, today) : null;
  if (days === null) return null;
  const past = [...initiatives.values()].flatMap((other) => {
    if (other.teamId !== initiative.teamId || other.state !== 'done') return [];
    return daysActive(other, today) ?? [];
  });
  return { days, olderThan: past.filter((taken) => taken < days).length, of: past.length };
}

/** What a team does now, next and later. */
export interface Roadmap {
  readonly now: readonly Initiative[];
  readonly next: readonly Initiative[];
  /** The candidates by rank, those without a score last. */
  readonly later: readonly Ranked[];
}

/** The roadmap: the order of the board for what is chosen, and the ranking for what isn't. */
export function roadmap(
  initiatives: Workspace['initiative'],
  teamId: string,
  scheme: ScoringScheme,
): Roadmap {
  const board = planBoard(initiatives, teamId);
  return { now: board.active, next: board.next, later: ranking(board.candidate, scheme) };
}
