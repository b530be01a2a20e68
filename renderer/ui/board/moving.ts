import type { BoardColumnData, Placement } from './board-types';

type Columns = readonly BoardColumnData[];

/** Where a card stands, or null when the board does not show it. */
export function homeOf(
  columns: Columns,
  id: string,
): { columnId: string; columnIndex: number; index: number } | null {
  for (const [columnIndex, column] of columns.entries()) {
    const index = column.items.indexOf(id);
    if (index >= 0) return { columnId: column.id, columnIndex, index };
  }
  return null;
}

/** The given cards in board order: column by column, top to bottom. Cards that are not shown are left out. */
export function inBoardOrder(columns: Columns, ids: ReadonlySet<string>): string[] {
  return columns.flatMap((column) => column.items.filter((id) => ids.has(id)));
}

/** The cards that stay in a column while others are held. The same array when none of its own is. */
export function staying(items: readonly string[], held: ReadonlySet<string>): readonly string[] {
  return items.some((id) => held.has(id)) ? items.filter((id) => !held.has(id)) : items;
}

/** The cards of a column without those in hand; none when there is no such column. */
export function stayingIn(columns: Columns, held: ReadonlySet<string>, columnId: string): readonly string[] {
  const column = columns.find((each) => each.id === columnId);
  return column === undefined ? [] : staying(column.items, held);
}

/** A place said by its neighbours, which stays right while a filter hides cards in between. */
export function placementAt(
  columns: Columns,
  held: ReadonlySet<string>,
  columnId: string,
  index: number,
): Placement {
  const stay = stayingIn(columns, held, columnId);
  const at = Math.max(0, Math.min(index, stay.length));
  return { columnId, index: at, beforeId: stay[at] ?? null, afterId: stay[at - 1] ?? null };
}

/** Whether landing there would change nothing: the cards stand there already, together and in this order. */
export function isSamePlace(columns: Columns, ids: readonly string[], place: Placement): boolean {
  const column = columns.find((each) => each.id === place.columnId);
  return column !== undefined && ids.every((id, offset) => column.items[place.index + offset] === id);
}

/** The place a held card came from, as an index among the cards that stay. */
export function originIndex(items: readonly string[], held: ReadonlySet<string>, primaryId: string): number {
  let index = 0;
  for (const id of items) {
    if (id === primaryId) return index;
    if (!held.has(id)) index += 1;
  }
  return index;
}
