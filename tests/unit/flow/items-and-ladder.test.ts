import { cumulativeFlow } from '@shared/flow/cumulative-flow';
import {
  ageDays,
  cycleDays,
  cyclePast,
  cycleTimeScatter,
  itemAges,
  itemShares,
  wholeDays,
} from '@shared/flow/item-ages';
import { ladderLayout } from '@shared/flow/ladder';
import type { WorkItem } from '@shared/model/work-item';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysWords, pastWords } from '@/flow/items/item-words';
import { arbitrarySteps, line, step } from '../../support/flow-steps';

const item = (entered: string, doneAt: string | null = null): WorkItem => ({
  id: `${entered} ${doneAt}`,
  mapId: 'm',
  title: entered,
  entered: entered
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => ({ stepId: part.slice(0, 1), at: `2026-11-${part.slice(1)}` })),
  doneAt: doneAt === null ? null : `2026-11-${doneAt}`,
});

describe('cycle times and ages', () => {
  it('count the first day and the last: what comes and goes on one day takes one (Vacanti, 2015)', () => {
    expect(cycleDays(item('A03', '03'))).toBe(1);
    expect(cycleDays(item('A03 B05', '10'))).toBe(8);
    expect(cycleDays(item('A03'))).toBeNull();
    expect(cycleDays(item('', '10'))).toBeNull();
    expect(ageDays(item('A20'), '2026-11-22')).toBe(3);
    expect(ageDays(item('A20', '21'), '2026-11-22')).toBeNull();
  });

  it('are seen against the own past', () => {
    const done = ['01', '02', '03', '04'].map((day) => item('A01', day));
    const { past, ages } = itemAges([...done, item('A01 B20'), item('A21')], '2026-11-22');
    expect(past.n).toBe(4);
    expect(past.percentiles[0]).toEqual({ share: 0.5, days: 2.5 });
    expect(ages.map(({ stepId, days, daysInStep, beyond }) => [stepId, days, daysInStep, beyond])).toEqual([
      ['B', 22, 3, 0.95],
      ['A', 2, 2, null],
    ]);
    expect(itemAges([item('A21')], '2026-11-22').past).toEqual({ n: 0, percentiles: [] });
  });

  it('are said in whole days: whole ones are counted, and the number that is shown takes in the same items', () => {
    const done = ['01', '02', '03', '04'].map((day) => item('A01', day));
    const { past } = itemAges(done, '2026-11-22');
    expect(pastWords(past)).toBe('Half of 4 done items took up to 2 days, 85% up to 3 days.');
    expect([daysWords(1), daysWords(1.4), daysWords(23.6)]).toEqual(['1 day', '1 day', '23 days']);
    // Just below a whole one by the arithmetic of fractions alone.
    expect(daysWords(24 - 1e-12)).toBe('24 days');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 40 }),
        fc.constantFrom(...itemShares),
        (days, share) => {
          const past = cyclePast(Float64Array.from(days).sort());
          const exact = past.percentiles.find((each) => each.share === share)?.days ?? 0;
          const shown = wholeDays(exact);
          const upTo = (most: number) => days.filter((each) => each <= most).length;
          expect(shown).toBeGreaterThanOrEqual(1);
          expect(upTo(shown)).toBe(upTo(exact + 1e-9));
          expect(daysWords(exact)).toMatch(/^\d+ days?$/);
        },
      ),
    );
  });

  it('compare an age with the number that is shown', () => {
    // 85% took up to 20 days; by the arithmetic of fractions a hair less.
    const past = { n: 40, percentiles: [{ share: 0.85, days: 20 - 1e-12 }] };
    const ages = itemAges([item('A03'), item('A02')], '2026-11-22', past).ages;
    expect(ages.map(({ days, beyond }) => [days, beyond])).toEqual([
      [21, 0.85],
      [20, null],
    ]);
  });

  it('make a scatter in the order of the days', () => {
    const { points } = cycleTimeScatter([item('A01', '09'), item('A01', '04'), item('A02')]);
    expect(points.map(({ doneAt, days }) => [doneAt, days])).toEqual([
      ['2026-11-04', 4],
      ['2026-11-09', 9],
    ]);
  });
});

describe('the cumulative flow', () => {
  const steps = line([0, 0], [0, 0], [0, 0]);
  const numbers = (items: readonly WorkItem[]) =>
    cumulativeFlow(items, steps, '2026-11-01', '2026-11-04').lines.map(({ name, arrived }) => [
      name,
      ...arrived,
    ]);

  it('counts what came as far as each step', () => {
    expect(numbers([item('A01 B03', '04'), item('A02')])).toEqual([
      ['A', 1, 2, 2, 2],
      ['B', 0, 0, 1, 1],
      ['C', 0, 0, 0, 1],
      ['Done', 0, 0, 0, 1],
    ]);
  });

  it('lets what skipped a step have passed it, and what went back stay as far as it came', () => {
    expect(numbers([item('A01 C02 B03')])).toEqual([
      ['A', 1, 1, 1, 1],
      ['B', 0, 1, 1, 1],
      ['C', 0, 1, 1, 1],
      ['Done', 0, 0, 0, 0],
    ]);
  });

  it('never falls, and no line passes the one before', () => {
    const part = fc.tuple(fc.constantFrom('A', 'B', 'C', 'X'), fc.integer({ min: 1, max: 9 }));
    const any = fc
      .tuple(fc.array(part, { maxLength: 5 }), fc.option(fc.constant('09'), { nil: null }))
      .map(([parts, done]) =>
        item(
          parts
            .sort((a, b) => a[1] - b[1])
            .map(([id, day]) => `${id}0${day}`)
            .join(' '),
          done,
        ),
      );
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (items) => {
        const { lines } = cumulativeFlow(items, steps, '2026-11-01', '2026-11-10');
        lines.forEach(({ arrived }, index) => {
          arrived.forEach((count, day) => {
            expect(count).toBeGreaterThanOrEqual(arrived[day - 1] ?? 0);
            expect(count).toBeLessThanOrEqual(lines[index - 1]?.arrived[day] ?? items.length);
          });
        });
      }),
    );
  });
});

describe('the ladder', () => {
  const sizes = { width: 1_000, leastWork: 20, leastWait: 10 };

  it('is to scale and fills the room', () => {
    const { pieces, width, scale } = ladderLayout(line([300, 100], [500, 100]), sizes);
    expect(width).toBe(1_000);
    expect(scale).toBe(1);
    expect(pieces.map(({ kind, x, width: wide }) => [kind, x, wide])).toEqual([
      ['wait', 0, 300],
      ['work', 300, 100],
      ['wait', 400, 500],
      ['work', 900, 100],
    ]);
  });

  it('gives what is short its least width, a wait of zero none, and what is not known a place', () => {
    const { pieces } = ladderLayout(line([0, 1], [10_000, null]), sizes);
    expect(pieces.map(({ width }) => Math.round(width))).toEqual([0, 20, 960, 20]);
    expect(pieces[1]?.stretched).toBe(true);
    expect(pieces[3]?.minutes).toBeNull();
  });

  it('of which nothing is known has boxes that can be seen, within the room', () => {
    const { pieces, scale } = ladderLayout(line([null, null], [null, null]), sizes);
    expect(scale).toBe(0);
    expect(pieces.map(({ width }) => width)).toEqual([60, 120, 60, 120]);
    const tight = ladderLayout(line([null, null], [null, null]), { ...sizes, width: 90 });
    expect(tight.pieces.map(({ width }) => width)).toEqual([15, 30, 15, 30]);
  });

  it('puts branches beside the timeline into rows under it', () => {
    const lane = (branch: number) => ({ groupId: 'g', branch });
    const { pieces, rows } = ladderLayout(
      [
        step('a', { waitMinutes: 50, processMinutes: 50 }),
        step('b', { waitMinutes: 10, processMinutes: 40, lane: lane(0) }),
        step('c', { waitMinutes: 60, processMinutes: 40, lane: lane(1) }),
      ],
      { width: 200, leastWork: 5, leastWait: 5 },
    );
    expect(rows).toBe(2);
    expect(pieces.map(({ stepId, row, x, width }) => [stepId, row, x, width])).toEqual([
      ['a', 0, 0, 50],
      ['a', 0, 50, 50],
      ['c', 0, 100, 60],
      ['c', 0, 160, 40],
      ['b', 1, 100, 10],
      ['b', 1, 110, 40],
    ]);
  });

  it('has no pieces that overlap, none that are too narrow, and all of the room, in any map', () => {
    fc.assert(
      fc.property(arbitrarySteps(0, 12), fc.integer({ min: 100, max: 3_000 }), (steps, room) => {
        const { pieces, width } = ladderLayout(steps, { ...sizes, width: room });
        let x = 0;
        for (const piece of pieces.filter(({ row }) => row === 0)) {
          expect(piece.x).toBeCloseTo(x, 6);
          const least = piece.kind === 'work' ? 20 : piece.minutes === 0 ? 0 : 10;
          expect(piece.width).toBeGreaterThanOrEqual(least - 1e-9);
          x += piece.width;
        }
        expect(x).toBeLessThanOrEqual(width + 1e-6);
        for (const { x: left, width: wide } of pieces) expect(left + wide).toBeLessThanOrEqual(width + 1e-6);
      }),
    );
  });

  it('shows fifteen steps whole in the width of a laptop, and forty in a wider picture', () => {
    const many = (count: number) => line(...Array.from({ length: count }, () => [480, 60] as const));
    expect(ladderLayout(many(15), { ...sizes, width: 960 }).width).toBe(960);
    expect(ladderLayout(many(40), { ...sizes, width: 960 })).toMatchObject({ width: 1_200, scale: 0 });
  });
});
