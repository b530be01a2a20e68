import {
  estimatesOf,
  putEstimate,
  showEstimates,
  spread,
  startEstimating,
  stopEstimating,
  takeEstimate,
} from '@shared/plan/estimates';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';

let board: PlanBoard;
let initiativeId: string;

beforeEach(() => {
  board = new PlanBoard();
  board.add('a');
  initiativeId = board.id('a');
});

const put = (personId: string, value: number | null) => ({ initiativeId, personId, value });

describe('a silent round', () => {
  beforeEach(() => {
    board.do(startEstimating, { initiativeId, field: 'effort' });
  });

  it('takes one estimate of each person, which they can change until all are shown', () => {
    board.do(putEstimate, put(board.ana, 3));
    board.do(putEstimate, put(board.ben, 8));
    board.do(putEstimate, put(board.ana, 4));
    board.do(putEstimate, put(board.cleo, 5));
    board.do(putEstimate, put(board.cleo, null));
    const values = () =>
      estimatesOf(board.workspace.estimate, initiativeId, 'effort').map(({ value }) => value);
    expect(values()).toEqual([4, 8]);
    expect(board.refused(takeEstimate, { initiativeId })).toBe('not-shown');
    board.do(showEstimates, { initiativeId });
    expect(board.refused(putEstimate, put(board.ana, 1))).toBe('shown');
    board.do(takeEstimate, { initiativeId });
    expect(board.of('a')).toMatchObject({ effort: 6, estimating: null });
    expect(values()).toEqual([4, 8]);
    board.do(startEstimating, { initiativeId, field: 'effort' });
    expect(values()).toEqual([]);
  });

  it('takes what the talk came to instead', () => {
    board.do(putEstimate, put(board.ana, 3));
    board.do(showEstimates, { initiativeId });
    expect(board.refused(takeEstimate, { initiativeId, value: 0 })).toBe('out-of-range');
    board.do(takeEstimate, { initiativeId, value: 7 });
    expect(board.of('a').effort).toBe(7);
  });

  it('can be stopped, and says what is in its way', () => {
    expect(board.refused(showEstimates, { initiativeId })).toBe('empty');
    expect(board.refused(putEstimate, put('nobody', 4))).toBe('gone');
    for (const value of [0, 11, 2.5, Number.NaN]) {
      expect(board.refused(putEstimate, put(board.ana, value))).toBe('out-of-range');
    }
    board.do(stopEstimating, { initiativeId });
    expect(board.refused(putEstimate, put(board.ana, 4))).toBe('not-estimating');
    expect(board.refused(takeEstimate, { initiativeId })).toBe('not-estimating');
  });
});

describe('the spread', () => {
  it('has the middle, and is wide from four steps on', () => {
    expect(spread([])).toBeNull();
    expect(spread([5])).toEqual({ count: 1, least: 5, median: 5, most: 5, isWide: false });
    expect(spread([8, 2, 3])).toEqual({ count: 3, least: 2, median: 3, most: 8, isWide: true });
    expect(spread([2, 5])).toEqual({ count: 2, least: 2, median: 3.5, most: 5, isWide: false });
    expect(spread([6, 2])?.isWide).toBe(true);
  });

  it('does not depend on the order, and has as many on each side of the middle', () => {
    const values = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, (some) => {
        const result = spread(some);
        expect(spread([...some].reverse())).toEqual(result);
        const median = result?.median ?? 0;
        const below = some.filter((value) => value < median).length;
        const above = some.filter((value) => value > median).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(some.length / 2);
      }),
    );
  });
});
