import { type RuleContext, refuse } from '../kernel/rule';
import { type Retro, voteLimits } from '../model/retro';
import type { RuleResult, Workspace } from '../model/workspace';
import { changeRetro, retroGone } from './retro-change';

/** How good the hour was, from 1 (lost) to 5 (well spent). */
export type Rating = 1 | 2 | 3 | 4 | 5;

/** Enters how many people gave a rating. Counts only: nobody's name is on one. */
export function setRating(
  workspace: Workspace,
  args: { readonly retroId: string; readonly rating: Rating; readonly count: number },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (!Number.isInteger(args.count) || args.count < 0 || args.count > voteLimits.hands) {
    return refuse('out-of-range', `Enter a number of people from 0 to ${voteLimits.hands}.`);
  }
  const ratings = retro.ratings.map((count, index) => (index === args.rating - 1 ? args.count : count));
  return changeRetro(retro, { ratings }, 'rate the hour');
}

/** The average of the ratings, unrounded, and how many people gave one; null when nobody did. */
export function averageRating(retro: Retro): { readonly average: number; readonly people: number } | null {
  const people = retro.ratings.reduce((sum, count) => sum + count, 0);
  if (people === 0) return null;
  const sum = retro.ratings.reduce((total, count, index) => total + count * (index + 1), 0);
  return { average: sum / people, people };
}
