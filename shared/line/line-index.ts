import { placeOf, tableSteps } from '../kernel/follow-sorted';
import { compareOrder } from '../kernel/order-key';
import { isSameList } from '../kernel/same-list';
import { type LinkTable, linkTables } from '../model/link';
import type { Tables, Workspace } from '../model/workspace';
import { type Edge, edgesSaidBy, endKey, type SayingTable, sayingTables } from './edges';

/** An edge in its place among those that begin, or end, at the same thing. */
interface PlacedEdge {
  readonly edge: Edge;
  readonly fromKey: string;
  readonly toKey: string;
  // It stands by the kind of record that says it, by that one's id, and by where in it: the same whatever was changed first.
  readonly rank: number;
  readonly id: string;
  readonly at: number;
}

const NONE: readonly Edge[] = [];

/**
 * What led to what in a workspace, kept: after a change it takes in what changed, so that asking costs what is asked for and not all that
 * there is. Ends may be gone, or another team's.
 */
export class LineIndex {
  #seen: Workspace | null = null;
  /** What each record says, by its key. */
  readonly #said = new Map<string, readonly PlacedEdge[]>();
  readonly #to = new Map<string, PlacedEdge[]>();
  readonly #from = new Map<string, PlacedEdge[]>();
  /** Which decisions and actions name a topic, which is a note or a group: its records alone don't say which. */
  readonly #byTopic = new Map<string, Set<string>>();
  #touched = new Set<string>();

  /** Takes in what changed since the last workspace that it was given. */
  follow(workspace: Workspace): void {
    const before = this.#seen;
    if (before === workspace) return;
    this.#seen = workspace;
    const saying = new Map<string, SayingTable>();
    const topics = new Set<string>();
    for (const table of [...linkTables, 'link'] as const) {
      const ids = changedIds(before, workspace, table);
      const says = sayingTables.find((each) => each === table);
      for (const id of ids) {
        const key = `${table} ${id}`;
        this.#touched.add(key);
        if (says !== undefined) saying.set(key, says);
        if (table === 'noteGroup') topics.add(id);
        if (table === 'decision' || table === 'action') this.#followTopic(before, workspace, table, id);
      }
    }
    for (const topic of topics) {
      for (const key of this.#byTopic.get(topic) ?? []) {
        saying.set(key, key.startsWith('action ') ? 'action' : 'decision');
      }
    }
    for (const [key, table] of saying) this.#say(workspace, table, key);
  }

  #followTopic(before: Workspace | null, after: Workspace, table: 'decision' | 'action', id: string): void {
    const was = before?.[table].get(id)?.topicId ?? null;
    const is = after[table].get(id)?.topicId ?? null;
    if (was === is) return;
    if (was !== null) this.#byTopic.get(was)?.delete(`${table} ${id}`);
    if (is === null) return;
    const known = this.#byTopic.get(is);
    if (known) known.add(`${table} ${id}`);
    else this.#byTopic.set(is, new Set([`${table} ${id}`]));
  }

  /** Takes in what a record says now, in the place of what it said. */
  #say(workspace: Workspace, table: SayingTable, key: string): void {
    const id = key.slice(table.length + 1);
    for (const each of this.#said.get(key) ?? []) {
      takeOut(this.#to, each.fromKey, each);
      takeOut(this.#from, each.toKey, each);
      this.#touched.add(each.fromKey);
    }
    const rank = sayingTables.indexOf(table);
    const said = edgesSaidBy(workspace, table, id).map((edge, at) => ({
      edge,
      fromKey: endKey(edge.from),
      toKey: endKey(edge.to),
      rank,
      id,
      at,
    }));
    for (const each of said) {
      putIn(this.#to, each.fromKey, each);
      putIn(this.#from, each.toKey, each);
      this.#touched.add(each.fromKey);
    }
    if (said.length === 0) this.#said.delete(key);
    else this.#said.set(key, said);
  }

  /** What an end, named by `endKey`, led to ('to') or came from ('from') in one step. */
  edges(key: string, way: 'to' | 'from'): readonly Edge[] {
    return (way === 'to' ? this.#to : this.#from).get(key)?.map(({ edge }) => edge) ?? NONE;
  }

  /** The names of what changed since somebody last asked: records, and what leads elsewhere than before. For the one who keeps more. */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }
}

/** An index of a workspace, made anew. */
export function indexLines(workspace: Workspace): LineIndex {
  const index = new LineIndex();
  index.follow(workspace);
  return index;
}

/** What of a record is told on lines, where most changes to it are about something else: times of a step, the stage of a meeting. */
const told: { readonly [Name in LinkTable]?: (record: Tables[Name]) => readonly unknown[] } = {
  retro: ({ teamId, title, date, notesHidden, discussedIds }) => [
    teamId,
    title,
    date,
    notesHidden,
    ...discussedIds,
  ],
  flowMap: ({ teamId, title, kind, takenAt, createdAt }) => [teamId, title, kind, takenAt, createdAt],
  flowStep: ({ mapId, name }) => [mapId, name],
};

/** The ids of a table's records that came, went, or say something else. */
function changedIds(before: Workspace | null, after: Workspace, table: LinkTable | 'link'): Set<string> {
  const [was, is] = [before?.[table] ?? new Map(), after[table]] as ReadonlyMap<string, { id: string }>[];
  const ids = new Set<string>();
  if (!was || !is || was === is) return ids;
  const steps = tableSteps(was, is, Number.POSITIVE_INFINITY);
  for (const { id } of [...(steps?.gone ?? []), ...(steps?.come ?? [])]) ids.add(id);
  if (table === 'link') return ids;
  // The table and the words of its record belong together, which the type of a lookup by a variable can't say.
  const wordsOf = told[table] as ((record: unknown) => readonly unknown[]) | undefined;
  for (const id of wordsOf ? ids : []) {
    const [old, now] = [was.get(id), is.get(id)];
    if (old && now && wordsOf && isSameList(wordsOf(old), wordsOf(now))) ids.delete(id);
  }
  return ids;
}

// By halves: a planning meeting can have led to thousands of things.
function putIn(map: Map<string, PlacedEdge[]>, key: string, each: PlacedEdge): void {
  const known = map.get(key);
  if (known) known.splice(placeOf(known, each, byPlace), 0, each);
  else map.set(key, [each]);
}

function takeOut(map: Map<string, PlacedEdge[]>, key: string, each: PlacedEdge): void {
  const known = map.get(key);
  if (!known) return;
  const at = placeOf(known, each, byPlace);
  if (known[at] === each) known.splice(at, 1);
  if (known.length === 0) map.delete(key);
}

function byPlace(a: PlacedEdge, b: PlacedEdge): number {
  return a.rank - b.rank || compareOrder(a.id, b.id) || a.at - b.at;
}
