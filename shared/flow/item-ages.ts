import { type CalendarDate, daysBetween } from '../kernel/calendar-date';
import type { WorkItem } from '../model/work-item';
import { percentile, sorted } from './statistics';

/** The percentiles against which ages are seen. */
export const itemShares = [0.5, 0.7, 0.85, 0.95] as const;

/**
 * How many days an item took, from the day it entered its first step to the day it was done, both counted: what came and went on
 * one day took one. Null while it is on its way, or where its beginning isn't known. (Vacanti, Actionable Agile
 * Metrics, 2015)
 */
export function cycleDays({ entered, doneAt }: WorkItem): number | null {
  const [first] = entered;
  return doneAt === null || !first ? null : daysBetween(first.at, doneAt) + 1;
}

/** How many days an item has been on its way, today counted; null for what is done, or hasn't begun. */
export function ageDays({ entered, doneAt }: WorkItem, today: CalendarDate): number | null {
  const [first] = entered;
  return doneAt !== null || !first ? null : Math.max(1, daysBetween(first.at, today) + 1);
}

/** What the items of a map that are done took. */
export interface CyclePast {
  readonly n: number;
  /** Days; empty while nothing is done. */
  readonly percentiles: readonly { readonly share: number; readonly days: number }[];
}

export interface ItemAge {
  readonly item: WorkItem;
  readonly stepId: string;
  readonly days: number;
  /** How long it has been in the step it is in, today counted. */
  readonly daysInStep: number;
  /** The largest of the percentiles that it is older than: 0.85 means older than 85% ever took; null for none of them. */
  readonly beyond: number | null;
}

/** What items took, as percentiles of the map's own past. */
export function cyclePast(items: readonly WorkItem[]): CyclePast {
  const days = sorted(items.map(cycleDays).filter((each) => each !== null));
  return {
    n: days.length,
    percentiles:
      days.length === 0 ? [] : itemShares.map((share) => ({ share, days: percentile(days, share) })),
  };
}

/** The age of everything that is on its way against the past, the oldest first. */
export function itemAges(
  items: readonly WorkItem[],
  today: CalendarDate,
): { readonly past: CyclePast; readonly ages: readonly ItemAge[] } {
  const past = cyclePast(items);
  const ages = items.flatMap((item): ItemAge[] => {
    const days = ageDays(item, today);
    const last = item.entered.at(-1);
    if (days === null || !last) return [];
    const beyond = past.percentiles.findLast((each) => days > each.days)?.share ?? null;
    const daysInStep = Math.max(1, daysBetween(last.at, today) + 1);
    return [{ item, stepId: last.stepId, days, daysInStep, beyond }];
  });
  return { past, ages: ages.sort((a, b) => b.days - a.days) };
}

/** The cycle times of what is done, by the day it was done, for a scatter with its percentiles. */
export function cycleTimeScatter(items: readonly WorkItem[]): {
  readonly points: readonly {
    readonly itemId: string;
    readonly title: string;
    readonly doneAt: CalendarDate;
    readonly days: number;
  }[];
  readonly past: CyclePast;
} {
  const points = items.flatMap((item) => {
    const days = cycleDays(item);
    return days === null || item.doneAt === null
      ? []
      : [{ itemId: item.id, title: item.title, doneAt: item.doneAt, days }];
  });
  points.sort((a, b) => (a.doneAt < b.doneAt ? -1 : a.doneAt > b.doneAt ? 1 : a.days - b.days));
  return { points, past: cyclePast(items) };
}
