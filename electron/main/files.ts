import { basename, dirname, join } from 'node:path';
import {
  type FileKind,
  FOREIGN_LIMIT_BYTES,
  IMPORT_LIMIT_BYTES,
  type OpenFileResult,
  type SaveFileRequest,
  type SaveFileResult,
} from '@shared/ipc';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';
import { writeAtomically } from './atomic-write';
import { fileErrorSentence } from './file-errors';
import { bareFileName, extensions } from './file-names';
import { lastFolder } from './last-folder';
import { readPickedFile } from './read-picked-file';

const kindNames: Readonly<Record<FileKind, string>> = {
  markdown: 'Markdown',
  json: 'JSON',
  svg: 'SVG picture',
  csv: 'CSV table',
  ics: 'Calendar',
  text: 'Text',
  png: 'PNG picture',
  pdf: 'PDF',
};

/** Asks where, and writes the file there. The page only suggests a name; the folder is the person's choice. */
export function saveFile(request: SaveFileRequest, window: BrowserWindow): Promise<SaveFileResult> {
  return saveAs(request.kind, request.suggestedName, window, async () => request.content);
}

/** Asks where, and writes what the page shows on paper there. */
export function savePage(suggestedName: string, window: BrowserWindow): Promise<SaveFileResult> {
  return saveAs('pdf', suggestedName, window, () =>
    window.webContents.printToPDF({ printBackground: true, preferCSSPageSize: true }),
  );
}

async function saveAs(
  kind: FileKind,
  suggestedName: string,
  window: BrowserWindow,
  contentOf: () => Promise<string | Uint8Array>,
): Promise<SaveFileResult> {
  try {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(lastFolder.get(), bareFileName(suggestedName, kind)),
      filters: [{ name: kindNames[kind], extensions: [extensions[kind]] }],
    });
    if (canceled || filePath === '') return { outcome: 'cancelled' };
    lastFolder.set(dirname(filePath));
    await writeAtomically(filePath, await contentOf());
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
      defaultPath: lastFolder.get(),
      properties: ['openFile'],
      filters: [openFilters[kind], { name: 'All files', extensions: ['*'] }],
    });
    const [path] = filePaths;
    if (canceled || path === undefined) return { outcome: 'cancelled' };
    lastFolder.set(dirname(path));
    return await readPickedFile(path, kind === 'any' ? FOREIGN_LIMIT_BYTES : IMPORT_LIMIT_BYTES);
  } catch (error) {
    return { outcome: 'failed', reason: fileErrorSentence(error) };
  }
}
