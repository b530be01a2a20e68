import { generateNKeysBetween } from 'fractional-indexing';

/** Orders two keys by code unit, which is how the keys are made to sort. */
export function compareOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Orders records by key; a tie (two files merged, say) falls to the id, so that the order is the same everywhere. */
export function byOrder(a: Ordered, b: Ordered): number {
  return compareOrder(a.order, b.order) || compareOrder(a.id, b.id);
}

/**
 * Keys for `count` records between two neighbours.
 * @param before the key of the neighbour before, or null at the start
 * @param after the key of the neighbour after, or null at the end
 * @returns ascending keys. Neighbours that tie or stand the wrong way round (from a merged file) leave no room between
 *   them; the new keys then come right behind the first, which is the nearest place that sorts.
 */
export function orderKeysBetween(before: string | null, after: string | null, count: number): string[] {
  if (before !== null && after !== null && before >= after) return generateNKeysBetween(before, null, count);
  return generateNKeysBetween(before, after, count);
}
