import type { Preferences } from '@shared/ipc';
import type { MenuState } from './menu-template';

type Steps = Pick<MenuState, 'undo' | 'redo'>;

interface WindowState {
  preferences: Preferences;
  steps: Steps;
}

const noSteps: Steps = { undo: null, redo: null };

/** What each window shows in its own way, and what of it is remembered for the next start. */
export interface WindowStates<Window extends object> {
  /** Takes a window in; one that was opened from another begins as that one is, but not on the room screen. */
  readonly add: (window: Window, opener: Window | null) => Preferences;
  readonly remove: (window: Window) => void;
  readonly preferencesOf: (window: Window) => Preferences;
  /**
   * Takes what was set in a window. @returns what is to be remembered: what the oldest window shows, and from the others only
   * what isn't about one window, the timer's sound
   */
  readonly setPreferences: (window: Window, wanted: Preferences) => Preferences;
  /** Takes what undo and redo would do; null when a page is loaded anew and has yet to say it. */
  readonly setSteps: (window: Window, steps: Steps | null) => void;
  /** What the menus say for a window; without one, what is remembered. */
  readonly menuOf: (window: Window | null) => MenuState;
  /** The themes of the open windows, oldest first; without one, what is remembered. */
  readonly themes: () => readonly Preferences['theme'][];
}

export function createWindowStates<Window extends object>(atStart: Preferences): WindowStates<Window> {
  /** Oldest first. */
  const states = new Map<Window, WindowState>();
  let remembered = atStart;
  const stateOf = (window: Window | null) => (window === null ? undefined : states.get(window));

  return {
    add(window, opener) {
      const from = stateOf(opener);
      const preferences = from ? { ...from.preferences, roomScreen: false } : remembered;
      states.set(window, { preferences, steps: from?.steps ?? noSteps });
      return preferences;
    },
    remove(window) {
      states.delete(window);
    },
    preferencesOf: (window) => stateOf(window)?.preferences ?? remembered,
    setPreferences(window, wanted) {
      const state = stateOf(window);
      const [oldest] = states.keys();
      const isSoundNew = state?.preferences.timerSound !== wanted.timerSound;
      const timerSound = isSoundNew ? wanted.timerSound : remembered.timerSound;
      remembered = { ...(oldest === window ? wanted : remembered), timerSound };
      if (state) state.preferences = wanted;
      return remembered;
    },
    setSteps(window, steps) {
      const state = stateOf(window);
      if (state) state.steps = steps ?? noSteps;
    },
    menuOf(window) {
      const state = stateOf(window);
      const { theme, roomScreen } = state?.preferences ?? remembered;
      return { ...(state?.steps ?? noSteps), theme, roomScreen };
    },
    themes() {
      const themes = [...states.values()].map(({ preferences }) => preferences.theme);
      return themes.length > 0 ? themes : [remembered.theme];
    },
  };
}

/**
 * The theme of what the system draws, which is one for all windows. While a window follows the system it must be the
 * system's own, or that window couldn't see it; a window with a theme of its own draws that in any case.
 * @param themes the theme of each window, oldest first
 */
export function themeSourceOf(themes: readonly Preferences['theme'][]): 'system' | 'light' | 'dark' {
  const [first = 'system'] = themes;
  if (themes.includes('system')) return 'system';
  return first === 'room' ? 'light' : first;
}
