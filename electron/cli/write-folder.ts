import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeAtomically } from '../main/atomic-write';
import { reasonOf } from './files';
import { Refusal } from './refusal';

/** A file of an export, by its name in the folder. */
export interface FolderFile {
  readonly name: string;
  readonly content: string;
}

export interface FolderResult {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly leftAlone: readonly { readonly file: string; readonly reason: string }[];
}

/** Remembers, in the folder itself, what was written there: names and checksums. */
const LIST = '.throughline-export.json';

/**
 * Writes files into a folder so that a second time only what changed is written. A file that isn't from here, or that somebody
 * changed since, is left alone; nothing is deleted.
 * @throws Refusal when the folder can't be written
 */
export async function writeFolder(folder: string, files: readonly FolderFile[]): Promise<FolderResult> {
  const written: string[] = [];
  const unchanged: string[] = [];
  const leftAlone: { file: string; reason: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const known = await readList(join(folder, LIST));
    for (const { name, content } of files) {
      const there = await readIfThere(join(folder, name));
      if (there === content) unchanged.push(name);
      else if (there !== null && known[name] === undefined)
        leftAlone.push({ file: name, reason: 'it is not from here' });
      else if (there !== null && known[name] !== checksum(there))
        leftAlone.push({ file: name, reason: 'somebody changed it since' });
      else {
        await writeAtomically(join(folder, name), content);
        written.push(name);
      }
      if (there === null || there === content || written.at(-1) === name) known[name] = checksum(content);
    }
    const list = `${JSON.stringify(Object.fromEntries(Object.entries(known).sort()), null, 2)}\n`;
    if ((await readIfThere(join(folder, LIST))) !== list) await writeAtomically(join(folder, LIST), list);
  } catch (error) {
    throw new Refusal(`${folder} can't be written: ${reasonOf(error)}.`);
  }
  return { written, unchanged, leftAlone };
}

async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function readList(path: string): Promise<Record<string, string>> {
  const text = await readIfThere(path);
  if (text === null) return {};
  try {
    const list: unknown = JSON.parse(text);
    const isRecord = typeof list === 'object' && list !== null && !Array.isArray(list);
    return isRecord
      ? Object.fromEntries(
          Object.entries(list).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
        )
      : {};
  } catch {
    // Damaged: nothing is known to be ours then, so nothing is written over.
    return {};
  }
}

function checksum(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}
