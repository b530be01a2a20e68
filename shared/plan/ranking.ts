import type { Initiative } from '../model/initiative';
import type { ScoringScheme } from '../model/plan-settings';
import { compareNames } from '../team/people';
import { type Score, score } from './scoring';

/** An initiative with its place in the list. */
export interface Ranked {
  readonly initiative: Initiative;
  readonly score: Score;
  /** From 1; those of the same value share one, and the next is counted on ("1, 2, 2, 4"). Null while unscored. */
  readonly rank: number | null;
  /** Whether others have the same rank. */
  readonly tied: boolean;
}

/** Values nearer than this are the same: the rest is what a computer makes of thirds. */
const SAME = 1e-9;

/** The initiatives by their value, highest first, with ties by title; those without one follow, by title. */
export function ranking(initiatives: readonly Initiative[], scheme: ScoringScheme): Ranked[] {
  const scored: { initiative: Initiative; score: Score & { scored: true } }[] = [];
  const unscored: Ranked[] = [];
  for (const initiative of initiatives) {
    const result = score(initiative, scheme);
    if (result.scored) scored.push({ initiative, score: result });
    else unscored.push({ initiative, score: result, rank: null, tied: false });
  }
  scored.sort((a, b) => b.score.value - a.score.value || byTitle(a.initiative, b.initiative));
  const groups: (typeof scored)[] = [];
  for (const entry of scored) {
    const group = groups.at(-1);
    const first = group?.[0];
    if (group && first && isSame(first.score.value, entry.score.value)) group.push(entry);
    else groups.push([entry]);
  }
  const ranked: Ranked[] = [];
  for (const group of groups) {
    const rank = ranked.length + 1;
    const inOrder = [...group].sort((a, b) => byTitle(a.initiative, b.initiative));
    for (const entry of inOrder) ranked.push({ ...entry, rank, tied: group.length > 1 });
  }
  return [...ranked, ...unscored.sort((a, b) => byTitle(a.initiative, b.initiative))];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME * Math.max(1, Math.abs(a), Math.abs(b));
}

function byTitle(a: Initiative, b: Initiative): number {
  return compareNames(a.title, b.title) || (a.id < b.id ? -1 : 1);
}
