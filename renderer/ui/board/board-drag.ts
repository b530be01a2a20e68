import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FocusPlace } from './focus-moves';

/** Where held cards would land. `index` counts without the held cards; null means no gap is open in that column. */
export interface LiftTarget {
  columnId: string;
  index: number | null;
  /** The card that would take them in, instead of a place between two. */
  mergeId: string | null;
}

/** Cards that are held, by the pointer or by keys. */
export interface Lift {
  by: 'pointer' | 'keys';
  /** In board order. */
  ids: readonly string[];
  held: ReadonlySet<string>;
  /** Columns that lose a card while it is held. */
  from: ReadonlySet<string>;
  /** The card under the pointer or the focus. */
  primaryId: string;
  origin: LiftTarget;
  target: LiftTarget;
  /** Why the target does not take them. */
  refusal: string | null;
  /** The gap's height and the card's width, in pixels. */
  gapSize: number;
  width: number;
  /** False for the first frame: the gap is there at once where the card was, and only moves from there. */
  isSettled: boolean;
  /**
   * Cards slide aside within a column. Where the gap changes columns they are there at once: sliding two columns of cards together
   * costs frames just when the hand is fastest.
   */
  isAnimated: boolean;
}

export interface BoardState {
  lift: Lift | null;
  focus: FocusPlace;
  /** Counts up with each wish to give the focus to an element. */
  focusRequest: number;
}

export type BoardStore = StoreApi<BoardState>;

/** State of one board that belongs to the hand and not to the work: kept apart, so that a move of the pointer renders one or two columns. */
export function createBoardStore(): BoardStore {
  return createStore<BoardState>(() => ({
    lift: null,
    focus: { columnId: null, cardId: null },
    focusRequest: 0,
  }));
}

/** The part of the state that one column shows. Flat, so that a shallow comparison tells whether it changed. */
export interface ColumnView {
  held: ReadonlySet<string> | null;
  gapIndex: number | null;
  gapSize: number;
  mergeId: string | null;
  refusal: string | null;
  isAnimated: boolean;
  isLifting: boolean;
  /** The lift when keys hold it and it would land here. */
  keysLift: Lift | null;
  hasFocus: boolean;
  focusId: string | null;
  focusRequest: number;
}

/** What one column has to know of the drag and the focus. */
export function columnView({ lift, focus, focusRequest }: BoardState, columnId: string): ColumnView {
  const isTarget = lift !== null && lift.target.columnId === columnId;
  const hasFocus = focus.columnId === columnId;
  const isRefused = isTarget && lift.refusal !== null;
  return {
    held: lift?.from.has(columnId) ? lift.held : null,
    gapIndex: isTarget && (lift.by === 'keys' || !isRefused) ? lift.target.index : null,
    gapSize: lift?.gapSize ?? 0,
    mergeId: isTarget ? lift.target.mergeId : null,
    refusal: isTarget ? lift.refusal : null,
    isAnimated: isTarget && lift.isAnimated,
    isLifting: lift !== null,
    keysLift: isTarget && lift.by === 'keys' ? lift : null,
    hasFocus,
    focusId: hasFocus ? focus.cardId : null,
    focusRequest: hasFocus ? focusRequest : 0,
  };
}
