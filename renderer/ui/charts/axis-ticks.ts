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
 * The words of every so many places that are a day apart: every day, every other one, or as many weeks as have room for them.
 * @param labels from left to right, one a day
 * @param atOf in pixels
 * @param rem in pixels
 */
export function dayTicksAt(
  labels: readonly string[],
  atOf: (index: number) => number,
  rem: number,
): AxisTick[] {
  const widest = Math.max(0, ...labels.map((label) => label.length));
  const apart = Math.max(Number.EPSILON, atOf(1) - atOf(0));
  const least = Math.max(1, Math.ceil(((widest * LETTER + 0.6) * rem) / apart));
  const step = least < 3 ? least : 7 * Math.ceil(least / 7);
  return labels.flatMap((label, index) => (index % step === 0 ? [{ at: atOf(index), label }] : []));
}
