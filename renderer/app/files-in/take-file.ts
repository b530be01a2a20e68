import type { FileIn } from '@shared/exchange/files-in/file-in';
import { FOREIGN_LIMIT_BYTES } from '@shared/ipc';
import { bridge } from '@/store/bridge';
import { type Dropped, isFolder } from './dropped-file';
import { runInSlices } from './run-slices';

/** What came of taking a file. */
export type Taken =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string | null; readonly message: string }
  | { readonly kind: 'read'; readonly file: FileIn };

/** What is asked for: a file, or a folder of decision records. */
export type TakeFrom = 'file' | 'folder';

export interface TakeOptions {
  readonly from?: TakeFrom;
  readonly signal: AbortSignal;
  /** Told when a file is there, and how much of it is read, 0 to 1. */
  readonly onReading: (fileName: string, share: number) => void;
}

/** Asks for a file, or takes the one that was dropped, and finds out what it is. Nothing is changed; it never throws. */
export async function takeFile(dropped: Dropped | null, options: TakeOptions): Promise<Taken> {
  try {
    return await chooseAndRead(dropped, options);
  } catch (error) {
    // What failed inside the app has words for its makers; a person gets a sentence.
    console.error(error);
    const message = 'The file was not read. Something went wrong in the app. You can try again.';
    return { kind: 'refused', fileName: dropped?.name ?? null, message };
  }
}

async function chooseAndRead(dropped: Dropped | null, options: TakeOptions): Promise<Taken> {
  if (dropped !== null && isFolder(dropped)) return takeFolder(dropped, options);
  if (dropped === null && options.from === 'folder') return takeFolder(null, options);
  const { signal, onReading } = options;
  const opened = await (dropped === null ? bridge.call('file:open', 'any') : openDropped(dropped));
  if (opened.outcome === 'cancelled') return { kind: 'cancelled' };
  if (opened.outcome === 'failed') return { kind: 'refused', fileName: null, message: opened.reason };
  const { fileName } = opened;
  const [{ readingFile }, { tooLarge }] = await Promise.all([
    import('@shared/exchange/files-in/read-file'),
    import('@shared/exchange/import-error'),
  ]);
  if (opened.outcome === 'too-large') {
    return { kind: 'refused', fileName, message: tooLarge(opened.sizeInBytes, FOREIGN_LIMIT_BYTES).message };
  }
  onReading(fileName, 0);
  const reading = readingFile(opened.bytes, { fileName });
  const read = await runInSlices(reading, signal, (share) => onReading(fileName, share));
  if (read === null) return { kind: 'cancelled' };
  return read.ok
    ? { kind: 'read', file: read.value }
    : { kind: 'refused', fileName, message: read.error.message };
}

/** Asks for a folder, or takes the one that was dropped, and reads the decision records in it. */
async function takeFolder(
  dropped: FileSystemDirectoryEntry | null,
  { signal, onReading }: TakeOptions,
): Promise<Taken> {
  const opened = await (dropped === null ? bridge.call('folder:read', undefined) : openFolder(dropped));
  if (opened.outcome === 'cancelled') return { kind: 'cancelled' };
  if (opened.outcome === 'failed') return { kind: 'refused', fileName: null, message: opened.reason };
  const { folder } = opened;
  const { readingFolder } = await import('@shared/exchange/files-in/read-folder');
  onReading(folder.name, 0);
  const read = await runInSlices(readingFolder(folder), signal, (share) => onReading(folder.name, share));
  if (read === null) return { kind: 'cancelled' };
  return read.ok
    ? { kind: 'read', file: read.value }
    : { kind: 'refused', fileName: folder.name, message: read.error.message };
}

async function openFolder(dropped: FileSystemDirectoryEntry) {
  const { readDroppedFolder } = await import('./dropped-folder');
  return { outcome: 'read', folder: await readDroppedFolder(dropped) } as const;
}

/** A file that was dropped on the window, as the dialog would have opened it. */
async function openDropped(file: File) {
  if (file.size > FOREIGN_LIMIT_BYTES) {
    return { outcome: 'too-large', fileName: file.name, sizeInBytes: file.size } as const;
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { outcome: 'opened', fileName: file.name, bytes } as const;
  } catch {
    // A folder looks like a file here, until it is read.
    return {
      outcome: 'failed',
      reason: 'That can’t be read: it is a folder, or it is gone.',
    } as const;
  }
}
