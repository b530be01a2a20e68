import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { IMPORT_LIMIT_BYTES, type OpenFileResult } from '@shared/ipc';
import { fileErrorSentence } from './file-errors';

/**
 * Reads a file that somebody picked, whole, unless it is larger than an import may be. It is looked at before it is opened:
 * opening a pipe waits for somebody who writes into it, and that can be for ever.
 * @returns the bytes, or a sentence why not; it never throws
 */
export async function readPickedFile(path: string, limit = IMPORT_LIMIT_BYTES): Promise<OpenFileResult> {
  const fileName = basename(path);
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { outcome: 'failed', reason: 'That is a folder, not a file.' };
    if (!about.isFile()) {
      return { outcome: 'failed', reason: 'That is a device or a pipe, not a file. Choose a file.' };
    }
    if (about.size > limit) return { outcome: 'too-large', fileName, sizeInBytes: about.size };
    const file = await open(path, 'r');
    try {
      // It may have grown, or be another by now.
      const opened = await file.stat();
      if (opened.size > limit) {
        return { outcome: 'too-large', fileName, sizeInBytes: opened.size };
      }
      return { outcome: 'opened', fileName, bytes: new Uint8Array(await file.readFile()) };
    } finally {
      await file.close();
    }
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}
