import type { Note } from '@shared/model/note';
import { type BoardColumn, type Card, cardTitle } from '@shared/retro/board';
import { memoLast } from '@/store/memo-last';
import type { BoardColumnData } from '@/ui/board/board-types';
import { hasLetters, keepSame, titleToSay } from '@/ui/board/filter-cards';

/**
 * Makes the columns that the board shows from those of the retrospective, with the filter applied; see `keepSame`.
 */
export function createColumnMaker(): (
  board: readonly BoardColumn[],
  filter: string,
) => readonly BoardColumnData[] {
  let last: readonly BoardColumnData[] = [];
  return memoLast((board, filter) => {
    const next = board.map(({ column: { id, title, hint }, cards }) => {
      const shown = cards.filter((card) => passesFilter(card, filter));
      return { id, title, hint, count: countNotes(cards), items: shown.map((card) => card.id) };
    });
    last = keepSame(last, next);
    return last;
  });
}

function countNotes(cards: readonly Card[]): number {
  return cards.reduce((sum, card) => sum + (card.kind === 'group' ? card.notes.length : 1), 0);
}

/** True when a filter shows the card: one of its texts has these letters, in whatever case. */
export function passesFilter(card: Card, filter: string): boolean {
  const isOn = ({ text }: Note) => hasLetters(text, filter);
  if (card.kind === 'note') return isOn(card.note);
  return hasLetters(card.group.title, filter) || card.notes.some(isOn);
}

/** The cards by id, for faces and words. */
export const cardsById = memoLast((board: readonly BoardColumn[]): ReadonlyMap<string, Card> => {
  const map = new Map<string, Card>();
  for (const { cards } of board) for (const card of cards) map.set(card.id, card);
  return map;
});

/** Short words for a card; a hidden note says nothing of itself. */
export function describe(card: Card | undefined, hidden: boolean): string {
  if (!card) return 'note';
  if (hidden) return 'hidden note';
  const short = titleToSay(cardTitle(card));
  return card.kind === 'group' ? `group ${short}, ${card.notes.length} notes` : short;
}
