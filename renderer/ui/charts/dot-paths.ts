/** How wide the strips are that a scatter is drawn in, in pixels. */
const STRIP = 64;

/**
 * Dots as lines of no length, to be drawn with round ends: what falls onto the same pixel is drawn once. The picture is cut into upright
 * strips, so that one dot more changes one strip.
 * @param each tells the place of every dot, in pixels; there are none left of or above 0
 * @returns an SVG path for each strip
 */
export function dotPaths(
  width: number,
  height: number,
  each: (tell: (x: number, y: number) => void) => void,
): string[] {
  const rows = Math.ceil(height) + 1;
  const seen = new Uint8Array((Math.ceil(width) + 1) * rows);
  const paths = Array.from({ length: Math.floor(width / STRIP) + 1 }, () => '');
  each((x, y) => {
    const [left, top] = [Math.round(x), Math.round(y)];
    const place = left * rows + top;
    if (seen[place] !== 0) return;
    seen[place] = 1;
    const strip = Math.floor(left / STRIP);
    paths[strip] = `${paths[strip] ?? ''}M${left} ${top}h0`;
  });
  return paths;
}
