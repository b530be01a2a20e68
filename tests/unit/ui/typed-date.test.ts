import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseTypedDate, todayIso } from '@/ui/typed-date';

// A Sunday.
const today = '2026-11-22';

describe('reading a typed date', () => {
  test.each([
    ['today', '2026-11-22'],
    ['tomorrow', '2026-11-23'],
    ['fri', '2026-11-27'],
    ['Friday', '2026-11-27'],
    ['sun', '2026-11-29'],
    ['next mon', '2026-11-23'],
    ['next fri', '2026-11-27'],
    ['next week', '2026-11-29'],
    ['+2w', '2026-12-06'],
    ['+ 10 days', '2026-12-02'],
    ['in 3 weeks', '2026-12-13'],
    ['+3m', '2027-02-22'],
    ['4 dec', '2026-12-04'],
    ['4. Dec', '2026-12-04'],
    ['4th december', '2026-12-04'],
    ['Dec 4', '2026-12-04'],
    ['december 4th, 2027', '2027-12-04'],
    ['4 jan', '2027-01-04'],
    ['4.12.', '2026-12-04'],
    ['4.12.2027', '2027-12-04'],
    ['29 feb', '2028-02-29'],
    ['2026-12-04', '2026-12-04'],
    ['Fri 4 Dec', '2026-12-04'],
    ['friday dec 4', '2026-12-04'],
    ['2026-02-30', null],
    ['30 feb', null],
    ['4', null],
    ['4 d', null],
    ['m', null],
    ['someday', null],
    ['', null],
  ])('%s is %s', (typed, expected) => {
    expect(parseTypedDate(typed, today)).toBe(expected);
  });

  test('a month later than a longer month ends on its last day', () => {
    expect(parseTypedDate('+1m', '2027-01-31')).toBe('2027-02-28');
  });

  test('next Friday, said on a Wednesday, is in the coming week', () => {
    expect(parseTypedDate('fri', '2026-11-25')).toBe('2026-11-27');
    expect(parseTypedDate('next fri', '2026-11-25')).toBe('2026-12-04');
  });

  test('whatever is typed, the answer is a day that exists or nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+\d a-z.-]{0,14}$/)), (typed) => {
        const date = parseTypedDate(typed, today);
        if (date !== null) expect(new Date(`${date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date);
      }),
    );
  });
});

test('a day is written with its year only when it is another', () => {
  expect(formatDay('2026-12-04', today)).toBe('Fri 4 Dec');
  expect(formatDay('2027-01-04', today)).toBe('Mon 4 Jan 2027');
});

test('what is written can be typed back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000 }), (days) => {
      const date = new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10);
      expect(parseTypedDate(formatDay(date, today), today)).toBe(date);
    }),
  );
});

test('today is the local day', () => {
  expect(todayIso(new Date(2026, 10, 22, 23, 59))).toBe('2026-11-22');
});
