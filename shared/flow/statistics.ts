/** Ascending numbers; the list itself stays as it is. */
export function sorted(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/**
 * A percentile, interpolated between the two values around it (Hyndman & Fan's definition 7, which spreadsheets and databases use
 * for continuous percentiles).
 * @param ascending at least one value, in ascending order
 * @param share 0 to 1; 0.5 is the median
 */
export function percentile(ascending: ArrayLike<number>, share: number): number {
  const last = ascending.length - 1;
  const at = Math.min(Math.max(share, 0), 1) * last;
  const below = Math.floor(at);
  const low = ascending[below] ?? 0;
  const high = ascending[Math.min(below + 1, last)] ?? low;
  return low + (high - low) * (at - below);
}

/** The interpolated median, or null of no values. */
export function median(values: readonly number[]): number | null {
  return values.length === 0 ? null : percentile(sorted(values), 0.5);
}
