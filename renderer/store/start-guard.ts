import type { Bridge } from '@shared/ipc';
import { RECORD_VERSION } from '@shared/model/tables';
import { emptyWorkspace, totalOf, type Workspace } from '@shared/model/workspace';
import { type DatabaseFound, judgeStart, type Verdict } from '@shared/safekeeping/judge-start';
import { NEVER_CHANGED } from '@shared/safekeeping/read-snapshot';
import type { SafeState } from '@shared/safekeeping/safe-state';
import type { SnapshotReason } from '@shared/safekeeping/snapshot-name';
import { startSentence } from '@shared/safekeeping/start-sentence';
import type { WorkspaceDatabase, WorkspaceMeta } from '@/db/database';
import { readStored, type Stored } from '@/db/read-stored';
import type { Found } from './first-look';
import { openDisks } from './open-disks';
import type { Batch, WriteBatch } from './saver';
import { type Readied, readiedFromDatabase, readiedFromSafe, UpdateError } from './start-sources';

/** A workspace to go on with, and how it is stored from now on. */
export interface Opened {
  readonly kind: 'opened';
  readonly workspace: Workspace;
  readonly meta: WorkspaceMeta;
  readonly write: WriteBatch;
  /** What is to be stored before anything else. */
  readonly first: Batch | null;
  /** What the person is told; null when all is as it was left. */
  readonly sentence: string | null;
  /** Why a snapshot is to be taken when the first batch is stored. */
  readonly snapshot: SnapshotReason | null;
}

/** Nothing was opened, and nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly problem: string;
  /** Goes on with another workspace, which the person has chosen; null where there is nothing to choose. */
  readonly goOnWith: ((workspace: Workspace, changedAt: string) => Opened) | null;
  /** What could be read, though it isn't everything. */
  readonly left: readonly Left[];
}

/** Something to go on with: what the database still holds, or what the snapshots and the journal give together. */
export interface Left {
  readonly from: 'database' | 'journal';
  /** How many records there are in it. */
  readonly total: number;
  /** @throws a sentence when it can't be had after all */
  readonly read: () => Promise<{ readonly workspace: Workspace; readonly changedAt: string }>;
}

export interface GuardParts {
  readonly database: WorkspaceDatabase;
  readonly call: Bridge['call'];
  /** What was found on both disks since this window leads; looked for now where there is nothing. */
  readonly found?: Found | null;
}

/**
 * Looks at the database and, at the same time, at what the main process keeps beside it, and decides what to believe before
 * anything is written. What could hide a loss is told; what can't be decided is left to the person. It never throws.
 */
export async function openFromDisk(parts: GuardParts): Promise<Opened | Refused> {
  const { database, call, found: early = null } = parts;
  const [stored, safe] = await Promise.all([
    readStored(database, early?.tables),
    askState(() => early?.safe ?? call('safe:state', undefined)),
  ]);
  const found = foundIn(stored);
  const isNewer = (safe.recordVersion ?? 0) > RECORD_VERSION;
  const verdict: Verdict = isNewer ? { verdict: 'newer' } : judgeStart(found, safe);
  const guard: Guard = { database, call, stored, found, safe, verdict };
  try {
    return await follow(guard);
  } catch (error) {
    const canChoose = !(error instanceof UpdateError);
    tell(guard, !canChoose);
    const problem = `Your workspace was not opened, and nothing was changed. ${sentence(error)}`;
    return refuse(guard, problem, canChoose);
  }
}

interface Guard extends Omit<GuardParts, 'found'> {
  readonly stored: Stored;
  readonly found: DatabaseFound;
  readonly safe: SafeState;
  readonly verdict: Verdict;
}

async function follow(guard: Guard): Promise<Opened | Refused> {
  const { stored, verdict, call } = guard;
  const words = startSentence(verdict, guard.found, guard.safe);
  switch (verdict.verdict) {
    case 'first-start':
      tell(guard, true);
      return opened(guard, { workspace: emptyWorkspace(), meta: untouchedMeta, first: null }, words);
    case 'newer':
      tell(guard, true);
      return refuse(guard, words ?? '', false);
    case 'lost':
      tell(guard, false);
      return refuse(guard, words ?? '', true);
    case 'agree':
    case 'adopt':
    case 'replay': {
      const isDamaged =
        verdict.verdict === 'replay' && (verdict.isJournalDamaged || verdict.missing !== null);
      const nextSequence = sequenceAbove(guard);
      const as = isDamaged ? 'mend' : verdict.verdict;
      const readied = await readiedFromDatabase({ stored, call, nextSequence, as });
      // Where the records in the database are replaced, as by a migration, they are kept as they were.
      const isReplaced = readied.first?.kind === 'replace' && readied.first.already !== 'database';
      tell(guard, !isReplaced);
      return opened(guard, readied, words);
    }
    case 'rebuild': {
      // Where a part of the journal is gone or may be, it is begun anew: the next start has nothing to tell of it.
      const isJournalWhole = verdict.missing === null && guard.safe.journal.gone.length === 0;
      const journalHead = isJournalWhole ? guard.safe.journal.head : null;
      const readied = await readiedFromSafe(call, journalHead, sequenceAbove(guard));
      tell(guard, false, stored.state === 'unreadable');
      return opened(guard, readied, withJournalAlone(guard, words));
    }
  }
}

function opened(guard: Guard, readied: Readied, words: string | null): Opened {
  return {
    kind: 'opened',
    ...readied,
    write: openDisks(guard.stored.state === 'unreadable' ? null : guard.database, guard.call),
    sentence: words,
    snapshot: readied.first === null ? null : 'rebuild',
  };
}

function refuse(guard: Guard, problem: string, canChoose: boolean): Refused {
  const { stored } = guard;
  if (!canChoose) return { kind: 'refused', problem, goOnWith: null, left: [] };
  const goOnWith = (workspace: Workspace, changedAt: string): Opened => {
    // Chosen: from now on the old database isn't looked at any more. Its files stay, set aside.
    tell(guard, false, stored.state === 'unreadable');
    const meta = {
      sequence: sequenceAbove(guard),
      changedAt,
      recordVersion: RECORD_VERSION,
      total: totalOf(workspace),
    };
    const first: Batch = { kind: 'replace', workspace, meta };
    return opened(guard, { workspace, meta, first }, withJournalAlone(guard, null));
  };
  return { kind: 'refused', problem, goOnWith, left: leftIn(guard) };
}

function leftIn({ stored, safe, call }: Guard): readonly Left[] {
  const database: Left = {
    from: 'database',
    total: stored.state === 'read' ? stored.total : 0,
    read: async () => {
      const { workspace, meta } = await readiedFromDatabase({ stored, call, nextSequence: 0, as: 'adopt' });
      return { workspace, changedAt: meta.changedAt };
    },
  };
  const journal: Left = {
    from: 'journal',
    total: safe.rebuilt?.total ?? 0,
    read: async () => {
      const { workspace, meta } = await readiedFromSafe(call, 0, 0);
      return { workspace, changedAt: meta.changedAt };
    },
  };
  return [database, journal].filter(({ total }) => total > 0);
}

/**
 * Tells main what becomes of the copy of the database's files. It need not be waited for.
 * @param setAsideAtNextStart whether the database itself is to be put away before it is opened again
 */
function tell({ call }: Guard, agreed: boolean, setAsideAtNextStart = false): void {
  call('safe:verdict', { agreed, setAsideAtNextStart }).catch((error: unknown) => console.error(error));
}

function withJournalAlone({ stored }: Guard, words: string | null): string | null {
  if (stored.state !== 'unreadable') return words;
  return `${words ?? ''} Until the next start, what you do is stored in the journal.`.trim();
}

/** What the meta row says of a workspace in which nothing has happened. */
export const untouchedMeta: WorkspaceMeta = {
  sequence: 0,
  changedAt: NEVER_CHANGED,
  recordVersion: RECORD_VERSION,
  total: 0,
};

/** A sequence above everything that was found: what is stored under it is the newest, whoever looks. */
function sequenceAbove({ found, safe }: Guard): number {
  const gone = safe.journal.gone.at(-1)?.first;
  const known = [found.sequence, safe.journal.head, gone, safe.snapshot?.sequence, safe.rebuilt?.sequence];
  return Math.max(...known.map((sequence) => sequence ?? 0)) + 1;
}

function foundIn(stored: Stored): DatabaseFound {
  if (stored.state !== 'read') return { state: stored.state, sequence: 0, total: 0, metaTotal: null };
  const { meta, total } = stored;
  return { state: 'read', sequence: meta?.sequence ?? 0, total, metaTotal: meta?.total ?? null };
}

async function askState(ask: () => Found['safe']): ReturnType<typeof ask> {
  try {
    return await ask();
  } catch (error) {
    return {
      recordVersion: null,
      journal: {
        head: 0,
        total: null,
        unbrokenFrom: null,
        damagedLines: 0,
        isTorn: false,
        newer: false,
        unreadable: sentence(error),
        gone: [],
        isListDamaged: false,
      },
      snapshot: null,
      damagedSnapshots: 0,
      rebuilt: null,
    };
  }
}

function sentence(error: unknown): string {
  const words = error instanceof Error ? error.message : String(error);
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}
