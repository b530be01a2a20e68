import type { FileIn } from '@shared/exchange/files-in/file-in';
import { readingFile } from '@shared/exchange/files-in/read-file';
import { bringCandidates, tableAsRetro } from '@shared/exchange/files-in/table-as';
import { finish } from '@shared/exchange/reading';
import { emptyWorkspace } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { testContext } from '../../support/workspace-builder';

function read(text: string, fileName: string): FileIn {
  const file = finish(readingFile(new TextEncoder().encode(text), { fileName }));
  if (!file.ok) throw new Error(file.error.message);
  return file.value;
}

function leftOut(file: FileIn): string[] {
  if (file.form === 'workspace' || file.form === 'table') throw new Error(`It was read as ${file.form}.`);
  return file.leftOut.map(({ where, reason }) => `${where}: ${reason}`);
}

describe('nothing is dropped in silence', () => {
  it('of a board of Trello: dates that are none, people without a name, what belongs to nothing', () => {
    const board = {
      name: 'Board',
      desc: 'What the board is for',
      lists: [{ id: 'l', name: 'To do' }],
      cards: [
        {
          id: 'c',
          idList: 'l',
          name: 'Full',
          due: 'next week',
          start: 'soon',
          idMembers: ['m', 'n'],
          email: 'secret+x@boards.trello.com',
        },
        { id: 'd', idList: 'l', name: 'Plain', due: '2026-01-02', start: null, idMembers: [] },
      ],
      members: [{ id: 'm', fullName: 'Ana' }],
      checklists: [
        { id: 'k', idCard: 'gone', name: 'K', checkItems: [{ name: 'i' }] },
        { id: 'k2', idCard: 'c', name: 'K', checkItems: [{ name: 'i' }] },
      ],
    };
    expect(leftOut(read(JSON.stringify(board), 'board.json')).sort()).toEqual([
      '1 checklist: The card that it is of isn’t in the file',
      '1 person of card "Full" in "To do": The file has no name for whoever it is',
      'the description of the board: Neither a plan nor a retrospective has one',
      'the due date of card "Full" in "To do": It is no date',
      'the start of card "Full" in "To do": It is no date',
    ]);
  });

  it('of a board of Trello: covers, stickers and places on a map, with their counts', () => {
    const none = { idAttachment: null, color: null, idUploadedBackground: null, size: 'normal' };
    const sticker = { id: 's', image: 'thumbsup', left: 20, top: 3, rotate: 0 };
    const card = (more: object) => ({ id: 'c', idList: 'l', name: 'Card', ...more });
    const said = (...cards: object[]) =>
      leftOut(read(JSON.stringify({ lists: [{ id: 'l', name: 'To do' }], cards }), 'board.json'));
    const many = [
      card({ cover: { ...none, color: 'pink' }, stickers: [sticker, sticker] }),
      card({ cover: { ...none, idAttachment: 'a1' }, idAttachmentCover: 'a1', stickers: [sticker] }),
      card({ cover: { ...none, idUploadedBackground: 'u1' }, closed: true }),
      card({ cover: { ...none, sharedSourceUrl: 'https://example.org/a.jpg' } }),
      card({ idAttachmentCover: 'a2', stickers: [] }),
      card({ cover: none, idAttachmentCover: null }),
      card({ cover: null, stickers: null }),
      card({}),
    ];
    expect(said(...many)).toEqual([
      '5 covers of cards: Cards here have words and no pictures',
      '3 stickers on cards: Cards here have words and no pictures',
    ]);
    expect(said(card({ cover: { ...none, color: 'pink' }, stickers: [sticker] }))).toEqual([
      '1 cover of a card: Cards here have words and no pictures',
      '1 sticker on a card: Cards here have words and no pictures',
    ]);
    expect(said(card({ cover: none, stickers: [] }), card({}))).toEqual([]);
    const placed = [
      card({ address: 'Hauptstraße 1' }),
      card({ locationName: 'The office' }),
      card({ coordinates: { latitude: 1, longitude: 2 } }),
      card({ coordinates: '1,2' }),
      card({ address: '', locationName: null, coordinates: null }),
    ];
    expect(said(...placed)).toEqual(['4 places of cards on a map: Cards here have no place on a map']);
  });

  it('of a table: every column with something in it that nothing is made of', () => {
    const file = read('Title,Effort,Wild,Empty\nFaster tests,3,x,\nLate reviews,,,\n', 'table.csv');
    if (file.form !== 'table') throw new Error(`It was read as ${file.form}.`);
    const wild = { where: 'the column "Wild"', reason: 'Nothing here is made of it' };
    const team = { kind: 'new', name: 'Delta' } as const;
    const brought = bringCandidates(emptyWorkspace(), { file, team }, testContext());
    expect(brought).toMatchObject({ ok: true, value: { leftOut: [wild] } });
    const retro = tableAsRetro(file);
    expect(retro.leftOut).toEqual([{ ...wild, where: 'the column "Effort"' }, wild]);
  });

  it('of a table without names: the columns by their places', () => {
    const file = read('Faster tests,x\nLate reviews,\n', 'table.csv');
    if (file.form !== 'table') throw new Error(`It was read as ${file.form}.`);
    expect(tableAsRetro(file).leftOut).toEqual([{ where: 'column 2', reason: 'Nothing here is made of it' }]);
  });

  it('of what Parabol and scrumlr wrote: columns that came later', () => {
    const parabol =
      'reflectionGroup,author,votes,type,createdAt,discussionThread,prompt,content,mood\nG,,1,reflection,2026-01-01,,Start,a note,good\n';
    expect(leftOut(read(parabol, 'parabol.csv'))).toContain('the column "mood": Nothing here is made of it');
    const scrumlr =
      'note_id,author_id,author,text,column_id,column,rank,stack,voting_1,voting_2,edited\nn,a,,Hello,c,Good,0,null,1,2,yes\n';
    const left = leftOut(read(scrumlr, 'scrumlr.csv'));
    expect(left.filter((line) => line.includes('column'))).toEqual([
      'the column "edited": Nothing here is made of it',
    ]);
  });
});
