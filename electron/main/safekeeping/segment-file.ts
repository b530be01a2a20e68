import { type FileHandle, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { RECORD_VERSION } from '@shared/model/record-version';
import { JOURNAL_FORMAT, JOURNAL_VERSION } from '@shared/safekeeping/journal-entry';
import { syncFolder } from '../atomic-write';
import { journalLine } from './journal-line';

/** A segment of the journal that is open for writing at its end. */
export interface SegmentFile {
  readonly name: string;
  /** How long it is, as far as it is known to be on the disk. */
  readonly length: number;
  /**
   * Writes at the end and waits for the disk.
   * @throws the file system's error; close it then, and open it again at the same length: the rest may not have been cut away
   */
  append(line: Buffer): Promise<void>;
  /** False when somebody took the file away: what is written to it would be found nowhere. */
  isThere(): Promise<boolean>;
  close(): Promise<void>;
}

/** Makes a segment with its first line, on the disk. @throws the file system's error, EEXIST when it is there already */
export async function createSegment(folder: string, name: string): Promise<SegmentFile> {
  const made = await mkdir(folder, { recursive: true });
  if (made !== undefined) await syncFolder(dirname(folder));
  const handle = await open(join(folder, name), 'wx+');
  const segment = segmentFile(folder, name, handle, 0);
  try {
    await segment.append(header());
    await syncFolder(folder);
  } catch (error) {
    await segment.close();
    await rm(join(folder, name), { force: true });
    throw error;
  }
  return segment;
}

/**
 * Opens a segment to go on with it. What lies behind its last whole line is cut away, and the rest is on the disk afterwards: an
 * app that was ended may have left lines that were written and not yet synced.
 */
export async function openSegment(
  folder: string,
  { name, wholeEnd }: { readonly name: string; readonly wholeEnd: number },
): Promise<SegmentFile> {
  const handle = await open(join(folder, name), 'r+');
  const segment = segmentFile(folder, name, handle, wholeEnd);
  try {
    await handle.truncate(wholeEnd);
    // Its first line was never finished.
    if (wholeEnd === 0) await segment.append(header());
    else await handle.datasync();
  } catch (error) {
    await segment.close();
    throw error;
  }
  return segment;
}

function header(): Buffer {
  const line = { format: JOURNAL_FORMAT, version: JOURNAL_VERSION, recordVersion: RECORD_VERSION };
  return journalLine(JSON.stringify(line));
}

function segmentFile(folder: string, name: string, handle: FileHandle, end: number): SegmentFile {
  const path = join(folder, name);
  let length = end;
  return {
    name,
    get length() {
      return length;
    },
    async append(line) {
      try {
        await writeAll(handle, line, length);
        await handle.datasync();
      } catch (error) {
        await handle.truncate(length).catch(() => undefined);
        throw error;
      }
      length += line.length;
    },
    async isThere() {
      const atPath = await stat(path).catch(() => null);
      const opened = await handle.stat();
      return atPath !== null && atPath.ino === opened.ino && atPath.dev === opened.dev;
    },
    close: () => handle.close(),
  };
}

/** A disk that is nearly full takes a part, and says no only to the next. */
async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, position + written);
    written += bytesWritten;
  }
}
