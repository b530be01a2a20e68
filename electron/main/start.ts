import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcCalls, MenuCommand, Preferences } from '@shared/ipc';
import { app, BrowserWindow, session, shell } from 'electron';
import { answersFrom } from './answers';
import { serveAppFiles } from './app-protocol';
import { quitWhenAllIsClosed } from './closing';
import { backupsFolder } from './files';
import { routeCalls } from './ipc-router';
import { jsonFile } from './json-file';
import { installMenu } from './menu';
import { guardRequests } from './network-guard';
import { guardPermissions } from './permission-guard';
import { preferencesFrom } from './preferences';
import type { DatabaseAside } from './safekeeping/database-aside';
import { runInWorker } from './safekeeping/run-worker';
import { createSafekeeping } from './safekeeping/safekeeping';
import { settleAtQuit } from './settle-at-quit';
import { applyPreferencesToWindow, applyTheme } from './theme';
import { appWindows, currentWindow, openWindow } from './window';

/**
 * Starts the app, once Electron is ready. The window comes first: its page starts in a process of its own while the
 * rest is set up here.
 * @param aside the copy of the database's files that was made before
 */
export function start(profile: string, devServer: string | null, aside: DatabaseAside): void {
  const isDev = devServer !== null;
  const preferencesFile = jsonFile(join(profile, 'preferences.json'));
  const placeFile = jsonFile(join(profile, 'window.json'));
  let preferences: Preferences = preferencesFrom(preferencesFile.read());

  guardRequests(session.defaultSession, devServer);
  guardPermissions(session.defaultSession);
  serveAppFiles(session.defaultSession, devServer);

  const open = () =>
    openWindow({
      backgroundColor: applyTheme(preferences),
      roomScreen: preferences.roomScreen,
      isDev,
      placeFile,
    });
  open();

  const safekeeping = createSafekeeping({ profile, run: runInWorker, aside });
  const folders: Readonly<Record<IpcCalls['folder:reveal']['argument'], string>> = {
    data: profile,
    snapshots: join(profile, 'snapshots'),
    backups: backupsFolder(profile),
  };
  const reveal = async (folder: keyof typeof folders) => {
    const path = folders[folder];
    await mkdir(path, { recursive: true });
    const fault = await shell.openPath(path);
    if (fault !== '') throw new Error(`The folder could not be opened: ${fault}`);
  };
  const send = (command: MenuCommand) => currentWindow()?.webContents.send('menu:command', { command });

  const menu = installMenu(
    { undo: null, redo: null, theme: preferences.theme, roomScreen: preferences.roomScreen },
    { send, reveal: (folder) => void reveal(folder).catch(console.error) },
    isDev,
  );
  const answers = answersFrom({
    profile,
    readPreferences: () => preferences,
    writePreferences: (wanted) => {
      preferences = wanted;
      applyTheme(wanted);
      for (const window of appWindows()) applyPreferencesToWindow(window, wanted);
      menu.update({ theme: wanted.theme, roomScreen: wanted.roomScreen });
      return preferencesFile.write(wanted);
    },
    safekeeping,
    openWindow: open,
    reveal,
    showHistory: (history) => menu.update(history),
  });
  routeCalls(answers, (window) => appWindows().includes(window));

  quitWhenAllIsClosed(async () => {
    await Promise.all([preferencesFile.settled(), placeFile.settled()]);
  });
  settleAtQuit(safekeeping.settle);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
}
