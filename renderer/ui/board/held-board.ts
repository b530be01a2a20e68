import type { BoardHandle } from './board-types';

/** The board of a screen: there is one at a time, and commands, editors and panels send the focus back to it. */
export function heldBoard() {
  let handle: BoardHandle | null = null;
  return {
    /** Tells which board is on the screen; a ref callback. */
    holdBoard(board: BoardHandle | null): void {
      handle = board;
    },
    /** Focuses a card, also one that appears with the next change. @returns whether there is a board */
    focusCard(id: string): boolean {
      handle?.focusCard(id);
      return handle !== null;
    },
    /** Gives the keys to the board, unless somebody is typing or has a button in hand. */
    focusBoard(): void {
      if (document.activeElement === null || document.activeElement === document.body) handle?.focus();
    },
    /** Gives the keys to the board, whoever has them. */
    enterBoard(): void {
      handle?.focus();
    },
    /** Focuses a column's first card, or the column. */
    focusColumn(columnId: string): void {
      handle?.focusColumn(columnId);
    },
    /** Brings a card into view without taking the focus. */
    scrollToCard(id: string): void {
      handle?.scrollToCard(id);
    },
  };
}
