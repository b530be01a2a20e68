import {
  cardInWords,
  type ForeignBoard,
  type ForeignCard,
  type ForeignList,
  writeCard,
} from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import { dayOf, type Loose, lineOf, linesOf, numberOf, objectOf, textsIn } from '../foreign/values';
import type { Reading } from '../reading';
import { readContents } from './contents';
import { type Property, propertiesOf, readProperties } from './properties';
import type { FocalboardRecords } from './read-lines';

const CARDS_IN_ONE_GO = 200;

/** What has no value in the property by which the board is grouped. */
const UNGROUPED = '';

/** The boards of the records that were read, each with its cards in the order of its first board view. */
export function* readingBoards(records: FocalboardRecords, behind: LeftBehind): Reading<ForeignBoard[]> {
  const children = new Map<string, Loose[]>();
  for (const block of records.blocks) {
    const parent = lineOf(block.parentId) || lineOf(block.boardId) || lineOf(block.rootId);
    const list = children.get(parent);
    if (list) list.push(block);
    else children.set(parent, [block]);
  }
  const boards: ForeignBoard[] = [];
  const taken = new Set<string>();
  for (const board of records.boards) {
    const id = lineOf(board.id);
    const name = lineOf(board.title) || 'A board of Focalboard';
    if (taken.has(id)) continue;
    taken.add(id);
    const isTemplate = board.isTemplate === true || objectOf(board.fields).isTemplate === true;
    if (isTemplate || isDeleted(board)) {
      behind.leaveOut(`the board ${name}`, isTemplate ? 'It is a template' : 'It was deleted there');
      continue;
    }
    boards.push(yield* readBoard(board, name, children, behind));
  }
  const lost = records.blocks.filter(
    (block) =>
      block.type === 'card' && !taken.has(lineOf(block.parentId)) && !taken.has(lineOf(block.boardId)),
  );
  behind.leaveOutMany(lost.length, ['card', 'cards'], 'Its board isn’t in the file');
  return boards;
}

function* readBoard(
  board: Loose,
  name: string,
  children: ReadonlyMap<string, readonly Loose[]>,
  behind: LeftBehind,
): Reading<ForeignBoard> {
  const inside = children.get(lineOf(board.id)) ?? [];
  const properties = propertiesOf(board);
  const views = inside.filter(({ type }) => type === 'view');
  const fields = objectOf(
    (views.find((view) => objectOf(view.fields).viewType === 'board') ?? views[0])?.fields,
  );
  const grouping =
    properties.find(({ id }) => id === lineOf(fields.groupById)) ??
    properties.find(({ type }) => type === 'select');
  const { lists, listAt } = listsOf(grouping, fields);
  const cards: ForeignCard[] = [];
  const raw = inOrder(
    inside.filter(({ type }) => type === 'card'),
    textsIn(fields.cardOrder),
  );
  for (const [index, card] of raw.entries()) {
    if (index % CARDS_IN_ONE_GO === 0) yield index / raw.length;
    const values = objectOf(objectOf(card.fields).properties);
    const list = listAt.get(grouping ? lineOf(values[grouping.id]) : UNGROUPED) ?? listAt.get(UNGROUPED) ?? 0;
    const listName = lists[list]?.name ?? '';
    const title = linesOf(card.title);
    const where = cardInWords(title || 'without a title', listName);
    if (isDeleted(card) || objectOf(card.fields).isTemplate === true) {
      behind.leaveOut(where, isDeleted(card) ? 'It was deleted there' : 'It is a template');
      continue;
    }
    const read = readProperties(values, properties, grouping?.id ?? null, where, behind);
    const contents = readContents(card, children.get(lineOf(card.id)) ?? [], where, behind);
    const written = writeCard({ title, ...contents, ...read }, { list, listName, archived: false }, behind);
    if (written) cards.push(written);
    else behind.leaveOut(where, 'There is nothing in it');
  }
  const inListOrder = lists.flatMap((_, list) => cards.filter((card) => card.list === list));
  return { name, date: dayOf(board.updateAt), lists, cards: inListOrder };
}

/** The options of the property that makes the columns, as the view orders them, then those that it doesn't name. */
function listsOf(
  grouping: Property | undefined,
  view: Loose,
): { readonly lists: ForeignList[]; readonly listAt: ReadonlyMap<string, number> } {
  const listAt = new Map<string, number>();
  const lists: ForeignList[] = [];
  const add = (id: string, name: string) => {
    if (listAt.has(id)) return;
    listAt.set(id, lists.length);
    lists.push({ name, archived: false, isDone: null });
  };
  const none = grouping ? `No ${grouping.name}` : 'Cards';
  for (const id of textsIn(view.visibleOptionIds)) {
    const option = grouping?.options.get(id);
    if (id === UNGROUPED) add(UNGROUPED, none);
    else if (option !== undefined) add(id, option);
  }
  for (const [id, option] of grouping?.options ?? []) add(id, option);
  add(UNGROUPED, none);
  return { lists, listAt };
}

/** Those that the view orders first, the others by when they were made. */
function inOrder(cards: readonly Loose[], order: readonly string[]): Loose[] {
  const place = new Map(order.map((id, index) => [id, index] as const));
  return cards
    .map((card) => ({
      card,
      at: place.get(lineOf(card.id)) ?? order.length,
      made: numberOf(card.createAt) ?? 0,
    }))
    .sort((a, b) => a.at - b.at || a.made - b.made)
    .map(({ card }) => card);
}

function isDeleted(block: Loose): boolean {
  return (numberOf(block.deleteAt) ?? 0) > 0;
}
