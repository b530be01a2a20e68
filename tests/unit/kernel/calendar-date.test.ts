import { addDays, dayNumber, daysBetween, firstMoment, localDay } from '@shared/kernel/calendar-date';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { parseISO } from 'date-fns/parseISO';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const anyDay = fc
  .date({ min: new Date('1900-01-01T12:00:00Z'), max: new Date('2990-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('calendar days', () => {
  it('are counted through leap years and the end of years', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(dayNumber('2026-1-1')).toBeNaN();
  });

  it('are counted as date-fns counts them', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(daysBetween(from, to)).toBe(differenceInCalendarDays(parseISO(to), parseISO(from)));
      }),
    );
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -900, max: 900 }), (day, days) => {
        expect(addDays(day, days)).toBe(localDay(addDaysTo(parseISO(day), days)));
      }),
    );
  });

  it('begin at a moment that is on them, and the moment before is on the day before', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const begin = firstMoment(day);
        expect(localDay(begin)).toBe(day);
        expect(localDay(new Date(begin.getTime() - 1))).toBe(addDays(day, -1));
      }),
    );
  });

  it('are not made of what is no instant', () => {
    expect(() => localDay(new Date(Number.NaN))).toThrow(RangeError);
  });
});
