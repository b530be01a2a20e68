import { heldBoard } from '@/ui/board/held-board';

/** The board with the notes. */
export const { holdBoard, focusCard, focusBoard, focusColumn, enterBoard, scrollToCard } = heldBoard();
