import { defaultCalendar } from '@shared/flow/durations';
import { snapTime, trialStep } from '@shared/flow/snap-time';
import { parseTypedNumber } from '@shared/flow/typed-numbers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a dragged time', () => {
  it.each([
    [-20, 0],
    [0, 0],
    [7, 5],
    [58, 60],
    [100, 90],
    [470, 480],
    [510, 540],
    [1500, 1440],
    [1700, 1680],
  ])('of %d minutes is %d', (dragged, said) => {
    expect(snapTime(dragged, defaultCalendar)).toBe(said);
  });

  it('is never below zero, never far from where it was dragged, and stays when it is snapped again', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1_000_000, noNaN: true }), (minutes) => {
        const snapped = snapTime(minutes, defaultCalendar);
        expect(snapped).toBeGreaterThanOrEqual(0);
        expect(Math.abs(snapped - minutes)).toBeLessThanOrEqual(120);
        expect(snapTime(snapped, defaultCalendar)).toBe(snapped);
      }),
    );
  });
});

describe('a typed number', () => {
  it.each([
    ['85', 85],
    [' 85 % ', 85],
    ['2,5', 2.5],
    ['1,200', 1200],
    ['.5', 0.5],
    ['0', 0],
    ['-3', -3],
  ])('%j is %d', (typed, number) => {
    expect(parseTypedNumber(typed)).toEqual({ ok: true, value: number });
  });

  it.each(['', '  ', '?'])('%j is not known', (typed) => {
    expect(parseTypedNumber(typed)).toEqual({ ok: true, value: null });
  });

  it.each(['many', '3 of 4', '1e3', '0x10', '--2'])('%j is none, and says so', (typed) => {
    expect(parseTypedNumber(typed)).toMatchObject({ ok: false, error: { code: 'not-a-number' } });
  });
});

describe('the steps in which another time is tried out', () => {
  it.each([
    [5, 0.5],
    [30, 1],
    [180, 15],
    [840, 60],
    [3360, 240],
  ])('of %d minutes are %d', (minutes, step) => {
    expect(trialStep(minutes, defaultCalendar)).toBe(step);
  });

  it('are always above zero, and never more than a tenth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1_000_000, noNaN: true }), (minutes) => {
        const step = trialStep(minutes, defaultCalendar);
        expect(step).toBeGreaterThan(0);
        expect(step).toBeLessThanOrEqual(minutes / 10);
      }),
    );
  });
});
