import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DECISION_LIMIT_BYTES } from '@shared/exchange/decisions-in/decode-decision';
import {
  CANT_BE_READ,
  type FolderEntry,
  type FolderIn,
  readFolderTree,
  TOO_LARGE,
} from '@shared/exchange/folder-in';
import { readPickedFile } from '../read-picked-file';

/**
 * Reads the Markdown files of a folder and of the folders in it. Links are not followed. What isn't read is told.
 * @throws the file system's own error where the folder can't be read
 */
export async function readFolder(folder: string): Promise<FolderIn> {
  return readFolderTree(basename(folder), () => entriesOf(folder));
}

async function entriesOf(folder: string): Promise<FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.map((entry) => {
    const path = join(folder, entry.name);
    return {
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : entry.isDirectory() ? 'folder' : 'file',
      read: async () => {
        const read = await readPickedFile(path, DECISION_LIMIT_BYTES);
        if (read.outcome === 'opened') return read.bytes;
        return read.outcome === 'too-large' ? TOO_LARGE : CANT_BE_READ;
      },
      list: () => entriesOf(path),
    };
  });
}
