import { ladderLayout } from '@shared/flow/ladder';
import { reworkArcs } from '@shared/flow/rework-arcs';
import type { FlowRework } from '@shared/model/flow-rework';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../support/flow-steps';

/** Arrows between steps by their place, over a ladder of so many pixels. */
function arcsOf(
  waits: readonly number[],
  back: readonly (readonly [from: number, to: number, share: number])[],
  { width = 840, labelWidth = 40 } = {},
) {
  const steps = waits.map((waitMinutes, index) =>
    step(String(index), { order: String(index).padStart(3, '0'), waitMinutes, processMinutes: 30 }),
  );
  const rework = back.map(([from, to, share], index): FlowRework => {
    const id = `r${index}`;
    return { id, mapId: 'm', fromStepId: steps[from]?.id ?? '', toStepId: steps[to]?.id ?? '', share };
  });
  const ladder = ladderLayout(steps, { width, leastWork: 10, leastWait: 8 });
  const arcs = reworkArcs(ladder, rework, () => labelWidth);
  return { ladder, arcs, arc: (share: number) => arcs.find((each) => each.rework.share === share) };
}

const day = 480;

describe('work that comes back', () => {
  it('is an arrow with its share in the middle, one level up over another', () => {
    const { arc } = arcsOf(
      [day, day, day],
      [
        [1, 0, 10],
        [2, 0, 20],
      ],
    );
    expect([arc(10)?.level, arc(20)?.level]).toEqual([0, 1]);
    expect(arc(10)?.labelX).toBeCloseTo(((arc(10)?.from ?? 0) + (arc(10)?.to ?? 0)) / 2);
    expect(arc(10)?.words).toBe('10% of the work goes back from 1 to 0');
  });

  it('between three narrow steps in a row has its shares over each other, not on each other', () => {
    const { arc } = arcsOf(
      [7 * day, 20, 20],
      [
        [1, 0, 10],
        [2, 1, 20],
      ],
    );
    // Both begin and end within less than the width of one share.
    expect((arc(20)?.from ?? 0) - (arc(10)?.to ?? 0)).toBeLessThan(40);
    expect(new Set([arc(10)?.level, arc(20)?.level])).toEqual(new Set([0, 1]));
  });

  it('has its share beside the arrow that goes through its middle, where it is long enough', () => {
    const { arc } = arcsOf(
      [day, day, day, day, day],
      [
        [2, 0, 10],
        [4, 1, 20],
      ],
    );
    const leg = arc(20)?.to ?? 0;
    expect(leg).toBeCloseTo(((arc(10)?.from ?? 0) + (arc(10)?.to ?? 0)) / 2, 0);
    expect(Math.abs((arc(10)?.labelX ?? 0) - leg)).toBeGreaterThanOrEqual(20);
    expect(arc(10)?.labelX).toBeGreaterThan(arc(10)?.to ?? 0);
    expect(arc(10)?.labelX).toBeLessThan(arc(10)?.from ?? 0);
  });

  it('has no share on another or beyond the ends, each on its own arrow, and long arrows over short ones, in any map', () => {
    const waits = fc.array(fc.constantFrom(0, 1, 30, day, 9 * day), { minLength: 2, maxLength: 9 });
    const map = waits.chain((all) =>
      fc.record({
        waits: fc.constant(all),
        back: fc.uniqueArray(
          fc
            .tuple(fc.nat(all.length - 1), fc.nat(all.length - 1), fc.integer({ min: 0, max: 99 }))
            .filter(([from, to]) => from > to),
          { maxLength: 12, selector: ([from, to]) => `${from} ${to}` },
        ),
        labelWidth: fc.constantFrom(26, 40, 90),
        width: fc.constantFrom(200, 500, 1_400),
      }),
    );
    fc.assert(
      fc.property(map, ({ waits: all, back, labelWidth, width }) => {
        const { ladder, arcs } = arcsOf(all, back, { width, labelWidth });
        expect(arcs).toHaveLength(back.length);
        for (const [index, arc] of arcs.entries()) {
          const half = labelWidth / 2;
          expect(arc.labelX).toBeGreaterThanOrEqual(half - 1e-6);
          expect(arc.labelX).toBeLessThanOrEqual(ladder.width - half + 1e-6);
          // Some of it stands on its own arrow, also where that is narrower.
          expect(arc.labelX - half).toBeLessThanOrEqual(arc.from);
          expect(arc.labelX + half).toBeGreaterThanOrEqual(arc.to);
          for (const other of arcs.slice(index + 1)) {
            if (arc.to < other.from && arc.from > other.to) expect(other.level).toBeGreaterThan(arc.level);
            if (arc.level !== other.level) continue;
            expect(Math.abs(arc.labelX - other.labelX)).toBeGreaterThanOrEqual(labelWidth - 1e-6);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
