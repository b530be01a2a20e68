import { defaultPreferences } from '@shared/ipc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentGuards } from '../../../electron/main/ipc-arguments';

const good: { readonly [Name in keyof typeof argumentGuards]: readonly unknown[] } = {
  'app:info': [undefined],
  'preferences:read': [undefined],
  'preferences:write': [defaultPreferences, { ...defaultPreferences, theme: 'room', lastTeamId: 'team-1' }],
  'file:save': [{ kind: 'markdown', suggestedName: 'a', content: '' }],
  'file:open': [undefined, 'csv'],
  'backup:write': [{ content: '{}' }],
  'clipboard:write': [
    { text: 'a', html: null },
    { text: 'a', html: '<b>a</b>' },
  ],
  'folder:reveal': ['data', 'backups'],
  'menu:history': [
    { undo: null, redo: null },
    { undo: 'move note', redo: 'x' },
  ],
  'window:closing-answer': [{ saved: true }],
};

const bad: { readonly [Name in keyof typeof argumentGuards]: readonly unknown[] } = {
  'app:info': [null, {}],
  'preferences:read': ['theme'],
  'preferences:write': [
    undefined,
    {},
    [],
    { ...defaultPreferences, theme: 'pink' },
    { ...defaultPreferences, roomScreen: 1 },
    { ...defaultPreferences, lastTeamId: 7 },
    { ...defaultPreferences, lastRetroId: 'x'.repeat(10_000) },
    { ...defaultPreferences, more: true },
    Object.create(defaultPreferences),
  ],
  'file:save': [
    { kind: 'markdown', suggestedName: 'a' },
    { kind: 'exe', suggestedName: 'a', content: '' },
    { kind: 'json', suggestedName: 'a', content: '', path: '/etc/passwd' },
    { kind: 'json', suggestedName: ['a'], content: '' },
    { kind: 'json', suggestedName: 'a', content: null },
  ],
  'file:open': ['/etc/passwd', 'json', null, { path: '/etc/passwd' }],
  'backup:write': [undefined, '{}', { content: {} }, { content: '{}', path: '/tmp/x' }],
  'clipboard:write': [{ text: 'a' }, { text: 1, html: null }, { text: 'a', html: undefined }],
  'folder:reveal': ['/', 'Data', undefined, ['data']],
  'menu:history': [{ undo: 'a' }, { undo: 1, redo: null }, null],
  'window:closing-answer': [true, {}, { saved: 'yes' }],
};

describe.each(Object.keys(argumentGuards) as (keyof typeof argumentGuards)[])('%s', (name) => {
  it.each(good[name].map((value) => [value]))('takes %j', (value) => {
    expect(argumentGuards[name](value)).toBe(true);
  });
  it.each(bad[name].map((value) => [value]))('refuses %j', (value) => {
    expect(argumentGuards[name](value)).toBe(false);
  });
  it('never throws, whatever comes', () => {
    fc.assert(fc.property(fc.anything(), (value) => typeof argumentGuards[name](value) === 'boolean'));
  });
});
