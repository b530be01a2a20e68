import type { FlowStep } from '../model/flow-step';
import { minutesIn, type WorkCalendar } from './durations';
import { type MissingStep, missingIn, sentenceForMissing } from './figures';

/** Little's law, of which any two give the third: items on the way = items a day × days on the way. */
export function throughputBy(items: number, days: number): number | null {
  return days > 0 ? items / days : null;
}

/** The average days on the way, from what is on the way and what passes in a day; null where nothing passes. */
export function daysBy(items: number, perDay: number): number | null {
  return perDay > 0 ? items / perDay : null;
}

/** How many items are on the way on average. */
export function itemsBy(perDay: number, days: number): number {
  return perDay * days;
}

/** What was typed for one step, and what it would mean. */
export interface LittleStep {
  readonly stepId: string;
  readonly name: string;
  readonly queue: number;
  /** Working days. */
  readonly waitDays: number;
  /** Items that would pass in a working day; null where nothing waits. */
  readonly perDay: number | null;
  /** Whether that is near what the others say. */
  readonly fits: boolean;
}

export type LittleCheck =
  | {
      readonly state: 'known';
      readonly formula: string;
      /** All queues, and all waits in working days. */
      readonly items: number;
      readonly waitDays: number;
      /** Items that would pass in a working day, taken all together. */
      readonly perDay: number;
      readonly steps: readonly LittleStep[];
      /** Whether everything typed goes together. */
      readonly fits: boolean;
      readonly sentence: string;
    }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingStep[]; readonly sentence: string };

const FORMULA = 'items waiting = items a day × days of waiting';

/** How far a step may be from the whole before it is asked about: twice, or half. */
const APART = 2;

/**
 * Checks what was typed by Little's law. In a steady flow about as many items pass each step in a day, so each queue divided by its
 * wait comes to about the same; a step that comes to something else has a queue or a wait that was guessed. It says nothing
 * while more arrives than leaves. (Little, 1961; Little & Graves, 2008)
 * @param steps those of one map that aren't beside each other, or all: branches carry the same items
 */
export function littlesLaw(steps: readonly FlowStep[], calendar: WorkCalendar): LittleCheck {
  const missing = missingIn(steps, ({ queue, waitMinutes }) => [
    ...(queue === null ? ['queue'] : []),
    ...(waitMinutes === null ? ['wait'] : []),
  ]);
  if (missing.length > 0 || steps.length === 0) {
    return { state: 'incomplete', missing, sentence: sentenceForMissing(missing) };
  }
  const day = minutesIn('day', calendar);
  const items = steps.reduce((sum, { queue }) => sum + (queue ?? 0), 0);
  const waitDays = steps.reduce((sum, { waitMinutes }) => sum + (waitMinutes ?? 0), 0) / day;
  const perDay = throughputBy(items, waitDays);
  if (perDay === null || items === 0) {
    const sentence = 'Incomplete: the check needs at least one queue and one wait.';
    return { state: 'incomplete', missing: [], sentence };
  }
  const checked = steps.map(({ id, name, queue, waitMinutes }): LittleStep => {
    const own = { queue: queue ?? 0, waitDays: (waitMinutes ?? 0) / day };
    const passing = throughputBy(own.queue, own.waitDays);
    const near = passing !== null && passing <= perDay * APART && passing >= perDay / APART;
    // Nothing waits, and for no time: that goes together.
    const fits = passing === null ? own.queue === 0 : near;
    return { stepId: id, name, ...own, perDay: passing, fits };
  });
  const odd = checked.filter(({ fits }) => !fits);
  return {
    state: 'known',
    formula: FORMULA,
    items,
    waitDays,
    perDay,
    steps: checked,
    fits: odd.length === 0,
    sentence: sentenceFor(odd, perDay),
  };
}

function sentenceFor(odd: readonly LittleStep[], perDay: number): string {
  const whole = `Taken together, about ${rounded(perDay)} items pass in a day`;
  const [first] = odd;
  if (!first) return `${whole}, and each step agrees with that.`;
  const { name, queue, waitDays, perDay: own } = first;
  const says =
    own === null
      ? `${queue} waiting before ${name} for no time can't be`
      : `${queue} waiting ${rounded(waitDays)} days before ${name} would be ${rounded(own)} a day`;
  const more = odd.length === 1 ? '' : `, and ${odd.length - 1} more don't fit`;
  return `${whole}; ${says}${more}. Look at the queue and the wait again, unless more arrives than leaves.`;
}

function rounded(value: number): string {
  return String(value >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
}
