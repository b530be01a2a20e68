import { type Brought, bringFileIn } from '@shared/exchange/files-in/bring-in';
import { type FileChoice, guessChoice } from '@shared/exchange/files-in/choice';
import type { FileIn, ForeignFile } from '@shared/exchange/files-in/file-in';
import { readingFile } from '@shared/exchange/files-in/read-file';
import type { ForeignBoard } from '@shared/exchange/foreign/board';
import { finish } from '@shared/exchange/reading';
import { emptyWorkspace } from '@shared/model/workspace';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { TestContext } from '../../support/workspace-builder';
import {
  focalboardArchive,
  focalboardLines,
  kanbanBoard,
  oldFocalboardLines,
  oldTrelloBoard,
  parabolTable,
  scrumlrTable,
  trelloBoard,
} from './good-files';

const bytesOf = (content: unknown) =>
  content instanceof Uint8Array
    ? content
    : new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));

function read(content: unknown, fileName = 'file'): FileIn {
  const result = finish(readingFile(bytesOf(content), { fileName }));
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(content: unknown): string {
  const result = finish(readingFile(bytesOf(content), { fileName: 'file' }));
  return result.ok ? `read as ${result.value.kind}` : result.error.message;
}

function boardOf(content: unknown, fileName?: string): ForeignBoard {
  const file = read(content, fileName);
  if (file.form !== 'boards' || !file.boards[0]) throw new Error(`It is ${file.kind}`);
  return file.boards[0];
}

function bring(file: FileIn, change: Partial<FileChoice> = {}): Brought {
  const choice = { ...guessChoice(file as ForeignFile, { kind: 'new', name: 'Payments' }), ...change };
  const brought = bringFileIn(emptyWorkspace(), { file: file as ForeignFile, choice }, new TestContext());
  if (!brought.ok) throw new Error(brought.error.message);
  return brought.value;
}

const records = <Name extends string>({ changes }: Brought, table: Name) =>
  changes.flatMap((change) => (change.op === 'put' && change.table === table ? [change.record] : []));

const reasonFor = (leftOut: Brought['leftOut'], part: string) =>
  leftOut.find(({ where }) => where.includes(part))?.reason;

describe('what a file is', () => {
  it('is told by its content, whatever its name', () => {
    expect(read(trelloBoard).kind).toBe('trello');
    expect(read(focalboardArchive).kind).toBe('focalboard');
    expect(read(focalboardLines).kind).toBe('focalboard');
    expect(read(oldFocalboardLines).kind).toBe('focalboard');
    expect(read(kanbanBoard).kind).toBe('obsidian-kanban');
    expect(read(parabolTable).kind).toBe('parabol');
    expect(read(scrumlrTable).kind).toBe('scrumlr');
    expect(read('Title,Effort\nOne,2').kind).toBe('csv');
    expect(read('{"format":"throughline","version":1,"records":{}}').kind).toBe('throughline');
    expect(read('{"version":1,"format":"throughline","records":{}}').kind).toBe('throughline');
  });

  it('is told in one sentence where it is none of them', () => {
    expect(refusal('')).toMatch(/^The file is empty/);
    expect(refusal('{"lists":[')).toMatch(/^The file is cut short: it stops in line 1/);
    expect(refusal('{"lists":[1 2]}')).toMatch(/^The file isn't whole JSON: line 1, column 13/);
    expect(refusal({ name: 'x', dependencies: {} })).toMatch(/package\.json/);
    expect(refusal(zipSync({ 'xl/workbook.xml': bytesOf('x') }))).toMatch(/spreadsheet program/);
    expect(refusal(zipSync({ 'readme.txt': bytesOf('x') }))).toMatch(/without a board/);
    expect(refusal(focalboardArchive.subarray(0, 200))).toMatch(/^The file is damaged/);
    expect(refusal('\u0001\u0002picture')).toMatch(/neither JSON, a board nor a table/);
    expect(refusal(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toMatch(/UTF-16/);
    expect(refusal('Dear team, here are my notes')).toMatch(/neither JSON/);
    expect(refusal({ lists: [], cards: [] })).toMatch(/without a card/);
    expect(refusal(`${'['.repeat(100)}`)).toMatch(/more than 64 levels/);
  });

  it('is held against what somebody says that it is', () => {
    const as = (from: 'trello' | 'csv', content: unknown) =>
      finish(readingFile(bytesOf(content), { fileName: 'f', from }));
    const wrong = as('trello', parabolTable);
    expect(wrong.ok ? '' : wrong.error.message).toBe(
      'The file is not a board of Trello, but a retrospective of Parabol. Import it as that.',
    );
    const table = as('csv', parabolTable);
    expect(table.ok && table.value.form).toBe('table');
  });
});

describe('a board of Trello', () => {
  it('has its lists and cards in their order, ties as in the file', () => {
    const board = boardOf(trelloBoard);
    expect(board.lists.map(({ name }) => name)).toEqual(['Ideas', 'Doing', 'Done', 'Old', 'Without a list']);
    expect(board.cards.map(({ title }) => title)).toEqual([
      'Tie one',
      'Tie two',
      'Pay by link',
      'Archived one',
      'Migrate the queue',
      'Alerts by team',
      'In an archived list',
      'Without a list',
    ]);
  });

  it('keeps what is known of a card in words, and never its secret address', () => {
    const card = boardOf(trelloBoard).cards.find(({ title }) => title === 'Pay by link');
    expect(card?.text).toBe(
      [
        'So that **shops** without a till can sell.',
        '',
        'Due: 2026-01-15, done',
        'Labels: Debt, sky_dark',
        'People: Ana Ruiz',
        'Size: 8',
        '',
        'Steps:',
        '- [x] First',
        '- [ ] Second',
        '',
        'Sketch: https://example.org/sketch',
        '',
        'Comment 2025-10-01: First word',
        '',
        'Comment by Ana Ruiz 2025-10-02: Later word',
      ].join('\n'),
    );
    const brought = bring(read(trelloBoard));
    expect(JSON.stringify(brought)).not.toContain('secret');
    expect(JSON.stringify(brought.changes)).not.toContain('javascript:');
  });

  it('needs no more than lists and cards', () => {
    const board = boardOf(oldTrelloBoard);
    expect(board.cards.map(({ title, text }) => [title, text])).toEqual([['Old card', 'Labels: green']]);
    expect(reasonFor((read(oldTrelloBoard) as ForeignFile).leftOut, 'a card in')).toBe(
      'There is nothing in it',
    );
  });

  it('becomes initiatives by its lists, never active, and names what stays behind', () => {
    const brought = bring(read(trelloBoard));
    const states = records(brought, 'initiative').map((each) =>
      'state' in each && 'title' in each ? `${each.state} ${each.title}` : '',
    );
    expect(states).toEqual([
      'candidate Tie one',
      'candidate Tie two',
      'candidate Pay by link',
      'candidate Without a list',
      'next Migrate the queue',
      'done Alerts by team',
    ]);
    expect(reasonFor(brought.leftOut, 'Archived one')).toBe('It is archived there');
    expect(reasonFor(brought.leftOut, 'In an archived list')).toBe('It is archived there');
    expect(reasonFor(brought.leftOut, 'A form')).toBe('It is a template');
    expect(reasonFor(brought.leftOut, 'Script')).toMatch(/http/);
    expect(reasonFor(brought.leftOut, 'limit of 3')).toBeDefined();
    expect(reasonFor(brought.leftOut, 'history')).toBeDefined();
    expect(reasonFor(brought.leftOut, 'the votes of card "Pay by link"')).toBe('A plan has no votes');
    expect(reasonFor(brought.leftOut, 'entry that is no card')).toBeDefined();
    expect(brought.becoming).toContainEqual({ what: 'The list “Doing”, 1 card', becomes: 'Next' });
    expect(brought.sentence).toMatch(/^Comes in: 1 team, 6 initiatives\. \d+ things stay behind\.$/);
  });

  it('becomes a retrospective when that is chosen, with votes as hands', () => {
    const file = read(trelloBoard);
    const brought = bring(file, { as: 'retro', withArchived: true });
    const [retro] = records(brought, 'retro');
    expect(retro && 'columns' in retro && retro.columns.map(({ title }) => title)).toEqual([
      'Ideas',
      'Doing',
      'Done',
      'Old',
      'Without a list',
    ]);
    expect(records(brought, 'note')).toHaveLength(8);
    expect(records(brought, 'vote').map((vote) => 'count' in vote && vote.count)).toEqual([2]);
  });

  it('keeps a list behind when that is chosen', () => {
    const brought = bring(read(trelloBoard), { lists: [['stays', 'next', 'done', 'stays', 'stays']] });
    expect(records(brought, 'initiative')).toHaveLength(2);
    expect(reasonFor(brought.leftOut, 'Tie one')).toBe('Its list stays behind');
  });
});

describe('boards of Focalboard', () => {
  it('have their columns from the property by which the view groups, and all of a card', () => {
    const board = boardOf(focalboardArchive);
    expect(board.name).toBe('Roadmap');
    expect(board.lists.map(({ name }) => name)).toEqual(['Completed', 'No Status', 'Later']);
    expect(board.cards.map(({ title }) => title)).toEqual(['Login', 'Nowhere', 'Search']);
    expect(board.cards[2]?.text).toBe(
      'Find **anything**.\n\nDue: 2026-01-15\nSize: Small\n\n- [x] Ticked\n- [ ] Open\n\nComment 2023-11-14: Yes please',
    );
    const { leftOut } = read(focalboardArchive) as ForeignFile;
    expect(reasonFor(leftOut, 'Deleted')).toBe('It was deleted there');
    expect(reasonFor(leftOut, 'Owner of')).toMatch(/number only/);
    expect(reasonFor(leftOut, 'Page of')).toMatch(/http/);
    expect(reasonFor(leftOut, 'picture of')).toMatch(/pictures/);
    expect(reasonFor(leftOut, 'file beside')).toMatch(/pictures/);
  });

  it('are read from the old form, too', () => {
    const board = boardOf(oldFocalboardLines);
    expect(board.lists.map(({ name }) => name)).toEqual(['Doing', 'No Status']);
    expect(board.cards.map(({ title, list }) => [title, list])).toEqual([['Old card', 0]]);
  });

  it('come in without the lines that are broken', () => {
    const file = read(`${focalboardLines}\n{"type":"block","data":{"id":`) as ForeignFile;
    expect(reasonFor(file.leftOut, 'line 13')).toBe('It isn’t whole JSON');
    expect(file.form === 'boards' && file.boards[0]?.cards).toHaveLength(3);
  });

  it('are refused when what is packed says less than it holds', () => {
    const bomb = new Uint8Array(focalboardArchive);
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 46; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000)
        view.setUint32(at + 24, 900, true);
    }
    expect(refusal(bomb)).toMatch(/^The file is damaged/);
  });
});

describe("a board of Obsidian's Kanban", () => {
  it('has lanes, cards with their days, and what is done by its lane alone', () => {
    const board = boardOf(kanbanBoard, 'My board.md');
    expect(board.name).toBe('My board');
    expect(board.lists.map(({ name, isDone, archived }) => [name, isDone, archived])).toEqual([
      ['Ideas', false, false],
      ['Done', false, false],
      ['Shipped', true, false],
      ['Archive', false, true],
    ]);
    expect(board.cards[0]).toMatchObject({
      title: 'Pay by link',
      text: 'for shops\nwithout a till\n\nDue: 2026-01-15\nTime: 10:00',
    });
    const brought = bring(read(kanbanBoard));
    expect(records(brought, 'initiative').map((each) => 'state' in each && each.state)).toEqual([
      'candidate',
      'candidate',
      'candidate',
      'done',
    ]);
    expect(reasonFor(brought.leftOut, 'Long ago')).toBe('It is archived there');
    expect(reasonFor(brought.leftOut, '1 tick')).toBe('The lane alone says what is done');
    expect(reasonFor(brought.leftOut, 'limit of 3')).toBeDefined();
  });
});

describe('a retrospective', () => {
  it('of Parabol has its groups, its votes once, and its tasks', () => {
    const brought = bring(read(parabolTable, 'Sprint 12.csv'));
    const [retro] = records(brought, 'retro');
    expect(retro).toMatchObject({ title: 'Sprint 12', date: '2025-11-02', stage: 'decide' });
    expect(records(brought, 'noteGroup')).toMatchObject([{ title: 'Builds' }]);
    expect(records(brought, 'note').map((note) => 'text' in note && note.text)).toEqual([
      'Builds take "forever"',
      '=Cache the packages',
      'Pair on releases',
    ]);
    expect(records(brought, 'vote')).toMatchObject([{ count: 4, personId: null }]);
    expect(records(brought, 'action')).toMatchObject([{ text: 'Measure the build', state: 'open' }]);
    expect(reasonFor(brought.leftOut, 'We said so')).toBeDefined();
    expect(reasonFor(brought.leftOut, '1 author')).toBe('A note carries nobody’s name');
    expect(reasonFor(brought.leftOut, 'the group name "Alone"')).toBeDefined();
  });

  it('of scrumlr has its stacks, and the votes of the last round', () => {
    const brought = bring(read(scrumlrTable, '2025-11-02_Retro.csv'));
    expect(records(brought, 'retro')).toMatchObject([{ title: '2025-11-02 Retro', date: '2025-11-02' }]);
    expect(records(brought, 'note').map((note) => 'text' in note && note.text)).toEqual([
      'Top note',
      'Under the top',
      'Alone',
      'Lost stack',
    ]);
    expect(records(brought, 'noteGroup')).toHaveLength(1);
    expect(records(brought, 'vote')).toMatchObject([{ count: 3 }]);
    expect(reasonFor(brought.leftOut, 'voting_0')).toBeDefined();
    expect(reasonFor(brought.leftOut, 'Lost stack')).toBeDefined();
  });
});
