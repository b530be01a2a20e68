import type { Preferences } from '@shared/ipc';
import { type BrowserWindow, nativeTheme } from 'electron';

/** The paper of each theme, as in the renderer's tokens: a window shows it until its page is painted. */
const paper = { light: '#f6f4ef', dark: '#14171a', room: '#ffffff' } as const;

function paperOf(theme: Preferences['theme']): string {
  if (theme !== 'system') return paper[theme];
  return nativeTheme.shouldUseDarkColors ? paper.dark : paper.light;
}

/** Sets the theme of what the system draws (menus, title bar, dialogs) and says the colour a window starts with. */
export function applyTheme({ theme }: Preferences): string {
  nativeTheme.themeSource = theme === 'room' ? 'light' : theme;
  return paperOf(theme);
}

/** Follows a change of the preferences in a window that is open. */
export function applyPreferencesToWindow(window: BrowserWindow, preferences: Preferences): void {
  window.setBackgroundColor(paperOf(preferences.theme));
  // The room reads the board, not the menu; Alt still shows it.
  window.setAutoHideMenuBar(preferences.roomScreen);
  window.setMenuBarVisibility(!preferences.roomScreen);
}
