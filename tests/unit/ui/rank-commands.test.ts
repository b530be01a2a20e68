import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rankCommands } from '@/ui/rank-commands';

const commands = [
  ['sample.remove', 'Remove the sample team', 'Team', null],
  ['team.export', 'Export this team…', 'Team', null],
  ['retro.export', 'Export decisions and actions', 'Retrospective', 'Open a retrospective first.'],
  ['workspace.export', 'Export the workspace…', 'Workspace', null],
  ['view.room-screen', 'Room screen', 'View', null],
  ['view.theme-light', 'Theme: light', 'View', null],
  ['team.show', 'Show the team Café', 'Team', null],
].map(([id, title, section, reason]) => ({
  id: id ?? '',
  title: title ?? '',
  section: section ?? '',
  reason: reason ?? null,
}));

const found = (typed: string) => rankCommands(commands, typed).map(({ id }) => id);

test.each([
  ['theme', ['view.theme-light']],
  ['ROOM', ['view.room-screen']],
  ['rs', ['view.room-screen']],
  ['light theme', ['view.theme-light']],
  ['theme light', ['view.theme-light']],
  ['cafe', ['team.show']],
  ['port w', ['workspace.export']],
  ['retro', ['retro.export']],
  ['rmvsmpl', []],
])('%s finds %o', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test('of equals, what can be run now comes first', () => {
  expect(found('export')).toEqual(['team.export', 'workspace.export', 'retro.export']);
});

test('nothing typed keeps all in their order', () => {
  expect(found(' ')).toEqual(commands.map(({ id }) => id));
});

test('a whole title finds its command first, and nothing typed ever fails', () => {
  for (const command of commands) expect(found(command.title)[0]).toBe(command.id);
  fc.assert(fc.property(fc.string(), (typed) => new Set(found(typed)).size === found(typed).length));
});
