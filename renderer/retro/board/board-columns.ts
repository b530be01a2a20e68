import { type BoardColumn, type Card, cardTitle } from '@shared/retro/board';
import { memoLast } from '@/store/memo-last';
import type { BoardColumnData } from '@/ui/board/board-types';

/**
 * Makes the columns that the board shows from those of the retrospective, with the filter applied. A column of which
 * nothing changed stays the same object, so that the board draws only the others.
 */
export function createColumnMaker(): (
  board: readonly BoardColumn[],
  filter: string,
) => readonly BoardColumnData[] {
  let last: readonly BoardColumnData[] = [];
  return memoLast((board, filter) => {
    last = board.map(({ column, cards }, index) => {
      const shown = cards.filter((card) => passesFilter(card, filter));
      const items = shown.map((card) => card.id);
      const count = countNotes(cards);
      const before = last[index];
      const same =
        before &&
        before.id === column.id &&
        before.title === column.title &&
        before.hint === column.hint &&
        before.count === count &&
        before.items.length === items.length &&
        before.items.every((id, place) => id === items[place]);
      return same ? before : { id: column.id, title: column.title, hint: column.hint, count, items };
    });
    return last;
  });
}

function countNotes(cards: readonly Card[]): number {
  return cards.reduce((sum, card) => sum + (card.kind === 'group' ? card.notes.length : 1), 0);
}

/** True when a filter shows the card: one of its texts has these letters, in whatever case. */
export function passesFilter(card: Card, filter: string): boolean {
  const words = lowerCase(filter.trim());
  if (words === '') return true;
  if (card.kind === 'note') return wordsOn(card.note, card.note.text).includes(words);
  return (
    wordsOn(card.group, card.group.title).includes(words) ||
    card.notes.some((note) => wordsOn(note, note.text).includes(words))
  );
}

/** The filter is the same for all of them. */
const lowerCase = memoLast((text: string) => text.toLocaleLowerCase());

// Thousands are looked through at each letter: what stands on one is put into small letters once.
const knownWords = new WeakMap<object, string>();

/** What is written on a record, in small letters. */
function wordsOn(record: object, text: string): string {
  const known = knownWords.get(record);
  if (known !== undefined) return known;
  const words = text.toLocaleLowerCase();
  knownWords.set(record, words);
  return words;
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
  const title = cardTitle(card);
  const short = title.length > 60 ? `${title.slice(0, 57)}…` : title;
  return card.kind === 'group' ? `group ${short}, ${card.notes.length} notes` : short;
}

/**
 * The card in front of which moved cards must stand, where a filter may hide cards: right behind the shown card they
 * were put after, or in front of the shown card they were put before.
 */
export function realBeforeId(
  cards: readonly Card[],
  place: { readonly beforeId: string | null; readonly afterId: string | null },
  moved: ReadonlySet<string>,
): string | null {
  if (place.afterId === null) return place.beforeId;
  const others = cards.filter((card) => !moved.has(card.id));
  const at = others.findIndex((card) => card.id === place.afterId);
  return others[at + 1]?.id ?? null;
}
