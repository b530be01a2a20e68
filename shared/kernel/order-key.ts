import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

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

/** One key between two neighbours; see `orderKeysBetween`. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  if (before !== null && after !== null && before >= after) return generateKeyBetween(before, null);
  return generateKeyBetween(before, after);
}

/**
 * Keys that put `count` records in front of the record `beforeId`, in a list that is already in order.
 * @param others the list without the records that are being placed, in order
 * @param beforeId the record that will follow; null, or one that isn't in the list, means the end
 */
export function orderKeysBefore(
  others: readonly Ordered[],
  beforeId: string | null,
  count: number,
): string[] {
  const at = beforeId === null ? -1 : others.findIndex((other) => other.id === beforeId);
  const end = at === -1 ? others.length : at;
  return orderKeysBetween(others[end - 1]?.order ?? null, others[end]?.order ?? null, count);
}
