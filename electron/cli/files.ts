import { readFile, stat } from 'node:fs/promises';
import { type ImportPreview, previewImport } from '@shared/exchange/json-import';
import { FOREIGN_LIMIT_BYTES } from '@shared/ipc';
import { emptyWorkspace } from '@shared/model/workspace';
import { Refusal } from './refusal';

/** Reads a file whole. @throws Refusal where it can't be read, or is larger than anything that is read here */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const about = await stat(path);
    if (!about.isFile()) throw new Refusal(`${path} is no file.`);
    if (about.size > FOREIGN_LIMIT_BYTES) {
      throw new Refusal(`${path} is larger than ${FOREIGN_LIMIT_BYTES / 1024 / 1024} MB.`);
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`${path} can't be read: ${reasonOf(error)}.`);
  }
}

/** Whether there is a folder at a path; one that can't be looked at is told when it is read. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isDirectory(),
    () => false,
  );
}

/** Reads a file that Throughline exported. @throws Refusal */
export async function readWorkspace(path: string): Promise<ImportPreview> {
  const preview = previewImport(emptyWorkspace(), await readBytes(path), path);
  if (!preview.ok) throw new Refusal(preview.error.message);
  return preview.value;
}

/** What a fault of the disk is, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it is not there',
    EACCES: 'it may not be opened',
    EPERM: 'it may not be opened',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is no folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
  };
  return words[code] ?? (code || 'the reason is not known');
}
