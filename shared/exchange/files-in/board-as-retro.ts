import { columnLimits } from '../../model/retro-format';
import { cardInWords, type ForeignBoard } from '../foreign/board';
import type { LeftBehind } from '../foreign/left-behind';
import type { ListFate } from '../foreign/list-fate';
import type { ForeignRetro, ForeignTopic } from '../foreign/retro';
import { ARCHIVED, LIST_STAYS } from './into';

/** A board as a retrospective: its lists are the columns, its cards the notes. There is room for eight columns. */
export function boardAsRetro(
  board: ForeignBoard,
  fates: readonly ListFate[],
  withArchived: boolean,
  behind: LeftBehind,
): ForeignRetro {
  const hasCards = new Set(
    board.cards.filter((card) => withArchived || !card.archived).map(({ list }) => list),
  );
  const columnAt = new Map<number, number>();
  const columns: string[] = [];
  for (const [index, list] of board.lists.entries()) {
    const isEmptyAndArchived = list.archived && !hasCards.has(index);
    if (fates[index] === 'stays' || isEmptyAndArchived || columns.length >= columnLimits.most) continue;
    columnAt.set(index, columns.push(list.name) - 1);
  }
  const topics: ForeignTopic[] = [];
  for (const card of board.cards) {
    const column = columnAt.get(card.list);
    const where = () => cardInWords(card.title, board.lists[card.list]?.name ?? '');
    if (fates[card.list] === 'stays') behind.leaveOut(where(), LIST_STAYS);
    else if (card.archived && !withArchived) behind.leaveOut(where(), ARCHIVED);
    else if (column === undefined)
      behind.leaveOut(where(), `A board has room for ${columnLimits.most} columns`);
    else {
      const note = card.text === '' ? card.title : `${card.title}\n\n${card.text}`;
      topics.push({ column, title: '', votes: card.votes, notes: [note] });
    }
  }
  return { name: board.name, date: board.date, columns, topics, actions: [] };
}
