import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { FOLDER_LIST } from '@shared/exchange/folder-files';
import { writeAtomically } from '../atomic-write';
import { readIfThere } from './read-if-there';

/** What is known of a file that was written into a folder. */
export interface ListedFile {
  readonly of: string;
  /** Of what was written there, or was about to be when the program ended. */
  readonly sha256: readonly string[];
}

export type ListedFiles = Map<string, ListedFile>;

const VERSION = 1;

/** Why nothing can be written into a folder, as a sentence. */
export class FolderRefusal extends Error {}

/**
 * Reads what was written into a folder before.
 * @throws FolderRefusal where the list is there and says nothing: without it no file could be told from a person's own
 */
export async function readFolderList(folder: string): Promise<ListedFiles> {
  const text = await readIfThere(join(folder, FOLDER_LIST));
  if (text === null) return new Map();
  const list = parsed(text);
  if (list === null) {
    throw new FolderRefusal(
      `The list of what was exported there, ${FOLDER_LIST}, is damaged. Mend it, or delete it: then files that are as they should be are known again, and no other is written over.`,
    );
  }
  if (list === 'newer') {
    throw new FolderRefusal(
      'A newer Throughline has exported into that folder. Use that one, or another folder.',
    );
  }
  return list;
}

/** Writes the list, unless it says the same already. */
export async function writeFolderList(folder: string, files: ListedFiles): Promise<void> {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `${JSON.stringify({ format: 'throughline-export', version: VERSION, files: Object.fromEntries(sorted) }, null, 2)}\n`;
  const path = join(folder, FOLDER_LIST);
  if ((await readIfThere(path)) !== text) await writeAtomically(path, text);
}

/** A checksum of a text that doesn't see which line breaks it has: version control may change those. */
export function checksum(content: string): string {
  return createHash('sha256').update(content.replaceAll('\r\n', '\n')).digest('hex');
}

function parsed(text: string): ListedFiles | 'newer' | null {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(list) || list.format !== 'throughline-export' || !isRecord(list.files)) return null;
  if (typeof list.version !== 'number') return null;
  if (list.version > VERSION) return 'newer';
  const files: ListedFiles = new Map();
  for (const [name, file] of Object.entries(list.files)) {
    if (!isRecord(file) || typeof file.of !== 'string' || !isTexts(file.sha256)) return null;
    files.set(name, { of: file.of, sha256: file.sha256 });
  }
  return files;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
