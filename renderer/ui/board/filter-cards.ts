import { isSameList } from '@shared/kernel/same-list';
import type { BoardColumnData } from './board-types';

let last: { readonly filter: string; readonly pattern: RegExp | null } = { filter: '', pattern: null };

/** What a filter looks for, which is the same for thousands of cards; null where it looks for nothing. */
function patternOf(filter: string): RegExp | null {
  if (last.filter !== filter) {
    const letters = filter.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    last = { filter, pattern: letters === '' ? null : new RegExp(letters, 'iu') };
  }
  return last.pattern;
}

/**
 * Whether a filter finds its letters in a text, in whatever case. An empty filter finds everything.
 *
 * A pattern reads thousands of texts without making one: their small letters, made or kept, would be tidied up while somebody types.
 */
export function hasLetters(text: string, filter: string): boolean {
  return patternOf(filter)?.test(text) ?? true;
}

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
