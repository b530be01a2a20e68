import { DECISION_LIMIT_BYTES } from '@shared/exchange/decisions-in/decode-decision';
import {
  CANT_BE_READ,
  type FolderEntry,
  type FolderIn,
  readFolderTree,
  TOO_LARGE,
} from '@shared/exchange/folder-in';
import { isFolder } from './dropped-file';

/** Reads a folder that was dropped on the window, as the main process reads one that was picked. Chromium leaves links out. */
export async function readDroppedFolder(folder: FileSystemDirectoryEntry): Promise<FolderIn> {
  return readFolderTree(folder.name, () => listOf(folder));
}

async function listOf(folder: FileSystemDirectoryEntry): Promise<FolderEntry[]> {
  const entries = await entriesOf(folder);
  return entries.map((entry) => ({
    name: entry.name,
    kind: isFolder(entry) ? 'folder' : 'file',
    read: () => bytesOf(entry),
    list: () => (isFolder(entry) ? listOf(entry) : Promise.resolve([])),
  }));
}

/** Everything in a folder: its reader gives some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** The bytes of a file, or why they weren't read. */
async function bytesOf(entry: FileSystemEntry): Promise<Uint8Array | string> {
  if (!isFile(entry)) return CANT_BE_READ;
  try {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return file.size > DECISION_LIMIT_BYTES ? TOO_LARGE : new Uint8Array(await file.arrayBuffer());
  } catch {
    return CANT_BE_READ;
  }
}
