import type { BoardColumnData } from './board-types';
import { homeOf } from './moving';

/** The one place of the board that has the keyboard: a card, or a column that has none. */
export interface FocusPlace {
  columnId: string | null;
  cardId: string | null;
}

export type FocusStep = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'pageUp' | 'pageDown';

interface Surroundings {
  /** Cards in one page of the current column. */
  page: number;
  /** The card of a column that is seen beside the current one, as an index; null when nothing is seen there. */
  beside: (columnId: string) => number | null;
}

function inColumn(column: BoardColumnData, index: number): FocusPlace {
  const at = Math.max(0, Math.min(index, column.items.length - 1));
  return { columnId: column.id, cardId: column.items[at] ?? null };
}

/** Where the board starts: its first card, or its first column when it has no card at all. */
export function firstPlace(columns: readonly BoardColumnData[]): FocusPlace {
  const column = columns.find((each) => each.items.length > 0) ?? columns[0];
  return column === undefined ? { columnId: null, cardId: null } : inColumn(column, 0);
}

/** The next place for one key, or the same place at an end of the board. */
export function stepFocus(
  columns: readonly BoardColumnData[],
  from: FocusPlace,
  step: FocusStep,
  { page, beside }: Surroundings,
): FocusPlace {
  const home = from.cardId === null ? null : homeOf(columns, from.cardId);
  const columnIndex = home?.columnIndex ?? columns.findIndex((column) => column.id === from.columnId);
  const column = columns[columnIndex];
  if (column === undefined) return firstPlace(columns);
  const index = home?.index ?? 0;
  if (step === 'left' || step === 'right') {
    const next = columns[columnIndex + (step === 'left' ? -1 : 1)];
    return next === undefined ? inColumn(column, index) : inColumn(next, beside(next.id) ?? index);
  }
  const last = column.items.length - 1;
  const target = {
    up: index - 1,
    down: index + 1,
    pageUp: index - page,
    pageDown: index + page,
    first: 0,
    last,
  }[step];
  return inColumn(column, target);
}

/** Where the keyboard goes when its place may have gone: the same card wherever it is, else its neighbour in the old column. */
export function keepFocus(
  before: readonly BoardColumnData[],
  now: readonly BoardColumnData[],
  focus: FocusPlace,
): FocusPlace {
  if (focus.cardId !== null) {
    const same = now.find((column) => column.id === focus.columnId);
    if (same?.items.includes(focus.cardId)) return focus;
    const home = homeOf(now, focus.cardId);
    if (home !== null) return { columnId: home.columnId, cardId: focus.cardId };
  }
  const column = now.find((each) => each.id === focus.columnId);
  if (column === undefined) return firstPlace(now);
  if (focus.cardId === null) return column.items.length === 0 ? focus : inColumn(column, 0);
  const was = before.find((each) => each.id === focus.columnId)?.items ?? [];
  const standing = new Set(column.items);
  const from = was.indexOf(focus.cardId);
  const next = was.slice(from + 1).find((id) => standing.has(id));
  const previous = was.slice(0, Math.max(from, 0)).findLast((id) => standing.has(id));
  return { columnId: column.id, cardId: next ?? previous ?? column.items[0] ?? null };
}
