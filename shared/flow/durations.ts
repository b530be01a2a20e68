import { err, ok, type Result } from '../kernel/result';
import { type RuleError, refuse } from '../kernel/rule';
import type { FlowMap } from '../model/flow-map';
import { type FlowRange, flowLimits } from '../model/flow-step';

/** The working calendar of a map: what a day and a week mean in it. */
export type WorkCalendar = Pick<FlowMap, 'hoursPerDay' | 'daysPerWeek'>;

/** Eight hours a day, five days a week. */
export const defaultCalendar: WorkCalendar = { hoursPerDay: 8, daysPerWeek: 5 };

/** The calendar of the clock, of which a lead time is: a day has 24 hours, a week seven days. */
export const clockCalendar: WorkCalendar = { hoursPerDay: 24, daysPerWeek: 7 };

/** The units in which times are typed and shown, the largest first. */
export const durationUnits = ['week', 'day', 'hour', 'minute', 'second'] as const;

export type DurationUnit = (typeof durationUnits)[number];

/** How many working minutes a unit has. */
export function minutesIn(unit: DurationUnit, { hoursPerDay, daysPerWeek }: WorkCalendar): number {
  switch (unit) {
    case 'week':
      return daysPerWeek * hoursPerDay * 60;
    case 'day':
      return hoursPerDay * 60;
    case 'hour':
      return 60;
    case 'minute':
      return 1;
    case 'second':
      return 1 / 60;
  }
}

const unitWords: Readonly<Record<DurationUnit, RegExp>> = {
  week: /^(?:w|wk|wks|weeks?)$/,
  day: /^(?:d|days?)$/,
  hour: /^(?:h|hrs?|hours?)$/,
  minute: /^(?:m|mins?|minutes?)$/,
  second: /^(?:s|secs?|seconds?)$/,
};

const DATE = /\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}/;
const MONTHS = /\d\s*(?:mo|months?|quarters?|y|yrs?|years?)\b/;
/** "1.5", "1,5" and "1,500". */
const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|[.,]\d+`;
const RANGE = new RegExp(
  String.raw`^(${NUMBER})\s*([a-z]*)\.?\s*(?:-|\u2013|\u2014|\.\.+|\u2026|to)\s*(?=[\d.,])(.+)$`,
);

/**
 * Reads how long something takes, as people say it: "2d", "30 min", "3 weeks", "1.5h", "2 d 4 h", "half a day"; a number alone is
 * minutes. Days and weeks are those of the calendar.
 * @returns working minutes; null for an empty text, which is "not known"; or 'negative', 'date', 'clock', 'month', 'range',
 *   'too-long' (beyond eight years) or 'not-a-time', each with a sentence
 */
export function parseDuration(raw: string, calendar: WorkCalendar): Result<number | null, RuleError> {
  const text = plain(raw);
  if (text === '' || text === '?') return ok(null);
  if (RANGE.test(text) && !DATE.test(text)) {
    return refuse('range', 'Write one time here. From and to have fields of their own.');
  }
  return parseOne(text, calendar);
}

/**
 * Reads from where to where a time goes: "2-5 d", "30 min to 2 h"; one time alone is both.
 * @returns null for an empty text, or as `parseDuration`, and 'backwards' when it ends before it begins
 */
export function parseDurationRange(raw: string, calendar: WorkCalendar): Result<FlowRange | null, RuleError> {
  const text = plain(raw);
  if (text === '' || text === '?') return ok(null);
  const parts = DATE.test(text) ? null : RANGE.exec(text);
  const last = parts?.[3] ?? text;
  const most = parseOne(last, calendar);
  if (!most.ok) return most;
  if (!parts) return ok({ least: most.value, most: most.value });
  // In "2-5 d" the unit of the second is that of the first, too.
  const unit = parts[2] || (/([a-z]+)\.?$/.exec(last)?.[1] ?? '');
  const least = parseOne(`${parts[1] ?? ''}${unit}`, calendar);
  if (!least.ok) return least;
  if (least.value > most.value) return refuse('backwards', 'Write the shorter time first: 2-5 d.');
  return ok({ least: least.value, most: most.value });
}

function plain(raw: string): string {
  return raw
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:~|≈|about |around |ca\.? )\s*/, '')
    .replace(/\bhalf an? /g, '0.5 ')
    .replace(/\ban? (?=[a-z])/g, '1 ');
}

function parseOne(text: string, calendar: WorkCalendar): Result<number, RuleError> {
  const problem = notATime(text);
  if (problem) return err(problem);
  const part = new RegExp(String.raw`\s*(?:and |, |\+ ?)?(${NUMBER})\s*([a-z]*)\.?`, 'y');
  let minutes = 0;
  let before: DurationUnit | null = null;
  let count = 0;
  while (part.lastIndex < text.length) {
    const match = part.exec(text);
    if (!match) return unreadable();
    const end = part.lastIndex;
    const unit = unitOf(match[2] ?? '', before, count === 0 && end === text.length);
    if (!unit) return unreadable();
    minutes += numberOf(match[1] ?? '') * minutesIn(unit, calendar);
    before = unit;
    count += 1;
  }
  if (minutes > flowLimits.minutes) {
    return refuse('too-long', 'That is longer than eight years of work. Look at the number and its unit.');
  }
  // Sums of fractions carry an error far behind the comma.
  return ok(Math.round(minutes * 1e6) / 1e6);
}

function notATime(text: string): RuleError | null {
  if (/^[-−–—]/.test(text)) {
    return { code: 'negative', message: "A time can't be below zero. Write 0 if it takes none." };
  }
  if (DATE.test(text)) {
    return { code: 'date', message: 'This is a date. Write how long it takes: 2 d, 4 h, 30 min.' };
  }
  if (/^\d{1,2}:\d{2}/.test(text)) {
    return { code: 'clock', message: 'This could be a time of day. Write how long it takes: 1 h 30 min.' };
  }
  if (MONTHS.test(text)) {
    return { code: 'month', message: 'Months and years differ in length. Write it in weeks: 6 weeks.' };
  }
  return null;
}

/** A number without a unit is minutes where it stands alone or behind hours: "90", "1h30". */
function unitOf(word: string, before: DurationUnit | null, isAlone: boolean): DurationUnit | null {
  if (word === '') return isAlone || before === 'hour' ? 'minute' : null;
  return durationUnits.find((unit) => unitWords[unit].test(word)) ?? null;
}

function numberOf(text: string): number {
  const isGrouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return Number(isGrouped ? text.replaceAll(',', '') : text.replace(',', '.'));
}

function unreadable(): Result<never, RuleError> {
  return refuse('not-a-time', "That can't be read as a time. Write it like 2 d, 4 h or 30 min.");
}

const shortNames: Readonly<Record<DurationUnit, string>> = {
  week: 'w',
  day: 'd',
  hour: 'h',
  minute: 'min',
  second: 's',
};

/** One unit, or two of which the second counts what is left of the first: "1 h 53 min". */
type Shown = readonly { readonly value: number; readonly unit: DurationUnit }[];

/** A time in the units in which it reads well: "19.5 d", "14 h", "1 h 53 min". `parseDuration` reads it back. */
export function formatDuration(minutes: number, calendar: WorkCalendar): string {
  return shortWords(shownAs(minutes, calendar));
}

/**
 * The same in whole words: "19.5 days", "1 hour"; two units stay short, as one says them: "1 h 53 min".
 * @param largest the largest unit that is used: five days a week read better than a week a week
 */
export function durationInWords(
  minutes: number,
  calendar: WorkCalendar,
  largest: 'week' | 'day' = 'week',
): string {
  return longWords(shownAs(minutes, calendar, largest));
}

/** A time that a clock took, in words, with no part of a unit: "53 minutes", "1 h 53 min", "1 d 19 h", "12 days". */
export function clockTimeInWords(minutes: number): string {
  const day = minutesIn('day', clockCalendar);
  if (minutes < 60)
    return durationInWords(Math.round(minutes * 60) < 60 ? minutes : Math.round(minutes), clockCalendar);
  if (Math.round(minutes) < day) return longWords(inTwo(minutes, 'hour', 'minute', clockCalendar));
  if (Math.round(minutes / 60) < 10 * 24) return longWords(inTwo(minutes, 'day', 'hour', clockCalendar));
  return longWords([{ value: Math.round(minutes / day), unit: 'day' }]);
}

function shortWords(shown: Shown): string {
  return shown.map(({ value, unit }) => `${value} ${shortNames[unit]}`).join(' ');
}

function longWords(shown: Shown): string {
  const [first, second] = shown;
  if (first === undefined || second !== undefined) return shortWords(shown);
  return `${first.value} ${first.unit}${first.value === 1 ? '' : 's'}`;
}

/** Below how many of the next larger unit a smaller one may be used, because it is exact there: 14 h, but not 802 h. */
const SMALL = 3;

/** From how many on half a unit is more than anybody says: 1.5 min, but not 112.5 min. */
const MOST_HALVES: Partial<Record<DurationUnit, number>> = { minute: 10, second: 0, week: 0 };

function shownAs(minutes: number, calendar: WorkCalendar, largest: 'week' | 'day' = 'week'): Shown {
  const exact = durationUnits.find((unit, index) => {
    if (unit === 'week' && largest === 'day') return false;
    const value = minutes / minutesIn(unit, calendar);
    const larger = durationUnits[index - 1];
    const limit =
      larger && larger !== 'week' ? SMALL * minutesIn(larger, calendar) : Number.POSITIVE_INFINITY;
    const step = value < (MOST_HALVES[unit] ?? Number.POSITIVE_INFINITY) ? 0.5 : 1;
    return value >= 1 && minutes < limit && isNear(value / step);
  });
  if (exact) return [{ value: tidy(minutes / minutesIn(exact, calendar), 10), unit: exact }];
  if (minutes === 0) return [{ value: 0, unit: 'minute' }];
  const unit =
    durationUnits.find((each) => each !== 'week' && minutes >= minutesIn(each, calendar)) ?? 'second';
  if (unit === 'hour') return inTwo(minutes, 'hour', 'minute', calendar);
  const value = minutes / minutesIn(unit, calendar);
  return [{ value: unit === 'minute' && value >= 10 ? Math.round(value) : tidy(value, 10), unit }];
}

function inTwo(minutes: number, large: DurationUnit, small: DurationUnit, calendar: WorkCalendar): Shown {
  const total = Math.round(minutes / minutesIn(small, calendar));
  const per = minutesIn(large, calendar) / minutesIn(small, calendar);
  const parts = [
    { value: Math.floor(total / per), unit: large },
    { value: total % per, unit: small },
  ];
  return parts.filter(({ value }) => value > 0);
}

function isNear(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}

function tidy(value: number, parts: number): number {
  return Math.round(value * parts) / parts;
}
