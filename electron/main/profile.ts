import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/**
 * Settles where the data lies, before anything is opened there. `--user-data-dir` comes first, then
 * THROUGHLINE_PROFILE (an Electron that isn't the usual one must not open the usual profile: a database opened by a
 * newer Chromium is lost in an older one), then the system's own place for the app's data.
 * @returns the profile folder, absolute; it may not exist, or not be writable
 */
export function chooseProfile(): string {
  app.setName('Throughline');
  const folder = resolve(
    app.commandLine.getSwitchValue('user-data-dir') ||
      process.env.THROUGHLINE_PROFILE ||
      join(app.getPath('appData'), 'Throughline'),
  );
  try {
    mkdirSync(folder, { recursive: true });
    app.setPath('userData', folder);
    app.setPath('sessionData', folder);
  } catch {
    // The single-instance lock fails next, and says why.
  }
  return folder;
}
