import {
  addMinutes,
  formatTimeLeft,
  newCountdown,
  runCountdown,
  sayTimeLeft,
  stopCountdown,
  timeLeft,
} from '@shared/retro/countdown';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('the countdown', () => {
  it('stands until it is started', () => {
    const stage = newCountdown('Gather', 7);
    expect(timeLeft(stage, 123)).toBe(420_000);
    expect(timeLeft(runCountdown(stage, 1_000), 61_000)).toBe(360_000);
  });

  it('keeps what is left when it is stopped and goes on from there', () => {
    const stopped = stopCountdown(runCountdown(newCountdown('Gather', 1), 0), 20_000);
    expect(timeLeft(stopped, 999_999)).toBe(40_000);
    expect(timeLeft(runCountdown(stopped, 100_000), 110_000)).toBe(30_000);
  });

  it('gives more time from now, even when it is over', () => {
    const over = runCountdown(newCountdown('Topic', 1), 0);
    expect(timeLeft(over, 90_000)).toBe(-30_000);
    expect(timeLeft(addMinutes(over, 2, 90_000), 90_000)).toBe(120_000);
  });

  it('loses no time over any number of stops', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { maxLength: 20 }), (runs) => {
        let clock = 0;
        let countdown = newCountdown('x', 10);
        for (const run of runs) {
          countdown = runCountdown(countdown, clock);
          clock += run;
          countdown = stopCountdown(countdown, clock);
          clock += 777;
        }
        const ran = runs.reduce((sum, run) => sum + run, 0);
        expect(timeLeft(countdown, clock)).toBe(600_000 - ran);
      }),
    );
  });

  it.each([
    [432_000, '07:12', '7 minutes 12 seconds left'],
    [431_001, '07:12', '7 minutes 12 seconds left'],
    [60_000, '01:00', '1 minute left'],
    [1_000, '00:01', '1 second left'],
    [0, '00:00', '0 seconds left'],
    [-999, '00:00', '0 seconds left'],
    [-45_000, '+0:45', '45 seconds over'],
    [3_900_000, '1:05:00', '65 minutes left'],
  ])('writes %i ms as %s', (left, shown, said) => {
    expect(formatTimeLeft(left)).toBe(shown);
    expect(sayTimeLeft(left)).toBe(said);
  });
});
