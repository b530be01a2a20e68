import type { Workspace } from '../model/workspace';
import { entryOf, type SearchEntry, type SearchTable, searchTables } from './entries';
import { SearchShards, type ShardHit } from './search-shards';

/** What is looked for; what is left out isn't asked about. */
export interface SearchQuery {
  readonly text: string;
  readonly tables?: readonly SearchTable[];
  readonly teamId?: string | null;
  readonly personId?: string | null;
  /** YYYY-MM-DD, both included. */
  readonly from?: string | null;
  readonly to?: string | null;
}

/** The most that are shown. */
export const MOST_FOUND = 200;

export interface SearchAnswer {
  /** The best first; with no text the newest first. */
  readonly entries: readonly SearchEntry[];
  /** How many there are in all. */
  readonly total: number;
}

/** So many things with the words as they were typed are an answer: nothing that is only like them is added. */
const ENOUGH = 20;

/** How many records are taken in before others get their turn: well under a frame. */
const CHUNK = 400;

/**
 * The index over everything that can be read in a workspace. It takes the records in bit by bit, so that no frame is lost, and
 * follows the workspace by taking in what changed since it last looked.
 */
export class SearchIndex {
  readonly #shards = new SearchShards();
  readonly #entries = new Map<string, SearchEntry>();
  #seen: Workspace | null = null;
  #waiting: [SearchTable, string][] = [];

  /** How many things can be found now. */
  get size(): number {
    return this.#entries.size;
  }

  /** Whether it has taken everything in. */
  get isWhole(): boolean {
    return this.#waiting.length === 0;
  }

  /** Notes what changed since the last workspace that it was given. */
  follow(workspace: Workspace): void {
    const before = this.#seen;
    if (before === workspace) return;
    this.#seen = workspace;
    for (const table of searchTables) {
      const [was, is] = [before?.[table], workspace[table]] as ReadonlyMap<string, unknown>[];
      if (was === is) continue;
      for (const [id, record] of is ?? []) if (was?.get(id) !== record) this.#waiting.push([table, id]);
      for (const id of was?.keys() ?? []) if (!is?.has(id)) this.#waiting.push([table, id]);
    }
    this.#followParents(before, workspace);
  }

  /** Cards and steps say what their meeting and map say: showing the notes makes them findable. */
  #followParents(before: Workspace | null, workspace: Workspace): void {
    if (before === null) return;
    const changed = (table: 'retro' | 'flowMap') => {
      const ids = new Set<string>();
      if (before[table] === workspace[table]) return ids;
      for (const [id, record] of workspace[table]) if (before[table].get(id) !== record) ids.add(id);
      return ids;
    };
    const retros = changed('retro');
    const maps = changed('flowMap');
    for (const table of ['note', 'noteGroup'] as const) {
      if (retros.size === 0) break;
      for (const card of workspace[table].values()) {
        if (retros.has(card.retroId)) this.#waiting.push([table, card.id]);
      }
    }
    if (maps.size === 0) return;
    for (const step of workspace.flowStep.values()) {
      if (maps.has(step.mapId)) this.#waiting.push(['flowStep', step.id]);
    }
  }

  /** Takes the next records in; true when there is more to do. */
  takeSome(most = CHUNK): boolean {
    const workspace = this.#seen;
    if (!workspace) return false;
    for (const [table, id] of this.#waiting.splice(0, most)) this.#take(workspace, table, id);
    return this.#waiting.length > 0;
  }

  /** Takes everything in at once, for tests and small workspaces. */
  takeAll(): void {
    while (this.takeSome());
  }

  #take(workspace: Workspace, table: SearchTable, id: string): void {
    const key = `${table} ${id}`;
    const before = this.#entries.get(key);
    const entry = entryOf(workspace, table, id);
    if (before) {
      this.#shards.remove(before);
      this.#entries.delete(key);
    }
    if (entry) {
      this.#shards.add(entry);
      this.#entries.set(key, entry);
    }
  }

  /** What is found. Each word may be the start of a longer one, and longer words may have a slip or two. */
  find(query: SearchQuery): SearchAnswer {
    const finding = this.finding(query);
    for (;;) {
      const step = finding.next();
      if (step.done) return step.value;
    }
  }

  /** The same in parts, each well under a frame, so that the next letter can be typed in between. */
  *finding(query: SearchQuery): Generator<void, SearchAnswer, undefined> {
    const fits = (entry: SearchEntry) => isWanted(entry, query);
    const text = query.text.trim();
    if (text === '') return yield* newest(this.#entries.values(), fits);
    // A slip is thought of only where few things have the words as they were typed: to look for near words takes most of the time.
    const exact = yield* this.#rank(text, fits, false);
    return exact.total >= ENOUGH ? exact : yield* this.#rank(text, fits, true);
  }

  *#rank(
    text: string,
    fits: (entry: SearchEntry) => boolean,
    withSlips: boolean,
  ): Generator<void, SearchAnswer, undefined> {
    const best: (ShardHit & { readonly entry: SearchEntry })[] = [];
    let total = 0;
    for (const hits of this.#shards.search(text, withSlips)) {
      let kept = 0;
      for (const hit of hits) {
        const entry = this.#entries.get(hit.key);
        if (!entry || !fits(entry)) continue;
        total += 1;
        kept += 1;
        if (kept <= MOST_FOUND) best.push({ ...hit, entry });
      }
      yield;
    }
    // Sorting is stable: what fits as well stays in the order in which it was taken in.
    best.sort((a, b) => b.score - a.score);
    return { entries: best.slice(0, MOST_FOUND).map(({ entry }) => entry), total };
  }
}

/** How many are looked at before others get their turn. */
const AT_ONCE = 5_000;

/** The newest of all that fit, without putting all of them in order: they can be fifty thousand, and two hundred are shown. */
function* newest(
  entries: Iterable<SearchEntry>,
  fits: (entry: SearchEntry) => boolean,
): Generator<void, SearchAnswer, undefined> {
  const isBefore = (a: SearchEntry, b: SearchEntry) =>
    a.date > b.date || (a.date === b.date && a.key < b.key);
  const best: SearchEntry[] = [];
  let total = 0;
  let looked = 0;
  for (const entry of entries) {
    looked += 1;
    if (looked % AT_ONCE === 0) yield;
    if (!fits(entry)) continue;
    total += 1;
    const last = best.at(-1);
    if (best.length === MOST_FOUND && last !== undefined && !isBefore(entry, last)) continue;
    let at = best.length;
    while (at > 0 && isBefore(entry, best[at - 1] ?? entry)) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > MOST_FOUND) best.pop();
  }
  return { entries: best, total };
}

function isWanted(entry: SearchEntry, { tables, teamId, personId, from, to }: SearchQuery): boolean {
  if (tables && tables.length > 0 && !tables.includes(entry.table)) return false;
  if (teamId && entry.teamId !== teamId) return false;
  if (personId && !entry.personIds.includes(personId)) return false;
  if (from && entry.date < from) return false;
  return !(to && entry.date > to);
}
