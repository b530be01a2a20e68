import { followSorted } from '../kernel/follow-sorted';
import { type LinkEnd, linkTables } from '../model/link';
import type { Workspace } from '../model/workspace';
import { LineIndex } from './line-index';
import { type Becoming, becomingOf, byNewest, type WhatBecame } from './what-became';

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
  readonly #byTeam = new Map<string, readonly WhatBecame[]>();

  /** @param lines the index that is kept of what led to what; it tells nobody else what changed */
  constructor(lines: LineIndex = new LineIndex()) {
    this.#lines = lines;
  }

  /** Takes in what changed since the last workspace that it was given. */
  follow(workspace: Workspace): void {
    this.#lines.follow(workspace);
    const stale = new Set<string>();
    for (const key of this.#lines.takeTouched()) {
      if (canHurt(key)) stale.add(key);
      for (const reader of this.#readers.get(key) ?? []) stale.add(reader);
    }
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
    for (const each of before?.read ?? []) {
      const readers = this.#readers.get(each);
      readers?.delete(key);
      if (readers?.size === 0) this.#readers.delete(each);
    }
    const end = endNamed(key);
    if (end === null || !isThere(workspace, end)) {
      this.#becomings.delete(key);
      return null;
    }
    const after = becomingOf(workspace, end, this.#lines);
    for (const each of after.read) {
      const readers = this.#readers.get(each);
      if (readers) readers.add(key);
      else this.#readers.set(each, new Set([key]));
    }
    this.#becomings.set(key, after);
    return after;
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
