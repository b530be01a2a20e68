export interface Keyed<Value> {
  readonly key: string;
  readonly value: Value;
}

/**
 * Gives a list whose records have no id the keys that React asks for: each is known by what it says, and the second that says
 * the same by that and its number.
 */
export function keyed<Value>(values: readonly Value[], sayOf: (value: Value) => string): Keyed<Value>[] {
  const seen = new Map<string, number>();
  return values.map((value) => {
    const said = sayOf(value);
    const times = (seen.get(said) ?? 0) + 1;
    seen.set(said, times);
    return { key: `${times} ${said}`, value };
  });
}
