import type { MenuCommand, Preferences } from '@shared/ipc';
import type { MenuItemConstructorOptions } from 'electron';

export interface MenuState {
  /** What Undo and Redo would do, in words; null greys the entry. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly theme: Preferences['theme'];
  readonly roomScreen: boolean;
}

export interface MenuActions {
  readonly send: (command: MenuCommand) => void;
  readonly newWindow: () => void;
  readonly reveal: (folder: 'data' | 'snapshots') => void;
}

type Entry = MenuItemConstructorOptions;
const separator: Entry = { type: 'separator' };

/**
 * The menus, as Electron builds them from.
 * @param platform decides where Quit and About are, and which keys are named
 * @param isDev adds reloading and the developer tools
 */
export function menuTemplate(
  state: MenuState,
  { send, newWindow, reveal }: MenuActions,
  platform: NodeJS.Platform,
  isDev: boolean,
): Entry[] {
  const isMac = platform === 'darwin';
  const about: Entry = { role: 'about', label: 'About Throughline' };

  const command = (id: MenuCommand, label: string, accelerator?: string): Entry => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => send(id),
  });
  /**
   * Shows its key but leaves it to the page, which has it too and knows whether a text is being edited: it must not
   * fire twice. (macOS always lets the page go first, so there is nothing to leave out.)
   */
  const pageKey = (entry: Entry): Entry => ({ ...entry, registerAccelerator: false });

  const undoable = (id: 'edit.undo' | 'edit.redo', word: string, what: string | null, accelerator: string) =>
    pageKey({
      ...command(id, what === null ? word : `${word}: ${escaped(what)}`, accelerator),
      // On macOS the menu's key is what undoes in a text field, whatever the app's own history holds.
      enabled: what !== null || isMac,
    });

  const theme = (id: MenuCommand, label: string, value: Preferences['theme']): Entry => ({
    ...command(id, label),
    type: 'radio',
    checked: state.theme === value,
  });

  const appMenu: Entry = {
    label: 'Throughline',
    submenu: [
      about,
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  };

  const fileMenu: Entry = {
    label: '&File',
    submenu: [
      command('retro.new', 'New retrospective', 'CmdOrCtrl+N'),
      pageKey({
        id: 'window.new',
        label: 'New window',
        accelerator: 'CmdOrCtrl+Shift+N',
        // Not by the page's command: a window whose page is in trouble is a good reason for another.
        click: newWindow,
      }),
      separator,
      pageKey(command('workspace.import', 'Import…', 'CmdOrCtrl+O')),
      command('retro.export', 'Export retrospective…', 'CmdOrCtrl+E'),
      command('team.export', 'Export team…'),
      pageKey(command('workspace.export', 'Export workspace…', 'CmdOrCtrl+Shift+S')),
      separator,
      command('workspace.snapshots', 'Snapshots…'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  };

  const editMenu: Entry = {
    label: '&Edit',
    submenu: [
      undoable('edit.undo', 'Undo', state.undo, 'CmdOrCtrl+Z'),
      undoable('edit.redo', 'Redo', state.redo, platform === 'win32' ? 'Ctrl+Y' : 'Shift+CmdOrCtrl+Z'),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
    ],
  };

  const viewMenu: Entry = {
    label: '&View',
    submenu: [
      pageKey(command('view.palette', 'Find a command…', 'CmdOrCtrl+K')),
      separator,
      {
        ...pageKey(command('view.room-screen', 'Room screen', 'F9')),
        type: 'checkbox',
        checked: state.roomScreen,
      },
      {
        label: 'Theme',
        submenu: [
          theme('view.theme-system', 'As the system', 'system'),
          theme('view.theme-light', 'Light', 'light'),
          theme('view.theme-dark', 'Dark', 'dark'),
          theme('view.theme-room', 'Room', 'room'),
        ],
      },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
      ...(isDev ? ([separator, { role: 'reload' }, { role: 'toggleDevTools' }] as const) : []),
    ],
  };

  const windowMenu: Entry = isMac
    ? { role: 'windowMenu' }
    : { label: '&Window', submenu: [{ role: 'minimize' }, { role: 'close' }] };

  const helpMenu: Entry = {
    role: 'help',
    label: '&Help',
    submenu: [
      pageKey(command('help.keys', 'Keys', 'F1')),
      separator,
      { id: 'folder.data', label: 'Open the data folder', click: () => reveal('data') },
      { id: 'folder.snapshots', label: 'Open the snapshots folder', click: () => reveal('snapshots') },
      ...(isMac ? [] : [separator, about]),
    ],
  };

  return [...(isMac ? [appMenu] : []), fileMenu, editMenu, viewMenu, windowMenu, helpMenu];
}

/** A single ampersand would underline the letter behind it. */
function escaped(label: string): string {
  const short = label.length > 60 ? `${label.slice(0, 59)}…` : label;
  return short.replaceAll('&', '&&');
}
