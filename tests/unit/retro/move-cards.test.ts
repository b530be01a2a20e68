import { moveCards } from '@shared/retro/move-cards';
import { addNote } from '@shared/retro/notes';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterBoard } from '../../support/letter-board';

let { build, retroId, column, id, write, board, move, group } = letterBoard();

beforeEach(() => {
  ({ build, retroId, column, id, write, board, move, group } = letterBoard());
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
