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
  const places = drawnPlaces(tops.length, x);
  const isThick = (place: number | undefined) =>
    place !== undefined && (tops[place] ?? 0) > (under?.[place] ?? 0);
  let path = '';
  let stretch: number[] = [];
  const close = () => {
    if (stretch.length > 1) {
      const upper = edge(stretch, (place) => y(tops[place] ?? 0), x);
      const lower = edge([...stretch].reverse(), (place) => y(under?.[place] ?? 0), x);
      path += `M${upper.join('L')}L${lower.join('L')}Z`;
    }
    stretch = [];
  };
  places.forEach((place, index) => {
    // The place before and the one behind belong to it, too: there the lines come together.
    if (isThick(place) || isThick(places[index - 1]) || isThick(places[index + 1])) stretch.push(place);
    else close();
  });
  close();
  return path;
}

/** The first place, and the last one of all that fall onto the same half pixel. */
function drawnPlaces(count: number, x: AreaScale['x']): number[] {
  const places: number[] = [];
  const half = (index: number) => Math.round(2 * x(index));
  for (let index = 0; index < count; index += 1) {
    if (index === 0 || index === count - 1 || half(index) !== half(index + 1)) places.push(index);
  }
  return places;
}

/** The points of a line, without those in the middle of what runs level. */
function edge(places: readonly number[], height: (place: number) => number, x: AreaScale['x']): string[] {
  const heights = places.map((place) => tenth(height(place)));
  return places.flatMap((place, index) =>
    heights[index] === heights[index - 1] && heights[index] === heights[index + 1]
      ? []
      : [`${tenth(x(place))} ${heights[index]}`],
  );
}

function tenth(pixels: number): number {
  return Math.round(10 * pixels) / 10;
}
