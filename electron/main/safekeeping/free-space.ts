import { statfsSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';

/** With less than this free the database isn't opened: Chromium may leave it empty when the disk is full. In bytes. */
export const LEAST_TO_START = 32 * 1024 * 1024;
/** What must stay free beside a large write, in bytes. */
const RESERVE = 8 * 1024 * 1024;
/** Writes below this aren't looked at: they fail by themselves, and quickly. In bytes. */
const LARGE = 512 * 1024;

/** How much this person may still write on the disk that holds a folder, in bytes; null when it can't be told. */
export function freeSpace(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/**
 * Refuses a large write for which there is no room, before it fills the disk that the database needs too.
 * @param folder where the file will be; it may not exist yet, the one above it does
 * @throws an error as the file system gives it when the disk is full
 */
export async function makeSureOfRoom(folder: string, sizeInBytes: number): Promise<void> {
  if (sizeInBytes < LARGE) return;
  const disk = await statfs(folder)
    .catch(() => statfs(dirname(folder)))
    .catch(() => null);
  if (disk === null || disk.bavail * disk.bsize >= sizeInBytes + RESERVE) return;
  throw Object.assign(new Error('There is no room for it.'), { code: 'ENOSPC' });
}
