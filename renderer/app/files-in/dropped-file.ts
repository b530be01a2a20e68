import { openDialog, openDialogName } from '../dialog-store';

/** What was dropped: a file, or a folder of decision records. */
export type Dropped = File | FileSystemDirectoryEntry;

let waiting: Dropped | null = null;

/** What was dropped and the dialog should take, once. */
export function takeDropped(): Dropped | null {
  const dropped = waiting;
  waiting = null;
  return dropped;
}

/**
 * Takes what is dropped anywhere on the window: a file or a folder opens the import. Without this Chromium would leave the page for it.
 * @param onRefusal says why not
 */
export function listenForDrops(onRefusal: (sentence: string) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = openDialogName() === null ? 'copy' : 'none';
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (file === undefined) return;
    if (openDialogName() !== null || document.querySelector('dialog[open], [role="dialog"]') !== null) {
      onRefusal('Close what is open first, then drop the file again.');
    } else if (files.length > 1) {
      onRefusal('Drop one file at a time.');
    } else {
      waiting = folderIn(event) ?? file;
      openDialog('import');
    }
  });
}

/** A folder looks like a file here, unless it is asked for; that can be done while the event lasts alone. */
function folderIn(event: DragEvent): FileSystemDirectoryEntry | null {
  const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file');
  const entry = item?.webkitGetAsEntry() ?? null;
  return entry !== null && isFolder(entry) ? entry : null;
}

/** Whether an entry, or what was dropped, is a folder. Older Chromiums have no name for its class. */
export function isFolder(one: Dropped | FileSystemEntry): one is FileSystemDirectoryEntry {
  return 'isDirectory' in one && one.isDirectory;
}
