/** Dates as people type them: "fri", "4 dec", "+2w", "2026-12-04". Pure: today is passed in. */

import { addDays, addMonths, isCalendarDate, localDay } from '@shared/kernel/calendar-date';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Today in the person's own time zone, as YYYY-MM-DD. */
export function todayIso(now: Date = new Date()): string {
  return localDay(now);
}

/** A date as a person reads it, "Fri 4 Dec", with the year when it isn't this one. Empty for what isn't a date. */
export function formatDay(date: string, today: string = todayIso()): string {
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined) return '';
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? '';
  const name = months[month - 1] ?? '';
  const words = `${capital(weekday)} ${day} ${capital(name)}`;
  return date.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${year}`;
}

/**
 * Reads a typed date. A weekday is the next one after today; a day and month without a year is the next to come;
 * "+2w", "+10d" and "+1m" count from today.
 * @returns YYYY-MM-DD, or null when it can't be read or doesn't exist, such as 30 February.
 */
export function parseTypedDate(typed: string, today: string): string | null {
  const text = typed.trim().toLowerCase().replace(/[,]/g, ' ').replace(/\s+/g, ' ');
  if (text === '') return null;
  if (text === 'today') return today;
  if (text === 'tomorrow' || text === 'tom') return addDays(today, 1);
  return (
    parseIso(text) ?? parseOffset(text, today) ?? parseWeekday(text, today) ?? parseDayAndMonth(text, today)
  );
}

function parseIso(text: string): string | null {
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  return match === null ? null : iso(Number(match[1]), Number(match[2]), Number(match[3]));
}

function parseOffset(text: string, today: string): string | null {
  const match =
    /^(?:\+|in )\s?(\d{1,3}) ?(d|days?|w|wk|weeks?|m|months?)$/.exec(text) ??
    /^next (week|month)$/.exec(text);
  if (match === null) return null;
  const count = match[2] === undefined ? 1 : Number(match[1]);
  const unit = (match[2] ?? match[1] ?? '').slice(0, 1);
  if (unit === 'd') return addDays(today, count);
  if (unit === 'w') return addDays(today, count * 7);
  return addMonths(today, count);
}

function parseWeekday(text: string, today: string): string | null {
  const match = /^(next )?([a-z]{2,9})$/.exec(text);
  const word = match?.[2];
  if (match === null || word === undefined) return null;
  const target = weekdays.findIndex((day) => fullWeekday(day).startsWith(word));
  if (target === -1) return null;
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  const ahead = (target - current + 7) % 7 || 7;
  if (match[1] === undefined) return addDays(today, ahead);
  // "Next Friday" is the Friday of the coming week, which starts on Monday.
  const toMonday = (1 - current + 7) % 7 || 7;
  return addDays(today, toMonday + ((target + 6) % 7));
}

function parseDayAndMonth(typed: string, today: string): string | null {
  // "Fri 4 Dec" is how a day is written back; the day and month decide.
  const text = typed.replace(/^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]* (?=[a-z\d])/, '');
  const words =
    /^(\d{1,2})(?:st|nd|rd|th|\.)? ?([a-z]{3,9})\.?(?: (\d{4}))?$/.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?(?: (?<year>\d{4}))?$/.exec(text);
  const numbers = /^(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}))?$/.exec(text);
  let day: number;
  let month: number;
  let year: number | null;
  if (words !== null) {
    const name = words.groups?.month ?? words[2] ?? '';
    day = Number(words.groups?.day ?? words[1]);
    month = months.findIndex((candidate) => fullMonth(candidate).startsWith(name)) + 1;
    year = words[3] === undefined ? null : Number(words[3]);
  } else if (numbers !== null) {
    day = Number(numbers[1]);
    month = Number(numbers[2]);
    year = numbers[3] === undefined ? null : Number(numbers[3]);
  } else {
    return null;
  }
  if (month === 0) return null;
  if (year !== null) return iso(year, month, day);
  const thisYear = Number(today.slice(0, 4));
  const candidates = [0, 1, 2, 3, 4].map((ahead) => iso(thisYear + ahead, month, day));
  return candidates.find((candidate) => candidate !== null && candidate >= today) ?? null;
}

function iso(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isCalendarDate(date) ? date : null;
}

function fullWeekday(short: string): string {
  const ends: Record<string, string> = { tue: 'sday', wed: 'nesday', thu: 'rsday', sat: 'urday' };
  return `${short}${ends[short] ?? 'day'}`;
}

function fullMonth(short: string): string {
  const ends: Record<string, string> = {
    jan: 'uary',
    feb: 'ruary',
    mar: 'ch',
    apr: 'il',
    jun: 'e',
    jul: 'y',
    aug: 'ust',
    sep: 'tember',
    oct: 'ober',
    nov: 'ember',
    dec: 'ember',
  };
  return `${short}${ends[short] ?? ''}`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
