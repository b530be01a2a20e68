import { defaultPreferences, type Preferences } from '@shared/ipc';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { bridge } from '@/store/bridge';

/** What a person set on this machine. Read once at start; every change is written back. */
export const preferencesStore = createStore<Preferences>(() => defaultPreferences);

/** Reads one thing out of the preferences. */
export function usePreferences<Selected>(select: (preferences: Preferences) => Selected): Selected {
  return useStore(preferencesStore, select);
}

/** Changes some preferences, at once on the screen and then on disk. */
export function setPreferences(changes: Partial<Preferences>): void {
  preferencesStore.setState(changes);
  bridge.call('preferences:write', preferencesStore.getState()).catch((error: unknown) => {
    // What is set holds until the window closes; only the next start would not know it.
    console.error('The preferences could not be written.', error);
  });
}

/** Takes the preferences as they were read, and keeps the page in their theme from then on. Without an answer the defaults hold. */
export async function startPreferences(read: Promise<Preferences>): Promise<void> {
  try {
    preferencesStore.setState(await read);
  } catch (error) {
    console.error('The preferences could not be read.', error);
  }
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => applyTheme(document.documentElement, preferencesStore.getState(), dark.matches);
  apply();
  dark.addEventListener('change', apply);
  preferencesStore.subscribe(apply);
}

/** The theme to draw: the room screen has one of its own, and "system" follows the system. */
export function themeOf(
  { theme, roomScreen }: Pick<Preferences, 'theme' | 'roomScreen'>,
  isSystemDark: boolean,
): 'light' | 'dark' | 'room' {
  if (roomScreen) return 'room';
  if (theme === 'system') return isSystemDark ? 'dark' : 'light';
  return theme;
}

function applyTheme(root: HTMLElement, preferences: Preferences, isSystemDark: boolean): void {
  root.dataset.theme = themeOf(preferences, isSystemDark);
  if (preferences.roomScreen) root.dataset.roomScreen = '';
  else delete root.dataset.roomScreen;
}
