import type { BoardColumnData } from './board-types';
import { homeOf } from './moving';

/** The selection with one card in or out. */
export function toggled(selection: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The cards from one to another within a column; only the second one when they stand in different columns. */
export function rangeOf(
  columns: readonly BoardColumnData[],
  anchorId: string | null,
  id: string,
): ReadonlySet<string> {
  const end = homeOf(columns, id);
  const start = anchorId === null ? null : homeOf(columns, anchorId);
  if (end === null || start === null || start.columnId !== end.columnId) return new Set([id]);
  const items = columns[end.columnIndex]?.items ?? [];
  return new Set(items.slice(Math.min(start.index, end.index), Math.max(start.index, end.index) + 1));
}
