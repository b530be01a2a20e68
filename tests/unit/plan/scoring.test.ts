import type { Initiative } from '@shared/model/initiative';
import { scoringSchemes } from '@shared/model/plan-settings';
import { newInitiative } from '@shared/plan/new-initiative';
import { ranking } from '@shared/plan/ranking';
import { score } from '@shared/plan/scoring';
import { scoreFromPlace, twoByTwo } from '@shared/plan/two-by-two';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testContext } from '../../support/workspace-builder';

const context = testContext();

function make(title: string, fields: Partial<Initiative> = {}): Initiative {
  const place = { teamId: 't', state: 'candidate' as const, order: 'a0', title };
  return { ...newInitiative(place, context), ...fields };
}

const scores = { reach: 400, ease: 5, timeCriticality: 8, riskReduction: 4, jobSize: 5 };
const full = make('full', { impact: 6, costReduction: 8, effort: 4, confidence: 50, scores });

const comesTo = (initiative: Initiative, scheme: (typeof scoringSchemes)[number]) => {
  const result = score(initiative, scheme);
  return result.scored ? result.value : result.missing;
};

describe('the schemes', () => {
  it('come to their values as their formulas say', () => {
    expect(comesTo(full, 'two-questions')).toBe(1.75);
    expect(comesTo(full, 'rice')).toBe(300);
    expect(comesTo(full, 'ice')).toBe(15);
    expect(comesTo(full, 'wsjf')).toBeCloseTo(3.6);
  });

  it('take confidence for certain with the two questions alone', () => {
    const unsure = { ...full, confidence: null };
    expect(comesTo(unsure, 'two-questions')).toBe(3.5);
    expect(comesTo(unsure, 'rice')).toEqual(['confidence']);
    expect(comesTo(unsure, 'ice')).toEqual(['confidence']);
    expect(score(unsure, 'two-questions')).toMatchObject({
      parts: [
        { field: 'impact', value: 6 },
        { field: 'costReduction', value: 8 },
        { field: 'effort', value: 4 },
        { field: 'confidence', value: 100 },
      ],
    });
  });

  it('call what is missing by its name, and zero a value, unless it divides', () => {
    expect(comesTo(make('x'), 'two-questions')).toEqual(['impact', 'costReduction', 'effort']);
    expect(comesTo({ ...full, effort: 0 }, 'two-questions')).toEqual(['effort']);
    expect(comesTo({ ...full, scores: { ...scores, jobSize: 0 } }, 'wsjf')).toEqual(['jobSize']);
    expect(comesTo({ ...full, scores: { ...scores, reach: 0 } }, 'rice')).toBe(0);
    expect(comesTo({ ...full, confidence: 0 }, 'ice')).toBe(0);
  });
});

const answer = fc.option(fc.integer({ min: 1, max: 10 }));
const anyInitiative = fc
  .record({
    title: fc.constantFrom('Alpha', 'beta', 'Gamma', 'Delta 2', 'Delta 10'),
    impact: answer,
    costReduction: answer,
    effort: answer,
    confidence: fc.option(fc.integer({ min: 0, max: 100 })),
    scores: fc.record({
      reach: fc.option(fc.nat(1_000_000)),
      ease: answer,
      timeCriticality: answer,
      riskReduction: answer,
      jobSize: answer,
    }),
  })
  .map((fields) => make(fields.title, fields));

describe('the ranking', () => {
  it('shares a rank among ties, goes on behind them, and puts what is unscored last by title', () => {
    const at = (title: string, impact: number | null) => make(title, { impact, costReduction: 1, effort: 1 });
    const list = ranking(
      [at('u2', null), at('b', 5), at('c', 9), at('a', 5), at('u10', null), at('d', 1)],
      'two-questions',
    );
    expect(list.map(({ initiative, rank, tied }) => `${rank} ${initiative.title} ${tied}`)).toEqual([
      '1 c false',
      '2 a true',
      '2 b true',
      '4 d false',
      'null u2 false',
      'null u10 false',
    ]);
  });

  it('takes thirds for what they are: the same', () => {
    const third = make('a', { impact: 1, costReduction: 1, effort: 6 });
    const same = make('b', { impact: 2, costReduction: 1, effort: 9 });
    const ranks = ranking([third, same], 'two-questions').map(({ rank }) => rank);
    expect(ranks).toEqual([1, 1]);
  });

  it('loses nobody, is finite, falls, and has the same order whatever came first', () => {
    fc.assert(
      fc.property(
        fc.array(anyInitiative, { maxLength: 12 }),
        fc.constantFrom(...scoringSchemes),
        (initiatives, scheme) => {
          const list = ranking(initiatives, scheme);
          expect(new Set(list.map(({ initiative }) => initiative.id))).toEqual(
            new Set(initiatives.map(({ id }) => id)),
          );
          const values = list.flatMap((each) => (each.score.scored ? [each.score.value] : []));
          for (const value of values) expect(Number.isFinite(value)).toBe(true);
          values.forEach((value, index) => {
            expect(value).toBeLessThanOrEqual((values[index - 1] ?? Number.POSITIVE_INFINITY) * (1 + 1e-9));
          });
          const ranks = list.map(({ rank }) => rank);
          expect(
            ranks.lastIndexOf(null) === -1 || ranks.slice(ranks.indexOf(null)).every((r) => r === null),
          ).toBe(true);
          expect(ranking([...initiatives].reverse(), scheme)).toEqual(list);
        },
      ),
    );
  });
});

describe('the picture', () => {
  it('has much for little at the top left', () => {
    expect(twoByTwo({ impact: 10, costReduction: 10, effort: 1 })).toEqual({ x: 0, y: 1, quadrant: 'first' });
    expect(twoByTwo({ impact: 1, costReduction: 1, effort: 10 })).toEqual({ x: 1, y: 0, quadrant: 'last' });
    expect(twoByTwo({ impact: 10, costReduction: 9, effort: 9 })?.quadrant).toBe('big');
    expect(twoByTwo({ impact: 1, costReduction: 2, effort: 2 })?.quadrant).toBe('filler');
    expect(twoByTwo({ impact: 10, costReduction: null, effort: 1 })).toBeNull();
  });

  it('keeps the two answers apart as they were, as far as their range lets them', () => {
    expect(scoreFromPlace(0.5, 0.5, { impact: 8, costReduction: 2 })).toMatchObject({
      impact: 9,
      costReduction: 2,
    });
    expect(scoreFromPlace(0, 1, { impact: 8, costReduction: 2 })).toEqual({
      impact: 10,
      costReduction: 10,
      effort: 1,
    });
    expect(scoreFromPlace(7, -3)).toEqual({ impact: 1, costReduction: 1, effort: 10 });
    expect(scoreFromPlace(Number.NaN, Number.NaN)).toEqual({ impact: 1, costReduction: 1, effort: 1 });
  });

  it('gives whole answers in range that stand where they were dropped, and stay when dropped again', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(place, place, answer, answer, (x, y, impact, costReduction) => {
        const answers = scoreFromPlace(x, y, { impact, costReduction });
        for (const value of Object.values(answers)) {
          expect(Number.isInteger(value) && value >= 1 && value <= 10).toBe(true);
        }
        const stands = twoByTwo(answers);
        expect(Math.abs((stands?.x ?? 9) - x)).toBeLessThanOrEqual(0.5 / 9 + 1e-9);
        expect(Math.abs((stands?.y ?? 9) - y)).toBeLessThanOrEqual(0.5 / 18 + 1e-9);
        expect(scoreFromPlace(stands?.x ?? 0, stands?.y ?? 0, answers)).toEqual(answers);
      }),
    );
  });
});
