import type { Virtualizer } from '@tanstack/react-virtual';
import { type BoardStore, createBoardStore } from './board-drag';
import type { BoardProps } from './board-types';
import type { MeasuredCard } from './placing';

/** The elements of one column, known while it is mounted. */
export interface ColumnParts {
  element: HTMLElement;
  scroller: HTMLElement;
  list: HTMLElement;
  virtualizer: Virtualizer<HTMLDivElement, Element>;
}

/** What the parts of one board share: never the reason for a render by itself. */
export interface BoardRuntime {
  store: BoardStore;
  /** The latest props. */
  props: BoardProps;
  root: HTMLElement | null;
  /** Has the focus while keys hold a card, so that it survives the card's way through columns. */
  handle: HTMLElement | null;
  live: HTMLElement | null;
  overlay: { element: HTMLElement | null; x: number; y: number };
  columns: Map<string, ColumnParts>;
  /** A card or an empty column had the focus last, and nothing else has taken it since. */
  hasKeyboard: boolean;
  handledFocusRequest: number;
  /** A card that is to be focused when it appears. */
  awaitedId: string | null;
  /** Where a selection by Shift starts. */
  anchorId: string | null;
}

/** The parts of one board that live beside React: its store, its elements, and what is under way. */
export function createBoardRuntime(props: BoardProps): BoardRuntime {
  return {
    store: createBoardStore(),
    props,
    root: null,
    handle: null,
    live: null,
    overlay: { element: null, x: 0, y: 0 },
    columns: new Map(),
    hasKeyboard: false,
    handledFocusRequest: 0,
    awaitedId: null,
    anchorId: null,
  };
}

/** Speaks through the live region. The same words twice are spoken twice. */
export function say(runtime: BoardRuntime, words: string): void {
  if (runtime.live === null) return;
  runtime.live.textContent = runtime.live.textContent === words ? `${words}\u00a0` : words;
}

/** The cards of a column that are mounted, in list pixels without the gap. */
export function measuredCards(parts: ColumnParts): MeasuredCard[] {
  return parts.virtualizer.getVirtualItems().map(({ index, start, end }) => ({ index, start, end }));
}

/** A height on the screen as a height in a column's list, kept within what is seen of it. */
export function listY(parts: ColumnParts, clientY: number): number {
  const { top, bottom } = parts.scroller.getBoundingClientRect();
  return Math.max(top, Math.min(clientY, bottom)) - parts.list.getBoundingClientRect().top;
}

/** The element of a card, when it is mounted. */
export function cardElement(runtime: BoardRuntime, columnId: string | null, id: string): HTMLElement | null {
  const parts = columnId === null ? undefined : runtime.columns.get(columnId);
  return parts?.list.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(id)}"]`) ?? null;
}

/** The middle of what the keyboard is at, on the screen. */
export function middleOf(element: Element | null | undefined): number | null {
  if (!element) return null;
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
