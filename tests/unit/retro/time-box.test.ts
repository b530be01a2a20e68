import { type RetroStage, retroStages } from '@shared/model/retro';
import {
  DEFAULT_TOTAL_MINUTES,
  defaultShares,
  MOST_TOTAL_MINUTES,
  splitMinutes,
  totalMinutes,
} from '@shared/retro/time-box';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the time box', () => {
  it('splits an hour by the default shares', () => {
    expect(splitMinutes(DEFAULT_TOTAL_MINUTES)).toEqual({
      'set-the-stage': 3,
      gather: 21,
      insights: 18,
      decide: 12,
      close: 6,
    });
    expect(Object.values(defaultShares).reduce((a, b) => a + b)).toBe(100);
  });

  it('gives every stage a minute as soon as there are five', () => {
    expect(splitMinutes(5)).toEqual({ 'set-the-stage': 1, gather: 1, insights: 1, decide: 1, close: 1 });
    expect(totalMinutes(splitMinutes(4))).toBe(4);
    expect(totalMinutes(splitMinutes(0))).toBe(0);
    expect(totalMinutes(splitMinutes(Number.NaN))).toBe(0);
    expect(totalMinutes(splitMinutes(10_000))).toBe(MOST_TOTAL_MINUTES);
  });

  const shares = fc.record(
    Object.fromEntries(retroStages.map((stage) => [stage, fc.nat(100)])) as Record<
      RetroStage,
      fc.Arbitrary<number>
    >,
  );

  it('adds up to exactly the total, in whole minutes, near the shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_TOTAL_MINUTES }), shares, (total, weights) => {
        const minutes = splitMinutes(total, weights);
        expect(totalMinutes(minutes)).toBe(total);
        const sum = retroStages.reduce((all, stage) => all + weights[stage], 0);
        for (const stage of retroStages) {
          expect(Number.isInteger(minutes[stage])).toBe(true);
          expect(minutes[stage]).toBeGreaterThanOrEqual(0);
          if (sum === 0) continue;
          if (weights[stage] === 0) expect(minutes[stage]).toBe(0);
          else if (total >= 5) expect(minutes[stage]).toBeGreaterThanOrEqual(1);
          expect(Math.abs(minutes[stage] - (total * weights[stage]) / sum)).toBeLessThan(5);
        }
      }),
    );
  });
});
