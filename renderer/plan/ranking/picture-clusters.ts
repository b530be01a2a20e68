import type { Initiative } from '@shared/model/initiative';
import type { Ranked } from '@shared/plan/ranking';
import { type PictureAnswers, type PicturePlace, twoByTwo } from '@shared/plan/two-by-two';
import { memoLast } from '@/store/memo-last';

/** From so many on, cards with their titles would cover each other: each is then its rank. The room's letters are larger. */
export const MOST_TITLES = { desk: 6, room: 8 } as const;
/** So many of those at the same place are drawn; the others are told in a number. */
export const MOST_AT_A_PLACE = 3;

/** What stands at one place in the picture, the best first. */
export interface Cluster {
  readonly key: string;
  readonly place: PicturePlace;
  readonly cards: readonly Ranked[];
}

/** What is in the picture, place by place, and what isn't, since an answer is missing. */
export interface Picture {
  readonly clusters: readonly Cluster[];
  readonly unscored: readonly Initiative[];
  readonly count: number;
}

/**
 * Sorts a ranking into the picture.
 * @param moving the one that is just moved by keys, with the answers that it would get
 */
export const makePicture = memoLast(
  (
    ranked: readonly Ranked[],
    moving: { readonly id: string; readonly answers: PictureAnswers } | null,
  ): Picture => {
    const clusters = new Map<string, { place: PicturePlace; cards: Ranked[] }>();
    const unscored: Initiative[] = [];
    for (const each of ranked) {
      const { initiative } = each;
      const place = twoByTwo(initiative.id === moving?.id ? moving.answers : initiative);
      if (place === null) {
        unscored.push(initiative);
        continue;
      }
      const key = `${place.x} ${place.y}`;
      const cluster = clusters.get(key) ?? { place, cards: [] };
      // What is moved is seen, however many stand there.
      if (initiative.id === moving?.id) cluster.cards.unshift(each);
      else cluster.cards.push(each);
      clusters.set(key, cluster);
    }
    return {
      clusters: [...clusters].map(([key, cluster]) => ({ key, ...cluster })),
      unscored,
      count: ranked.length - unscored.length,
    };
  },
);
