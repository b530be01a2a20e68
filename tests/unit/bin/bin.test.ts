import { binEntries, deleteForGood, emptyBin, restoreFromBin } from '@shared/bin/bin';
import { newNames } from '@shared/bin/name-apart';
import { applyChanges } from '@shared/kernel/change-set';
import type { BinEntry } from '@shared/model/bin-entry';
import { deleteAction, editAction } from '@shared/retro/actions';
import { deleteDecision } from '@shared/retro/decisions';
import { deleteCards } from '@shared/retro/delete-cards';
import { lookAtAction } from '@shared/retro/follow-up';
import { moveCards } from '@shared/retro/move-cards';
import { keepFormat, removeFormat } from '@shared/retro/own-formats';
import { removeRetro, setPresent } from '@shared/retro/retros';
import { splitGroup } from '@shared/retro/split-groups';
import { addThanks, deleteThanks } from '@shared/retro/thanks';
import { remainingVotes } from '@shared/retro/vote-counts';
import { castVote, clearVotes, endVoting, startVoting } from '@shared/retro/votes';
import { addPeople, removePerson } from '@shared/team/people';
import { removeTeam } from '@shared/team/teams';
import { beforeEach, describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';
import { asLists, expectOk, testContext, workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let [teamId, retroId, ana, a, b, c] = ['', '', '', '', '', ''];
let columns: string[] = [];

beforeEach(() => {
  build = workspaceBuilder();
  const team = build.team();
  teamId = team.teamId;
  ana = team.peopleIds[0] ?? '';
  const retro = build.retro(teamId, { presentIds: team.peopleIds });
  retroId = retro.retroId;
  columns = retro.columnIds;
  [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((text) => build.note(retroId, columns[0] ?? '', text));
});

const newest = () => binEntries(build.workspace.binEntry, null)[0]?.id ?? 'nothing';
const restore = () => build.do(restoreFromBin, { entryId: newest() });
const board = () => build.board(retroId);

/** Deletes with a rule, restores, and expects the workspace to be as before. */
function expectThereAndBack(perform: () => void): void {
  const before = asLists(build.workspace);
  perform();
  expect(asLists(build.workspace)).not.toEqual(before);
  restore();
  expect(asLists(build.workspace)).toEqual(before);
}

describe('putting back', () => {
  it('puts notes, groups and votes back where they were', () => {
    const groupId = build.group(retroId, [a, b]);
    build.do(startVoting, { retroId, method: 'budget', budget: 3, mostPerTopic: 3 });
    build.do(castVote, { retroId, personId: ana, topicId: groupId, delta: 1 });
    expectThereAndBack(() => build.do(deleteCards, { retroId, cardIds: [groupId] }));
  });

  it('says in the menu what comes back', () => {
    build.do(deleteCards, { retroId, cardIds: [a, b] });
    expect(restore().label).toBe('put back 2 notes');
  });

  it('puts a retrospective back with all that was written in it', () => {
    const actionId = build.action(teamId, retroId, a);
    build.decision(teamId, retroId, b);
    build.do(editAction, { actionId, ownerId: ana });
    build.do(addThanks, { retroId, toPersonId: ana, text: 'For the pager' });
    build.do(startVoting, { retroId, method: 'budget', budget: 3, mostPerTopic: 3 });
    build.do(castVote, { retroId, personId: ana, topicId: a, delta: 1 });
    expectThereAndBack(() => {
      const { label } = build.do(removeRetro, { retroId });
      expect(label).toBe('delete retrospective with 1 decision and 1 action');
      expect(build.workspace.action.size + build.workspace.note.size + build.workspace.vote.size).toBe(0);
    });
  });

  it('puts a whole team back, with what lay in its own bin', () => {
    const context = testContext();
    const full = lively(context);
    const [team] = [...full.team.values()];
    build.workspace = full;
    build.do(removeTeam, { teamId: team?.id ?? '' });
    expect(build.workspace.team.size).toBe(1);
    expect([...build.workspace.retro.values()].every((retro) => retro.teamId !== team?.id)).toBe(true);
    const entry = [...build.workspace.binEntry.values()].find((one) => one.teamId === null);
    build.do(restoreFromBin, { entryId: entry?.id ?? '' });
    expect(asLists(build.workspace)).toEqual(asLists(full));
  });

  it('puts an action and a decision back without what is gone by then', () => {
    const actionId = build.action(teamId, retroId, a);
    build.do(editAction, { actionId, ownerId: ana });
    const later = build.retro(teamId, { date: '2026-12-04' });
    build.do(lookAtAction, { actionId, retroId: later.retroId, verdict: 'carried' });
    const decisionId = build.decision(teamId, retroId, a);
    build.do(deleteAction, { actionId });
    const actionEntry = newest();
    build.context.goTo('2026-11-21');
    build.do(deleteDecision, { decisionId });
    const decisionEntry = newest();
    build.do(removeRetro, { retroId });
    build.do(removeRetro, { retroId: later.retroId });
    build.do(removePerson, { personId: ana });
    build.do(restoreFromBin, { entryId: actionEntry });
    build.do(restoreFromBin, { entryId: decisionEntry });
    expect(build.get('action', actionId)).toMatchObject({ retroId: null, topicId: null, ownerId: null });
    expect(build.get('action', actionId).looks).toMatchObject([{ verdict: 'carried', retroId: null }]);
    expect(build.get('decision', decisionId)).toMatchObject({ retroId: null, topicId: null });
  });

  it('refuses what can not stand without its meeting, and says what to do', () => {
    build.do(deleteCards, { retroId, cardIds: [a] });
    const entryId = newest();
    build.context.goTo('2026-11-21');
    build.do(removeRetro, { retroId });
    const result = restoreFromBin(build.workspace, { entryId }, build.context);
    expect(result.ok ? '' : result.error.message).toBe(
      '"Note: a" can\'t be put back: its retrospective is gone. If the retrospective is in the bin, put that back first.',
    );
    restore();
    build.do(restoreFromBin, { entryId });
    expect(board()[0]).toEqual(['a', 'b', 'c']);
  });

  it('lets a note stand alone when its group is gone, and follow its group when that has moved', () => {
    const groupId = build.group(retroId, [a, b, c]);
    build.do(deleteCards, { retroId, cardIds: [a] });
    const entryId = newest();
    build.do(moveCards, { retroId, cardIds: [groupId], columnId: columns[1] ?? '', beforeId: null });
    const moved = build.workspace;
    build.do(restoreFromBin, { entryId });
    expect(board()).toEqual([[], ['[a, b, c]'], []]);
    expect(build.get('note', a).columnId).toBe(columns[1]);
    build.workspace = moved;
    build.do(splitGroup, { groupId });
    build.do(restoreFromBin, { entryId });
    expect(board()).toEqual([['a'], ['b', 'c'], []]);
  });

  it('refuses when the same record is there already', () => {
    const note = build.get('note', a);
    build.do(deleteCards, { retroId, cardIds: [a] });
    build.workspace = applyChanges(build.workspace, [{ op: 'put', table: 'note', record: note }]);
    expect(build.refused(restoreFromBin, { entryId: newest() })).toBe('id-taken');
  });

  it('refuses what can not be read', () => {
    const entry = (table: string, record: Record<string, unknown>): BinEntry => ({
      id: 'x',
      teamId,
      label: 'Note: x',
      deletedAt: build.context.now,
      records: [{ table, record }],
    });
    for (const damaged of [
      entry('note', { id: 'n' }),
      entry('spaceship', { id: 'n' }),
      entry('__proto__', {}),
    ]) {
      build.workspace = applyChanges(build.workspace, [{ op: 'put', table: 'binEntry', record: damaged }]);
      expect(build.refused(restoreFromBin, { entryId: 'x' })).toBe('unreadable');
    }
    expect(build.refused(restoreFromBin, { entryId: 'nothing' })).toBe('gone');
  });

  it('tells a team and a person apart from a namesake that came meanwhile, and says so', () => {
    const restored = () => {
      const before = build.workspace;
      return newNames(before, restore().changes);
    };
    const dan = build.made('person', addPeople, { teamId, names: 'Dan' });
    build.do(removePerson, { personId: dan });
    build.do(addPeople, { teamId, names: 'DAN' });
    expect(restored()).toEqual([{ from: 'Dan', to: 'Dan (2)' }]);
    expect(build.get('person', dan).name).toBe('Dan (2)');

    build.do(keepFormat, { teamId, name: 'Flow', columns: [{ title: 'One', hint: '' }] });
    const formatId = [...build.workspace.retroFormat.keys()][0] ?? '';
    build.do(removeFormat, { formatId });
    build.do(keepFormat, { teamId, name: 'flow', columns: [{ title: 'Two', hint: '' }] });
    expect(restored()).toEqual([{ from: 'Flow', to: 'Flow (2)' }]);

    const long = 'x'.repeat(120);
    for (const name of ['Gamma', long]) {
      const gone = build.team(name, ['Ana']);
      build.do(removeTeam, { teamId: gone.teamId });
      build.team(name, ['Ana']);
      build.team(`${name.slice(0, 116)} (2)`, []);
      expect(restored()).toEqual([{ from: name, to: `${name.slice(0, 116)} (3)` }]);
      expect(build.get('person', gone.peopleIds[0] ?? '').name).toBe('Ana');
    }
  });

  it('keeps a name that is free', () => {
    build.do(removeTeam, { teamId });
    const before = build.workspace;
    expect(newNames(before, restore().changes)).toEqual([]);
    expect(build.get('team', teamId).name).toBe('Delta');
  });

  it('puts thanks back to everybody when the person is gone', () => {
    const thanksId = build.made('thanks', addThanks, { retroId, toPersonId: ana, text: 'x' });
    build.do(deleteThanks, { thanksId });
    const entryId = newest();
    build.context.goTo('2026-11-21');
    build.do(setPresent, { retroId, presentIds: [] });
    build.do(removePerson, { personId: ana });
    build.do(restoreFromBin, { entryId });
    expect(build.get('thanks', thanksId).toPersonId).toBeNull();
  });
});

describe('votes that come back', () => {
  beforeEach(() => {
    build.do(startVoting, { retroId, method: 'budget', budget: 3, mostPerTopic: 2 });
    for (let at = 0; at < 2; at += 1) build.do(castVote, { retroId, personId: ana, topicId: a, delta: 1 });
    build.do(deleteCards, { retroId, cardIds: [a] });
  });

  const left = () => remainingVotes(build.get('retro', retroId), build.workspace.vote, ana);

  it('stay within the budget that has been used elsewhere since', () => {
    for (let at = 0; at < 2; at += 1) build.do(castVote, { retroId, personId: ana, topicId: b, delta: 1 });
    restore();
    expect(left()).toBe(0);
    expect([...build.workspace.vote.values()].map(({ count }) => count).sort()).toEqual([1, 2]);
  });

  it('stay out when voting has begun anew in another way, or was cleared', () => {
    const entryId = newest();
    build.do(clearVotes, { retroId });
    const cleared = build.workspace;
    build.do(restoreFromBin, { entryId });
    expect(build.workspace.vote.size).toBe(0);
    build.workspace = cleared;
    build.do(startVoting, { retroId, method: 'hands', budget: 3, mostPerTopic: 3 });
    build.do(endVoting, { retroId });
    build.do(restoreFromBin, { entryId });
    expect(build.workspace.vote.size).toBe(0);
  });
});

describe('the bin itself', () => {
  it('shows a team its own, newest first', () => {
    build.do(deleteCards, { retroId, cardIds: [a] });
    build.context.goTo('2026-11-21');
    build.do(deleteCards, { retroId, cardIds: [b] });
    const gamma = build.team('Gamma', []);
    expect(binEntries(build.workspace.binEntry, teamId).map(({ label }) => label)).toEqual([
      'Note: b',
      'Note: a',
    ]);
    expect(binEntries(build.workspace.binEntry, gamma.teamId)).toEqual([]);
  });

  it('can be emptied, for one team or wholly, and by piece', () => {
    build.do(deleteCards, { retroId, cardIds: [a] });
    expect(build.do(deleteForGood, { entryId: newest() }).label).toBe('delete note for good');
    build.do(deleteCards, { retroId, cardIds: [b] });
    const gamma = build.team('Gamma', []);
    expect(build.do(emptyBin, { teamId: gamma.teamId }).changes).toEqual([]);
    build.do(emptyBin, { teamId });
    expect(build.workspace.binEntry.size).toBe(0);
    build.do(removeTeam, { teamId: gamma.teamId });
    build.do(emptyBin, { teamId: null });
    expect(build.workspace.binEntry.size).toBe(0);
    expect(build.refused(deleteForGood, { entryId: 'x' })).toBe('gone');
  });

  it('shortens a long label to what the record allows', () => {
    const noteId = build.note(retroId, columns[0] ?? '', '👩‍💻'.repeat(300));
    const changeSet = expectOk(deleteCards(build.workspace, { retroId, cardIds: [noteId] }, build.context));
    const put = changeSet.changes.find((change) => change.table === 'binEntry');
    const label = put?.op === 'put' && put.table === 'binEntry' ? put.record.label : '';
    expect(label.length).toBeLessThanOrEqual(246);
    expect(label).not.toMatch(/\p{Surrogate}/u);
  });
});
