import type { BoardHandle } from '@/ui/board/board-types';
import { planScreen } from './plan-store';

// The board of the screen: there is one at a time, and commands and panels send the focus back to it.
let handle: BoardHandle | null = null;

/** Tells which board is on the screen; a ref callback. */
export function holdBoard(board: BoardHandle | null): void {
  handle = board;
}

/** Focuses an initiative on the board, also one that comes with the next change; elsewhere what carries its id. */
export function focusInitiative(id: string): void {
  if (handle !== null) {
    handle.focusCard(id);
    return;
  }
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-initiative-id="${CSS.escape(id)}"]`)?.focus(),
  );
}

/** Gives the keys to the board, unless somebody is typing or has a button in hand. */
export function focusBoard(): void {
  if (document.activeElement === null || document.activeElement === document.body) handle?.focus();
}

/** Gives the keys to the board, whoever has them. */
export function enterBoard(): void {
  handle?.focus();
}

/** Focuses a column's first card, or the column. */
export function focusColumn(state: string): void {
  handle?.focusColumn(state);
}

/** Brings a card into view without taking the focus. */
export function scrollToInitiative(id: string): void {
  handle?.scrollToCard(id);
}

/** Closes what stands beside the board, and goes on at an initiative, or where the keys were. */
export function closePanel(goOnId?: string): void {
  planScreen.setState({ panel: null });
  const id = goOnId ?? planScreen.getState().focusedId;
  if (id === null) handle?.focus();
  else focusInitiative(id);
}
