import { type CalendarDate, dayNumber, daysBetween } from '../kernel/calendar-date';
import { followSorted, placeOf, type TableSteps } from '../kernel/follow-sorted';
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

/** What rounding of an interpolation can be off by. */
const HAIR = 1e-9;

/**
 * A number of days as people say it: whole. Days are counted whole, so that whatever took no more than 23.6 of them took no more than 23:
 * a percentile rounded down is one of the same items, and what is older than it is older than the number that is shown.
 */
export function wholeDays(days: number): number {
  return Math.floor(days + HAIR);
}

/** What the items of a map that are done took. */
export interface CyclePast {
  readonly n: number;
  /** Days, interpolated; empty while nothing is done. */
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

/** How many days each took, ascending. */
export function daysTaken(points: readonly CyclePoint[]): Float64Array {
  // Days are whole numbers, and sorting numbers alone is quick.
  const days = new Float64Array(points.length);
  points.forEach((point, index) => {
    days[index] = point.days;
  });
  return days.sort();
}

/** The same after some went and some came, which are looked for and not sorted anew. */
export function followTaken(ascending: Float64Array, { gone, come }: TableSteps<CyclePoint>): Float64Array {
  const next = new Float64Array(ascending.length + come.length);
  next.set(ascending);
  let length = ascending.length;
  const place = (days: number) => placeOf(next.subarray(0, length), days, (a, b) => a - b);
  for (const { days } of gone) {
    const at = place(days);
    if (next[at] !== days || at >= length) continue;
    next.copyWithin(at, at + 1, length);
    length -= 1;
  }
  for (const { days } of come) {
    const at = place(days);
    next.copyWithin(at + 1, at, length);
    next[at] = days;
    length += 1;
  }
  return next.slice(0, length);
}

/**
 * What items took, as percentiles of the map's own past.
 * @param ascending how many days each took
 */
export function cyclePast(ascending: Float64Array): CyclePast {
  return {
    n: ascending.length,
    percentiles:
      ascending.length === 0
        ? []
        : itemShares.map((share) => ({ share, days: percentile(ascending, share) })),
  };
}

/** The age of everything that is on its way against the past, the oldest first. */
export function itemAges(
  items: readonly WorkItem[],
  today: CalendarDate,
  past: CyclePast = cycleTimeScatter(items).past,
): { readonly past: CyclePast; readonly ages: readonly ItemAge[] } {
  // Asked first: of ten thousand most are done.
  const ages = items.flatMap((item) => (item.doneAt === null ? (itemAge(item, today, past) ?? []) : []));
  return { past, ages: ages.sort(byAge) };
}

/**
 * The same after some items went and some came, against the past as it is then. Ages that are still so stay the same objects.
 * @param before of the same day
 */
export function followAges(
  before: readonly ItemAge[],
  { gone, come }: TableSteps<WorkItem>,
  today: CalendarDate,
  past: CyclePast,
): readonly ItemAge[] {
  const agesOf = (items: readonly WorkItem[]) => items.flatMap((item) => itemAge(item, today, past) ?? []);
  const ages = followSorted(before, { gone: agesOf(gone), come: agesOf(come) }, byAge);
  const isSame = ages === before && ages.every((age) => age.beyond === beyondOf(age.days, past));
  if (isSame) return before;
  return ages.map((age) => {
    const beyond = beyondOf(age.days, past);
    return beyond === age.beyond ? age : { ...age, beyond };
  });
}

/** The age of an item against the past; null for what is done, or hasn't begun. */
function itemAge(item: WorkItem, today: CalendarDate, past: CyclePast): ItemAge | null {
  const days = ageDays(item, today);
  const last = item.entered.at(-1);
  if (days === null || !last) return null;
  const daysInStep = Math.max(1, daysBetween(last.at, today) + 1);
  return { item, stepId: last.stepId, days, daysInStep, beyond: beyondOf(days, past) };
}

function beyondOf(days: number, { percentiles }: CyclePast): number | null {
  return percentiles.findLast((each) => days > wholeDays(each.days))?.share ?? null;
}

/** The oldest first, then in the order in which they came: never 0 for two items. */
function byAge(a: ItemAge, b: ItemAge): number {
  return b.days - a.days || byComing(a.item, b.item);
}

/** The cycle times of what is done, by the day it was done, for a scatter with its percentiles. */
export function cycleTimeScatter(items: readonly WorkItem[]): CycleScatter {
  const points = items.flatMap((item) => cyclePoint(item) ?? []).sort(byDayDone);
  return { points, past: cyclePast(daysTaken(points)) };
}
