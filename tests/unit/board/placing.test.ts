import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardNearest, landingAt, type MeasuredCard } from '@/ui/board/placing';

/** Cards of the given heights, one under the other. */
function stack(heights: readonly number[], first = 0): MeasuredCard[] {
  let start = first * 50;
  return heights.map((height, at) => {
    const card = { index: first + at, start, end: start + height };
    start += height;
    return card;
  });
}

const three = stack([100, 60, 80]);

describe('landingAt', () => {
  it('places before the card in its upper half and after it in its lower half', () => {
    const at = (y: number) => landingAt({ y, cards: three, gap: null, mergeZone: 0 });
    expect(at(-5)).toEqual({ kind: 'place', index: 0 });
    expect(at(49)).toEqual({ kind: 'place', index: 0 });
    expect(at(51)).toEqual({ kind: 'place', index: 1 });
    expect(at(131)).toEqual({ kind: 'place', index: 2 });
    expect(at(999)).toEqual({ kind: 'place', index: 3 });
  });

  it('lands first in a column without cards', () => {
    expect(landingAt({ y: 300, cards: [], gap: null, mergeZone: 0.4 })).toEqual({ kind: 'place', index: 0 });
  });

  it('groups on the middle of a card and places near its edges', () => {
    const at = (y: number) => landingAt({ y, cards: three, gap: null, mergeZone: 0.4 });
    expect(at(20)).toEqual({ kind: 'place', index: 0 });
    expect(at(50)).toEqual({ kind: 'merge', cardIndex: 0 });
    expect(at(90)).toEqual({ kind: 'place', index: 1 });
  });

  it('stays in the gap while the pointer is over it', () => {
    const gap = { index: 1, size: 70 };
    expect(landingAt({ y: 105, cards: three, gap, mergeZone: 0.4 })).toEqual({ kind: 'place', index: 1 });
    expect(landingAt({ y: 165, cards: three, gap, mergeZone: 0.4 })).toEqual({ kind: 'place', index: 1 });
    // The second card is seen 70 lower, so its middle is there too.
    expect(landingAt({ y: 200, cards: three, gap, mergeZone: 0.4 })).toEqual({ kind: 'merge', cardIndex: 1 });
  });

  it('reads the numbers of cards that are scrolled to', () => {
    const far = [{ index: 3, start: 150, end: 210 }, ...stack([100, 60], 40)];
    expect(landingAt({ y: 1990, cards: far, gap: null, mergeZone: 0 })).toEqual({ kind: 'place', index: 40 });
  });

  const question = fc.record({
    heights: fc.array(fc.integer({ min: 20, max: 400 }), { maxLength: 20 }),
    y: fc.integer({ min: -200, max: 5000 }),
    size: fc.integer({ min: 1, max: 400 }),
    gapAt: fc.option(fc.integer({ min: 0, max: 20 })),
    mergeZone: fc.constantFrom(0, 0.2, 0.4, 0.8),
  });

  it('is always a place of the column or one of its cards', () => {
    fc.assert(
      fc.property(question, ({ heights, y, size, gapAt, mergeZone }) => {
        const cards = stack(heights);
        const gap = gapAt === null ? null : { index: Math.min(gapAt, cards.length), size };
        const landing = landingAt({ y, cards, gap, mergeZone });
        if (landing.kind === 'merge') {
          expect(mergeZone).toBeGreaterThan(0);
          expect(cards[landing.cardIndex]).toBeDefined();
        } else {
          expect(landing.index).toBeGreaterThanOrEqual(0);
          expect(landing.index).toBeLessThanOrEqual(cards.length);
        }
      }),
    );
  });

  it('does not flicker: with the gap opened at the answer, the answer stays', () => {
    fc.assert(
      fc.property(question, ({ heights, y, size, gapAt, mergeZone }) => {
        const cards = stack(heights);
        const gap = gapAt === null ? null : { index: Math.min(gapAt, cards.length), size };
        const landing = landingAt({ y, cards, gap, mergeZone });
        if (landing.kind === 'merge') return;
        const again = landingAt({ y, cards, gap: { index: landing.index, size }, mergeZone });
        expect(again).toEqual(landing);
      }),
    );
  });

  it('never goes up while the pointer goes down', () => {
    fc.assert(
      fc.property(question, fc.nat({ max: 500 }), ({ heights, y, size, gapAt }, further) => {
        const cards = stack(heights);
        const gap = gapAt === null ? null : { index: Math.min(gapAt, cards.length), size };
        const index = (at: number) => {
          const landing = landingAt({ y: at, cards, gap, mergeZone: 0 });
          return landing.kind === 'place' ? landing.index : Number.NaN;
        };
        expect(index(y + further)).toBeGreaterThanOrEqual(index(y));
      }),
    );
  });
});

describe('cardNearest', () => {
  it('is the card whose middle is nearest', () => {
    expect(cardNearest(10, three)).toBe(0);
    expect(cardNearest(125, three)).toBe(1);
    expect(cardNearest(4000, three)).toBe(2);
    expect(cardNearest(10, [])).toBeNull();
  });
});
