import { addDays, type CalendarDate, daysBetween } from '../kernel/calendar-date';
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
): CumulativeFlow {
  const length = Math.max(0, daysBetween(from, to) + 1);
  const places = new Map(steps.map(({ id }, index) => [id, index]));
  const daysOf = dayCounter(from);
  // How many come to each line on each day; what came before the first day counts on it.
  const arrivals = Array.from({ length: steps.length + 1 }, () => new Float64Array(length));
  const count = (line: number, day: CalendarDate) => {
    const counts = arrivals[line];
    const at = Math.max(0, daysOf(day));
    if (counts && at < length) counts[at] = (counts[at] ?? 0) + 1;
  };
  for (const { entered, doneAt } of items) {
    let reached = -1;
    for (const { stepId, at } of entered) {
      const place = places.get(stepId) ?? -1;
      for (let line = reached + 1; line <= place; line += 1) count(line, at);
      reached = Math.max(reached, place);
    }
    if (doneAt === null || reached < 0) continue;
    for (let line = reached + 1; line <= steps.length; line += 1) count(line, doneAt);
  }
  const names = [...steps.map(({ id, name }) => ({ stepId: id, name })), { stepId: null, name: 'Done' }];
  return {
    days: Array.from({ length }, (_, index) => addDays(from, index)),
    lines: names.map(({ stepId, name }, line) => {
      let total = 0;
      const arrived = Array.from(arrivals[line] ?? [], (number) => {
        total += number;
        return total;
      });
      return { stepId, name, arrived };
    }),
  };
}

/** Days since a first day; each day is worked out once, since thousands of items share a few hundred days. */
export function dayCounter(from: CalendarDate): (day: CalendarDate) => number {
  const known = new Map<CalendarDate, number>();
  return (day) => {
    let days = known.get(day);
    if (days === undefined) {
      days = daysBetween(from, day);
      known.set(day, days);
    }
    return days;
  };
}
