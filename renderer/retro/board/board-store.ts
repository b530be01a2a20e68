import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the notes' screen knows for itself: it is neither stored nor exported, and gone with the retrospective's screen. */
export interface BoardScreenState {
  readonly selection: ReadonlySet<string>;
  /** The card and the column where the keys are. */
  readonly focusedId: string | null;
  readonly focusedColumnId: string | null;
  /** The note that is being edited, or the group that is being named. */
  readonly editingId: string | null;
  /** The column in which a new note is being written. */
  readonly writingColumnId: string | null;
  readonly filter: string;
  /** The notes that were written or edited since there is a filter: it may hide them, and then that is said. */
  readonly writtenIds: readonly string[];
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
  boardScreen.setState(filter === '' ? { filter, writtenIds: [] } : { filter });
}

/** Remembers notes that were just written, so that the filter's line can say of them that they are kept. */
export function rememberWritten(noteIds: readonly string[]): void {
  const { filter, writtenIds } = boardScreen.getState();
  if (filter !== '') boardScreen.setState({ writtenIds: [...new Set([...writtenIds, ...noteIds])] });
}

/** Forgets everything: another retrospective is opened. */
export function resetBoardScreen(): void {
  boardScreen.setState(initial);
}

/** The cards that a command is about: the selected ones, else the one with the focus. */
export function cardsInQuestion(state: BoardScreenState): readonly string[] {
  if (state.selection.size > 0) return [...state.selection];
  return state.focusedId === null ? [] : [state.focusedId];
}
