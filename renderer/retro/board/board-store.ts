import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type BoardScreen, withFilter, withWritten } from '@/ui/board/board-screen';

/** What the notes' screen knows for itself: it is neither stored nor exported, and gone with the retrospective's screen. */
export interface BoardScreenState extends BoardScreen {
  /** The column where the keys are. */
  readonly focusedColumnId: string | null;
  /** The note that is being edited, or the group that is being named. */
  readonly editingId: string | null;
  /** The column in which a new note is being written. */
  readonly writingColumnId: string | null;
  /** Who holds the laptop while votes are given. */
  readonly voterId: string | null;
  /** The dialog that asks where to: in a column, into a group, or onto a flow map. */
  readonly asking: 'move' | 'group' | 'blocker' | null;
  /** The group whose notes are shown one by one. */
  readonly openGroupId: string | null;
}

const initial: BoardScreenState = {
  selection: new Set(),
  focusedId: null,
  focusedColumnId: null,
  editingId: null,
  writingColumnId: null,
  filter: '',
  writtenIds: [],
  voterId: null,
  asking: null,
  openGroupId: null,
};

export const boardScreen = createStore<BoardScreenState>(() => initial);

/** Reads from the notes' screen state. */
export function useBoardScreen<Selected>(select: (state: BoardScreenState) => Selected): Selected {
  return useStore(boardScreen, select);
}

/** Filters the cards; with an empty text all are shown. */
export function setFilter(filter: string): void {
  boardScreen.setState(withFilter(filter));
}

/** Remembers notes that were just written, so that the filter's line can say of them that they are kept. */
export function rememberWritten(noteIds: readonly string[]): void {
  boardScreen.setState(withWritten(boardScreen.getState(), noteIds));
}

/** Forgets everything: another retrospective is opened. */
export function resetBoardScreen(): void {
  boardScreen.setState(initial);
}
