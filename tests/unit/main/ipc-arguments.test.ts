import { defaultPreferences } from '@shared/ipc';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argumentGuards } from '../../../electron/main/ipc-arguments';

const entry = { sequence: 7, at: '2026-11-22T16:00:00.000Z', total: 12, kind: 'change', changes: '[]' };

const good: { readonly [Name in keyof typeof argumentGuards]: readonly unknown[] } = {
  'app:info': [undefined],
  'preferences:read': [undefined],
  'preferences:write': [defaultPreferences, { ...defaultPreferences, theme: 'room', lastTeamId: 'team-1' }],
  'file:save': [
    { kind: 'markdown', suggestedName: 'a', content: '' },
    { kind: 'svg', suggestedName: 'a', content: '<svg/>' },
    { kind: 'png', suggestedName: 'a', content: new Uint8Array(3) },
  ],
  'file:print': [{ suggestedName: 'a' }],
  'file:open': [undefined, 'csv'],
  'folder:choose': [undefined],
  'folder:read': [undefined],
  'folder:export': [
    { ticket: 't', dryRun: true, files: [] },
    {
      ticket: 't',
      dryRun: false,
      files: [{ name: '0001-réunion.md', content: 'a', of: 'decisionRecord r1' }],
    },
  ],
  'safe:state': [undefined],
  'safe:rebuild': [undefined],
  'safe:verdict': [{ agreed: true, setAsideAtNextStart: false }],
  'journal:part': [
    { sequence: 7, part: 0, text: '[' },
    { sequence: 7, part: 12, text: '' },
  ],
  'journal:append': [entry, { ...entry, kind: 'replace', total: 0 }, { ...entry, parts: 3 }],
  'journal:read': [{ after: 0 }],
  'snapshots:list': [undefined],
  'snapshots:read': [{ id: 'snapshot-1.json' }],
  'snapshots:take': [{ reason: 'import' }],
  'window:drawn': [undefined],
  'window:new': [undefined],
  'clipboard:write': [
    { text: 'a', html: null },
    { text: 'a', html: '<b>a</b>' },
  ],
  'clipboard:write-picture': [{ png: new Uint8Array(3) }],
  'folder:reveal': ['data', 'snapshots'],
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
    { kind: 'json', suggestedName: 'a', content: new Uint8Array(3) },
    { kind: 'png', suggestedName: 'a', content: 'text' },
    { kind: 'pdf', suggestedName: 'a', content: '' },
  ],
  'file:print': [undefined, {}, { suggestedName: 7 }, { suggestedName: 'a', path: '/etc/passwd' }],
  'file:open': ['/etc/passwd', 'json', null, { path: '/etc/passwd' }],
  'folder:choose': ['/home', {}],
  'folder:read': ['/home', {}],
  'folder:export': [
    undefined,
    { ticket: 't', dryRun: true },
    { ticket: 't', files: [] },
    { ticket: 7, dryRun: true, files: [] },
    { ticket: 't', dryRun: true, files: [], folder: '/home' },
    ...[
      '',
      '.md',
      '../a.md',
      'a/b.md',
      'a\\b.md',
      '/etc/a.md',
      'a.txt',
      'con.md',
      'a\u0000.md',
      '.throughline-export.json',
    ].map((name) => ({ ticket: 't', dryRun: true, files: [{ name, content: '', of: 'x' }] })),
    { ticket: 't', dryRun: true, files: [{ name: 'a.md', content: 7, of: 'x' }] },
    { ticket: 't', dryRun: true, files: [{ name: 'a.md', content: '', of: 'x', path: '/etc' }] },
  ],
  'safe:state': [{}, '/etc'],
  'safe:rebuild': [{ path: '/etc/passwd' }],
  'safe:verdict': [undefined, { agreed: true }, { agreed: 1, setAsideAtNextStart: false }],
  'journal:part': [
    undefined,
    { sequence: 7, part: 0 },
    { sequence: 0, part: 0, text: '' },
    { sequence: 7, part: -1, text: '' },
    { sequence: 7, part: '0', text: '' },
    { sequence: 7, part: 0, text: ['['] },
    { sequence: 7, part: 0, text: '', path: '/tmp/x' },
  ],
  'journal:append': [
    { ...entry, parts: 0 },
    { ...entry, parts: '1' },
    { ...entry, parts: 1, path: '/tmp/x' },
    { ...entry, sequence: 0 },
    { ...entry, sequence: 1.5 },
    { ...entry, sequence: Number.NaN },
    { ...entry, sequence: '7' },
    { ...entry, at: 'today' },
    { ...entry, at: '2026-02-30T16:00:00.000Z' },
    { ...entry, total: -1 },
    { ...entry, kind: 'delete' },
    { ...entry, changes: [] },
    { ...entry, path: '/tmp/x' },
  ],
  'journal:read': [undefined, { after: -1 }, { after: '0' }, { after: 0, path: '/etc' }],
  'snapshots:list': ['/etc'],
  'snapshots:read': [undefined, 'snapshot-1.json', { id: 1 }, { id: 'a', path: '/etc/passwd' }],
  'snapshots:take': [{}, { reason: 'because' }, { reason: 'import', path: '/tmp/x' }],
  'window:drawn': [true, {}],
  'window:new': ['https://example.org', {}],
  'clipboard:write': [{ text: 'a' }, { text: 1, html: null }, { text: 'a', html: undefined }],
  'clipboard:write-picture': [
    undefined,
    {},
    { png: 'text' },
    { png: [1, 2] },
    { png: new Uint8Array(1), path: 'x' },
  ],
  'folder:reveal': ['/', 'Data', 'backups', undefined, ['data']],
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
