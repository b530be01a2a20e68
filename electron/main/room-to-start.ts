import { app, dialog } from 'electron';
import { writeAtomically } from './atomic-write';
import { fileErrorSentence } from './file-errors';
import { freeSpace, LEAST_TO_START } from './safekeeping/free-space';
import { runInWorker } from './safekeeping/run-worker';
import { safeFolders } from './safekeeping/safekeeping';

const megabytes = (bytes: number) => Math.floor(bytes / 1024 / 1024);

/** Whether there is room on the disk to open the database there. */
export function hasRoom(profile: string): boolean {
  return (freeSpace(profile) ?? LEAST_TO_START) >= LEAST_TO_START;
}

/**
 * Holds the start back while the disk is nearly full: a database that is opened on a full disk can come out empty. Asks the
 * person until there is room, or ends the app.
 * @returns whether the app may start
 */
export async function waitForRoom(profile: string): Promise<boolean> {
  let note = '';
  while (!hasRoom(profile)) {
    const free = freeSpace(profile) ?? 0;
    const message = 'The disk is too full to open your workspace safely.';
    const detail = `${megabytes(free)} MB are free where your data lies, and Throughline needs ${megabytes(LEAST_TO_START)} MB to start. Nothing was changed. Make room and try again.`;
    console.error(`${message} ${profile}: ${detail}`);
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Throughline',
      message,
      detail: note === '' ? detail : `${detail}\n\n${note}`,
      buttons: ['Try again', 'Save a copy elsewhere…', 'Quit'],
      defaultId: 0,
      cancelId: 2,
      noLink: true,
    });
    if (response === 2) {
      app.exit(1);
      return false;
    }
    note = response === 1 ? await saveCopy(profile) : '';
  }
  return true;
}

/** Saves what the snapshots and the journal hold, without opening the database. @returns a sentence on how it went */
async function saveCopy(profile: string): Promise<string> {
  const rebuilt = await runInWorker({ kind: 'rebuild', folders: safeFolders(profile) });
  if (rebuilt.outcome === 'nothing') return 'There is no snapshot and no journal yet to copy from.';
  if (rebuilt.outcome === 'failed') return `No copy could be made. ${rebuilt.reason}`;
  const { canceled, filePath } = await dialog.showSaveDialog({
    defaultPath: 'throughline-workspace.json',
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
  if (canceled || filePath === '') return '';
  try {
    await writeAtomically(filePath, rebuilt.content);
    return `A copy with ${rebuilt.total} records was saved. It can be imported again.`;
  } catch (error) {
    return `The copy could not be saved. ${fileErrorSentence(error)}`;
  }
}
