import {
  clockCalendar,
  clockTimeInWords,
  defaultCalendar,
  durationInWords,
  formatDuration,
  parseDuration,
  parseDurationRange,
} from '@shared/flow/durations';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const read = (text: string, calendar = defaultCalendar) => {
  const result = parseDuration(text, calendar);
  return result.ok ? result.value : result.error.code;
};

describe('a time as people type it', () => {
  it.each([
    ['2d', 960],
    ['30 min', 30],
    ['3 weeks', 7_200],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['2 d 4 h', 1_200],
    ['2 days, 4 hours and 5 minutes', 1_205],
    ['90', 90],
    ['1h30', 90],
    ['1h 30m', 90],
    ['1,500 min', 1_500],
    ['half a day', 240],
    ['half an hour', 30],
    ['a week', 2_400],
    ['an hour', 60],
    ['~2 d', 960],
    ['about 3 Hrs.', 180],
    ['30 s', 0.5],
    ['  1 WK ', 2_400],
    ['0', 0],
    ['.5 d', 240],
    ['２ｄ', 960],
  ])('%s is %d minutes', (text, minutes) => {
    expect(read(text)).toBe(minutes);
  });

  it('is not known while nothing is typed', () => {
    expect(read('')).toBeNull();
    expect(read('  ')).toBeNull();
    expect(read('?')).toBeNull();
  });

  it.each([
    ['-2 d', 'negative'],
    ['−5', 'negative'],
    ['2026-11-22', 'date'],
    ['22.11.2026', 'date'],
    ['11/22/26', 'date'],
    ['14:30', 'clock'],
    ['2 months', 'month'],
    ['1 y', 'month'],
    ['2-3 d', 'range'],
    ['2 to 3 days', 'range'],
    ['99999 weeks', 'too-long'],
    ['1'.repeat(400), 'too-long'],
    ['soon', 'not-a-time'],
    ['2 d x', 'not-a-time'],
    ['2 3 d', 'not-a-time'],
    ['d', 'not-a-time'],
    ['2 d 5', 'not-a-time'],
    ['1e5', 'not-a-time'],
    ['2 fortnights', 'not-a-time'],
  ])('%s gets a sentence (%s)', (text, code) => {
    const result = parseDuration(text, defaultCalendar);
    expect(result).toMatchObject({
      ok: false,
      error: { code, message: expect.stringMatching(/^[A-Z].*\.$/) },
    });
  });

  it('means the days and weeks of the calendar', () => {
    const short = { hoursPerDay: 6, daysPerWeek: 4 };
    expect(read('1 d', short)).toBe(360);
    expect(read('1 w', short)).toBe(1_440);
    expect(formatDuration(1_440, short)).toBe('1 w');
  });

  it('never throws and never gives a wrong number, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-\d., dhwmins]{0,20}$/)), (text) => {
        const result = parseDuration(text, defaultCalendar);
        if (!result.ok || result.value === null) return;
        expect(result.value).toBeGreaterThanOrEqual(0);
        expect(result.value).toBeLessThanOrEqual(1_000_000);
      }),
    );
  });
});

describe('a range', () => {
  const range = (text: string) => {
    const result = parseDurationRange(text, defaultCalendar);
    return result.ok ? result.value : result.error.code;
  };

  it('takes the unit of its end where its start has none', () => {
    expect(range('2-5 d')).toEqual({ least: 960, most: 2_400 });
    expect(range('30 min to 2 h')).toEqual({ least: 30, most: 120 });
    expect(range('1h..2h')).toEqual({ least: 60, most: 120 });
    expect(range('10 – 20')).toEqual({ least: 10, most: 20 });
    expect(range('3 h')).toEqual({ least: 180, most: 180 });
    expect(range('')).toBeNull();
  });

  it('goes forwards, and is no date', () => {
    expect(range('5-2 d')).toBe('backwards');
    expect(range('2026-01-02')).toBe('date');
    expect(range('-2 d')).toBe('negative');
  });
});

describe('a time as it is shown', () => {
  it.each([
    [9_360, '19.5 d'],
    [840, '14 h'],
    [480, '1 d'],
    [2_400, '1 w'],
    [3_360, '7 d'],
    [240, '4 h'],
    [90, '1.5 h'],
    [25, '25 min'],
    [0, '0 min'],
    [0.5, '30 s'],
    [188 / 60, '3.1 min'],
    [100 * 480 + 123, '100.3 d'],
    [1_680, '3.5 d'],
    [112.5, '1 h 53 min'],
    [479.8, '8 h'],
    [37.4, '37 min'],
    [2.5, '2.5 min'],
  ])('%d minutes are %s', (minutes, text) => {
    expect(formatDuration(minutes, defaultCalendar)).toBe(text);
  });

  it('has words for the screen reader', () => {
    expect(durationInWords(9_360, defaultCalendar)).toBe('19.5 days');
    expect(durationInWords(60, defaultCalendar)).toBe('1 hour');
  });

  it.each([
    [0, '0 minutes'],
    [0.5, '30 seconds'],
    [1, '1 minute'],
    [52.5, '53 minutes'],
    [59.7, '1 hour'],
    [112.5, '1 h 53 min'],
    [180, '3 hours'],
    [1_439.8, '1 day'],
    [43 * 60 + 12, '1 d 19 h'],
    [2_880, '2 days'],
    [10 * 1_440 - 20, '10 days'],
    [17_900, '12 days'],
  ])('%d minutes of the clock are said as %s', (minutes, words) => {
    expect(clockTimeInWords(minutes)).toBe(words);
  });

  it('on the clock has no part of a unit, and is read back as about the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 900_000, noNaN: true }), (minutes) => {
        const words = clockTimeInWords(minutes);
        expect(words).not.toContain('.');
        const back = parseDuration(words, clockCalendar);
        expect(Math.abs(Number(back.ok ? back.value : Number.NaN) - minutes)).toBeLessThanOrEqual(
          Math.max(0.06 * minutes, 0.5),
        );
      }),
    );
  });

  it('is read back as about the same', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 900_000, noNaN: true }), (minutes) => {
        const back = read(formatDuration(minutes, defaultCalendar)) as number;
        expect(Math.abs(back - minutes)).toBeLessThanOrEqual(Math.max(0.06 * minutes, 0.01));
      }),
    );
  });
});
