import { app, BrowserWindow, dialog } from 'electron';
import { isLogLong } from './safekeeping/database-log';

/** How long a page may take to write what is pending, in milliseconds. */
const ANSWER_WITHIN = 10_000;

const waiting = new Map<BrowserWindow, (isSaved: boolean) => void>();
let isQuitting = false;

/**
 * Holds a window open until its page has said that all is on disk. When it isn't, or the page doesn't answer, the
 * person decides.
 */
export function closeOnlyWhenSaved(window: BrowserWindow): void {
  let isAsking = false;
  window.on('close', (event) => {
    if (window.webContents.isCrashed() && !isAsking) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    askAndClose(window).finally(() => {
      isAsking = false;
    });
  });
}

/** Takes a page's answer to `window:closing`. */
export function takeClosingAnswer(window: BrowserWindow, isSaved: boolean): void {
  waiting.get(window)?.(isSaved);
}

/** Ends the wait for a page that is gone; true when one was waited for, and the person is being asked already. */
export function stopWaitingFor(window: BrowserWindow): boolean {
  const answer = waiting.get(window);
  answer?.(false);
  return answer !== undefined;
}

/**
 * Ends the app when the last window has closed, after what is still to be written.
 * @param settle resolves when the app's own files are written
 */
export function quitWhenAllIsClosed(settle: () => Promise<void>): void {
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('window-all-closed', () => {
    // On macOS an app stays in the dock without a window.
    if (process.platform === 'darwin' && !isQuitting) return;
    settle().then(() => app.quit());
  });
}

async function askAndClose(window: BrowserWindow): Promise<void> {
  const isSaved = await askPage(window);
  if (window.isDestroyed()) return;
  if (isSaved || (await quitsAnyway(window))) {
    window.destroy();
    return;
  }
  isQuitting = false;
  if (window.webContents.isCrashed()) window.webContents.reload();
}

async function askPage(window: BrowserWindow): Promise<boolean> {
  // While the page is still loading it has nothing that could be lost.
  if (window.webContents.isLoadingMainFrame()) return true;
  const answer = new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, ANSWER_WITHIN, false);
    waiting.set(window, (isSaved) => {
      clearTimeout(timer);
      resolve(isSaved);
    });
    window.once('closed', () => resolve(true));
  });
  window.webContents.send('window:closing', { isLogLong: isLogLong(app.getPath('userData')) });
  return answer.finally(() => waiting.delete(window));
}

async function quitsAnyway(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Throughline',
    message: "Your last changes aren't on disk.",
    detail: 'Keep the window open to let them be written, or to export them to another place.',
    buttons: ['Keep open', BrowserWindow.getAllWindows().length > 1 ? 'Close anyway' : 'Quit anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
