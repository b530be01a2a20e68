import { type CalendarDate, dayNumber, daysBetween } from '../kernel/calendar-date';
import type { WorkItem } from '../model/work-item';
import { percentile } from './statistics';
import { byComing } from './work-items';

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

/** One item that is done, as a point of a scatter. */
export interface CyclePoint {
  readonly item: WorkItem;
  readonly doneAt: CalendarDate;
  /** The number of the day it was done, as `dayNumber` counts. */
  readonly at: number;
  /** How many days it took. */
  readonly days: number;
}

/** The cycle times of what is done, with its percentiles. */
export interface CycleScatter {
  /** By the day it was done, then by what it took. */
  readonly points: readonly CyclePoint[];
  readonly past: CyclePast;
}

/** The point of an item; null while it is on its way, or where its beginning isn't known. */
export function cyclePoint(item: WorkItem): CyclePoint | null {
  const days = cycleDays(item);
  if (days === null || item.doneAt === null) return null;
  return { item, doneAt: item.doneAt, at: dayNumber(item.doneAt), days };
}

/** The order of the points: never 0 for two items. */
export function byDayDone(a: CyclePoint, b: CyclePoint): number {
  return a.at - b.at || a.days - b.days || byComing(a.item, b.item);
}

/** What items took, as percentiles of the map's own past. */
export function cyclePast(points: readonly CyclePoint[]): CyclePast {
  // Days are whole numbers, and sorting numbers alone is quick.
  const days = new Float64Array(points.length);
  points.forEach((point, index) => {
    days[index] = point.days;
  });
  days.sort();
  return {
    n: days.length,
    percentiles:
      days.length === 0 ? [] : itemShares.map((share) => ({ share, days: percentile(days, share) })),
  };
}

/**
 * The age of everything that is on its way against the past, the oldest first.
 * @param before ages that are known already: those that are still so stay the same objects
 */
export function itemAges(
  items: readonly WorkItem[],
  today: CalendarDate,
  past: CyclePast = cycleTimeScatter(items).past,
  before: readonly ItemAge[] = [],
): { readonly past: CyclePast; readonly ages: readonly ItemAge[] } {
  const ages: ItemAge[] = [];
  const known = new Map(before.map((age) => [age.item, age]));
  for (const item of items) {
    // Asked first: of ten thousand most are done.
    if (item.doneAt !== null) continue;
    const days = ageDays(item, today);
    const last = item.entered.at(-1);
    if (days === null || !last) continue;
    const beyond = past.percentiles.findLast((each) => days > each.days)?.share ?? null;
    const daysInStep = Math.max(1, daysBetween(last.at, today) + 1);
    const was = known.get(item);
    const isSame = was?.days === days && was.daysInStep === daysInStep && was.beyond === beyond;
    ages.push(isSame ? was : { item, stepId: last.stepId, days, daysInStep, beyond });
  }
  return { past, ages: ages.sort((a, b) => b.days - a.days) };
}

/** The cycle times of what is done, by the day it was done, for a scatter with its percentiles. */
export function cycleTimeScatter(items: readonly WorkItem[]): CycleScatter {
  const points = items.flatMap((item) => cyclePoint(item) ?? []).sort(byDayDone);
  return { points, past: cyclePast(points) };
}
