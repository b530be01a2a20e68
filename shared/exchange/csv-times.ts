import { type CalendarDate, isCalendarDate, localDay } from '../kernel/calendar-date';
import { err, ok, type Result } from '../kernel/result';
import { quotedExcerpt } from './excerpt';

/** Which of the two first numbers of 3/4/2026 is the day. */
export type DayOrder = 'day-first' | 'month-first';

/** A time from a file. */
export interface ReadTime {
  /** In UTC; of a day without a time, noon where the person is. */
  readonly instant: string;
  /** The day where the person is. */
  readonly day: CalendarDate;
  /** What had to be assumed, as a sentence without its full stop; null for nothing. */
  readonly warning: string | null;
}

const TIME = String.raw`(?:[T ,]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?\s*(\S.*)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const DAY_NAMED_MONTH = new RegExp(String.raw`^(\d{1,2})[. -]+([a-z]{3,9})\.?,?[ -]+(\d{4})${TIME}$`, 'i');
const NAMED_MONTH_DAY = new RegExp(
  String.raw`^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`,
  'i',
);
const SHORT_YEAR = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?:\D|$)/;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/**
 * Which number is the day, from all cells of a column: those above twelve tell.
 * @returns null when none tells, 'both' when they tell different things
 */
export function dayOrderOf(cells: readonly string[]): DayOrder | 'both' | null {
  let found: DayOrder | null = null;
  for (const cell of cells) {
    const parts = YEAR_LAST.exec(cell.trim());
    if (!parts || parts[2] === '.') continue;
    const told = toldOrder(Number(parts[1]), Number(parts[3]));
    if (told === null) continue;
    if (found !== null && found !== told) return 'both';
    found = told;
  }
  return found;
}

function toldOrder(first: number, second: number): DayOrder | null {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : null;
}

/**
 * Reads a time in any of the common forms. With a zone (Z, +02:00) it is that instant; without one it is the time on the clocks where
 * the person is, days of 23 and 25 hours included.
 * @param order how 3/4/2026 is read; null while nobody has said
 * @returns the time, or why it can't be read, as the end of a sentence
 */
export function readTime(cell: string, order: DayOrder | null): Result<ReadTime, string> {
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const parts = dateParts(text, order);
  if (!parts.ok) return parts;
  const { year, month, day, rest } = parts.value;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  if (!isCalendarDate(date)) return err(`${quotedExcerpt(text)} is not a day that exists`);
  const [hours, minutes, seconds, half, zone] = rest;
  if (hours === undefined) {
    const noon = new Date(year, month - 1, day, 12);
    return ok({ instant: noon.toISOString(), day: date, warning: null });
  }
  const hour = hourOf(Number(hours), half);
  const clock = [hour, Number(minutes), Number(seconds ?? 0)] as const;
  if (hour === null || hour > 23 || clock[1] > 59 || clock[2] > 59) {
    return err(`${quotedExcerpt(text)} is not a time that exists`);
  }
  const instant = zone
    ? inZone(date, [hour, clock[1], clock[2]], zone.trim(), text)
    : onTheClock(year, month, day, [hour, clock[1], clock[2]], text);
  if (!instant.ok) return instant;
  const { at, warning } = instant.value;
  return ok({ instant: at.toISOString(), day: localDay(at), warning });
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** Hours, minutes, seconds, am or pm, zone. */
  readonly rest: readonly (string | undefined)[];
}

function dateParts(text: string, order: DayOrder | null): Result<DateParts, string> {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return ok(asParts(iso[1], iso[2], iso[3], iso.slice(4)));
  const last = YEAR_LAST.exec(text);
  if (last) {
    const [first, second] = [Number(last[1]), Number(last[3])];
    const known =
      last[2] === '.' ? 'day-first' : (toldOrder(first, second) ?? (first === second ? 'day-first' : order));
    if (known === null) {
      return err(
        `${quotedExcerpt(text)} can be two days: say which number is the day, or write the year first`,
      );
    }
    const [day, month] = known === 'day-first' ? [first, second] : [second, first];
    return ok(asParts(last[4], String(month), String(day), last.slice(5)));
  }
  const named = DAY_NAMED_MONTH.exec(text);
  if (named) return ok(asParts(named[3], String(monthOf(named[2])), named[1], named.slice(4)));
  const american = NAMED_MONTH_DAY.exec(text);
  if (american) return ok(asParts(american[3], String(monthOf(american[1])), american[2], american.slice(4)));
  if (SHORT_YEAR.test(text)) return err(`${quotedExcerpt(text)} has a year of two numbers: write all four`);
  return err(`${quotedExcerpt(text)} can't be read as a day or a time`);
}

function asParts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: readonly (string | undefined)[],
): DateParts {
  return { year: Number(year), month: Number(month), day: Number(day), rest };
}

/** 1 to 12, or 0 for no month. */
function monthOf(name = ''): number {
  const plain = name.toLowerCase();
  return (
    MONTHS.findIndex(
      (month) =>
        month === plain || month.slice(0, 3) === plain || (plain === 'sept' && month === 'september'),
    ) + 1
  );
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

type Clock = readonly [hour: number, minute: number, second: number];

interface FoundInstant {
  readonly at: Date;
  readonly warning: string | null;
}

function inZone(date: CalendarDate, clock: Clock, zone: string, text: string): Result<FoundInstant, string> {
  const offset = /^(?:(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?|Z|UTC|GMT)$/i.exec(zone);
  const [hours, minutes] = [Number(offset?.[2] ?? 0), Number(offset?.[3] ?? 0)];
  if (!offset || hours > 14 || minutes > 59) {
    return err(
      `${quotedExcerpt(text)} names a time zone that isn't clear: write it as +02:00, or leave it out`,
    );
  }
  const sign = offset[1] === '-' ? -1 : 1;
  const utc = Date.parse(`${date}T${clock.map((part) => pad(part)).join(':')}Z`);
  return ok({ at: new Date(utc - sign * (hours * 60 + minutes) * 60_000), warning: null });
}

const HOUR = 3_600_000;

function onTheClock(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: Clock,
  text: string,
): Result<FoundInstant, string> {
  const at = new Date(year, month - 1, day, hour, minute, second);
  if (at.getHours() !== hour || at.getMinutes() !== minute || at.getDate() !== day) {
    return err(`${quotedExcerpt(text)} was skipped when the clocks went forward that night`);
  }
  const later = new Date(at.getTime() + HOUR);
  const isTwice = later.getHours() === hour && later.getDate() === day;
  const warning = isTwice
    ? `${quotedExcerpt(text)} was on the clocks twice that night, and the first is taken`
    : null;
  return ok({ at, warning });
}

function pad(number: number, length = 2): string {
  return String(number).padStart(length, '0');
}
