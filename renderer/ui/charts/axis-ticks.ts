/** A word under the plot. */
export interface AxisTick {
  /** Pixels from the left. */
  readonly at: number;
  readonly label: string;
}

/** About how wide a letter under a plot is, in rem. */
const LETTER = 0.44;

/**
 * As many of the places as there is room for, with what is written there: no two of them touch.
 * @param places from left to right
 * @param atOf in pixels
 * @param labelOf asked for the places alone that there may be room for
 * @param rem in pixels
 */
export function ticksAt<Place>(
  places: readonly Place[],
  atOf: (place: Place, index: number) => number,
  labelOf: (place: Place) => string,
  rem: number,
): AxisTick[] {
  const shown: AxisTick[] = [];
  let free = Number.NEGATIVE_INFINITY;
  let next = Number.NEGATIVE_INFINITY;
  places.forEach((place, index) => {
    const at = atOf(place, index);
    if (at < next) return;
    const label = labelOf(place);
    const half = (label.length * LETTER * rem) / 2;
    if (at - half < free) {
      // Those that follow are about as long: of ten thousand places few are asked what is written there.
      next = free + half;
      return;
    }
    shown.push({ at, label });
    free = at + half + 0.6 * rem;
    next = free;
  });
  return shown;
}

/**
 * The words of every so many of places that are equally far apart: all the same distance from each other, and none touches the next.
 * @param count how many places there are, from left to right
 * @param labelOf asked for those alone that are shown, and for the two ends
 * @param atOf in pixels
 * @param rem in pixels
 * @param stepOf how many places on the next word stands, of how many it is at least
 */
export function evenTicksAt(
  count: number,
  labelOf: (index: number) => string,
  atOf: (index: number) => number,
  rem: number,
  stepOf: (least: number) => number = (least) => least,
): AxisTick[] {
  if (count === 0) return [];
  const widest = Math.max(LONG_DAY, labelOf(0).length, labelOf(count - 1).length);
  const apart = Math.max(Number.EPSILON, atOf(1) - atOf(0));
  const step = stepOf(Math.max(1, Math.ceil(((widest * LETTER + 0.6) * rem) / apart)));
  const shown = Math.ceil(count / step);
  return Array.from({ length: shown }, (_, index) => ({
    at: atOf(index * step),
    label: labelOf(index * step),
  }));
}

/** Letters of a day between two that are shorter: "30 Nov" between "9 Nov" and "1 Dec". */
const LONG_DAY = 6;

/** The same of places that are a day apart: every day, every other one, or as many weeks as have room for them. */
export function dayTicksAt(
  count: number,
  labelOf: (index: number) => string,
  atOf: (index: number) => number,
  rem: number,
): AxisTick[] {
  return evenTicksAt(count, labelOf, atOf, rem, (least) => (least < 3 ? least : 7 * Math.ceil(least / 7)));
}
