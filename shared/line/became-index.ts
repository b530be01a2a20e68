import { followSorted } from '../kernel/follow-sorted';
import { isSameList } from '../kernel/same-list';
import { type LinkEnd, linkTables } from '../model/link';
import type { Workspace } from '../model/workspace';
import { endKey } from './edges';
import { LineIndex } from './line-index';
import { type Becoming, becomingOf, byNewest, homeFacts, renamedHome, type WhatBecame } from './what-became';

/** From how many changed ones on a list is quicker sorted anew than followed. */
const MANY = 200;

const NONE: readonly WhatBecame[] = [];

/**
 * What became of every topic and blocker, kept: after a change only what was read from the records that changed is worked out again.
 */
export class BecameIndex {
  readonly #lines: LineIndex;
  readonly #becomings = new Map<string, Becoming>();
  /** Who read an end, by the end's name. */
  readonly #readers = new Map<string, Set<string>>();
  /** Who is in a meeting or on a map, or leads to what is, by its name. */
  readonly #guests = new Map<string, Set<string>>();
  /** What each of those read of it. */
  readonly #facts = new Map<string, Facts>();
  readonly #byTeam = new Map<string, readonly WhatBecame[]>();

  /** @param lines the index that is kept of what led to what; it tells nobody else what changed */
  constructor(lines: LineIndex = new LineIndex()) {
    this.#lines = lines;
  }

  /** Takes in what changed since the last workspace that it was given. */
  follow(workspace: Workspace): void {
    this.#lines.follow(workspace);
    const stale = new Set<string>();
    const renamed = new Set<string>();
    for (const key of this.#lines.takeTouched()) {
      if (canHurt(key)) stale.add(key);
      for (const reader of this.#readers.get(key) ?? []) stale.add(reader);
      const guests = this.#guests.get(key);
      if (guests === undefined) continue;
      const facts = factsOf(workspace, key);
      if (isSame(this.#facts.get(key) ?? null, facts)) {
        renamed.add(key);
        continue;
      }
      this.#facts.set(key, facts);
      for (const guest of guests) stale.add(guest);
    }
    this.#rename(workspace, renamed, stale);
    const gone = new Map<string, WhatBecame[]>();
    const come = new Map<string, WhatBecame[]>();
    for (const key of stale) {
      const before = this.#becomings.get(key);
      const after = this.#workOut(workspace, key, before);
      if (before?.became) addTo(gone, before.became);
      if (after?.became) addTo(come, after.became);
    }
    for (const teamId of new Set([...gone.keys(), ...come.keys()])) {
      this.#followTeam(teamId, gone.get(teamId) ?? [], come.get(teamId) ?? []);
    }
  }

  /** What became of a team's pains, the newest first. The same list while nothing in it changed. */
  ofTeam(teamId: string): readonly WhatBecame[] {
    return this.#byTeam.get(teamId) ?? NONE;
  }

  #workOut(workspace: Workspace, key: string, before: Becoming | undefined): Becoming | null {
    for (const each of before?.read ?? []) leave(this.#readers, each, key);
    for (const each of before?.homes ?? []) {
      leave(this.#guests, each, key);
      if (!this.#guests.has(each)) this.#facts.delete(each);
    }
    const end = endNamed(key);
    if (end === null || !isThere(workspace, end)) {
      this.#becomings.delete(key);
      return null;
    }
    const after = becomingOf(workspace, end, this.#lines);
    for (const each of after.read) join(this.#readers, each, key);
    for (const each of after.homes) {
      join(this.#guests, each, key);
      if (!this.#facts.has(each)) this.#facts.set(each, factsOf(workspace, each));
    }
    this.#becomings.set(key, after);
    return after;
  }

  /**
   * Tells the new titles of meetings and maps, of which nothing else changed that somebody read. Thousands can be in one: what became of them
   * stays what it is, and where it is.
   */
  #rename(workspace: Workspace, homes: ReadonlySet<string>, stale: ReadonlySet<string>): void {
    if (homes.size === 0) return;
    for (const [teamId, list] of this.#byTeam) {
      const told = list.map((each) => {
        const { key, from } = each;
        if (!homes.has(endKey(from)) || stale.has(key)) return each;
        const becoming = this.#becomings.get(key);
        const became = renamedHome(workspace, each);
        if (!becoming || became.from.title === from.title) return each;
        this.#becomings.set(key, { ...becoming, became });
        return became;
      });
      if (told.some((each, at) => each !== list[at])) this.#byTeam.set(teamId, told);
    }
  }

  #followTeam(teamId: string, gone: readonly WhatBecame[], come: readonly WhatBecame[]): void {
    const list = this.ofTeam(teamId);
    if (gone.length + come.length <= MANY) {
      this.#byTeam.set(teamId, followSorted(list, { gone, come }, byNewest));
      return;
    }
    const left = new Set(gone);
    this.#byTeam.set(teamId, [...list.filter((each) => !left.has(each)), ...come].sort(byNewest));
  }
}

/** What became of each topic that a team talked about, and of each blocker, the newest first; made anew. */
export function whatBecameOf(workspace: Workspace, teamId: string): readonly WhatBecame[] {
  const index = new BecameIndex();
  index.follow(workspace);
  return index.ofTeam(teamId);
}

/** What was read of a meeting or a map; null when it is gone. */
type Facts = ReturnType<typeof homeFacts>;

function factsOf(workspace: Workspace, key: string): Facts {
  const end = endNamed(key);
  return end?.table === 'retro' || end?.table === 'flowMap'
    ? homeFacts(workspace, { table: end.table, id: end.id })
    : null;
}

function isSame(a: Facts, b: Facts): boolean {
  if (a === null || b === null) return a === b;
  return isSameList(a, b);
}

function join(map: Map<string, Set<string>>, key: string, each: string): void {
  const known = map.get(key);
  if (known) known.add(each);
  else map.set(key, new Set([each]));
}

function leave(map: Map<string, Set<string>>, key: string, each: string): void {
  const known = map.get(key);
  known?.delete(each);
  if (known?.size === 0) map.delete(key);
}

/** Whether an end can be a pain: it is looked at when it is touched itself. */
function canHurt(key: string): boolean {
  return key.startsWith('note ') || key.startsWith('noteGroup ') || key.startsWith('blocker ');
}

function endNamed(key: string): LinkEnd | null {
  const blank = key.indexOf(' ');
  const name = key.slice(0, blank);
  const table = linkTables.find((each) => each === name);
  return table === undefined ? null : { table, id: key.slice(blank + 1) };
}

function isThere(workspace: Workspace, { table, id }: LinkEnd): boolean {
  return workspace[table].has(id);
}

function addTo(lists: Map<string, WhatBecame[]>, each: WhatBecame): void {
  const known = lists.get(each.pain.teamId);
  if (known) known.push(each);
  else lists.set(each.pain.teamId, [each]);
}
