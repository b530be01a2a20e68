import { defaultPreferences, type Preferences } from '@shared/ipc';
import { describe, expect, it } from 'vitest';
import { createWindowStates, themeSourceOf } from '../../../electron/main/window-states';

const atStart: Preferences = { ...defaultPreferences, theme: 'dark', roomScreen: true, lastTeamId: 'team' };

function twoWindows() {
  const states = createWindowStates<{ name: string }>(atStart);
  const [first, second] = [{ name: 'first' }, { name: 'second' }];
  states.add(first, null);
  states.add(second, first);
  return { states, first, second };
}

describe('what each window shows in its own way', () => {
  it('begins as in the window it was opened from, but not on the room screen', () => {
    const { states, first, second } = twoWindows();
    expect(states.preferencesOf(first)).toEqual(atStart);
    expect(states.preferencesOf(second)).toEqual({ ...atStart, roomScreen: false });
  });

  it('changes in that window alone, and only what the oldest shows is remembered', () => {
    const { states, first, second } = twoWindows();
    expect(states.setPreferences(second, { ...atStart, theme: 'room', lastTeamId: 'other' })).toEqual(
      atStart,
    );
    expect(states.preferencesOf(first)).toEqual(atStart);
    const wanted = { ...atStart, theme: 'light' as const };
    expect(states.setPreferences(first, wanted)).toEqual(wanted);
    states.remove(first);
    expect(states.setPreferences(second, { ...atStart, theme: 'system' }).theme).toBe('system');
  });

  it('remembers the sound whichever window it was set in', () => {
    const { states, first, second } = twoWindows();
    const silent = states.setPreferences(second, { ...states.preferencesOf(second), timerSound: false });
    expect(silent).toEqual({ ...atStart, timerSound: false });
    const after = states.setPreferences(first, { ...states.preferencesOf(first), theme: 'light' });
    expect(after).toEqual({ ...atStart, theme: 'light', timerSound: false });
  });

  it('is what the menus say for the window that somebody works in', () => {
    const { states, first, second } = twoWindows();
    states.setSteps(first, { undo: 'move note', redo: null });
    expect(states.menuOf(first)).toEqual({
      undo: 'move note',
      redo: null,
      theme: 'dark',
      roomScreen: true,
    });
    expect(states.menuOf(second)).toEqual({ undo: null, redo: null, theme: 'dark', roomScreen: false });
    states.setSteps(first, null);
    expect(states.menuOf(first).undo).toBe(null);
  });
});

describe('the theme of what the system draws', () => {
  it("is the system's own while any window follows it, else the oldest window's", () => {
    expect(themeSourceOf(['dark', 'system'])).toBe('system');
    expect(themeSourceOf(['dark', 'light'])).toBe('dark');
    expect(themeSourceOf(['room', 'dark'])).toBe('light');
  });
});
