/** Whether two records have the same fields, and in each the very same. */
export function hasSameFields(one: object, other: object): boolean {
  const [ours, theirs] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return (
    ours.length === theirs.size &&
    ours.every(([name, value]) => theirs.has(name) && Object.is(value, theirs.get(name)))
  );
}

/** Whether two lists hold records with the same fields, in the same order. */
export function haveSameFields(one: readonly object[], other: readonly object[]): boolean {
  return (
    one === other ||
    (one.length === other.length && one.every((each, index) => hasSameFields(each, other[index] ?? {})))
  );
}
