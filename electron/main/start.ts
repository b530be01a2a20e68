import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { IpcCalls, MenuCommand } from '@shared/ipc';
import { app, BrowserWindow, session, shell } from 'electron';
import { answersFrom } from './answers';
import { serveAppFiles } from './app-protocol';
import { quitWhenAllIsClosed } from './closing';
import { routeCalls } from './ipc-router';
import { jsonFile } from './json-file';
import { type AppMenu, installMenu } from './menu';
import { guardRequests } from './network-guard';
import { guardPermissions } from './permission-guard';
import { preferencesFrom } from './preferences';
import type { DatabaseAside } from './safekeeping/database-aside';
import { runInWorker } from './safekeeping/run-worker';
import { createSafekeeping, safeFolders } from './safekeeping/safekeeping';
import { settleAtQuit } from './settle-at-quit';
import { applyPreferencesToWindow, applyThemes, paperOf } from './theme';
import { appWindows, currentWindow, openWindow } from './window';
import { createWindowStates } from './window-states';

/**
 * Starts the app, once Electron is ready. The window comes first: its page starts in a process of its own while the
 * rest is set up here.
 * @param aside copies the database's files before the page opens them
 */
export function start(profile: string, devServer: string | null, aside: DatabaseAside): void {
  const isDev = devServer !== null;
  const preferencesFile = jsonFile(join(profile, 'preferences.json'));
  const placeFile = jsonFile(join(profile, 'window.json'));
  const states = createWindowStates<BrowserWindow>(preferencesFrom(preferencesFile.read()));

  guardRequests(session.defaultSession, devServer);
  guardPermissions(session.defaultSession);
  serveAppFiles(session.defaultSession, devServer);

  const open = (opener: BrowserWindow | null) => {
    const { theme, roomScreen } = opener ? states.menuOf(opener) : states.menuOf(null);
    if (opener === null) applyThemes([theme]);
    const backgroundColor = paperOf(theme);
    const isRoomScreen = opener === null && roomScreen;
    const window = openWindow({ backgroundColor, roomScreen: isRoomScreen, isDev, placeFile, opener });
    states.add(window, opener);
    // Said of this window: while it gets the focus, the one that loses it may still seem to have it.
    window.on('focus', () => menu?.update(states.menuOf(window)));
    window.on('closed', () => {
      states.remove(window);
      showMenu();
    });
    window.webContents.on('did-navigate', () => {
      states.setSteps(window, null);
      showMenu();
    });
  };
  let menu: AppMenu | null = null;
  /** The menus say what holds in the window that a person works in. */
  const showMenu = () => menu?.update(states.menuOf(currentWindow()));
  open(null);
  // Nothing that happens here is interrupted, and the page is answered from here: it can't open the database before this is done.
  aside.prepare();

  const safekeeping = createSafekeeping({ profile, run: runInWorker, aside });
  safekeeping.lookAhead();
  const folders: Readonly<Record<IpcCalls['folder:reveal']['argument'], string>> = {
    data: profile,
    snapshots: safeFolders(profile).snapshots,
  };
  const reveal = async (folder: keyof typeof folders) => {
    const path = folders[folder];
    await mkdir(path, { recursive: true });
    const fault = await shell.openPath(path);
    if (fault !== '') throw new Error(`The folder could not be opened: ${fault}`);
  };
  const send = (command: MenuCommand) => currentWindow()?.webContents.send('menu:command', { command });

  menu = installMenu(
    states.menuOf(currentWindow()),
    {
      send,
      newWindow: () => open(currentWindow()),
      reveal: (folder) => void reveal(folder).catch(console.error),
    },
    isDev,
  );
  const answers = answersFrom({
    profile,
    readPreferences: (window) => states.preferencesOf(window),
    writePreferences: (window, wanted) => {
      const remembered = states.setPreferences(window, wanted);
      applyThemes(states.themes());
      applyPreferencesToWindow(window, wanted);
      showMenu();
      return preferencesFile.write(remembered);
    },
    safekeeping,
    openWindow: open,
    reveal,
    showHistory: (window, history) => {
      states.setSteps(window, history);
      showMenu();
    },
  });
  routeCalls(answers, (window) => appWindows().includes(window));

  quitWhenAllIsClosed(async () => {
    await Promise.all([preferencesFile.settled(), placeFile.settled()]);
  });
  settleAtQuit(safekeeping.settle);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open(null);
  });
}
