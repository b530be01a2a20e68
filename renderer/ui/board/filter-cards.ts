import { isSameList } from '@shared/kernel/same-list';
import type { BoardColumnData } from './board-types';

let last = { filter: '', letters: '' };

/** A filter in small letters: it is the same for thousands of cards. */
function lettersOf(filter: string): string {
  if (last.filter !== filter) last = { filter, letters: filter.trim().toLocaleLowerCase() };
  return last.letters;
}

// Thousands are looked through at each letter: what stands on one is put into small letters once.
const knownWords = new WeakMap<object, string>();

/**
 * Whether a filter finds its letters in what is written on a record, in whatever case. An empty filter finds everything.
 * @param textOf what is written on it, which is the same each time
 */
export function hasLetters<Kept extends object>(
  record: Kept,
  textOf: (record: Kept) => string,
  filter: string,
): boolean {
  const letters = lettersOf(filter);
  if (letters === '') return true;
  const known = knownWords.get(record);
  const words = known ?? textOf(record).toLocaleLowerCase();
  if (known === undefined) knownWords.set(record, words);
  return words.includes(letters);
}

/**
 * A letter that no text has. Whoever looks for it on all cards has read them all, and the first letters that are typed find them known: with
 * thousands of cards that is a third of the time to the first answer.
 */
export const IN_NO_TEXT = '\uffff';

/** The columns that are drawn next. One of which nothing changed stays the same object, so that the board draws only the others. */
export function keepSame(
  before: readonly BoardColumnData[],
  next: readonly BoardColumnData[],
): readonly BoardColumnData[] {
  return next.map((column, index) => {
    const old = before[index];
    const isSame =
      old !== undefined &&
      old.id === column.id &&
      old.title === column.title &&
      old.hint === column.hint &&
      old.count === column.count &&
      isSameList(old.items, column.items);
    return isSame ? old : column;
  });
}

/**
 * The card in front of which moved cards must stand, where a filter may hide cards: right behind the shown card they were put after, or in
 * front of the shown card they were put before.
 * @param cards all of the column, hidden ones with them
 */
export function realBeforeId(
  cards: readonly { readonly id: string }[],
  place: { readonly beforeId: string | null; readonly afterId: string | null },
  moved: ReadonlySet<string>,
): string | null {
  if (place.afterId === null) return place.beforeId;
  const others = cards.filter(({ id }) => !moved.has(id));
  const at = others.findIndex(({ id }) => id === place.afterId);
  return others[at + 1]?.id ?? null;
}

/** How long the words for a card are, for people who listen. */
const MOST_SAID = 60;

/** A card's title, short enough to be listened to. */
export function titleToSay(title: string): string {
  return title.length > MOST_SAID ? `${title.slice(0, MOST_SAID - 3)}…` : title;
}
