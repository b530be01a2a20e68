import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersInWords,
  isOver,
  nearestTowards,
  placeInField,
  stepAnswers,
} from '@/plan/ranking/picture-moves';

const answer = fc.integer({ min: 1, max: 10 });
const answers = fc.record({ impact: answer, costReduction: answer, effort: answer });

describe('an arrow in the picture', () => {
  it('moves impact and cost reduction in turn, and effort to the side', () => {
    const start = { impact: 7, costReduction: 6, effort: 4 };
    const up = stepAnswers(start, 'ArrowUp');
    expect(up).toEqual({ impact: 7, costReduction: 7, effort: 4 });
    expect(stepAnswers(up, 'ArrowUp')).toEqual({ impact: 8, costReduction: 7, effort: 4 });
    expect(stepAnswers(start, 'ArrowRight')).toEqual({ ...start, effort: 5 });
  });

  it('takes what isn’t in the picture to its middle, wherever it leads', () => {
    const missing = { impact: null, costReduction: null, effort: 3 };
    expect(stepAnswers(missing, 'ArrowLeft')).toEqual({ impact: 6, costReduction: 5, effort: 6 });
  });

  it('is one step, stays in its range, and is taken back by the arrow against it', () => {
    fc.assert(
      fc.property(answers, fc.constantFrom('ArrowUp', 'ArrowRight'), (before, key) => {
        const after = stepAnswers(before, key);
        for (const value of Object.values(after)) expect(value >= 1 && value <= 10).toBe(true);
        const moved =
          after.impact +
          after.costReduction -
          before.impact -
          before.costReduction +
          after.effort -
          before.effort;
        const isAtEnd =
          key === 'ArrowUp' ? before.impact + before.costReduction === 20 : before.effort === 10;
        expect(moved).toBe(isAtEnd ? 0 : 1);
        if (isAtEnd) return;
        const back = stepAnswers(after, key === 'ArrowUp' ? 'ArrowDown' : 'ArrowLeft');
        expect(back.impact + back.costReduction).toBe(before.impact + before.costReduction);
        expect(back.effort).toBe(before.effort);
      }),
    );
  });
});

describe('a card over the picture', () => {
  const field = { left: 100, top: 100, width: 400, height: 300 };

  it('stands for its place in the room that it has', () => {
    const card = { left: 100, top: 100, width: 80, height: 30 };
    expect(placeInField(card, field)).toEqual({ x: 0, y: 1 });
    expect(placeInField({ ...card, left: 420, top: 370 }, field)).toEqual({ x: 1, y: 0 });
    expect(placeInField({ ...card, left: 9_999, top: -9_999 }, field)).toEqual({ x: 1, y: 1 });
  });

  it('counts as over it while its middle is', () => {
    expect(isOver({ left: 90, top: 90, width: 80, height: 30 }, field)).toBe(true);
    expect(isOver({ left: 600, top: 90, width: 80, height: 30 }, field)).toBe(false);
  });

  it('is reached from its neighbour by an arrow', () => {
    const at = (left: number, top: number) => ({ left, top, width: 10, height: 10 });
    const boxes = [at(0, 0), at(50, 0), at(100, 5), at(50, 60)];
    expect(nearestTowards(boxes, 0, 'ArrowRight')).toBe(1);
    expect(nearestTowards(boxes, 1, 'ArrowDown')).toBe(3);
    expect(nearestTowards(boxes, 0, 'ArrowLeft')).toBe(-1);
  });

  it('is told in words', () => {
    expect(answersInWords({ impact: 1, costReduction: 2, effort: 3 })).toBe(
      'Business impact 1, future cost reduced 2, effort 3',
    );
  });
});
