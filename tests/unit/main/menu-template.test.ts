import { menuCommands } from '@shared/ipc';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuState, menuTemplate } from '../../../electron/main/menu-template';

const state: MenuState = { undo: 'move note', redo: null, theme: 'dark', roomScreen: false };

function entries(platform: NodeJS.Platform, change: Partial<MenuState> = {}, isDev = false) {
  const sent: string[] = [];
  const actions = {
    send: (id: string) => sent.push(id),
    newWindow: () => sent.push('new window'),
    reveal: (id: string) => sent.push(id),
  };
  const all = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);
  return { sent, items: all(menuTemplate({ ...state, ...change }, actions, platform, isDev)) };
}

const platforms = ['linux', 'win32', 'darwin'] as const;

describe.each(platforms)('the menus on %s', (platform) => {
  it('have every command of the contract once, and send it', () => {
    const { items, sent } = entries(platform);
    for (const command of menuCommands) {
      const found = items.filter((item) => item.id === command);
      expect(found).toHaveLength(1);
      (found[0]?.click as (() => void) | undefined)?.();
    }
    expect(sent).toEqual([...menuCommands]);
  });

  it('give no key to two entries', () => {
    const keys = entries(platform, {}, true).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('have the developer tools while developing only', () => {
    const roles = (isDev: boolean) => entries(platform, {}, isDev).items.map(({ role }) => role);
    expect(roles(false)).not.toContain('toggleDevTools');
    expect(roles(false)).not.toContain('reload');
    expect(roles(true)).toContain('toggleDevTools');
  });
});

describe('undo and redo', () => {
  const item = (platform: NodeJS.Platform, change: Partial<MenuState>, id: string) =>
    entries(platform, change).items.find((entry) => entry.id === id);

  it('say what they would do, and are grey when there is nothing', () => {
    expect(item('linux', {}, 'edit.undo')).toMatchObject({ label: 'Undo: move note', enabled: true });
    expect(item('linux', {}, 'edit.redo')).toMatchObject({ label: 'Redo', enabled: false });
  });

  it('leave their keys to the page', () => {
    expect(item('linux', {}, 'edit.undo')).toMatchObject({ registerAccelerator: false });
    expect(item('win32', {}, 'edit.redo')).toMatchObject({
      accelerator: 'Ctrl+Y',
      registerAccelerator: false,
    });
  });

  it('can always be chosen on macOS, where the menu undoes in text fields', () => {
    expect(item('darwin', { undo: null }, 'edit.undo')).toMatchObject({ label: 'Undo', enabled: true });
  });

  it('show an ampersand as one, and shorten what is long', () => {
    expect(item('linux', { undo: 'rename A & B' }, 'edit.undo')?.label).toBe('Undo: rename A && B');
    expect(item('linux', { undo: 'x'.repeat(500) }, 'edit.undo')?.label?.length).toBeLessThan(70);
  });
});

it('marks the theme and the room screen that are on', () => {
  const { items } = entries('linux', { theme: 'room', roomScreen: true });
  const checked = items.filter((item) => item.checked).map(({ id }) => id);
  expect(checked).toEqual(['view.room-screen', 'view.theme-room']);
});
