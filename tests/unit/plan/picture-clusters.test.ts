import type { Initiative } from '@shared/model/initiative';
import { newInitiative } from '@shared/plan/new-initiative';
import { ranking } from '@shared/plan/ranking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxOn,
  type Cluster,
  MOST_AT_A_PLACE,
  makePicture,
  titledClusters,
} from '@/plan/ranking/picture-clusters';
import { testContext } from '../../support/workspace-builder';

const context = testContext();

type Answers = Pick<Initiative, 'impact' | 'costReduction' | 'effort'>;

function rankedOf(...all: readonly Answers[]) {
  const place = { teamId: 't', state: 'candidate' as const, order: 'a0', title: 'Title' };
  return ranking(
    all.map((answers) => ({ ...newInitiative(place, context), ...answers })),
    'two-questions',
  );
}

const titles = ({ cards }: Cluster) => cards.map(({ rank }) => rank);

describe('cards in the picture', () => {
  const near = rankedOf(
    { impact: 6, costReduction: 6, effort: 8 },
    { impact: 6, costReduction: 5, effort: 8 },
    { impact: 6, costReduction: 6, effort: 3 },
  );

  it('stand on each other, the better one on top, where one would cover the other', () => {
    const { clusters } = makePicture(near, 10, null);
    expect(clusters.map(titles)).toEqual([[1], [2, 3]]);
  });

  it('stand where they belong in a picture that is high enough, and before it was measured', () => {
    for (const high of [0, 60]) expect(makePicture(near, high, null).clusters.map(titles)).toHaveLength(3);
  });

  it('leave the one that is moved by itself, where it would be', () => {
    const moved = near[2]?.initiative;
    if (!moved) throw new Error('There are three.');
    const answers = { impact: 6, costReduction: 5, effort: 8 };
    const { clusters } = makePicture(near, 10, { id: moved.id, answers });
    expect(clusters.filter(({ cards }) => cards[0]?.initiative.id === moved.id)).toMatchObject([
      { place: { x: 7 / 9, y: 9 / 18 } },
    ]);
  });

  it('are all there, once each, and none of them covers another of the same effort', () => {
    const answer = fc.integer({ min: 1, max: 10 });
    const answers = fc.record({ impact: answer, costReduction: answer, effort: answer });
    fc.assert(
      fc.property(fc.array(answers, { maxLength: 30 }), fc.integer({ min: 4, max: 40 }), (all, high) => {
        const { clusters, count } = makePicture(rankedOf(...all), high, null);
        expect(new Set(clusters.flatMap(({ cards }) => cards)).size).toBe(count);
        expect(count).toBe(all.length);
        for (const one of clusters) {
          for (const other of clusters) {
            if (one === other || one.place.x !== other.place.x) continue;
            const [above, below] = one.place.y > other.place.y ? [one, other] : [other, one];
            expect(edges(above, high).bottom).toBeGreaterThanOrEqual(edges(below, high).top - 1e-9);
          }
        }
      }),
    );
  });
});

/** Where a stack lies in the picture, in rem from its bottom: at the edges it is moved inwards. */
function edges({ place, cards }: Cluster, high: number) {
  const own = 2 * Math.min(cards.length, MOST_AT_A_PLACE + 1);
  const bottom = place.y * (high - own);
  return { bottom, top: bottom + own };
}

describe('titles in the picture', () => {
  const of = (all: readonly (Answers & { readonly title: string })[]) => {
    const place = { teamId: 't', state: 'candidate' as const, order: 'a0' };
    const initiatives = all.map(({ title, ...answers }) => ({
      ...newInitiative({ ...place, title }, context),
      ...answers,
    }));
    return makePicture(ranking(initiatives, 'two-questions'), 0, null).clusters;
  };
  const two = of([
    { title: 'Ledger without rollbacks', impact: 6, costReduction: 6, effort: 3 },
    { title: 'Tests in ten minutes', impact: 6, costReduction: 5, effort: 6 },
  ]);
  const size = { width: 48, height: 39 };

  const ranksWith = (
    clusters: readonly Cluster[],
    room: typeof size | null,
    movingId: string | null = null,
  ) => clusters.filter(({ key }) => titledClusters(clusters, room, movingId).has(key)).flatMap(titles);

  it('are there where none covers another card, and before the picture was measured', () => {
    expect(ranksWith(two, size)).toEqual([1, 2]);
    expect(ranksWith(two, null)).toEqual([1, 2]);
  });

  it('are fewer on a room screen of the same size, where letters are half as large again', () => {
    expect(ranksWith(two, { width: size.width / 1.5, height: size.height / 1.5 })).toEqual([2]);
  });

  it('stay while one is moved over another', () => {
    const over = of([
      { title: 'Ledger without rollbacks', impact: 6, costReduction: 6, effort: 3 },
      { title: 'Tests in ten minutes', impact: 6, costReduction: 6, effort: 4 },
    ]);
    expect(ranksWith(over, size)).toEqual([]);
    expect(ranksWith(over, size, over[0]?.cards[0]?.initiative.id)).toEqual([1, 2]);
  });

  it('never cover another card, and none is left out that would not', () => {
    const answer = fc.integer({ min: 1, max: 10 });
    const one = fc.record({
      title: fc.constantFrom('Refunds', 'Ledger without rollbacks', 'Review of everything at design time'),
      impact: answer,
      costReduction: answer,
      effort: answer,
    });
    const room = fc.record({
      width: fc.double({ min: 18, max: 90, noNaN: true }),
      height: fc.double({ min: 10, max: 60, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), room, (all, field) => {
        const clusters = of(all);
        const titled = titledClusters(clusters, field, null);
        const boxes = clusters.map((each) => ({
          key: each.key,
          drawn: boxOn(field, each, titled.has(each.key)),
          wide: boxOn(field, each, true),
        }));
        const isCovering = (a: (typeof boxes)[number]['drawn'], b: typeof a) =>
          a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
        for (const { key, drawn, wide } of boxes) {
          const others = boxes.filter((other) => other.key !== key);
          if (titled.has(key)) expect(others.some((other) => isCovering(drawn, other.drawn))).toBe(false);
          else expect(others.some((other) => isCovering(wide, other.drawn))).toBe(true);
        }
      }),
    );
  });
});
