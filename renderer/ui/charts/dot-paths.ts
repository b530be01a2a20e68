/** Dots nearer to each other than that, in pixels, lie on each other: it is a third of the smallest dot. */
const GRID = 2;

/** How wide the strips are that a scatter is drawn in, in pixels. */
const STRIP = 64;

/**
 * Dots as lines of no length, to be drawn with round ends: of what lies on each other the first is drawn. The picture is cut into upright
 * strips, so that one dot more changes one strip.
 * @param each tells the place of every dot, in pixels; there are none left of or above 0
 * @returns an SVG path for each strip
 */
export function dotPaths(
  width: number,
  height: number,
  each: (tell: (x: number, y: number) => void) => void,
): string[] {
  const rows = Math.ceil(height / GRID) + 1;
  const seen = new Uint8Array((Math.ceil(width / GRID) + 1) * rows);
  const paths = Array.from({ length: Math.floor(width / STRIP) + 1 }, () => '');
  each((x, y) => {
    const place = Math.round(x / GRID) * rows + Math.round(y / GRID);
    if (seen[place] !== 0) return;
    seen[place] = 1;
    const [left, top] = [Math.round(x), Math.round(y)];
    const strip = Math.floor(left / STRIP);
    paths[strip] = `${paths[strip] ?? ''}M${left} ${top}h0`;
  });
  return paths;
}
