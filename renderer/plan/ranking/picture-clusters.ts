import type { Initiative } from '@shared/model/initiative';
import type { Ranked } from '@shared/plan/ranking';
import { type PictureAnswers, type PicturePlace, twoByTwo } from '@shared/plan/two-by-two';
import { memoLast } from '@/store/memo-last';

/** From so many on, cards with their titles would cover each other: each is then its rank. The room's letters are larger. */
export const MOST_TITLES = { desk: 6, room: 8 } as const;
/** So many of those at the same place are drawn; the others are told in a number. */
export const MOST_AT_A_PLACE = 3;

/** How high a card is with the gap to the next one, in rem. */
const CARD = 2;

/** What stands at one place in the picture, the best first. */
export interface Cluster {
  readonly key: string;
  /** Of those that would cover each other, the middle. */
  readonly place: { readonly x: number; readonly y: number };
  readonly cards: readonly Ranked[];
}

/** What is in the picture, place by place, and what isn't, since an answer is missing. */
export interface Picture {
  readonly clusters: readonly Cluster[];
  readonly unscored: readonly Initiative[];
  readonly count: number;
}

/**
 * Sorts a ranking into the picture. Cards of the same effort that would cover each other stand on each other, as near to their places
 * as they can.
 * @param high how high the picture is, in rem; 0 before it was measured
 * @param moving the one that is just moved by keys, with the answers that it would get
 */
export const makePicture = memoLast(
  (
    ranked: readonly Ranked[],
    high: number,
    moving: { readonly id: string; readonly answers: PictureAnswers } | null,
  ): Picture => {
    const clusters = new Map<string, { key: string; place: PicturePlace; cards: Ranked[] }>();
    const unscored: Initiative[] = [];
    for (const each of ranked) {
      const { initiative } = each;
      const place = twoByTwo(initiative.id === moving?.id ? moving.answers : initiative);
      if (place === null) {
        unscored.push(initiative);
        continue;
      }
      const key = `${place.x} ${place.y}`;
      const cluster = clusters.get(key) ?? { key, place, cards: [] };
      // What is moved is seen, however many stand there.
      if (initiative.id === moving?.id) cluster.cards.unshift(each);
      else cluster.cards.push(each);
      clusters.set(key, cluster);
    }
    return {
      clusters: apart([...clusters.values()], high, moving?.id ?? null),
      unscored,
      count: ranked.length - unscored.length,
    };
  },
);

/** Brings together what would cover each other, from the top, until nothing does. What is moved lies on all of them. */
function apart(clusters: readonly Cluster[], high: number, movingId: string | null): readonly Cluster[] {
  if (high <= CARD) return clusters;
  const stacks = new Map<number, Cluster[]>();
  const isMoved = ({ cards }: Cluster) => cards[0]?.initiative.id === movingId;
  for (const cluster of clusters.toSorted((a, b) => b.place.y - a.place.y)) {
    if (isMoved(cluster)) continue;
    const column = stacks.get(cluster.place.x) ?? [];
    let lowest = cluster;
    for (let above = column.at(-1); above && covers(above, lowest, high); above = column.at(-1)) {
      column.pop();
      lowest = together(above, lowest);
    }
    column.push(lowest);
    stacks.set(cluster.place.x, column);
  }
  return [...[...stacks.values()].flat(), ...clusters.filter(isMoved)];
}

/** A stack at the bottom stands on it, and one at the top hangs there: neither leaves the picture. */
function covers(above: Cluster, below: Cluster, high: number): boolean {
  const bottom = above.place.y * (high - heightOf(above));
  const top = below.place.y * (high - heightOf(below)) + heightOf(below);
  return bottom < top;
}

function heightOf({ cards }: Cluster): number {
  return CARD * Math.min(cards.length, MOST_AT_A_PLACE + 1);
}

function together(above: Cluster, below: Cluster): Cluster {
  const [weight, otherWeight] = [above.cards.length, below.cards.length];
  const y = (above.place.y * weight + below.place.y * otherWeight) / (weight + otherWeight);
  return {
    key: `${above.key} ${below.key}`,
    place: { x: above.place.x, y },
    cards: [...above.cards, ...below.cards],
  };
}
