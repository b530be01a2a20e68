import { DECISION_LIMIT_BYTES } from '@shared/exchange/decisions-in/decode-decision';
import { CANT_BE_READ, type FolderIn, TOO_LARGE, whyNotRead } from '@shared/exchange/folder-files';

/** Reads a folder that was dropped on the window, as the main process reads one that was picked. */
export async function readDroppedFolder(folder: FileSystemDirectoryEntry): Promise<FolderIn> {
  const files: FolderIn['files'][number][] = [];
  const leftOut: FolderIn['leftOut'][number][] = [];
  const entries = await entriesOf(folder);
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const { name } = entry;
    const why = whyNotRead(name, entry.isDirectory, files.length);
    if (why !== null) {
      if (why !== '') leftOut.push({ where: name, reason: why });
      continue;
    }
    const read = await bytesOf(entry);
    if (typeof read === 'string') leftOut.push({ where: name, reason: read });
    else files.push({ name, bytes: read });
  }
  return { name: folder.name, files, leftOut };
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
