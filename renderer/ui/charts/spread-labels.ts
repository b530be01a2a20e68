/**
 * Moves labels apart that would stand on each other.
 * @param wanted where each would like to stand, in pixels from the top, in any order
 * @param least the least distance between two
 * @param bounds they stay within; where they don't fit, the distance gets smaller
 * @returns where each stands, in the order of `wanted`
 */
export function spreadLabels(
  wanted: readonly number[],
  least: number,
  bounds: { readonly top: number; readonly bottom: number },
): number[] {
  const room = Math.max(0, bounds.bottom - bounds.top);
  const apart = wanted.length < 2 ? least : Math.min(least, room / (wanted.length - 1));
  const order = wanted.map((at, index) => ({ at, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  let above = bounds.top - apart;
  for (const { at } of order) {
    above = Math.max(at, above + apart);
    placed.push(above);
  }
  let below = bounds.bottom + apart;
  for (let index = placed.length - 1; index >= 0; index -= 1) {
    below = Math.min(placed[index] ?? 0, below - apart);
    placed[index] = below;
  }
  const result = new Array<number>(wanted.length).fill(0);
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
}
