/** Where a line lies in the picture, in pixels. */
export interface AreaScale {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
}

/**
 * The outline of what lies between two lines, as an SVG path. It has no more points than the picture has places for: of days that fall
 * onto the same half pixel the last one is drawn, what runs level has its two ends, and where the lines lie on each other there is nothing.
 * @param tops the upper line
 * @param under the lower one; the ground where there is none
 */
export function areaPath(
  tops: readonly number[],
  under: readonly number[] | undefined,
  { x, y }: AreaScale,
): string {
  const { places, words } = drawnPlaces(tops.length, x);
  const isThick = places.map((place) => (tops[place] ?? 0) > (under?.[place] ?? 0));
  if (!isThick.includes(true)) return '';
  const heights = (line: readonly number[] | undefined) =>
    places.map((place) => tenth(y(line?.[place] ?? 0)));
  const [upper, lower] = [heights(tops), heights(under)];
  let path = '';
  let from = -1;
  for (let index = 0; index <= places.length; index += 1) {
    // The place before and the one behind belong to it, too: there the lines come together.
    const isIn =
      index < places.length && (isThick[index] || isThick[index - 1] || isThick[index + 1]) === true;
    if (isIn && from === -1) from = index;
    if (isIn || from === -1) continue;
    const stretch = { from, to: index };
    if (index - from > 1) {
      path += `M${edge(upper, words, stretch).join('L')}L${edge(lower, words, stretch).reverse().join('L')}Z`;
    }
    from = -1;
  }
  return path;
}

interface DrawnPlaces {
  readonly count: number;
  readonly places: readonly number[];
  /** How far right each of them is, as it is written in a path. */
  readonly words: readonly string[];
}

/** The places of a scale are those of all the lines in it: they are worked out once for a scale. */
const placesOf = new WeakMap<AreaScale['x'], DrawnPlaces>();

/** The first place, and the last one of all that fall onto the same half pixel. */
function drawnPlaces(count: number, x: AreaScale['x']): DrawnPlaces {
  const known = placesOf.get(x);
  if (known?.count === count) return known;
  const halves = Array.from({ length: count }, (_, index) => Math.round(2 * x(index)));
  const places: number[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || index === count - 1 || halves[index] !== halves[index + 1]) places.push(index);
  }
  const found = { count, places, words: places.map((place) => String(tenth(x(place)))) };
  placesOf.set(x, found);
  return found;
}

/** The points of a stretch of a line, without those in the middle of what runs level. */
function edge(
  heights: readonly number[],
  words: readonly string[],
  { from, to }: { readonly from: number; readonly to: number },
): string[] {
  const points: string[] = [];
  for (let index = from; index < to; index += 1) {
    const isInside = index > from && index < to - 1;
    const height = heights[index];
    if (isInside && height === heights[index - 1] && height === heights[index + 1]) continue;
    points.push(`${words[index]} ${height}`);
  }
  return points;
}

function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
