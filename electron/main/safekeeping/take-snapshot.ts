import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EXPORT_FORMAT, exportWorkspace } from '@shared/exchange/json-export';
import { RECORD_VERSION } from '@shared/model/record-version';
import { type RawWorkspace, readRawSnapshot, toWorkspace } from '@shared/safekeeping/read-snapshot';
import { isComplete, type Rebuilt, rebuildRaw } from '@shared/safekeeping/rebuild';
import type { NamedSnapshot, SnapshotReason } from '@shared/safekeeping/snapshot-name';
import { snapshotsToRemove } from '@shared/safekeeping/snapshot-ring';
import { syncFolder } from '../atomic-write';
import { parseEntries, readJournal } from './read-journal';
import { keepAside } from './set-aside';
import {
  fingerprint,
  namedSnapshots,
  newestWholeSnapshot,
  removeRemains,
  wholeSnapshot,
  writeSnapshot,
} from './snapshot-files';

/** Where things lie in the profile. */
export interface SafeFolders {
  readonly journal: string;
  readonly snapshots: string;
  readonly setAside: string;
}

export type Taken =
  | {
      readonly outcome: 'taken';
      readonly sequence: number;
      /** What both newest snapshots hold: the journal up to here is needed no more. Null while there is only one. */
      readonly heldByTwo: number | null;
      /** Fingerprints of the snapshots that were found whole. */
      readonly whole: readonly string[];
    }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'failed'; readonly reason: string };

/**
 * Takes a snapshot from the disk alone: the newest whole one, and what the journal has behind it. Where something is missing none is
 * taken: a snapshot that isn't whole would push out the ones that are.
 * @param knownWhole fingerprints of snapshots that needn't be read again
 * @throws the file system's error
 */
export async function takeSnapshot(
  folders: SafeFolders,
  reason: SnapshotReason,
  knownWhole: readonly string[],
): Promise<Taken> {
  const { rebuilt, heldAlready, fault } = await rebuildFromDisk(folders);
  if (fault !== null) return { outcome: 'failed', reason: fault };
  if (rebuilt === null || rebuilt.sequence === heldAlready) return { outcome: 'unchanged' };
  if (!isComplete(rebuilt)) {
    return { outcome: 'failed', reason: 'Part of the journal is damaged, so no whole snapshot can be made.' };
  }
  const made = await mkdir(folders.snapshots, { recursive: true });
  if (made !== undefined) await syncFolder(dirname(folders.snapshots));
  await removeRemains(folders.snapshots);
  const { sequence, changedAt, total } = rebuilt;
  await writeSnapshot(folders.snapshots, snapshotText(rebuilt), { sequence, at: changedAt, total, reason });
  return { outcome: 'taken', sequence, ...(await pruneRing(folders, knownWhole)) };
}

/** The workspace from the newest whole snapshot and the journal behind it, and what stands in the way of trusting it. */
export async function rebuildFromDisk({ snapshots, journal }: SafeFolders): Promise<{
  /** Null: there is nothing to begin from. */
  readonly rebuilt: Rebuilt<RawWorkspace> | null;
  /** The newest whole snapshot's sequence. */
  readonly heldAlready: number | null;
  readonly fault: string | null;
}> {
  const found = await readJournal(journal);
  const fault = found.newer ? 'The journal was written by a newer version of Throughline.' : found.unreadable;
  const { newest } = await newestWholeSnapshot(snapshots);
  const read = newest && readRawSnapshot(newest.bytes.toString());
  if (read && !read.ok) return { rebuilt: null, heldAlready: null, fault: read.error };
  const heldAlready = newest?.info.sequence ?? null;
  const base =
    read && newest
      ? { workspace: read.value.raw, sequence: newest.info.sequence, changedAt: read.value.changedAt }
      : null;
  const behind = found.entries.filter(({ sequence }) => sequence > (base?.sequence ?? 0));
  if (base === null && behind.length === 0) return { rebuilt: null, heldAlready, fault };
  return { rebuilt: rebuildRaw(base, parseEntries(behind)), heldAlready, fault };
}

/** Records of an older version stay in it: a snapshot before a migration is what was there before. */
function snapshotText({ workspace, changedAt }: Rebuilt<RawWorkspace>): string {
  if (workspace.recordVersion === RECORD_VERSION) {
    return exportWorkspace(toWorkspace(workspace), { changedAt });
  }
  const envelope = {
    format: EXPORT_FORMAT,
    version: workspace.recordVersion,
    date: changedAt,
    scope: 'workspace',
    records: workspace.tables,
  };
  return `${JSON.stringify(envelope, null, 2)}\n`;
}

/** Only whole snapshots count, and take another's place; those that are damaged are set aside. */
async function pruneRing(
  { snapshots, setAside }: SafeFolders,
  knownWhole: readonly string[],
): Promise<{ readonly heldByTwo: number | null; readonly whole: readonly string[] }> {
  const known = new Set(knownWhole);
  const whole: { readonly info: NamedSnapshot; readonly print: string }[] = [];
  for (const info of await namedSnapshots(snapshots)) {
    const print = await fingerprint(snapshots, info.id).catch(() => null);
    if (print === null) continue;
    if (known.has(print) || (await wholeSnapshot(snapshots, info).catch(() => null))) {
      whole.push({ info, print });
    } else {
      await keepAside(setAside, join(snapshots, info.id));
    }
  }
  const removed = new Set<NamedSnapshot>(snapshotsToRemove(whole.map(({ info }) => info)));
  for (const { id } of removed) await rm(join(snapshots, id), { force: true });
  const second = whole[1];
  return {
    heldByTwo: second ? second.info.sequence : null,
    whole: whole.filter(({ info }) => !removed.has(info)).map(({ print }) => print),
  };
}
