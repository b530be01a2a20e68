import type { BoardHandle } from '@/ui/board/board-types';

// The board of the screen: there is one at a time, and commands and editors send the focus back to it.
let handle: BoardHandle | null = null;

/** Tells which board is on the screen; a ref callback. */
export function holdBoard(board: BoardHandle | null): void {
  handle = board;
}

/** Focuses a card, also one that appears with the next change. */
export function focusCard(id: string): void {
  handle?.focusCard(id);
}

/** Gives the keys to the board, unless somebody is typing or has a button in hand. */
export function focusBoard(): void {
  if (document.activeElement === null || document.activeElement === document.body) handle?.focus();
}

/** Focuses a column's first card, or the column. */
export function focusColumn(columnId: string): void {
  handle?.focusColumn(columnId);
}

/** Gives the keys to the board, whoever has them. */
export function enterBoard(): void {
  handle?.focus();
}

/** Brings a card into view without taking the focus. */
export function scrollToCard(id: string): void {
  handle?.scrollToCard(id);
}
