import { boardOf } from '@shared/retro/board';
import { deleteCards } from '@shared/retro/delete-cards';
import { groupCards, nameGroup } from '@shared/retro/groups';
import { moveCards } from '@shared/retro/move-cards';
import { addNote, addNotes, editNote, noteLines, setLayer, setNotesHidden } from '@shared/retro/notes';
import { splitGroup, takeFromGroup } from '@shared/retro/split-groups';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let retroId = '';
let columns: string[] = [];
let notes: Record<string, string> = {};

beforeEach(() => {
  build = workspaceBuilder();
  const { teamId, peopleIds } = build.team();
  const retro = build.retro(teamId, { presentIds: peopleIds });
  retroId = retro.retroId;
  columns = retro.columnIds;
  notes = {};
});

const column = (index: number) => columns[index] ?? '';
const id = (name: string) => notes[name] ?? name;

/** Writes notes, one letter each, into a column. */
function write(index: number, letters: string): void {
  for (const letter of letters) notes[letter] = build.note(retroId, column(index), letter);
}

function board(): string {
  return build
    .board(retroId)
    .map((cards) => cards.join(' '))
    .join(' | ');
}

function move(letters: string, index: number, before: string | null): string {
  const cardIds = [...letters].map(id);
  return build.do(moveCards, {
    retroId,
    cardIds,
    columnId: column(index),
    beforeId: before === null ? null : id(before),
  }).label;
}

function group(letters: string, target: string | null = null): string {
  const changeSet = build.do(groupCards, {
    retroId,
    cardIds: [...letters].map(id),
    targetId: target === null ? null : id(target),
  });
  return changeSet.label;
}

describe('adding notes', () => {
  it('puts a note at the end, or in front of a card', () => {
    write(0, 'ab');
    build.do(addNote, { retroId, columnId: column(0), text: '  c\r\nd ', beforeId: id('b') });
    expect(build.board(retroId)[0]).toEqual(['a', 'c\nd', 'b']);
  });

  it('refuses a note of blanks, one that is too long, and a column or a retrospective that is gone', () => {
    const columnId = column(0);
    expect(build.refused(addNote, { retroId, columnId, text: ' \n\t ' })).toBe('empty');
    expect(build.refused(addNote, { retroId, columnId, text: 'x'.repeat(4_001) })).toBe('too-long');
    expect(build.refused(addNote, { retroId, columnId: 'nothing', text: 'a' })).toBe('gone');
    expect(build.refused(addNote, { retroId: 'nothing', columnId, text: 'a' })).toBe('gone');
  });

  it('says how long a note that is too long is', () => {
    const result = addNote(
      build.workspace,
      { retroId, columnId: column(0), text: 'x'.repeat(4_312) },
      build.context,
    );
    expect(result.ok ? '' : result.error.message).toBe(
      'A note can have 4,000 characters; this has 4,312. Shorten it.',
    );
  });

  it('makes a note of each pasted line, without the marks of a list', () => {
    const text = '- one\r\n\r\n * two\n3. three\n- [ ] four\n2026 plan\n-five';
    expect(noteLines(text)).toEqual(['one', 'two', 'three', 'four', '2026 plan', '-five']);
    const { label } = build.do(addNotes, { retroId, columnId: column(1), text });
    expect(label).toBe('add 6 notes');
    expect(build.board(retroId)[1]).toEqual(['one', 'two', 'three', 'four', '2026 plan', '-five']);
  });

  it('takes 500 lines at once and refuses 501', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, at) => `note ${at}`).join('\n');
    const columnId = column(0);
    expect(build.refused(addNotes, { retroId, columnId, text: lines(501) })).toBe('too-many');
    expect(build.do(addNotes, { retroId, columnId, text: lines(500) }).changes).toHaveLength(500);
  });

  it('keeps no half character', () => {
    const noteId = build.note(retroId, column(0), 'half \ud83d here');
    expect(build.get('note', noteId).text).toBe('half \ufffd here');
  });
});

describe('editing notes', () => {
  it('changes the text, and nothing when it is the same', () => {
    write(0, 'a');
    expect(build.do(editNote, { noteId: id('a'), text: ' a ' }).changes).toEqual([]);
    build.do(editNote, { noteId: id('a'), text: 'A' });
    expect(board()).toBe('A |  | ');
    expect(build.refused(editNote, { noteId: id('a'), text: '' })).toBe('empty');
  });

  it('hides and shows all notes at once', () => {
    build.do(setNotesHidden, { retroId, hidden: true });
    expect(build.get('retro', retroId).notesHidden).toBe(true);
    expect(build.do(setNotesHidden, { retroId, hidden: true }).changes).toEqual([]);
  });

  it('files notes and groups under a layer', () => {
    write(0, 'abc');
    group('ab');
    build.do(setLayer, { retroId, cardIds: [id('a'), id('c')], layer: 'feedback' });
    expect(build.get('note', id('a')).layer).toBe('feedback');
    expect(build.get('note', id('b')).layer).toBeNull();
    build.do(setLayer, { retroId, cardIds: [id('a'), id('b')], layer: 'inputs' });
    expect([...build.workspace.noteGroup.values()][0]?.layer).toBe('inputs');
  });
});

describe('moving cards', () => {
  beforeEach(() => {
    write(0, 'abcd');
    write(1, 'xy');
  });

  it('moves one in front of another, to the end, and into another column', () => {
    expect(move('c', 0, 'a')).toBe('move note');
    expect(board()).toBe('c a b d | x y | ');
    move('c', 0, null);
    move('a', 1, 'y');
    expect(board()).toBe('b d c | x a y | ');
  });

  it('moves several and keeps their order on the board, whatever the order of the selection', () => {
    expect(move('ydb', 2, null)).toBe('move 3 notes');
    expect(board()).toBe('a c | x | b d y');
  });

  it('changes nothing when the cards lie there already', () => {
    const same = (letters: string, before: string | null) =>
      build.do(moveCards, {
        retroId,
        cardIds: [...letters].map(id),
        columnId: column(0),
        beforeId: before === null ? null : id(before),
      }).changes;
    expect(same('b', 'c')).toEqual([]);
    expect(same('b', 'b')).toEqual([]);
    expect(same('d', null)).toEqual([]);
    expect(same('bc', 'b')).toEqual([]);
  });

  it('drops in front of the next card that stays when the target moves too', () => {
    move('bc', 0, 'c');
    expect(board()).toBe('a b c d | x y | ');
    move('ac', 0, 'c');
    expect(board()).toBe('b a c d | x y | ');
  });

  it('takes a group with its notes', () => {
    group('ab');
    expect(move('a', 1, 'y')).toBe('move note');
    expect(board()).toBe('b c d | x a y | ');
    group('bc');
    expect(move('bc', 1, null)).toBe('move group');
    expect(board()).toBe('d | x a y [b, c] | ');
    expect(build.get('note', id('b')).columnId).toBe(column(1));
  });

  it('lets a note leave its group, which goes on with two and dissolves with one', () => {
    group('abc');
    move('b', 1, null);
    expect(board()).toBe('[a, c] d | x y b | ');
    move('a', 2, null);
    expect(board()).toBe('c d | x y b | a');
    expect(build.workspace.noteGroup.size).toBe(0);
  });

  it('finds room between cards that were given the same place by a file', () => {
    const [a, b] = [build.get('note', id('a')), build.get('note', id('b'))];
    const notesNow = new Map(build.workspace.note).set(b.id, { ...b, order: a.order });
    build.workspace = { ...build.workspace, note: notesNow };
    expect(board()).toBe('b a c d | x y | ');
    move('d', 0, 'a');
    expect(board()).toBe('b d a c | x y | ');
  });

  it('finds room beside a key that was not made here', () => {
    const notesNow = new Map(build.workspace.note).set(id('d'), {
      ...build.get('note', id('d')),
      order: 'zz',
    });
    build.workspace = { ...build.workspace, note: notesNow };
    move('a', 0, null);
    expect(board()).toBe('b c d a | x y | ');
  });

  it('still has room after hundreds of insertions at one place', () => {
    for (let round = 0; round < 300; round += 1)
      move(round % 2 === 0 ? 'a' : 'b', 0, round % 2 === 0 ? 'b' : 'a');
    for (let round = 0; round < 700; round += 1) {
      build.do(addNote, { retroId, columnId: column(1), text: `${round}`, beforeId: id('y') });
    }
    const last = build.board(retroId)[1] ?? [];
    expect(last.slice(0, 3)).toEqual(['x', '0', '1']);
    expect(last.slice(-2)).toEqual(['699', 'y']);
    const longest = Math.max(...[...build.workspace.note.values()].map(({ order }) => order.length));
    expect(longest).toBeLessThan(201);
  });

  it('refuses cards that are gone and columns that are gone', () => {
    const target = { retroId, cardIds: ['nothing'], columnId: column(0), beforeId: null };
    expect(build.refused(moveCards, target)).toBe('gone');
    expect(build.refused(moveCards, { ...target, cardIds: [id('a')], columnId: 'nothing' })).toBe('gone');
  });
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
    const teamId = build.get('retro', retroId).teamId;
    group('ab');
    const groupId = [...build.workspace.noteGroup.keys()][0] ?? '';
    const actionId = build.action(teamId, retroId, groupId);
    build.do(splitGroup, { groupId });
    expect(build.get('action', actionId).topicId).toBe(id('a'));
  });

  it('leaves it with the note that is left of a group', () => {
    const teamId = build.get('retro', retroId).teamId;
    const groupId = build.group(retroId, [id('a'), id('b')]);
    const actionId = build.action(teamId, retroId, groupId);
    const decisionId = build.decision(teamId, retroId, groupId);
    build.do(takeFromGroup, { noteIds: [id('a')] });
    expect(build.get('action', actionId).topicId).toBe(id('b'));
    expect(build.get('decision', decisionId).topicId).toBe(id('b'));
  });

  it('hands it on to the group that takes a group in', () => {
    const teamId = build.get('retro', retroId).teamId;
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
    const teamId = build.get('retro', retroId).teamId;
    const decisionId = build.decision(teamId, retroId, id('a'));
    build.do(deleteCards, { retroId, cardIds: [id('a')] });
    expect(build.get('decision', decisionId).topicId).toBeNull();
  });

  it('hands the link of a note in a group on to the group', () => {
    const teamId = build.get('retro', retroId).teamId;
    const decisionId = build.decision(teamId, retroId, id('a'));
    group('abc');
    build.do(deleteCards, { retroId, cardIds: [id('a')] });
    expect(build.get('decision', decisionId).topicId).toBe([...build.workspace.noteGroup.keys()][0]);
  });
});

describe('the board', () => {
  it('gives the same card again while its records are the same', () => {
    write(0, 'abcd');
    group('ab');
    const before = boardOf(build.get('retro', retroId), build.workspace.note, build.workspace.noteGroup);
    build.do(editNote, { noteId: id('c'), text: 'C' });
    const after = boardOf(build.get('retro', retroId), build.workspace.note, build.workspace.noteGroup);
    expect(after[0]?.cards.map((card, at) => card === before[0]?.cards[at])).toEqual([true, false, true]);
  });
});
