import { byOrder } from '../kernel/order-key';
import { type Blocker, type BlockerCause, type BlockerPlace, blockerCauses } from '../model/blocker';
import type { Workspace } from '../model/workspace';

/** What each cause is called. */
export const causeNames: Readonly<Record<BlockerCause, string>> = {
  waiting: 'Waiting',
  unclear: 'Unclear requirements',
  fragile: 'Fragile system',
  tooling: 'Poor tooling',
};

/** The blockers of a map in their order. */
export function mapBlockers(blockers: Workspace['blocker'], mapId: string): Blocker[] {
  return [...blockers.values()].filter((blocker) => blocker.mapId === mapId).sort(byOrder);
}

/** How much a blocker takes in a week, in minutes; null while it isn't known how often or how long. */
export function costOf({ timesPerWeek, minutesEach }: Blocker): number | null {
  return timesPerWeek === null || minutesEach === null ? null : timesPerWeek * minutesEach;
}

export interface CauseCost {
  readonly cause: BlockerCause;
  readonly count: number;
  /** Minutes a week, of those whose cost is known; null when none is. */
  readonly minutesPerWeek: number | null;
  /** How many of them have no cost yet: the true one is higher. */
  readonly unknown: number;
}

/** What each cause costs in a week, the dearest first; then those that are known by their number alone. */
export function costOfCauses(blockers: readonly Blocker[]): CauseCost[] {
  return blockerCauses
    .map((cause): CauseCost => {
      const own = blockers.filter((blocker) => blocker.cause === cause);
      const costs = own.map(costOf).filter((cost) => cost !== null);
      return {
        cause,
        count: own.length,
        minutesPerWeek: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
        unknown: own.length - costs.length,
      };
    })
    .sort((a, b) => (b.minutesPerWeek ?? -1) - (a.minutesPerWeek ?? -1) || b.count - a.count);
}

export interface BlockerPile {
  readonly stepId: string;
  readonly at: BlockerPlace;
  readonly blockers: readonly Blocker[];
  readonly minutesPerWeek: number | null;
}

/** Where blockers pile up: the places on which some lie, the highest pile first. */
export function blockerPiles(blockers: readonly Blocker[]): BlockerPile[] {
  const piles = new Map<string, { stepId: string; at: BlockerPlace; blockers: Blocker[] }>();
  for (const blocker of blockers) {
    const { stepId, at } = blocker;
    if (stepId === null) continue;
    const key = `${stepId} ${at}`;
    const pile = piles.get(key);
    if (pile) pile.blockers.push(blocker);
    else piles.set(key, { stepId, at, blockers: [blocker] });
  }
  return [...piles.values()]
    .map((pile) => {
      const costs = pile.blockers.map(costOf).filter((cost) => cost !== null);
      const minutesPerWeek = costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0);
      return { ...pile, minutesPerWeek };
    })
    .sort(
      (a, b) => b.blockers.length - a.blockers.length || (b.minutesPerWeek ?? -1) - (a.minutesPerWeek ?? -1),
    );
}
