import { restoreFromBin } from '@shared/bin/bin';
import { writeRecordOf } from '@shared/decision/records';
import { experimentPlan, isOnlyWords, pastExperiment, setExperiment } from '@shared/flow/experiment';
import { freezeMap, futureOf } from '@shared/flow/history';
import { deleteFlowMap } from '@shared/flow/maps';
import { mappingActions, mappingDecisions } from '@shared/flow/meeting-records';
import { flowPage } from '@shared/flow/page';
import { lineOf } from '@shared/line/line-of';
import { logActions } from '@shared/log/action-list';
import { findDanglingReferences } from '@shared/model/integrity';
import { addAction, deleteAction, editAction, toggleDone } from '@shared/retro/actions';
import { addDecision, moveDecision } from '@shared/retro/decisions';
import { beforeEach, describe, expect, it } from 'vitest';
import { FlowBoard } from '../../support/flow-board';

let board = new FlowBoard();
beforeEach(() => {
  board = new FlowBoard('Build Release');
});

const origin = () => ({ teamId: board.teamId, retroId: null, topicId: null, mapId: board.mapId });
const map = (id = board.mapId) => board.get('flowMap', id);
const plan = (id?: string) => experimentPlan(board.workspace.action, map(id));
const choose = (text: string) => board.made('action', setExperiment, { mapId: board.mapId, text });
const decided = (id = board.mapId) =>
  mappingDecisions(board.workspace.decision, board.workspace.flowMap, map(id), board.context.today).map(
    ({ text }) => text,
  );
const promised = (id = board.mapId) =>
  mappingActions(board.workspace.action, board.workspace.flowMap, map(id), board.context.today).map(
    ({ text }) => text,
  );

describe('the experiment of a mapping meeting', () => {
  it('is an action of the team, which either side can change', () => {
    board.do(setExperiment, { mapId: board.mapId, ownerId: board.ana });
    expect(board.workspace.action.size).toBe(0);
    const actionId = choose('Build once a day');
    expect(board.get('action', actionId)).toMatchObject({
      mapId: board.mapId,
      text: 'Build once a day',
      ownerId: board.ana,
      date: '2026-11-20',
    });
    board.do(setExperiment, { mapId: board.mapId, due: '2026-12-01' });
    expect(board.get('action', actionId).due).toBe('2026-12-01');
    board.do(editAction, { actionId, text: 'Build twice a day' });
    expect(plan()).toEqual({ text: 'Build twice a day', ownerId: board.ana, due: '2026-12-01' });
    const [row] = logActions(board.workspace, board.teamId, board.context.today);
    expect(row?.source).toEqual({ kind: 'flow', id: board.mapId, title: 'Flow: Change to customer' });
  });

  it('makes room for the next when it is over, and none is lost', () => {
    const first = choose('Build once a day');
    board.do(toggleDone, { actionId: first });
    expect(plan().text).toBe('');
    expect(pastExperiment(board.workspace.action, map())?.id).toBe(first);
    expect(promised()).toEqual(['Build once a day']);
    const second = choose('Build twice a day');
    expect(second).not.toBe(first);
    expect(board.get('action', first)).toMatchObject({ text: 'Build once a day', state: 'done' });
    expect(pastExperiment(board.workspace.action, map())).toBeUndefined();
  });

  it('without words is none any more, and its action lies in the bin', () => {
    const actionId = choose('Build once a day');
    board.do(setExperiment, { mapId: board.mapId, text: ' ' });
    expect(board.workspace.action.has(actionId)).toBe(false);
    expect([...board.workspace.binEntry.values()].map(({ label }) => label)).toEqual([
      'Action: Build once a day',
    ]);
    expect(map().experimentId).toBeNull();
  });

  it('comes back with its action, which was deleted elsewhere', () => {
    const actionId = choose('Build once a day');
    board.do(deleteAction, { actionId });
    expect(plan().text).toBe('');
    expect(findDanglingReferences(board.workspace)).toEqual([]);
    const [entry] = board.workspace.binEntry.values();
    board.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(plan().text).toBe('Build once a day');
  });

  it('stays in the history as it was then, and a future map begins without', () => {
    choose('Build once a day');
    const frozenId = board.made('flowMap', freezeMap, { mapId: board.mapId });
    board.do(setExperiment, { mapId: board.mapId, text: 'Build twice a day' });
    expect(plan(frozenId).text).toBe('Build once a day');
    expect(flowPage(board.workspace, frozenId, '2026-11-20')?.actions).toEqual([]);
    board.do(futureOf, { mapId: board.mapId });
    const future = [...board.workspace.flowMap.values()].find(({ kind }) => kind === 'future');
    expect(future).toMatchObject({ experimentId: null, experiment: { text: '' } });
  });

  it('of a file from before it was an action is shown, and becomes one with the next word', () => {
    const old = { ...map(), experiment: { text: 'Build once a day', ownerId: board.ana, due: null } };
    board.workspace = { ...board.workspace, flowMap: new Map([[old.id, old]]) };
    expect(plan().text).toBe('Build once a day');
    const actionId = board.made('action', setExperiment, { mapId: board.mapId, due: '2026-12-01' });
    expect(board.get('action', actionId)).toMatchObject({ text: 'Build once a day', ownerId: board.ana });
    expect(plan().due).toBe('2026-12-01');
  });

  it('of such a file becomes one as it is, too, when somebody asks for it', () => {
    const old = { ...map(), experiment: { text: 'Build once a day', ownerId: board.ana, due: '2026-12-01' } };
    board.workspace = { ...board.workspace, flowMap: new Map([[old.id, old]]) };
    expect(isOnlyWords(board.workspace.action, map())).toBe(true);
    const actionId = board.made('action', setExperiment, { mapId: board.mapId });
    expect(board.get('action', actionId)).toMatchObject({ text: 'Build once a day', due: '2026-12-01' });
    expect(isOnlyWords(board.workspace.action, map())).toBe(false);
    board.do(setExperiment, { mapId: board.mapId });
    expect(board.workspace.action.size).toBe(1);
  });
});

describe('what a mapping meeting decides and promises', () => {
  it('is of its day: the next meeting begins with an empty page, the last one keeps its own', () => {
    board.do(addDecision, { ...origin(), text: 'Two people can release' });
    board.do(addAction, { ...origin(), text: 'Write the runbook' });
    const frozenId = board.made('flowMap', freezeMap, { mapId: board.mapId });
    board.do(addDecision, { ...origin(), text: 'After closing, on the same day' });
    expect(decided()).toEqual(['Two people can release', 'After closing, on the same day']);
    expect(promised()).toEqual(['Write the runbook']);
    board.context.goTo('2027-01-08');
    board.do(addDecision, { ...origin(), text: 'No releases on Fridays' });
    expect(decided()).toEqual(['No releases on Fridays']);
    expect(promised()).toEqual([]);
    expect(decided(frozenId)).toEqual(['Two people can release', 'After closing, on the same day']);
    expect(promised(frozenId)).toEqual(['Write the runbook']);
  });

  it('has an order of its own among the decisions of the team', () => {
    const one = board.made('decision', addDecision, { ...origin(), text: 'One' });
    board.do(addDecision, { ...origin(), mapId: null, text: 'Of no meeting' });
    const two = board.made('decision', addDecision, { ...origin(), text: 'Two' });
    board.do(moveDecision, { decisionId: two, beforeId: one });
    expect(decided()).toEqual(['Two', 'One']);
  });

  it('is on a line from the map, and a record of it says where it was decided', () => {
    const decisionId = board.made('decision', addDecision, { ...origin(), text: 'Two people can release' });
    const line = lineOf(board.workspace, { table: 'decision', id: decisionId });
    expect(line?.nodes.filter(({ step }) => step < 0).map(({ end }) => end.title)).toEqual([
      'Change to customer',
    ]);
    const recordId = board.made('decisionRecord', writeRecordOf, { decisionId });
    expect(board.get('decisionRecord', recordId).more).toBe(
      'Decided at the flow map "Change to customer" on 2026-11-20.',
    );
  });

  it('is refused on a map of the past, of another team, and on none', () => {
    const frozenId = board.made('flowMap', freezeMap, { mapId: board.mapId });
    expect(board.refused(addDecision, { ...origin(), mapId: frozenId, text: 'Late' })).toBe('frozen');
    const other = board.team('Gamma');
    expect(board.refused(addAction, { ...origin(), teamId: other.teamId, text: 'Theirs' })).toBe('gone');
    expect(board.refused(addAction, { ...origin(), mapId: 'none', text: 'Lost' })).toBe('gone');
  });

  it('goes into the bin with its map, and comes back with it', () => {
    choose('Build once a day');
    board.do(addDecision, { ...origin(), text: 'Two people can release' });
    const before = board.workspace;
    board.do(deleteFlowMap, { mapId: board.mapId });
    expect([board.workspace.action.size, board.workspace.decision.size]).toEqual([0, 0]);
    const [entry] = board.workspace.binEntry.values();
    board.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(board.workspace.action).toEqual(before.action);
    expect(board.workspace.decision).toEqual(before.decision);
    expect(plan().text).toBe('Build once a day');
  });

  it('stands alone when it comes back to find its map gone', () => {
    const actionId = board.made('action', addAction, { ...origin(), text: 'Write the runbook' });
    board.do(deleteAction, { actionId });
    board.do(deleteFlowMap, { mapId: board.mapId });
    const entry = [...board.workspace.binEntry.values()].find(({ label }) =>
      label.includes('Write the runbook'),
    );
    board.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(board.get('action', actionId).mapId).toBeNull();
  });
});
