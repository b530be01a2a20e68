import { app, BrowserWindow, dialog, type RenderProcessGoneDetails } from 'electron';
import { stopWaitingFor } from './closing';
import { APP_URL } from './origin';

const reasons: Partial<Record<RenderProcessGoneDetails['reason'], string>> = {
  crashed: 'It crashed.',
  oom: 'It ran out of memory.',
  'memory-eviction': 'The system took its memory.',
  killed: 'Something ended it.',
  'launch-failed': 'It could not be started.',
  'integrity-failure': 'Its code was changed by something else.',
};

/** Says what happened when a page's process ends or its page can't be read, and offers to load it again. */
export function offerReloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit' || stopWaitingFor(window)) return;
    const reason = reasons[details.reason] ?? 'It ended without a reason.';
    offerReload(window, () => window.webContents.reload(), {
      message: 'The page of this window stopped.',
      detail: `${reason} What was shown as saved is on disk. Reload to go on from there.`,
    });
  });
  window.webContents.on('did-fail-load', (_event, code, description, address, isMainFrame) => {
    const wasAborted = code === -3;
    if (!isMainFrame || wasAborted) return;
    // A load that fails again is told again.
    const loadAgain = () => void window.loadURL(APP_URL).catch(() => undefined);
    offerReload(window, loadAgain, {
      message: "The app's own page could not be read.",
      detail: `${address}: ${description}. Your data is untouched. If reloading doesn't help, install the app again.`,
    });
  });
}

async function offerReload(
  window: BrowserWindow,
  loadAgain: () => void,
  text: { message: string; detail: string },
): Promise<void> {
  if (window.isDestroyed()) return;
  // A window that never had a page to show is still hidden.
  window.show();
  const isLast = BrowserWindow.getAllWindows().length === 1;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Throughline',
    ...text,
    buttons: ['Reload', isLast ? 'Quit' : 'Close'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  if (window.isDestroyed()) return;
  if (response === 0) {
    loadAgain();
    return;
  }
  window.destroy();
  if (isLast) app.quit();
}
