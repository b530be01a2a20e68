import { blocksOf } from '@shared/flow/blocks';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLabels } from '@/flow/ladder/fit-labels';
import { cardWidth } from '@/flow/steps/row-layout';
import { step } from '../../support/flow-steps';

describe('the labels of the ladder', () => {
  it('never lie over each other or beyond the ends, and the weightiest is there', () => {
    const label = fc.record({
      id: fc.uuid(),
      middle: fc.double({ min: 0, max: 900, noNaN: true }),
      width: fc.double({ min: 10, max: 80, noNaN: true }),
      weight: fc.double({ min: 0, max: 10_000, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(label, { minLength: 1, selector: ({ id }) => id }), (labels) => {
        const shown = fitLabels(labels, 900);
        const placed = labels
          .flatMap(({ id, width }) => {
            const from = shown.get(id);
            return from === undefined ? [] : [{ from, to: from + width }];
          })
          .sort((a, b) => a.from - b.from);
        for (const [index, { from, to }] of placed.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(900 + 1e-9);
          expect(from).toBeGreaterThanOrEqual((placed[index - 1]?.to ?? 0) - 1e-9);
        }
        const heaviest = Math.max(...labels.map(({ weight }) => weight));
        expect(labels.some(({ id, weight }) => weight === heaviest && shown.has(id))).toBe(true);
      }),
    );
  });
});

describe('the width of a step', () => {
  const blocks = (count: number) =>
    blocksOf(
      Array.from({ length: count }, (_, index) =>
        step(String(index), { order: String(index).padStart(4, '0') }),
      ),
    );
  const room = { width: 870, rem: 16 };
  const lines = (count: number) => {
    const width = cardWidth(blocks(count), 0, room);
    return Math.ceil(count / Math.floor((room.width + 24) / (width + 24)));
  };

  it.each([
    [5, 1],
    [6, 1],
    [8, 2],
    [12, 2],
    [13, 3],
    [15, 3],
    [40, 7],
  ])('puts %d steps onto %d lines in a window 1280 wide', (count, expected) => {
    expect(lines(count)).toBe(expected);
  });

  it('is never too narrow to be read, and fits into its line', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 200, max: 2000 }), (count, width) => {
        const card = cardWidth(blocks(count), 0, { width, rem: 16 });
        expect(card).toBeGreaterThanOrEqual(104);
        expect(card).toBeLessThanOrEqual(Math.max(104, width));
      }),
    );
  });

  it('leaves nothing over in a full line that would show half an arrow', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 200, max: 2000 }), (count, width) => {
        const card = cardWidth(blocks(count), 0, { width, rem: 16 });
        // Neither at its least nor at its most, it goes by the room alone.
        fc.pre(card > 104 && card < 192);
        const over = (width + 24) % (card + 24);
        expect(over).toBeLessThan(1);
      }),
    );
  });
});
