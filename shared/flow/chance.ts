/** Numbers by chance: each call gives one from 0 up to, and without, 1. */
export type Chance = () => number;

/**
 * A generator of numbers that look like chance and are the same for the same seed: mulberry32 by Tommy Ettinger (public
 * domain). 32 bits are plenty for drawing times, and nothing for secrets.
 */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The three points of a triangular distribution. */
export interface Triangle {
  readonly least: number;
  readonly likely: number;
  readonly most: number;
}

/** A number of a triangular distribution, by the inverse of its distribution function (Kotz & van Dorp, Beyond Beta, 2004). */
export function triangular({ least, likely, most }: Triangle, chance: number): number {
  const width = most - least;
  if (width === 0) return least;
  const rise = likely - least;
  return chance * width < rise
    ? least + Math.sqrt(chance * width * rise)
    : most - Math.sqrt((1 - chance) * width * (most - likely));
}
