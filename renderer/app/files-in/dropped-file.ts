import { openDialog, openDialogName } from '../dialog-store';

let waiting: File | null = null;

/** The file that was dropped and that the dialog should take, once. */
export function takeDropped(): File | null {
  const file = waiting;
  waiting = null;
  return file;
}

/**
 * Takes files that are dropped anywhere on the window: one opens the import. Without this Chromium would leave the page for it.
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
      waiting = file;
      openDialog('import');
    }
  });
}
