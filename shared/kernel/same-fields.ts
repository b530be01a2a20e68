/** Whether two records have the same fields, and in each the very same. It makes nothing: lists are compared at every change. */
export function hasSameFields<Fields extends object>(one: Fields, other: Fields): boolean {
  for (const name in one) if (!(name in other) || !Object.is(one[name], other[name])) return false;
  for (const name in other) if (!(name in one)) return false;
  return true;
}

/** Whether two lists hold records with the same fields, in the same order. */
export function haveSameFields<Fields extends object>(
  one: readonly Fields[],
  other: readonly Fields[],
): boolean {
  if (one === other) return true;
  return (
    one.length === other.length &&
    one.every((each, index) => {
      const its = other[index];
      return its !== undefined && hasSameFields(each, its);
    })
  );
}
