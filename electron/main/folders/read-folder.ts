import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DECISION_LIMIT_BYTES } from '@shared/exchange/decisions-in/decode-decision';
import { CANT_BE_READ, type FolderIn, TOO_LARGE, whyNotRead } from '@shared/exchange/folder-files';
import { readPickedFile } from '../read-picked-file';

/**
 * Reads the Markdown files of a folder, but not of folders in it. What isn't read is told.
 * @throws the file system's own error where the folder can't be read
 */
export async function readFolder(folder: string): Promise<FolderIn> {
  const files: FolderIn['files'][number][] = [];
  const leftOut: FolderIn['leftOut'][number][] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const { name } = entry;
    const why = whyNotRead(name, entry.isDirectory(), files.length);
    if (why !== null) {
      if (why !== '') leftOut.push({ where: name, reason: why });
      continue;
    }
    const read = await readPickedFile(join(folder, name), DECISION_LIMIT_BYTES);
    if (read.outcome === 'opened') files.push({ name, bytes: read.bytes });
    else leftOut.push({ where: name, reason: read.outcome === 'too-large' ? TOO_LARGE : CANT_BE_READ });
  }
  return { name: basename(folder), files, leftOut };
}
