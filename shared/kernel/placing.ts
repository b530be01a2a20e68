import { compareOrder, orderKeysBetween } from './order-key';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** Where records come to stand. */
export interface Placing {
  /** The keys of the placed records, ascending. */
  readonly keys: readonly string[];
  /** New keys of records that were there and had to make room, by id; nearly always empty. */
  readonly renumbered: ReadonlyMap<string, string>;
}

/** Beyond this length keys are made anew; the validator takes up to 201 characters. */
const LONGEST_KEY = 100;

/**
 * Puts `count` records in front of another in a list. Where the neighbours leave no room (equal keys from a merged file,
 * keys that were made elsewhere, keys grown long by hundreds of insertions at one place) the whole list gets new keys.
 * @param others the list without the records that are being placed, in order
 * @param beforeId the record that will follow; null, or one that isn't in the list, means the end
 */
export function placeBefore(others: readonly Ordered[], beforeId: string | null, count: number): Placing {
  const found = beforeId === null ? -1 : others.findIndex((other) => other.id === beforeId);
  const at = found === -1 ? others.length : found;
  const keys = keysInGap(others[at - 1]?.order ?? null, others[at]?.order ?? null, count);
  if (keys) return { keys, renumbered: new Map() };

  const all = orderKeysBetween(null, null, others.length + count);
  const renumbered = new Map<string, string>();
  others.forEach((other, index) => {
    const key = all[index < at ? index : index + count];
    if (key !== undefined && key !== other.order) renumbered.set(other.id, key);
  });
  return { keys: all.slice(at, at + count), renumbered };
}

/** The records that make room for placed ones, each with its new key. */
export function madeRoom<Kept extends Ordered>(
  others: readonly Kept[],
  { renumbered }: Pick<Placing, 'renumbered'>,
): Kept[] {
  return others.flatMap((other) => {
    const order = renumbered.get(other.id);
    return order === undefined ? [] : [{ ...other, order }];
  });
}

/** Keys strictly between two neighbours, or null where there is no room or a neighbour's key isn't one of ours. */
function keysInGap(before: string | null, after: string | null, count: number): string[] | null {
  if (before !== null && after !== null && compareOrder(before, after) >= 0) return null;
  try {
    const keys = orderKeysBetween(before, after, count);
    // Beside a key of another make the generator can throw, or give keys that don't sort between the two.
    const row = [before, ...keys, after].filter((key) => key !== null);
    const sorted = row.every((key, index) => index === 0 || compareOrder(row[index - 1] ?? '', key) < 0);
    return sorted && keys.every((key) => key.length <= LONGEST_KEY) ? keys : null;
  } catch {
    return null;
  }
}
