import { basename, dirname, join } from 'node:path';
import {
  FOREIGN_LIMIT_BYTES,
  IMPORT_LIMIT_BYTES,
  type OpenFileResult,
  type SaveFileRequest,
  type SaveFileResult,
} from '@shared/ipc';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { writeAtomically } from './atomic-write';
import { fileErrorSentence } from './file-errors';
import { bareFileName, extensions } from './file-names';
import { readPickedFile } from './read-picked-file';

const kindNames: Readonly<Record<SaveFileRequest['kind'], string>> = { markdown: 'Markdown', json: 'JSON' };

/** The folder of the last file that was saved or opened in this run; the next dialog starts there. */
let lastFolder: string | null = null;

/** Asks where, and writes the file there. The page only suggests a name; the folder is the person's choice. */
export async function saveFile(request: SaveFileRequest, window: BrowserWindow): Promise<SaveFileResult> {
  try {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(startFolder(), bareFileName(request.suggestedName, request.kind)),
      filters: [{ name: kindNames[request.kind], extensions: [extensions[request.kind]] }],
    });
    if (canceled || filePath === '') return { outcome: 'cancelled' };
    lastFolder = dirname(filePath);
    await writeAtomically(filePath, request.content);
    return { outcome: 'saved', fileName: basename(filePath), folder: dirname(filePath) };
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}

/** What can be picked, by the kind that is asked for; any file can be shown, since names say little. */
const openFilters: Readonly<Record<'json' | 'csv' | 'any', FileFilter>> = {
  json: { name: 'JSON', extensions: ['json'] },
  csv: { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
  any: { name: 'Files that can come in', extensions: ['json', 'boardarchive', 'jsonl', 'md', 'csv', 'tsv'] },
};

/** Asks which file, and reads it whole, unless it is larger than an import may be. */
export async function openFile(kind: 'json' | 'csv' | 'any', window: BrowserWindow): Promise<OpenFileResult> {
  try {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      defaultPath: startFolder(),
      properties: ['openFile'],
      filters: [openFilters[kind], { name: 'All files', extensions: ['*'] }],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return { outcome: 'cancelled' };
    lastFolder = dirname(path);
    return await readPickedFile(path, kind === 'any' ? FOREIGN_LIMIT_BYTES : IMPORT_LIMIT_BYTES);
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}

function startFolder(): string {
  return lastFolder ?? app.getPath('documents');
}
