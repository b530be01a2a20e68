import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

// THROUGHLINE_BENCH_NOTES: how many notes the board has.
app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 840,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  window.loadFile(join(import.meta.dirname, 'index.html'), {
    query: { notes: process.env.THROUGHLINE_BENCH_NOTES ?? '100' },
    hash: 'board',
  });
});
app.on('window-all-closed', () => app.quit());
