import { app, Menu } from 'electron';
import { type MenuActions, type MenuState, menuTemplate } from './menu-template';

/** How long a state must last before the menu shows it, in milliseconds: building it takes a few. */
const REBUILD_AFTER = 100;

export interface AppMenu {
  /** Shows what is different now; what isn't named stays. */
  update(change: Partial<MenuState>): void;
}

/** Builds the menus, and builds them again when what they say changes. */
export function installMenu(state: MenuState, actions: MenuActions, isDev: boolean): AppMenu {
  let shown = state;
  let next = state;
  let timer: NodeJS.Timeout | undefined;

  const build = () => {
    shown = next;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(shown, actions, process.platform, isDev)));
  };
  const isShown = () =>
    (Object.keys(next) as (keyof MenuState)[]).every((key) => Object.is(shown[key], next[key]));

  app.setAboutPanelOptions({
    applicationName: 'Throughline',
    applicationVersion: app.getVersion(),
    version: `Electron ${process.versions.electron}, Chromium ${process.versions.chrome}`,
    copyright: 'MIT licence',
  });
  build();

  return {
    update(change) {
      next = { ...next, ...change };
      clearTimeout(timer);
      if (!isShown()) timer = setTimeout(build, REBUILD_AFTER);
    },
  };
}
