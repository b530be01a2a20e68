import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { parseISO } from 'date-fns/parseISO';

/** A day without a time, YYYY-MM-DD. Days are compared as text: the form sorts. */
export type CalendarDate = string;

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists between the years 1900 and 2999: 2026-02-30 isn't one. */
export function isCalendarDate(text: string): boolean {
  const parts = FORM.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (year < 1900 || year > 2999) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day on which an instant falls where the person is. Of an instant that doesn't exist it throws. */
export function localDay(instant: Date): CalendarDate {
  const [year, month, day] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  if (Number.isNaN(year)) throw new RangeError('This is no instant.');
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}

/** A day in milliseconds, as days without a clock have it. */
const DAY = 86_400_000;

/**
 * Days since 1 January 1970: a day is a number, whatever the clocks did on it. Ten thousand items are counted at each change, so that it
 * is worked out from the digits.
 * @returns NaN for what doesn't have the form of a day
 */
export function dayNumber(day: CalendarDate): number {
  if (day.length !== 10) return Number.NaN;
  const at = (place: number) => day.charCodeAt(place) - 48;
  const year = 1_000 * at(0) + 100 * at(1) + 10 * at(2) + at(3);
  return Date.UTC(year, 10 * at(5) + at(6) - 1, 10 * at(8) + at(9)) / DAY;
}

/** The moment at which a day begins where the person is; where clocks skip midnight it is the first one there is. The day must exist. */
export function firstMoment(day: CalendarDate): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(year, month - 1, date);
}

/** The day a number of days later (or earlier, when negative). The day must exist. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return new Date((dayNumber(day) + days) * DAY).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day when it is shorter. The day must exist. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return localDay(addMonthsTo(parseISO(day), months));
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,3})?Z$/;

/** Whether the text is an instant in UTC as `Date.toISOString` writes it, on a day that exists. */
export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  if (!parts?.[1] || !isCalendarDate(parts[1])) return false;
  return Number(parts[2]) < 24 && Number(parts[3]) < 60 && Number(parts[4]) < 60;
}
