import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { DECISION_LIMIT_BYTES } from '@shared/exchange/decisions-in/decode-decision';
import { FOLDER_LIST, type FolderIn } from '@shared/exchange/folder-files';
import { readPickedFile } from '../read-picked-file';

/** The most files of one folder that are read: more than a team has decisions. */
const MOST_FILES = 10_000;

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
    if (name === FOLDER_LIST) continue;
    const why = reasonAgainst(name, entry.isDirectory(), files.length);
    if (why !== null) {
      leftOut.push({ where: name, reason: why });
      continue;
    }
    const read = await readPickedFile(join(folder, name), DECISION_LIMIT_BYTES);
    if (read.outcome === 'opened') files.push({ name, bytes: read.bytes });
    else
      leftOut.push({
        where: name,
        reason: read.outcome === 'too-large' ? 'It is too large for a decision record' : 'It can’t be read',
      });
  }
  return { name: basename(folder), files, leftOut };
}

function reasonAgainst(name: string, isFolder: boolean, count: number): string | null {
  if (isFolder) return 'Folders inside are not read: import each by itself';
  if (!/\.(?:md|markdown|mdown|adr)$/i.test(name)) return 'It is no Markdown file';
  return count < MOST_FILES
    ? null
    : `At most ${MOST_FILES.toLocaleString('en-GB')} files of a folder are read`;
}
