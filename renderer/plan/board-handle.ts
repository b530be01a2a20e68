import { heldBoard } from '@/ui/board/held-board';
import { focusUnlessLed } from '@/ui/focus-soon';
import { planScreen } from './plan-store';

const board = heldBoard();

/** The board with the initiatives. */
export const { holdBoard, focusBoard, focusColumn, enterBoard, scrollToCard: scrollToInitiative } = board;

/** Focuses an initiative on the board, also one that comes with the next change; elsewhere what carries its id. */
export function focusInitiative(id: string): void {
  if (board.focusCard(id)) return;
  focusUnlessLed(`[data-initiative-id="${CSS.escape(id)}"]`);
}

/** Closes what stands beside the board, and goes on at an initiative, or where the keys were. */
export function closePanel(goOnId?: string): void {
  planScreen.setState({ panel: null });
  const id = goOnId ?? planScreen.getState().focusedId;
  if (id === null) enterBoard();
  else focusInitiative(id);
}
