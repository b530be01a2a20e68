import { lstat, readFile } from 'node:fs/promises';

/** What is no file of its own: a folder, a pipe, or a link to somewhere else. */
export const NO_FILE = Symbol('no file');

/** The text of a file, or null where there is none. @throws the file system's own error */
export async function readIfThere(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
}

/** The same, but what isn't a plain file isn't read: a link would lead out of the folder. */
export async function readPlainFile(path: string): Promise<string | null | typeof NO_FILE> {
  try {
    if (!(await lstat(path)).isFile()) return NO_FILE;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
  return readIfThere(path);
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
