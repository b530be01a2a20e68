import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file so that after a crash or a power cut either the old content is there or the new, whole: a temporary
 * file in the same folder, a sync, a rename, and a sync of the folder. A link is written through, not replaced.
 * @throws the file system's own error; the temporary file is gone then, and the old file as it was
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const folder = dirname(target);
  const temporary = join(folder, `.throughline-${crypto.randomUUID()}.tmp`);
  const mode = await stat(target).then(
    (existing) => existing.mode & 0o777,
    () => 0o666,
  );
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/**
 * Without this the rename itself can be undone by a power cut. Windows can't open folders, and doesn't need it. Where a disk
 * on the network can't sync a folder, or it may not be read, the file is there all the same: that is no failed write.
 */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // A disk that can't do it is one thing; a disk that fails while it does it is another.
    if (isFaultOfDisk(error)) throw error;
    console.error(`The folder could not be synced: ${error}`);
  }
}

function isFaultOfDisk(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['EIO', 'ENOSPC', 'EDQUOT', 'EROFS'].includes(code);
}
