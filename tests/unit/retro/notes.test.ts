import { textLines } from '@shared/kernel/pasted-lines';
import { boardOf } from '@shared/retro/board';
import { addNote, addNotes, editNote, setLayer, setNotesHidden } from '@shared/retro/notes';
import { beforeEach, describe, expect, it } from 'vitest';
import { letterBoard } from '../../support/letter-board';

let { build, retroId, column, id, write, board, group } = letterBoard();

beforeEach(() => {
  ({ build, retroId, column, id, write, board, group } = letterBoard());
});

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
    expect(textLines(text)).toEqual(['one', 'two', 'three', 'four', '2026 plan', '-five']);
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
