import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lightFormat } from 'date-fns/lightFormat';
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

/** The day on which an instant falls where the person is. */
export function localDay(instant: Date): CalendarDate {
  return lightFormat(instant, 'yyyy-MM-dd');
}

/** The day a number of days later (or earlier, when negative). The day must exist. */
export function addDays(day: CalendarDate, days: number): CalendarDate {
  return localDay(addDaysTo(parseISO(day), days));
}

/** The same day of a later month, or that month's last day when it is shorter. The day must exist. */
export function addMonths(day: CalendarDate, months: number): CalendarDate {
  return localDay(addMonthsTo(parseISO(day), months));
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(\.\d{1,3})?Z$/;

/** Whether the text is an instant in UTC as `Date.toISOString` writes it, on a day that exists. */
export function isInstant(text: string): boolean {
  const parts = INSTANT.exec(text);
  if (!parts?.[1] || !isCalendarDate(parts[1])) return false;
  return Number(parts[2]) < 24 && Number(parts[3]) < 60 && Number(parts[4]) < 60;
}
