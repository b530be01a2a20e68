import { actionGaps, hasVerb, manyActionsHint } from '@shared/retro/action-gaps';
import {
  addAction,
  deleteAction,
  editAction,
  moveAction,
  retroActions,
  toggleDone,
} from '@shared/retro/actions';
import {
  addDecision,
  deleteDecision,
  editDecision,
  moveDecision,
  retroDecisions,
} from '@shared/retro/decisions';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let [teamId, retroId, noteId, ana] = ['', '', '', ''];

beforeEach(() => {
  build = workspaceBuilder();
  const team = build.team();
  teamId = team.teamId;
  ana = team.peopleIds[0] ?? '';
  const retro = build.retro(teamId, { date: '2026-11-19' });
  retroId = retro.retroId;
  noteId = build.note(retroId, retro.columnIds[0] ?? '', 'Slow tests');
});

describe('decisions', () => {
  const texts = () => retroDecisions(build.workspace.decision, retroId).map(({ text }) => text);

  it('are written under a topic, with a reason, on the day of the meeting', () => {
    const args = { teamId, retroId, topicId: noteId, text: ' One queue ', reason: 'Two hide the wait' };
    const decision = build.get('decision', build.made('decision', addDecision, args));
    expect(decision).toMatchObject({
      text: 'One queue',
      reason: 'Two hide the wait',
      topicId: noteId,
      date: '2026-11-19',
    });
  });

  it('keep what was typed when the topic is gone by then', () => {
    const decisionId = build.decision(teamId, retroId, 'nothing');
    expect(build.get('decision', decisionId).topicId).toBeNull();
  });

  it('can be edited, moved and deleted', () => {
    const first = build.decision(teamId, retroId, null, 'first');
    const second = build.decision(teamId, retroId, null, 'second');
    build.decision(teamId, null, null, 'outside');
    expect(texts()).toEqual(['first', 'second']);
    build.do(moveDecision, { decisionId: second, beforeId: first });
    expect(texts()).toEqual(['second', 'first']);
    expect(build.do(moveDecision, { decisionId: first, beforeId: null }).changes).toEqual([]);
    expect(build.do(moveDecision, { decisionId: first, beforeId: first }).changes).toEqual([]);
    build.do(editDecision, { decisionId: first, text: 'First', layer: 'outputs' });
    expect(build.do(editDecision, { decisionId: first, text: 'First' }).changes).toEqual([]);
    expect(build.get('decision', first).layer).toBe('outputs');
    build.do(deleteDecision, { decisionId: second });
    expect(texts()).toEqual(['First']);
    expect([...build.workspace.binEntry.values()][0]?.label).toBe('Decision: second');
  });

  it('are refused without words and outside of any team', () => {
    expect(build.refused(addDecision, { teamId, retroId, topicId: null, text: ' ' })).toBe('empty');
    expect(build.refused(addDecision, { teamId: 'x', retroId: null, topicId: null, text: 'a' })).toBe('gone');
    expect(build.refused(addDecision, { teamId, retroId: 'x', topicId: null, text: 'a' })).toBe('gone');
  });
});

describe('actions', () => {
  it('have an owner of the team and a day that exists', () => {
    const args = { teamId, retroId, topicId: noteId, text: 'Split the suite' };
    const other = build.team('Gamma', ['Zoe']).peopleIds[0] ?? '';
    expect(build.refused(addAction, { ...args, ownerId: other })).toBe('gone');
    expect(build.refused(addAction, { ...args, due: '2026-02-30' })).toBe('no-such-day');
    const actionId = build.made('action', addAction, { ...args, ownerId: ana, due: '2026-12-04' });
    expect(build.get('action', actionId)).toMatchObject({ ownerId: ana, due: '2026-12-04', state: 'open' });
  });

  it('can be edited field by field, ticked off, moved and deleted', () => {
    const first = build.action(teamId, retroId, null, 'first');
    const second = build.action(teamId, retroId, null, 'second');
    build.do(editAction, { actionId: first, ownerId: ana });
    build.do(editAction, { actionId: first, due: '2026-12-01' });
    expect(build.get('action', first)).toMatchObject({ text: 'first', ownerId: ana, due: '2026-12-01' });
    build.do(editAction, { actionId: first, ownerId: null });
    expect(build.get('action', first).ownerId).toBeNull();
    expect(build.do(toggleDone, { actionId: first }).label).toBe('tick off action');
    expect(build.get('action', first).state).toBe('done');
    build.do(toggleDone, { actionId: first });
    expect(build.get('action', first).state).toBe('open');
    build.do(moveAction, { actionId: second, beforeId: first });
    expect(retroActions(build.workspace.action, retroId).map(({ text }) => text)).toEqual([
      'second',
      'first',
    ]);
    build.do(deleteAction, { actionId: second });
    expect(retroActions(build.workspace.action, retroId)).toHaveLength(1);
    expect(build.refused(editAction, { actionId: second, text: 'x' })).toBe('gone');
  });
});

describe('what an action lacks', () => {
  it('names the verb, the owner and the date', () => {
    expect(actionGaps({ text: 'Fix the build', ownerId: 'p', due: '2026-12-01' })).toEqual([]);
    expect(actionGaps({ text: 'Staging', ownerId: null, due: null })).toEqual([
      { kind: 'verb', sentence: 'Say what will be done: start with a verb.' },
      { kind: 'owner', sentence: 'No owner yet.' },
      { kind: 'due', sentence: 'No date yet.' },
    ]);
  });

  it.each([
    'Fix the build',
    'please document the rollback',
    'Automate staging data',
    'Redeploy on green',
    'Pair-program on the parser',
    'Ana: ask operations for a second runner',
    "Don't merge on red",
    "Let's try trunk-based development",
    'We will review the alerts',
    'If the build is red for an hour, then stop and fix it',
    'When a deploy fails, roll back first',
    '[api] Cache the tokens',
    'Dockerize the worker',
    'Test the backup',
    'Timebox the spike to two days',
    'ステージングを直す',
  ])('sees the verb in "%s"', (text) => {
    expect(hasVerb(text)).toBe(true);
  });

  it.each([
    'Staging',
    'Better communication',
    'More tests',
    'The build',
    'Documentation',
    'Review of the alerts',
    'Builds are slow',
    'Templates for tickets',
    'Test is flaky',
    '12345',
    '',
    'On-call rota',
  ])('sees none in "%s"', (text) => {
    expect(hasVerb(text)).toBe(false);
  });

  it('hints at many actions from the fourth on', () => {
    expect(manyActionsHint(3)).toBeNull();
    expect(manyActionsHint(4)).toMatch(/^4 new actions\./);
  });
});
