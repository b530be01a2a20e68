import { exportWorkspace } from '@shared/exchange/json-export';
import type { Bridge, IpcCalls, JournalAppend } from '@shared/ipc';
import { RECORD_VERSION } from '@shared/model/tables';
import { totalOf, type Workspace } from '@shared/model/workspace';
import { entriesBehind, type JournalEntry } from '@shared/safekeeping/journal-entry';
import { type RawWorkspace, readRawSnapshot, toWorkspace } from '@shared/safekeeping/read-snapshot';
import { type Rebuilt, rebuildRaw } from '@shared/safekeeping/rebuild';
import type { SafeState } from '@shared/safekeeping/safe-state';
import type { ListedSegment } from '@shared/safekeeping/segment-list';
import { collectParts } from '../../electron/main/safekeeping/entry-parts';

export interface FakeSnapshot {
  readonly content: string;
  readonly sequence: number;
  readonly total: number;
}

type Answers = { [Name in keyof IpcCalls]?: (argument: IpcCalls[Name]['argument']) => unknown };

/** What the main process keeps beside the database, in memory: it answers the calls of the start and of the saver. */
export class FakeMain {
  entries: JournalEntry[] = [];
  snapshots: FakeSnapshot[] = [];
  damagedLines = 0;
  damagedSnapshots = 0;
  /** Segments of the journal that are listed and aren't there. */
  gone: readonly ListedSegment[] = [];
  /** Why nothing can be written; null while it can. */
  full: string | null = null;
  readonly #parts = collectParts();
  readonly calls: [name: string, argument: unknown][] = [];

  readonly call: Bridge['call'] = async (name, argument) => {
    this.calls.push([name, argument]);
    const answer = (this.#answers as Record<string, (argument: unknown) => unknown>)[name];
    if (answer === undefined) throw new Error(`Nobody answers ${name}`);
    // Which answer belongs to which name is known to the contract, not to a list of functions.
    return answer(argument) as never;
  };

  /** The arguments of one kind of call, in their order. */
  said<Name extends keyof IpcCalls>(name: Name): IpcCalls[Name]['argument'][] {
    // An argument is kept as unknown; it came with this name, so it is of this name's type.
    return this.calls.filter(([called]) => called === name).map(([, argument]) => argument as never);
  }

  get head(): number {
    return this.entries.at(-1)?.sequence ?? 0;
  }

  /** What the newest snapshot and the entries behind it give, in this version; null where there is nothing to begin from. */
  rebuilt(): Rebuilt<Workspace> | null {
    const raw = this.#raw();
    return raw && { ...raw, workspace: toWorkspace(raw.workspace) };
  }

  #raw(): Rebuilt<RawWorkspace> | null {
    const newest = this.snapshots.at(-1);
    if (newest === undefined && this.entries.length === 0) return null;
    if (newest === undefined && entriesBehind(0, this.entries).gap !== null) return null;
    const read = newest && readRawSnapshot(newest.content);
    const base =
      read?.ok && newest
        ? { workspace: read.value.raw, changedAt: read.value.changedAt, sequence: newest.sequence }
        : null;
    return rebuildRaw(base, this.entries);
  }

  takeSnapshot(): void {
    const rebuilt = this.#raw();
    if (rebuilt === null) return;
    const { recordVersion, tables } = rebuilt.workspace;
    const envelope = {
      format: 'throughline',
      version: recordVersion,
      date: rebuilt.changedAt,
      records: tables,
    };
    const { sequence, total } = rebuilt;
    this.snapshots.push({ content: JSON.stringify(envelope), sequence, total });
  }

  /** A snapshot of a workspace that was never in the journal. */
  addSnapshot(workspace: Workspace, sequence: number): void {
    const content = exportWorkspace(workspace, { changedAt: '2026-11-22T10:00:00.000Z' });
    this.snapshots.push({ content, sequence, total: totalOf(workspace) });
  }

  readonly #answers: Answers = {
    'safe:state': () => this.#state(),
    'safe:verdict': () => undefined,
    'safe:rebuild': () => {
      const rebuilt = this.rebuilt();
      if (rebuilt === null) return { outcome: 'nothing' };
      const { workspace, ...stands } = rebuilt;
      const content = exportWorkspace(workspace, { changedAt: rebuilt.changedAt });
      return { outcome: 'rebuilt', content, ...stands };
    },
    'journal:read': ({ after }) => {
      const { entries, gap } = entriesBehind(after, this.entries);
      return { outcome: 'read', entries: JSON.stringify(entries), gap };
    },
    'journal:part': (part) => this.#parts.take(part),
    'journal:append': (sent) => {
      const entry = this.#parts.whole(sent);
      if (entry === null) return { outcome: 'failed', reason: 'A part is missing.' };
      return this.#append(entry);
    },
    'snapshots:take': () => {
      if (this.full !== null) return { outcome: 'failed', reason: this.full };
      if (this.snapshots.at(-1)?.sequence === this.head) return { outcome: 'unchanged' };
      this.takeSnapshot();
      return { outcome: 'taken', sequence: this.head };
    },
  };

  #append({ changes, ...entry }: JournalAppend): IpcCalls['journal:append']['answer'] {
    if (this.full !== null) return { outcome: 'failed', reason: this.full };
    const same = this.entries.find(({ sequence }) => sequence === entry.sequence);
    if (same && JSON.stringify(same.changes) === changes) return { outcome: 'kept' };
    if (entry.sequence <= this.head) return { outcome: 'failed', reason: 'The journal is further on.' };
    if (changes.includes('\n')) return { outcome: 'failed', reason: 'That is more than one line.' };
    this.entries.push({
      ...entry,
      after: this.head,
      recordVersion: RECORD_VERSION,
      changes: JSON.parse(changes),
    });
    if (entry.kind === 'replace') this.gone = [];
    return { outcome: 'kept' };
  }

  #state(): SafeState & { readonly recordVersion: number | null } {
    const rebuilt = this.#raw();
    const snapshot = this.snapshots.at(-1);
    return {
      recordVersion: null,
      journal: {
        head: this.head,
        total: this.entries.at(-1)?.total ?? null,
        unbrokenFrom: this.#unbrokenFrom(),
        damagedLines: this.damagedLines,
        isTorn: false,
        newer: this.entries.some(({ recordVersion }) => recordVersion > RECORD_VERSION),
        unreadable: null,
        gone: this.gone,
        isListDamaged: false,
      },
      snapshot: snapshot ? { sequence: snapshot.sequence, total: snapshot.total } : null,
      damagedSnapshots: this.damagedSnapshots,
      rebuilt: rebuilt && { sequence: rebuilt.sequence, total: rebuilt.total, gap: rebuilt.gap },
    };
  }

  #unbrokenFrom(): number | null {
    let from: number | null = null;
    for (const entry of [...this.entries].reverse()) {
      if (from !== null && entry.sequence !== from) break;
      from = entry.after;
      if (entry.kind === 'replace') return 0;
    }
    return from;
  }
}
