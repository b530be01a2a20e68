/** What came and what went between two states of a table; a record that was changed did both. */
export interface TableSteps<Kind> {
  readonly gone: readonly Kind[];
  readonly come: readonly Kind[];
}

/**
 * What changed between two states of a table.
 * @param most null is given back where it is more: then the whole is quicker done anew
 */
export function tableSteps<Kind>(
  before: ReadonlyMap<string, Kind>,
  after: ReadonlyMap<string, Kind>,
  most: number,
): TableSteps<Kind> | null {
  const gone: Kind[] = [];
  const come: Kind[] = [];
  // Both have most records in the same order, and then none has to be looked up.
  const others = before.values();
  let other = others.next();
  for (const [id, record] of after) {
    if (other.value === record) {
      other = others.next();
      continue;
    }
    const was = before.get(id);
    if (was !== record) {
      come.push(record);
      if (was !== undefined) gone.push(was);
      if (come.length > most) return null;
    }
    // On behind the one that was changed, and behind one that went just before.
    if (was === undefined) continue;
    if (was !== other.value) other = others.next();
    if (was === other.value) other = others.next();
  }
  // Whoever is still there was met above; only where records went is it worth looking for them.
  if (before.size !== after.size - come.length + gone.length) {
    for (const [id, record] of before) {
      if (after.has(id)) continue;
      gone.push(record);
      if (gone.length > 2 * most) return null;
    }
  }
  return { gone, come };
}

/**
 * A sorted list after some of it went and some came; the list itself stays as it is.
 * @param compare never 0 for two that aren't the same
 */
export function followSorted<Kind>(
  sorted: readonly Kind[],
  { gone, come }: TableSteps<Kind>,
  compare: (a: Kind, b: Kind) => number,
): readonly Kind[] {
  if (gone.length === 0 && come.length === 0) return sorted;
  const next = [...sorted];
  for (const each of gone) {
    const at = placeOf(next, each, compare);
    const there = next[at];
    if (there !== undefined && compare(there, each) === 0) next.splice(at, 1);
  }
  for (const each of come) next.splice(placeOf(next, each, compare), 0, each);
  return next;
}

/** The first place of a sorted list whose value isn't below the one that is looked for; its length when all are. */
export function placeOf<Kind>(
  sorted: ArrayLike<Kind>,
  each: Kind,
  compare: (a: Kind, b: Kind) => number,
): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = sorted[middle];
    if (there !== undefined && compare(there, each) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
