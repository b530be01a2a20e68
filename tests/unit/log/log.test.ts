import { groupActions, logActions } from '@shared/log/action-list';
import { followThrough } from '@shared/log/follow-through';
import { lookFromLog } from '@shared/log/look-from-log';
import { addAction, editAction, toggleDone } from '@shared/retro/actions';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let teamId = '';
let retroId = '';
let people: string[] = [];
const today = '2026-11-20';

beforeEach(() => {
  build = workspaceBuilder();
  ({ teamId, peopleIds: people } = build.team('Delta'));
  ({ retroId } = build.retro(teamId, { date: '2026-11-06' }));
});

const add = (text: string, due: string | null, ownerId: string | null = null) =>
  build.made('action', addAction, { teamId, retroId, topicId: null, text, due, ownerId });
const rows = () => logActions(build.workspace, teamId, today);
const titles = (by: 'date' | 'person' | 'source') =>
  groupActions(rows(), by, today).map(({ title, rows: own }) => [
    title,
    own.map(({ action }) => action.text),
  ]);

describe('the actions of a team', () => {
  it('stand by date, by person and by source', () => {
    add('late', '2026-11-19', people[0] ?? null);
    add('soon', '2026-11-27');
    add('later', '2026-11-28');
    add('some day', null, people[0] ?? null);
    build.made('action', addAction, { teamId, retroId: null, topicId: null, text: 'own' });
    const done = add('done', '2026-11-01');
    build.do(toggleDone, { actionId: done });
    expect(titles('date')).toEqual([
      ['Past their date', ['late']],
      ['In the next seven days', ['soon']],
      ['Later', ['later']],
      ['No date', ['some day', 'own']],
      ['Done or dropped', ['done']],
    ]);
    expect(titles('person').map(([title]) => title)).toEqual([
      'Nobody yet',
      build.workspace.person.get(people[0] ?? '')?.name,
    ]);
    expect(titles('source').map(([title]) => title)).toEqual([
      build.workspace.retro.get(retroId)?.title,
      'Written in the log',
    ]);
    expect(rows().map(({ overdueDays }) => overdueDays)).toEqual([0, 1, 0, 0, 0, 0]);
  });

  it('are carried twice, and at the third time kept, changed or dropped with a word', () => {
    const actionId = add('Fix the build', '2026-11-13');
    for (const day of ['2026-11-13', '2026-11-20']) {
      build.context.goTo(day);
      build.do(lookFromLog, { actionId, verdict: 'carried', changes: { due: `2026-12-${day.slice(8)}` } });
    }
    expect(build.workspace.action.get(actionId)?.due).toBe('2026-12-20');
    expect(rows()[0]).toMatchObject({ carried: 2, mustChoose: true });
    // The same day again is the same look.
    build.do(lookFromLog, { actionId, verdict: 'carried' });
    expect(rows()[0]?.carried).toBe(2);
    build.context.goTo('2026-11-27');
    expect(build.refused(lookFromLog, { actionId, verdict: 'carried' })).toBe('carried-too-often');
    expect(build.refused(lookFromLog, { actionId, verdict: 'dropped' })).toBe('word-missing');
    build.do(lookFromLog, {
      actionId,
      verdict: 'changed',
      word: 'Too large',
      changes: { text: 'Fix the slowest test' },
    });
    expect(rows()[0]).toMatchObject({ carried: 0, mustChoose: false });
    expect(build.workspace.action.get(actionId)).toMatchObject({
      text: 'Fix the slowest test',
      state: 'open',
    });
  });
});

describe('follow-through', () => {
  it('counts each promise once, for the team and by source, and never by person', () => {
    const [kept, dropped, changed] = ['a', 'b', 'c'].map((text) => add(text, null, people[0] ?? null));
    add('d', null, people[1] ?? null);
    build.do(lookFromLog, { actionId: kept ?? '', verdict: 'kept' });
    build.do(lookFromLog, { actionId: dropped ?? '', verdict: 'dropped' });
    build.do(lookFromLog, { actionId: changed ?? '', verdict: 'changed' });
    build.do(editAction, { actionId: changed ?? '', ownerId: people[1] ?? null });
    const result = followThrough(rows(), today);
    expect(result).toMatchObject({ total: 4, kept: 1, dropped: 1, changed: 1, open: 1, medianAge: 14 });
    expect(result.bySource).toHaveLength(1);
    for (const { id, name } of build.workspace.person.values()) {
      expect(JSON.stringify(result)).not.toContain(id);
      expect(JSON.stringify(result)).not.toContain(name);
    }
  });

  it('has no age where nothing is open', () => {
    expect(followThrough([], today)).toMatchObject({ total: 0, medianAge: null, bySource: [] });
  });
});
