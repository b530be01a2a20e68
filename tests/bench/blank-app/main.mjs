import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// The least that shows a window: what a start costs before an app does anything of its own.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.loadFile(join(import.meta.dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
