import type { Initiative } from '@shared/model/initiative';
import type { Ranked } from '@shared/plan/ranking';
import { type PictureAnswers, type PicturePlace, twoByTwo } from '@shared/plan/two-by-two';
import { memoLast } from '@/store/memo-last';

/** So many of those at the same place are drawn; the others are told in a number. */
export const MOST_AT_A_PLACE = 3;

/** How high a card is with the gap to the next one, in rem. */
const CARD = 2;
/** How wide one is at most, about how much a letter of its title takes, and what is around them, its rank among that. */
const WIDEST = 12;
const LETTER = 0.46;
const AROUND = 2.5;
/** Around what stands at one place. */
const CLUSTER_PADDING = 0.5;
/** How wide a card with its rank alone is, with what is around it. */
const RANK = 2.75;

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

/**
 * Where titles are shown, so that none of them covers another card; what stands elsewhere is its rank alone. Those of the best come first.
 * On a room screen the letters are larger, so that there are fewer.
 * @param size of the picture, in rem; null before it was measured, when all are
 * @param movingId the one that is just moved by keys, which lies on all others
 * @returns the keys of what stands there
 */
export function titledClusters(
  clusters: readonly Cluster[],
  size: PictureSize | null,
  movingId: string | null,
): ReadonlySet<string> {
  const isMoved = ({ cards }: Cluster) => cards[0]?.initiative.id === movingId;
  const titled = new Set(clusters.filter((each) => size === null || isMoved(each)).map(({ key }) => key));
  if (size === null) return titled;
  // As each is drawn now: its rank, until its title has been found to fit.
  const others = clusters
    .filter((each) => !isMoved(each))
    .toSorted((a, b) => bestOf(a) - bestOf(b))
    .map((cluster) => ({ cluster, drawn: boxOn(size, cluster, false) }));
  for (const each of others) {
    const wide = boxOn(size, each.cluster, true);
    if (others.some((other) => other !== each && overlap(wide, other.drawn))) continue;
    each.drawn = wide;
    titled.add(each.cluster.key);
  }
  return titled;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** About where a cluster is drawn, from the lower left, in rem. */
export function boxOn(size: PictureSize, cluster: Cluster, hasTitle: boolean) {
  const width = hasTitle ? widthOf(cluster) : RANK;
  const height = heightOf(cluster);
  const left = cluster.place.x * (size.width - width);
  const bottom = cluster.place.y * (size.height - height);
  return { left, right: left + width, bottom, top: bottom + height };
}

function overlap(a: ReturnType<typeof boxOn>, b: ReturnType<typeof boxOn>): boolean {
  return a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;
}

function bestOf({ cards }: Cluster): number {
  return Math.min(...cards.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY));
}

function widthOf({ cards }: Cluster): number {
  const longest = Math.max(
    ...cards.slice(0, MOST_AT_A_PLACE).map(({ initiative }) => initiative.title.length),
  );
  return Math.min(WIDEST, longest * LETTER + AROUND) + CLUSTER_PADDING;
}
