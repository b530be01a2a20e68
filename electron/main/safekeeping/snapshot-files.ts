import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcCalls } from '@shared/ipc';
import {
  type NamedSnapshot,
  parseSnapshotName,
  type SnapshotInfo,
  snapshotName,
} from '@shared/safekeeping/snapshot-name';
import { writeAtomically } from '../atomic-write';
import { makeSureOfRoom } from './free-space';
import { checksum } from './journal-line';

/** What lies in the folder under a snapshot's name, newest first by sequence; nothing when there is no folder. */
export async function namedSnapshots(folder: string): Promise<NamedSnapshot[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .flatMap((name) => parseSnapshotName(name) ?? [])
    .sort((a, b) => b.sequence - a.sequence || (a.id < b.id ? 1 : -1));
}

/** The bytes of a snapshot; null when they aren't what was written. @throws the file system's error */
export async function wholeSnapshot(
  folder: string,
  { id, checksum: sum }: NamedSnapshot,
): Promise<Buffer | null> {
  const bytes = await readFile(join(folder, id));
  return checksum(bytes) === sum ? bytes : null;
}

export interface NewestWhole {
  /** The newest whole one; null when there is none. */
  readonly newest: { readonly info: NamedSnapshot; readonly bytes: Buffer } | null;
  /** Those before it that aren't whole, or can't be read. */
  readonly damaged: readonly NamedSnapshot[];
}

/** Looks from the newest on for one that is whole. @throws the file system's error when the folder can't be read */
export async function newestWholeSnapshot(folder: string): Promise<NewestWhole> {
  const damaged: NamedSnapshot[] = [];
  for (const info of await namedSnapshots(folder)) {
    const bytes = await wholeSnapshot(folder, info).catch(() => null);
    if (bytes) return { newest: { info, bytes }, damaged };
    damaged.push(info);
  }
  return { newest: null, damaged };
}

/** Every whole snapshot with its size, and those that aren't whole or can't be read, each newest first. */
export async function listSnapshots(folder: string): Promise<IpcCalls['snapshots:list']['answer']> {
  const snapshots: SnapshotInfo[] = [];
  const damaged: NamedSnapshot[] = [];
  for (const info of await namedSnapshots(folder)) {
    const bytes = await wholeSnapshot(folder, info).catch(() => null);
    if (bytes) snapshots.push({ ...info, sizeInBytes: bytes.length });
    else damaged.push(info);
  }
  return { snapshots, damaged };
}

/**
 * Writes a snapshot under the name that tells of it, and reads it back.
 * @throws the file system's error; nothing is left then
 */
export async function writeSnapshot(
  folder: string,
  content: string,
  about: Pick<SnapshotInfo, 'sequence' | 'at' | 'total' | 'reason'>,
): Promise<NamedSnapshot> {
  const bytes = Buffer.from(content);
  await makeSureOfRoom(folder, bytes.length);
  const info = { ...about, checksum: checksum(bytes) };
  const id = snapshotName(info);
  await writeAtomically(join(folder, id), bytes);
  return { id, ...info };
}

/** Removes what a write that was ended on its way has left. One writer at a time: nobody else's is among them. */
export async function removeRemains(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^\.throughline-.*\.tmp$/.test(name)) await rm(join(folder, name), { force: true });
  }
}

/** Whether a file has the size and the time that it had when it was found whole, so that it need not be read again. */
export async function fingerprint(folder: string, id: string): Promise<string> {
  const { size, mtimeMs, ino } = await stat(join(folder, id));
  return `${id} ${size} ${mtimeMs} ${ino}`;
}
