import * as z from 'zod/mini';
import { isCalendarDate, isInstant } from '../kernel/calendar-date';

// zod compiles validators with `new Function` where it may; the app's CSP forbids that, and asking would be reported.
z.config({ jitless: true });

/** The longest text of each kind, in UTF-16 code units. Rules and validators share them. */
export const textLimits = { name: 120, title: 240, text: 4_000 } as const;

const wellFormed = z.refine<string>((text) => !/\p{Surrogate}/u.test(text), 'has half a character in it');

/** The id of a record: letters, digits, dash and underscore; never a name that JavaScript treats in its own way. */
export const id = z.string().check(
  z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'is not an id'),
  z.refine<string>((text) => text !== 'constructor' && text !== 'prototype', 'is not an id'),
);

/** Text of at most so many characters, which can be empty. */
export function text(limit: number) {
  return z.string().check(z.maxLength(limit, `is longer than ${limit} characters`), wellFormed);
}

/** Text with something in it. */
export function filledText(limit: number) {
  return text(limit).check(z.refine((value) => value.trim() !== '', 'is empty'));
}

/** A day that exists, YYYY-MM-DD. */
export const calendarDate = z.string().check(z.refine(isCalendarDate, 'is not a day that exists'));

/** An instant in UTC, as ISO 8601. */
export const instant = z.string().check(z.refine(isInstant, 'is not a time that exists'));

/** A key that says where a record stands among its siblings. */
export const orderKey = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9]{1,200}$/, 'is not an order key'));

/** A number from a least to a most, with a fraction or without. */
export function amount(least: number, most: number) {
  return z
    .number('is not a number')
    .check(z.minimum(least, `is less than ${least}`), z.maximum(most, `is more than ${most}`));
}

/** A whole number from a least to a most. */
export function count(least: number, most: number) {
  return z
    .int('is not a whole number')
    .check(z.minimum(least, `is less than ${least}`), z.maximum(most, `is more than ${most}`));
}
