/** A card that is on the screen: its index among the cards that stay, and its place in the list in pixels, without the gap. */
export interface MeasuredCard {
  index: number;
  start: number;
  end: number;
}

export type Landing = { kind: 'place'; index: number } | { kind: 'merge'; cardIndex: number };

export interface LandingQuestion {
  /** Pointer, in pixels from the top of the list. */
  y: number;
  /** Cards on the screen, ascending; some may be missing between two of them. */
  cards: readonly MeasuredCard[];
  /** The gap that is open now: cards from its index on are seen `size` pixels lower. */
  gap: { index: number; size: number } | null;
  /** Share of a card's height, around its middle, that groups instead of placing; 0 for none. */
  mergeZone: number;
}

/**
 * Where cards held at `y` would land, judged by what is seen, so with the gap's shift. The answer is stable: asked again with the gap
 * opened at its own answer, it stays, and nothing flickers under a hand that holds still.
 */
export function landingAt({ y, cards, gap, mergeZone }: LandingQuestion): Landing {
  const edge = (1 - mergeZone) / 2;
  let after = 0;
  for (const card of cards) {
    const shift = gap !== null && card.index >= gap.index ? gap.size : 0;
    const top = card.start + shift;
    if (y < top) return { kind: 'place', index: card.index };
    const height = card.end - card.start;
    if (y < top + height) {
      const part = (y - top) / height;
      if (part < edge) return { kind: 'place', index: card.index };
      if (part < 1 - edge) return { kind: 'merge', cardIndex: card.index };
      return { kind: 'place', index: card.index + 1 };
    }
    after = card.index + 1;
  }
  return { kind: 'place', index: after };
}

/** Index of the card on the screen whose middle is nearest to `y`, or null when none is. */
export function cardNearest(y: number, cards: readonly MeasuredCard[]): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const distance = Math.abs((card.start + card.end) / 2 - y);
    if (distance < least) {
      least = distance;
      best = card.index;
    }
  }
  return best;
}
