import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { closeOnlyWhenSaved } from './closing';
import { offerReloadAfterCrash } from './crash-recovery';
import type { JsonFile } from './json-file';
import { APP_URL } from './origin';
import { assertSafe, safeWebPreferences } from './web-preferences';
import {
  placeBeside,
  placeOnDisplays,
  SMALLEST_WINDOW,
  type WindowPlace,
  windowPlaceFrom,
} from './window-place';

const preload = join(import.meta.dirname, '../preload/preload.cjs');
const icon = join(import.meta.dirname, '../../resources/icon-256.png');

const windows = new Set<BrowserWindow>();

/** Windows that haven't been shown yet, each with what shows it. */
const toShow = new Map<BrowserWindow, () => void>();

/** How long a page that is loaded may take to draw itself before its window is shown as it is, in milliseconds. */
const DRAWN_WITHIN = 2_000;

/** Shows a window whose page has something to see. */
export function showDrawn(window: BrowserWindow): void {
  toShow.get(window)?.();
}

/** The windows of the app that are open, oldest first. */
export function appWindows(): readonly BrowserWindow[] {
  return [...windows];
}

let lastFocused: BrowserWindow | null = null;

/** The window a person works in: the one that has the focus or had it last, else the oldest; null when there is none. */
export function currentWindow(): BrowserWindow | null {
  const focused = BrowserWindow.getFocusedWindow();
  if (focused !== null && windows.has(focused)) return focused;
  if (lastFocused !== null && windows.has(lastFocused)) return lastFocused;
  return appWindows()[0] ?? null;
}

export interface WindowOptions {
  readonly backgroundColor: string;
  readonly roomScreen: boolean;
  readonly isDev: boolean;
  /** Where the first window's place is kept between starts. */
  readonly placeFile: JsonFile;
  /** The window it is opened from; null for the first. */
  readonly opener: BrowserWindow | null;
}

/** Opens a window on the workspace and starts to load its page. It is shown when there is something to see. */
export function openWindow(options: WindowOptions): BrowserWindow {
  const { backgroundColor, roomScreen, isDev, placeFile, opener } = options;
  const remembered = opener === null ? windowPlaceFrom(placeFile.read()) : null;
  const webPreferences = safeWebPreferences(preload, isDev);
  assertSafe(webPreferences);
  const window = new BrowserWindow({
    ...(opener === null
      ? placeOnDisplays(remembered?.bounds ?? null, workAreas())
      : placeBeside(opener.getNormalBounds(), workAreas())),
    minWidth: SMALLEST_WINDOW.width,
    minHeight: SMALLEST_WINDOW.height,
    title: 'Throughline',
    backgroundColor,
    autoHideMenuBar: roomScreen,
    show: false,
    // Whatever is visible waits for the graphics process before its page may run a line of script.
    paintWhenInitiallyHidden: false,
    ...(process.platform === 'linux' ? { icon } : {}),
    webPreferences,
  });
  windows.add(window);
  window.on('closed', () => {
    windows.delete(window);
    toShow.delete(window);
  });
  window.on('focus', () => {
    lastFocused = window;
  });
  const show = () => {
    if (!toShow.delete(window) || window.isDestroyed()) return;
    if (remembered?.isMaximized) window.maximize();
    if (remembered?.isFullScreen) window.setFullScreen(true);
    window.show();
  };
  toShow.set(window, show);
  // A page that doesn't get as far as saying that it is drawn is to be seen, too.
  window.webContents.once('did-fail-load', show);
  window.webContents.once('render-process-gone', show);
  window.webContents.once('did-finish-load', () => setTimeout(show, DRAWN_WITHIN));
  if (opener === null) rememberPlace(window, placeFile);
  closeOnlyWhenSaved(window);
  offerReloadAfterCrash(window);
  // It opens where the other window is; from there each goes its own way.
  const place = opener === null ? '' : new URL(opener.webContents.getURL() || APP_URL).hash;
  window.loadURL(`${APP_URL}${place}`).catch((error: unknown) => {
    console.error(`The page could not be loaded: ${error}`);
  });
  return window;
}

/** Brings the app to the front, as a second start does. */
export function focusWindow(): void {
  const window = currentWindow();
  if (window === null) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas(): [WindowPlace['bounds'], ...WindowPlace['bounds'][]] {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
}

/** How long a window must lie still before its place is written, in milliseconds. */
const STILL_FOR = 500;

function rememberPlace(window: BrowserWindow, placeFile: JsonFile): void {
  let timer: NodeJS.Timeout | undefined;
  const write = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    const place: WindowPlace = {
      bounds: window.getNormalBounds(),
      isMaximized: window.isMaximized(),
      isFullScreen: window.isFullScreen(),
    };
    placeFile.write(place).catch((error: unknown) => {
      console.error(`The window's place could not be remembered: ${error}`);
    });
  };
  const writeSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(write, STILL_FOR);
  };
  window.on('resize', writeSoon);
  window.on('move', writeSoon);
  window.on('close', write);
}
