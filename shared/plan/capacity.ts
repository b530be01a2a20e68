import type { Initiative } from '../model/initiative';
import type { HealthBand } from '../model/plan-settings';

/** An initiative of which the share can't be told, with what it lacks. */
export interface MissingForShare {
  readonly initiative: Initiative;
  readonly lacks: readonly ('effort' | 'kind')[];
}

/** The part of the planned effort that goes into the health of the system. */
export type PlannedShare =
  /** Nothing is active: there is no share, not even zero. */
  | { readonly state: 'nothing' }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingForShare[] }
  | {
      readonly state: 'known';
      /** From 0 to 1. */
      readonly share: number;
      readonly healthEffort: number;
      readonly totalEffort: number;
      readonly against: 'below' | 'within' | 'above';
    };

/**
 * The share for the health of the system: the effort of the active initiatives of that kind over the effort of all active ones.
 * With one effort or kind missing it is incomplete, and says which: a guess would look like a plan.
 * @param band percent; its ends belong to it
 */
export function plannedShare(active: readonly Initiative[], band: HealthBand): PlannedShare {
  if (active.length === 0) return { state: 'nothing' };
  const missing = active.flatMap((initiative): MissingForShare[] => {
    const lacks = [
      ...(initiative.effort === null ? (['effort'] as const) : []),
      ...(initiative.kind === null ? (['kind'] as const) : []),
    ];
    return lacks.length > 0 ? [{ initiative, lacks }] : [];
  });
  if (missing.length > 0) return { state: 'incomplete', missing };
  const effortOf = (some: readonly Initiative[]) => some.reduce((sum, { effort }) => sum + (effort ?? 0), 0);
  const totalEffort = effortOf(active);
  const healthEffort = effortOf(active.filter(({ kind }) => kind === 'system-health'));
  // Compared by multiplication: a share of exactly 30 % must not fall out by what division leaves.
  const percentTimesTotal = healthEffort * 100;
  const against =
    percentTimesTotal < band.least * totalEffort
      ? 'below'
      : percentTimesTotal > band.most * totalEffort
        ? 'above'
        : 'within';
  return { state: 'known', share: healthEffort / totalEffort, healthEffort, totalEffort, against };
}

/**
 * The share as it would be if one initiative started and, where slots are full, another stopped.
 * @param start the one that would start, or null when one would only stop
 * @param stopId the one that would stop, or null
 */
export function shareAfterSwap(
  active: readonly Initiative[],
  start: Initiative | null,
  stopId: string | null,
  band: HealthBand,
): PlannedShare {
  const stay = active.filter(({ id }) => id !== stopId && id !== start?.id);
  return plannedShare(start ? [...stay, start] : stay, band);
}
