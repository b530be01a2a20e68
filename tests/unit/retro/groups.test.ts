import { deleteCards } from '@shared/retro/delete-cards';
import { groupCards, nameGroup } from '@shared/retro/groups';
import { splitGroup, takeFromGroup } from '@shared/retro/split-groups';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterBoard } from '../../support/letter-board';

let { build, teamId, retroId, id, write, board, move, group } = letterBoard();

beforeEach(() => {
  ({ build, teamId, retroId, id, write, board, move, group } = letterBoard());
});

describe('grouping', () => {
  beforeEach(() => {
    write(0, 'abc');
    write(1, 'xy');
  });

  it('makes a group of a note dropped on a note, in the place of that note', () => {
    expect(group('a', 'x')).toBe('group 2 notes');
    expect(board()).toBe('b c | [x, a] y | ');
  });

  it('groups the selected in the place of the first', () => {
    expect(group('yca')).toBe('group 3 notes');
    expect(board()).toBe('[a, c, y] b | x | ');
  });

  it('adds to a group, by the group or by a note in it', () => {
    group('ab');
    expect(group('x', 'b')).toBe('add note to group');
    expect(board()).toBe('[a, b, x] c | y | ');
  });

  it('merges groups and keeps the one name there is', () => {
    group('ab');
    group('xy');
    const [first, second] = [...build.workspace.noteGroup.keys()];
    build.do(nameGroup, { groupId: second ?? '', title: ' Slow   tests ' });
    expect(group('xy', first ?? '')).toBe('merge groups');
    expect(board()).toBe('Slow tests[a, b, x, y] c |  | ');
    expect(build.workspace.noteGroup.size).toBe(1);
  });

  it('dissolves a group that is left with one note', () => {
    group('ab');
    group('a', 'x');
    expect(board()).toBe('b c | [x, a] y | ');
  });

  it('refuses to group a card with itself', () => {
    expect(build.refused(groupCards, { retroId, cardIds: [id('a')], targetId: id('a') })).toBe(
      'nothing-to-group',
    );
    expect(build.refused(groupCards, { retroId, cardIds: [id('a')], targetId: null })).toBe(
      'nothing-to-group',
    );
    group('ab');
    expect(build.refused(groupCards, { retroId, cardIds: [id('a')], targetId: id('b') })).toBe(
      'nothing-to-group',
    );
    expect(build.refused(groupCards, { retroId, cardIds: [], targetId: null })).toBe('gone');
  });

  it('names a group, takes the name away, and refuses one that is too long', () => {
    group('ab');
    const groupId = [...build.workspace.noteGroup.keys()][0] ?? '';
    build.do(nameGroup, { groupId, title: 'Tests' });
    expect(board()).toBe('Tests[a, b] c | x y | ');
    build.do(nameGroup, { groupId, title: '  ' });
    expect(board()).toBe('[a, b] c | x y | ');
    expect(build.refused(nameGroup, { groupId, title: 'x'.repeat(241) })).toBe('too-long');
  });

  it('splits a group in its place', () => {
    group('bc', 'a');
    group('y', 'x');
    move('x', 0, null);
    const groupId = [...build.workspace.noteGroup.keys()][0] ?? '';
    expect(build.do(splitGroup, { groupId }).label).toBe('split group');
    expect(board()).toBe('a b c x | y | ');
  });

  it('takes notes out to right behind their group; all of them split it', () => {
    group('abc');
    build.do(takeFromGroup, { noteIds: [id('a')] });
    expect(board()).toBe('[b, c] a | x y | ');
    group('a', 'b');
    build.do(takeFromGroup, { noteIds: [id('b'), id('c')] });
    expect(board()).toBe('a b c | x y | ');
    group('abc');
    build.do(takeFromGroup, { noteIds: [id('a'), id('b'), id('c')] });
    expect(board()).toBe('a b c | x y | ');
    expect(build.refused(takeFromGroup, { noteIds: [id('a')] })).toBe('gone');
  });

  it('sends what was decided about a group that is split or merged where its notes go', () => {
    group('ab');
    const groupId = [...build.workspace.noteGroup.keys()][0] ?? '';
    const actionId = build.action(teamId, retroId, groupId);
    build.do(splitGroup, { groupId });
    expect(build.get('action', actionId).topicId).toBe(id('a'));
  });

  it('leaves it with the note that is left of a group', () => {
    const groupId = build.group(retroId, [id('a'), id('b')]);
    const actionId = build.action(teamId, retroId, groupId);
    const decisionId = build.decision(teamId, retroId, groupId);
    build.do(takeFromGroup, { noteIds: [id('a')] });
    expect(build.get('action', actionId).topicId).toBe(id('b'));
    expect(build.get('decision', decisionId).topicId).toBe(id('b'));
  });

  it('hands it on to the group that takes a group in', () => {
    const first = build.group(retroId, [id('a'), id('b')]);
    const second = build.group(retroId, [id('x'), id('y')]);
    const actionId = build.action(teamId, retroId, second);
    build.do(groupCards, { retroId, cardIds: [second], targetId: first });
    expect(build.get('action', actionId).topicId).toBe(first);
  });
});

describe('deleting cards', () => {
  beforeEach(() => {
    write(0, 'abc');
  });

  it('deletes notes and groups as one thing in the bin', () => {
    group('ab');
    const { label } = build.do(deleteCards, { retroId, cardIds: [id('a'), id('b'), id('c')] });
    expect(label).toBe('delete 2 cards');
    expect(board()).toBe(' |  | ');
    const [entry] = [...build.workspace.binEntry.values()];
    expect(entry?.label).toBe('2 cards: a');
    expect(entry?.records.map(({ table }) => table)).toEqual(['noteGroup', 'note', 'note', 'note']);
  });

  it('takes a note out of a group of two, which dissolves', () => {
    group('ab');
    build.do(deleteCards, { retroId, cardIds: [id('a')] });
    expect(board()).toBe('b c |  | ');
  });

  it('leaves decisions about it standing, without the link', () => {
    const decisionId = build.decision(teamId, retroId, id('a'));
    build.do(deleteCards, { retroId, cardIds: [id('a')] });
    expect(build.get('decision', decisionId).topicId).toBeNull();
  });

  it('hands the link of a note in a group on to the group', () => {
    const decisionId = build.decision(teamId, retroId, id('a'));
    group('abc');
    build.do(deleteCards, { retroId, cardIds: [id('a')] });
    expect(build.get('decision', decisionId).topicId).toBe([...build.workspace.noteGroup.keys()][0]);
  });
});
