import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaPath } from '@/ui/charts/area-path';
import { dayTicksAt, evenTicksAt, ticksAt } from '@/ui/charts/axis-ticks';
import { dotPaths } from '@/ui/charts/dot-paths';

const plain = { x: (index: number) => 10 * index, y: (value: number) => 100 - value };

describe('an area between two lines', () => {
  it('runs along the upper one and back along the lower one', () => {
    expect(areaPath([1, 2, 4], [0, 1, 1], plain)).toBe('M0 99L10 98L20 96L20 99L10 99L0 100Z');
  });

  it('has two points for what runs level', () => {
    expect(areaPath([5, 5, 5, 5], undefined, plain)).toBe('M0 95L30 95L30 100L0 100Z');
  });

  it('is nothing where the lines lie on each other, and comes together beside it', () => {
    expect(areaPath([3, 3, 3], [3, 3, 3], plain)).toBe('');
    expect(areaPath([1, 1, 2, 1, 1], [1, 1, 1, 1, 1], plain)).toBe('M10 99L20 98L30 99L30 99L10 99Z');
  });

  it('has one place for each half pixel, and ends where the lines end', () => {
    const tops = Array.from({ length: 10_000 }, (_, index) => index);
    const path = areaPath(tops, undefined, { x: (index) => index / 100, y: (value) => -value });
    expect(path.split('L').length).toBeLessThan(2 * 2 * 100 + 4);
    expect(path).toContain('100 -9999');
  });

  it('never leaves the room between the lines', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 60 }), (pairs) => {
        const under = pairs.map(([low]) => low);
        const path = areaPath(
          pairs.map(([low, more]) => low + more),
          under,
          { x: (index) => index, y: (value) => value },
        );
        for (const [, x = '', y = ''] of path.matchAll(/([\d.]+) ([\d.]+)/g)) {
          const [low = 0, more = 0] = pairs[Number(x)] ?? [];
          expect(Number(y)).toBeGreaterThanOrEqual(low);
          expect(Number(y)).toBeLessThanOrEqual(low + more);
        }
      }),
    );
  });
});

describe('the dots of a scatter', () => {
  const paths = (dots: readonly (readonly [number, number])[]) =>
    dotPaths(200, 50, (tell) => {
      for (const [x, y] of dots) tell(x, y);
    });

  it('are drawn once where they lie on each other', () => {
    expect(
      paths([
        [6, 4],
        [6.4, 3.6],
        [9, 4],
      ])[0],
    ).toBe('M6 4h0M9 4h0');
  });

  it('are in upright strips, so that one more changes one of them', () => {
    const before = paths([
      [1, 2],
      [70, 2],
      [199, 49],
    ]);
    const after = paths([
      [1, 2],
      [70, 2],
      [74, 6],
      [199, 49],
    ]);
    expect(before).toHaveLength(4);
    expect(after.map((strip, index) => strip === before[index])).toEqual([true, false, true, true]);
  });
});

describe('the words under a plot', () => {
  it('don’t touch, however long they are, and aren’t asked for where there is no room', () => {
    const asked: number[] = [];
    const places = Array.from({ length: 500 }, (_, index) => index);
    const word = (place: number) => (place < 250 ? '22 Nov 2025' : '1 Jan');
    const ticks = ticksAt(
      places,
      (place) => place,
      (place) => {
        asked.push(place);
        return word(place);
      },
      16,
    );
    expect(ticks[0]).toEqual({ at: 0, label: '22 Nov 2025' });
    const edges = ticks.map(({ at, label }) => [at - label.length * 3.5, at + label.length * 3.5] as const);
    edges.forEach(([left], index) => {
      if (index > 0) expect(left).toBeGreaterThan(edges[index - 1]?.[1] ?? 0);
    });
    expect(ticks.filter(({ label }) => label === '1 Jan').length).toBeGreaterThan(
      ticks.filter(({ label }) => label !== '1 Jan').length,
    );
    expect(asked.length).toBeLessThan(places.length);
  });
});

describe('the days under a chart', () => {
  const days = Array.from({ length: 90 }, (_, index) => `${(index % 28) + 1} Aug`);
  const ticksOf = (apart: number) =>
    dayTicksAt(
      days.length,
      (index) => days[index] ?? '',
      (index) => apart * index,
      16,
    );
  const shown = (apart: number) => ticksOf(apart).map(({ at }) => at / apart);

  it('are all of them, every other one, or whole weeks, as there is room', () => {
    expect(shown(60).slice(0, 3)).toEqual([0, 1, 2]);
    expect(shown(30).slice(0, 3)).toEqual([0, 2, 4]);
    expect(shown(8).slice(0, 3)).toEqual([0, 7, 14]);
    expect(shown(4).slice(0, 3)).toEqual([0, 14, 28]);
  });

  it('have the same distance all along, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.05, max: 80, noNaN: true }),
        (n, apart) => {
          const label = (index: number) => `${(index % 28) + 1} Aug`;
          for (const ticks of [dayTicksAt, evenTicksAt]) {
            const places = ticks(n, label, (index) => apart * index, 16).map(({ at }) =>
              Math.round(at / apart),
            );
            const [first = 0, second = 0] = places;
            for (const [index, place] of places.entries())
              expect(place).toBe(first + index * (second - first));
            expect(places.at(-1) ?? 0).toBeLessThan(n);
          }
        },
      ),
    );
  });

  it('are as far from each other as their words are wide', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 80, noNaN: true }), (apart) => {
        const places = ticksOf(apart).map(({ at }) => at);
        for (const [index, at] of places.entries()) {
          if (index > 0) expect(at - (places[index - 1] ?? 0)).toBeGreaterThan('28 Aug'.length * 0.44 * 16);
        }
      }),
    );
  });
});
