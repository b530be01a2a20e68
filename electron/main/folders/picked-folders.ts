import type { ChooseFolderResult, ExportFolderResult, IpcCalls, ReadFolderResult } from '@shared/ipc';
import { type BrowserWindow, dialog } from 'electron';
import { fileErrorSentence } from '../file-errors';
import { lastFolder } from '../last-folder';
import { FolderRefusal } from './folder-list';
import { readFolder } from './read-folder';
import { writeFolder } from './write-folder';

interface Picked {
  readonly folder: string;
  /** The window in which it was picked: another has no use of the ticket. */
  readonly windowId: number;
}

/** What was picked in this run, by its ticket. */
const picked = new Map<string, Picked>();

/** Asks for a folder of decision records, and reads its Markdown files. */
export async function openFolder(window: BrowserWindow): Promise<ReadFolderResult> {
  try {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Import a folder of decisions',
      defaultPath: lastFolder.get(),
      properties: ['openDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return { outcome: 'cancelled' };
    lastFolder.set(folder);
    return { outcome: 'read', folder: await readFolder(folder) };
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}

/** Asks for a folder. The page gets a ticket for it, with which it can write there and nowhere else. */
export async function chooseFolder(window: BrowserWindow): Promise<ChooseFolderResult> {
  try {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: 'Export into a folder',
      buttonLabel: 'Choose',
      defaultPath: lastFolder.get(),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [folder] = filePaths;
    if (canceled || folder === undefined) return { outcome: 'cancelled' };
    lastFolder.set(folder);
    const ticket = crypto.randomUUID();
    picked.set(ticket, { folder, windowId: window.id });
    return { outcome: 'chosen', ticket, folder };
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}

/** Writes into a folder that was picked, or says what writing would do. */
export async function exportFolder(
  { ticket, files, dryRun }: IpcCalls['folder:export']['argument'],
  window: BrowserWindow,
): Promise<ExportFolderResult> {
  const place = picked.get(ticket);
  if (place?.windowId !== window.id) {
    return { outcome: 'failed', reason: 'Nobody has picked that folder here. Choose it again.' };
  }
  try {
    return { outcome: 'done', report: await writeFolder(place.folder, files, { dryRun }) };
  } catch (error) {
    const reason = error instanceof FolderRefusal ? error.message : fileErrorSentence(error);
    return { outcome: 'failed', reason };
  }
}
