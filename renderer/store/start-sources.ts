import type { Bridge } from '@shared/ipc';
import { RECORD_VERSION } from '@shared/model/tables';
import { totalOf, type Workspace } from '@shared/model/workspace';
import type { JournalEntry } from '@shared/safekeeping/journal-entry';
import {
  NEVER_CHANGED,
  type RawWorkspace,
  readSnapshot,
  toWorkspace,
} from '@shared/safekeeping/read-snapshot';
import { rebuildRaw } from '@shared/safekeeping/rebuild';
import type { WorkspaceMeta } from '@/db/database';
import type { Stored } from '@/db/read-stored';
import type { Batch } from './saver';

/** The database is whole, but of an earlier version, and could not be brought up to date. There is nothing to choose then. */
export class UpdateError extends Error {
  override readonly name = 'UpdateError';
}

/** A workspace as it can be opened, and what of it is still to be stored. */
export interface Readied {
  readonly workspace: Workspace;
  readonly meta: WorkspaceMeta;
  readonly first: Batch | null;
}

/** How a whole database is opened. */
export interface DatabaseOpening {
  readonly stored: Stored;
  readonly call: Bridge['call'];
  /** Above everything that was found. */
  readonly nextSequence: number;
  /** 'agree': the journal has it all. 'adopt': the journal doesn't have it yet, or not whole. 'mend': it has more, and is damaged. */
  readonly as: 'agree' | 'adopt' | 'replay' | 'mend';
}

/**
 * The workspace of a whole database, with the journal's entries that it doesn't have yet. Records of an older version are brought up
 * to date: a snapshot is taken first, and all is stored in one transaction, under a sequence of its own.
 * @throws a sentence, when the snapshot or the journal fails, or the migration; nothing was changed then
 */
export async function readiedFromDatabase(opening: DatabaseOpening): Promise<Readied> {
  const { stored, call, nextSequence, as } = opening;
  const { raw, meta } = rawOf(stored);
  // What the journal doesn't hold whole no snapshot can be taken of: the database itself is set aside then.
  if (raw.recordVersion < RECORD_VERSION && (as === 'agree' || as === 'replay')) await takeSnapshot(call);
  const entries = as === 'replay' || as === 'mend' ? await entriesAfter(meta.sequence, call) : [];
  const base = { workspace: raw, sequence: meta.sequence, changedAt: meta.changedAt };
  const { workspace: records, sequence, changedAt } = rebuildRaw(base, entries);
  const workspace = migrated(records);
  const stands = {
    sequence,
    changedAt,
    recordVersion: RECORD_VERSION,
    total: totalOf(workspace),
  };
  const isOfThisVersion = [raw, ...entries].every(({ recordVersion }) => recordVersion === RECORD_VERSION);
  const next = { ...stands, sequence: nextSequence };
  if (!isOfThisVersion || as === 'mend')
    return { workspace, meta: next, first: replacement(workspace, next) };
  if (as === 'agree') return { workspace, meta: stands, first: null };
  if (as === 'adopt') return { workspace, meta: next, first: replacement(workspace, next, 'database') };
  const isPlain = entries.every(({ kind }) => kind === 'change');
  // The usual case: the last few changes, which the journal has and the database hasn't.
  const first: Batch = isPlain
    ? {
        kind: 'change',
        changes: entries.flatMap(({ changes }) => changes),
        meta: stands,
        already: 'journal',
      }
    : replacement(workspace, stands, 'journal');
  return { workspace, meta: stands, first };
}

async function entriesAfter(after: number, call: Bridge['call']): Promise<readonly JournalEntry[]> {
  const answer = await call('journal:read', { after });
  if (answer.outcome === 'failed') throw new Error(answer.reason);
  return JSON.parse(answer.entries) as readonly JournalEntry[];
}

/**
 * The workspace from the newest snapshot and the journal behind it.
 * @param journalHead where the journal ends; null when it isn't to be gone on with, and all is to be written anew
 * @throws a sentence when that can't be done
 */
export async function readiedFromSafe(
  call: Bridge['call'],
  journalHead: number | null,
  nextSequence: number,
): Promise<Readied> {
  const answer = await call('safe:rebuild', undefined);
  if (answer.outcome === 'failed') throw new Error(answer.reason);
  if (answer.outcome === 'nothing')
    throw new Error('There is no snapshot and no journal to rebuild it from.');
  const read = readSnapshot(answer.content);
  if (!read.ok) throw new Error(read.error);
  const { workspace } = read.value;
  const isWhole =
    answer.gap === null && answer.sequence === journalHead && answer.expectedTotal === totalOf(workspace);
  const meta: WorkspaceMeta = {
    sequence: isWhole ? answer.sequence : nextSequence,
    changedAt: answer.changedAt,
    recordVersion: RECORD_VERSION,
    total: totalOf(workspace),
  };
  return { workspace, meta, first: replacement(workspace, meta, isWhole ? 'journal' : undefined) };
}

function replacement(workspace: Workspace, meta: WorkspaceMeta, already?: Batch['already']): Batch {
  return { kind: 'replace', workspace, meta, ...(already && { already }) };
}

function rawOf(stored: Stored): { readonly raw: RawWorkspace; readonly meta: WorkspaceMeta } {
  if (stored.state !== 'read') throw new Error('The database is not there.');
  const { meta, records, total } = stored;
  const recordVersion = meta?.recordVersion ?? RECORD_VERSION;
  return {
    raw: { recordVersion, tables: records as RawWorkspace['tables'] },
    meta: {
      sequence: meta?.sequence ?? 0,
      changedAt: meta?.changedAt ?? NEVER_CHANGED,
      recordVersion,
      total,
    },
  };
}

function migrated(raw: RawWorkspace): Workspace {
  try {
    return toWorkspace(raw);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UpdateError(
      `Bringing it to this version of Throughline failed (${why}). Use the version you had before.`,
    );
  }
}

async function takeSnapshot(call: Bridge['call']): Promise<void> {
  const failed = (reason: string) =>
    new UpdateError(
      `It is from an earlier version of Throughline, and the snapshot before bringing it up to date could not be taken: ${reason}`,
    );
  const answer = await call('snapshots:take', { reason: 'migration' }).catch((error: unknown) => {
    throw failed(String(error));
  });
  if (answer.outcome === 'failed') throw failed(answer.reason);
}
