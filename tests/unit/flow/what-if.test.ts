import { seededChance, triangular } from '@shared/flow/chance';
import { flowFigures } from '@shared/flow/figures';
import { runSimulation, simulateFlow } from '@shared/flow/monte-carlo';
import { changedFigures, halvings } from '@shared/flow/what-if';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRework, arbitrarySteps, arrow, line, step } from '../../support/flow-steps';

describe('halving', () => {
  it('is ranked by the lead time it saves', () => {
    const result = halvings(line([100, 10], [400, 50], [0, 20]), []);
    if (result.state !== 'known') throw new Error(result.sentence);
    expect(result.halvings.map(({ stepId, field, saved }) => [stepId, field, saved])).toEqual([
      ['B', 'waitMinutes', 200],
      ['A', 'waitMinutes', 50],
      ['B', 'processMinutes', 25],
      ['C', 'processMinutes', 10],
      ['A', 'processMinutes', 5],
    ]);
    expect(result.halvings[0]).toMatchObject({ from: 400, to: 200, leadTime: 380, flowEfficiency: 80 / 380 });
  });

  it('of a branch that is not the longest saves nothing', () => {
    const lane = (branch: number) => ({ groupId: 'g', branch });
    const steps = [
      step('a', { waitMinutes: 100, processMinutes: 0, lane: lane(0) }),
      step('b', { waitMinutes: 10, processMinutes: 0, lane: lane(1) }),
    ];
    const result = halvings(steps, []);
    if (result.state !== 'known') throw new Error(result.sentence);
    expect(result.halvings.map(({ saved }) => saved)).toEqual([50, 0]);
  });

  it('is not told of a map that is incomplete', () => {
    expect(halvings(line([null, 1]), [])).toMatchObject({ state: 'incomplete' });
  });

  it('saves what a slider at the half says, in any map', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryRework(), (steps, rework) => {
        const result = halvings(steps, rework);
        const before = flowFigures(steps, rework).leadTime;
        if (result.state !== 'known' || before.state !== 'known') throw new Error('incomplete');
        for (const { stepId, field, to, saved } of result.halvings) {
          const after = changedFigures(steps, rework, { stepId, field, value: to }).leadTime;
          if (after.state !== 'known') throw new Error('incomplete');
          expect(before.value - after.value).toBeCloseTo(saved, 6);
          expect(saved).toBeGreaterThanOrEqual(-1e-6);
        }
      }),
    );
  });
});

describe('chance', () => {
  it('is the same for the same seed: the published numbers of mulberry32', () => {
    const chance = seededChance(0);
    expect([chance(), chance(), chance()].map((number) => number * 4_294_967_296)).toEqual([
      1_144_304_738, 1_416_247, 958_946_056,
    ]);
  });

  it('stays within its triangle, at its ends and its mode', () => {
    const triangle = { least: 10, likely: 20, most: 50 };
    expect(triangular(triangle, 0)).toBe(10);
    expect(triangular(triangle, 1)).toBe(50);
    // A quarter of the triangle is below its mode.
    expect(triangular(triangle, 0.25)).toBeCloseTo(20, 9);
    expect(triangular({ least: 7, likely: 7, most: 7 }, 0.9)).toBe(7);
  });
});

describe('a run by chance', () => {
  const steps = [
    step('A', { waitMinutes: 100, processMinutes: 20, waitRange: { least: 40, most: 400 } }),
    step('B', { waitMinutes: 0, processMinutes: 30, processRange: { least: 20, most: 60 } }),
  ];
  const input = { steps, rework: [arrow('B', 'A', 10)], trials: 4_000, seed: 7 };

  it('is the same again with the same seed, and another with another', () => {
    expect(runSimulation(input)).toEqual(runSimulation(input));
    expect(runSimulation(input)).not.toEqual(runSimulation({ ...input, seed: 8 }));
  });

  it('comes near the mean of its triangles, a third of their three points', () => {
    const result = runSimulation({ ...input, rework: [], trials: 50_000 });
    if (result.state !== 'known') throw new Error(result.sentence);
    const mean = (40 + 100 + 400) / 3 + 20 + 0 + (20 + 30 + 60) / 3;
    expect(Math.abs(result.leadTime.mean - mean)).toBeLessThan(mean * 0.01);
    expect(result.ranges).toBe(2);
    expect(result.leadTime.least).toBeGreaterThanOrEqual(40 + 20 + 20);
    expect(result.leadTime.most).toBeLessThanOrEqual(400 + 20 + 60);
  });

  it('tells how far it is after each chunk, and ends with all', () => {
    const run = simulateFlow({ ...input, trials: 1_200 }, 500);
    const seen: number[] = [];
    let next = run.next();
    while (!next.done) {
      seen.push(next.value.done);
      next = run.next();
    }
    expect(seen).toEqual([500, 1_000, 1_200]);
    if (next.value.state !== 'known') throw new Error(next.value.sentence);
    const counted = next.value.leadTime.histogram.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(1_200);
  });

  it('is incomplete without a point and a range, and takes the middle of a range without a point', () => {
    expect(runSimulation({ ...input, steps: line([null, 1]) })).toMatchObject({ state: 'incomplete' });
    const open = [step('A', { waitMinutes: null, waitRange: { least: 0, most: 10 }, processMinutes: 0 })];
    const result = runSimulation({ steps: open, rework: [], trials: 20_000, seed: 1 });
    if (result.state !== 'known') throw new Error(result.sentence);
    expect(result.leadTime.mean).toBeCloseTo(5, 0);
  });

  it('with points alone is exactly what the figures say', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryRework(), fc.nat(), (all, rework, seed) => {
        const { leadTime, processTime, flowEfficiency } = flowFigures(all, rework);
        const result = runSimulation({ steps: all, rework, trials: 20, seed });
        if (result.state !== 'known' || leadTime.state !== 'known' || processTime.state !== 'known') {
          throw new Error('incomplete');
        }
        const { least, most, mean, percentiles, histogram } = result.leadTime;
        const values = [least, most, mean, ...percentiles.map((each) => each.value)];
        expect(new Set(values)).toEqual(new Set([leadTime.value]));
        expect(result.processTime.mean).toBe(processTime.value);
        expect(histogram).toHaveLength(1);
        if (flowEfficiency.state === 'known') expect(result.flowEfficiency?.mean).toBe(flowEfficiency.value);
        else expect(result.flowEfficiency).toBeNull();
      }),
    );
  });
});
