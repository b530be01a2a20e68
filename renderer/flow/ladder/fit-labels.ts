/** A label that wants to stand over or under its bar. */
export interface WantedLabel {
  readonly id: string;
  /** The middle of its bar, and how much room its words need, in pixels. */
  readonly middle: number;
  readonly width: number;
  /** Of two that don't fit beside each other the one with more stays. */
  readonly weight: number;
}

/**
 * Which labels of one line are shown, and where their left edge is: the weightiest first, none over another, none beyond the ends.
 * @param room the length of the line
 */
export function fitLabels(labels: readonly WantedLabel[], room: number): ReadonlyMap<string, number> {
  const placed: { readonly from: number; readonly to: number }[] = [];
  const shown = new Map<string, number>();
  for (const { id, middle, width } of [...labels].sort((a, b) => b.weight - a.weight)) {
    const from = Math.max(0, Math.min(middle - width / 2, room - width));
    const to = from + width;
    if (width > room || placed.some((other) => from < other.to && to > other.from)) continue;
    placed.push({ from, to });
    shown.set(id, from);
  }
  return shown;
}
