import { addDays, type CalendarDate, dayNumber } from '../kernel/calendar-date';
import type { TableSteps } from '../kernel/follow-sorted';
import type { FlowStep } from '../model/flow-step';
import type { WorkItem } from '../model/work-item';

/** How many items have come as far as a step, day by day. */
export interface FlowLine {
  /** Null for what is done. */
  readonly stepId: string | null;
  readonly name: string;
  /** One number a day; it never falls. */
  readonly arrived: readonly number[];
}

export interface CumulativeFlow {
  readonly days: readonly CalendarDate[];
  /** The steps in order, then what is done: each line is at or below the one before, and what lies between is in the step. */
  readonly lines: readonly FlowLine[];
}

/** A cumulative flow with what it is counted up from, so that it can follow its items one by one. */
export interface FlowCount extends CumulativeFlow {
  /** How many come to each line on each day; what came before the first day counts on it. */
  readonly arrivals: readonly Float64Array[];
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly steps: readonly FlowStep[];
}

/**
 * A cumulative flow diagram's numbers. An item counts for a step from the day on which it came to it or to a later one; going back
 * doesn't take it away again. Entries into steps that are gone are left out.
 * @param steps those of the map, in order
 */
export function cumulativeFlow(
  items: readonly WorkItem[],
  steps: readonly FlowStep[],
  from: CalendarDate,
  to: CalendarDate,
): FlowCount {
  const length = Math.max(0, dayNumber(to) - dayNumber(from) + 1);
  const empty: FlowCount = {
    days: Array.from({ length }, (_, index) => addDays(from, index)),
    lines: [...steps.map(({ id, name }) => ({ stepId: id, name })), { stepId: null, name: 'Done' }].map(
      (line) => ({ ...line, arrived: Array.from({ length }, () => 0) }),
    ),
    arrivals: Array.from({ length: steps.length + 1 }, () => new Float64Array(length)),
    from,
    to,
    steps,
  };
  return followCount(empty, { gone: [], come: items });
}

/** The same after some items went and some came, one that was changed did both. Lines on which nothing changed stay the same object. */
export function followCount(count: FlowCount, { gone, come }: TableSteps<WorkItem>): FlowCount {
  const { days, steps, from } = count;
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const first = dayNumber(from);
  const copies: (Float64Array | undefined)[] = [];
  const add = (number: number) => (line: number, day: CalendarDate) => {
    const at = Math.max(0, dayNumber(day) - first);
    if (at >= days.length) return;
    copies[line] ??= new Float64Array(count.arrivals[line] ?? []);
    const counts = copies[line];
    counts[at] = (counts[at] ?? 0) + number;
  };
  const [take, give] = [add(-1), add(1)];
  for (const item of gone) eachArrival(item, places, take);
  for (const item of come) eachArrival(item, places, give);
  return {
    ...count,
    arrivals: count.arrivals.map((counts, line) => copies[line] ?? counts),
    lines: count.lines.map((line, index) => {
      const changed = copies[index];
      const was = count.arrivals[index];
      const isSame = changed === undefined || changed.every((number, day) => number === was?.[day]);
      return isSame ? line : { ...line, arrived: sumsOf(changed) };
    }),
  };
}

/** To which lines an item came, and when. */
function eachArrival(
  { entered, doneAt }: WorkItem,
  places: ReadonlyMap<string, number>,
  tell: (line: number, day: CalendarDate) => void,
): void {
  let reached = -1;
  for (const { stepId, at } of entered) {
    const place = places.get(stepId) ?? -1;
    for (let line = reached + 1; line <= place; line += 1) tell(line, at);
    reached = Math.max(reached, place);
  }
  if (doneAt === null || reached < 0) return;
  for (let line = reached + 1; line <= places.size; line += 1) tell(line, doneAt);
}

function sumsOf(counts: Float64Array): number[] {
  const sums = new Array<number>(counts.length);
  let total = 0;
  counts.forEach((number, index) => {
    total += number;
    sums[index] = total;
  });
  return sums;
}
