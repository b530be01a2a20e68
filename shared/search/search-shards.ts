import MiniSearch from 'minisearch';
import type { SearchEntry } from './entries';

/** How many entries one part of the index holds: looking through it takes a few thousandths of a second, whatever is looked for. */
const SHARD = 2_500;

/** An entry that was found, and how well it fits. */
export interface ShardHit {
  readonly key: string;
  readonly score: number;
}

/**
 * The words of all entries, in parts that are looked through one by one: a letter with which half of fifty thousand records begin would
 * otherwise hold the page up for several frames. How rare a word is is counted within a part, which changes little in so many.
 */
export class SearchShards {
  readonly #shards: MiniSearch<SearchEntry>[] = [];
  readonly #homes = new Map<string, MiniSearch<SearchEntry>>();

  add(entry: SearchEntry): void {
    let home = this.#shards.at(-1);
    if (home === undefined || home.documentCount >= SHARD) {
      home = new MiniSearch<SearchEntry>({
        idField: 'key',
        fields: ['title', 'text'],
        storeFields: [],
        processTerm: (term) => plainTerm(term) || null,
      });
      this.#shards.push(home);
    }
    home.add(entry);
    this.#homes.set(entry.key, home);
  }

  remove(entry: SearchEntry): void {
    this.#homes.get(entry.key)?.remove(entry);
    this.#homes.delete(entry.key);
  }

  /**
   * Looks through one part after the other; what is found in each comes the best first.
   * @param withSlips finds longer words with a letter or two wrong, too
   */
  *search(text: string, withSlips: boolean): Generator<readonly ShardHit[], void, undefined> {
    for (const shard of this.#shards) {
      const found = shard.search(text, {
        boost: { title: 2 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (!withSlips || term.length < 4 ? false : term.length < 6 ? 1 : 2),
        combineWith: 'AND',
      });
      yield found.map(({ id, score }) => ({ key: id as string, score }));
    }
  }
}

/** Letters without their marks, so that "reunion" finds "Réunion". */
function plainTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
