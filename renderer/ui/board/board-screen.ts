/** What the screen around a board knows for itself, as far as all boards are the same. */
export interface BoardScreen {
  readonly selection: ReadonlySet<string>;
  /** The card with the keys. */
  readonly focusedId: string | null;
  readonly filter: string;
  /** What was written since there is a filter: it may hide that, and then that is said. */
  readonly writtenIds: readonly string[];
}

/** The screen with another filter; with an empty text all cards are shown. */
export function withFilter(filter: string): Partial<BoardScreen> {
  return filter === '' ? { filter, writtenIds: [] } : { filter };
}

/** The screen once these were written, so that the filter's line can say of them that they are kept. */
export function withWritten(
  { filter, writtenIds }: BoardScreen,
  ids: readonly string[],
): Partial<BoardScreen> {
  return filter === '' ? {} : { writtenIds: [...new Set([...writtenIds, ...ids])] };
}

/** The cards that a command is about: the selected ones, else the one with the focus. */
export function cardsInQuestion({ selection, focusedId }: BoardScreen): readonly string[] {
  if (selection.size > 0) return [...selection];
  return focusedId === null ? [] : [focusedId];
}
