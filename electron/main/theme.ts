import type { Preferences } from '@shared/ipc';
import { type BrowserWindow, nativeTheme } from 'electron';
import { themeSourceOf } from './window-states';

/** The paper of each theme, as in the renderer's tokens: a window shows it until its page is painted. */
const paper = { light: '#f6f4ef', dark: '#14171a', room: '#ffffff' } as const;

/** The colour that a window shows until its page is painted. */
export function paperOf(theme: Preferences['theme']): string {
  if (theme !== 'system') return paper[theme];
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

/** Sets the theme of what the system draws: menus, title bar, dialogs. */
export function applyThemes(themes: readonly Preferences['theme'][]): void {
  nativeTheme.themeSource = themeSourceOf(themes);
}

/** Follows a change of the preferences in a window that is open. */
export function applyPreferencesToWindow(window: BrowserWindow, preferences: Preferences): void {
  window.setBackgroundColor(paperOf(preferences.theme));
  // The room reads the board, not the menu; Alt still shows it.
  window.setAutoHideMenuBar(preferences.roomScreen);
  window.setMenuBarVisibility(!preferences.roomScreen);
}
