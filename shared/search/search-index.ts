import MiniSearch, { type SearchResult } from 'minisearch';
import type { Workspace } from '../model/workspace';
import { entryOf, type SearchEntry, type SearchTable, searchTables } from './entries';

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

/** How many records are taken in before others get their turn: well under a frame. */
const CHUNK = 400;

/** Letters without their marks, so that "reunion" finds "Réunion". */
function plainTerm(term: string): string {
  return term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The index over everything that can be read in a workspace. It takes the records in bit by bit, so that no frame is lost, and
 * follows the workspace by taking in what changed since it last looked.
 */
export class SearchIndex {
  readonly #mini = new MiniSearch<SearchEntry>({
    idField: 'key',
    fields: ['title', 'text'],
    storeFields: [],
    processTerm: (term) => plainTerm(term) || null,
  });
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
      this.#mini.remove(before);
      this.#entries.delete(key);
    }
    if (entry) {
      this.#mini.add(entry);
      this.#entries.set(key, entry);
    }
  }

  /** What is found. Each word may be the start of a longer one, and longer words may have a slip or two. */
  find(query: SearchQuery): SearchAnswer {
    const fits = (entry: SearchEntry) => isWanted(entry, query);
    const text = query.text.trim();
    if (text === '') {
      const all = [...this.#entries.values()].filter(fits);
      all.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.key < b.key ? -1 : 1));
      return { entries: all.slice(0, MOST_FOUND), total: all.length };
    }
    const found = this.#mini
      .search(text, {
        boost: { title: 2 },
        prefix: (term) => term.length > 1,
        fuzzy: (term) => (term.length < 4 ? false : term.length < 6 ? 1 : 2),
        combineWith: 'AND',
      })
      .flatMap(({ id }: SearchResult) => {
        const entry = this.#entries.get(id as string);
        return entry && fits(entry) ? [entry] : [];
      });
    return { entries: found.slice(0, MOST_FOUND), total: found.length };
  }
}

function isWanted(entry: SearchEntry, { tables, teamId, personId, from, to }: SearchQuery): boolean {
  if (tables && tables.length > 0 && !tables.includes(entry.table)) return false;
  if (teamId && entry.teamId !== teamId) return false;
  if (personId && !entry.personIds.includes(personId)) return false;
  if (from && entry.date < from) return false;
  return !(to && entry.date > to);
}
