import { observeElementRect, type Rect, type Virtualizer } from '@tanstack/react-virtual';

/**
 * Observes how much of a scrolled list can be seen, and never says more than what the screen is high. The page of a window that isn't shown
 * yet may have no size, and a list in it is as high as all that is in it: thousands of rows would be drawn for nobody.
 *
 * To be given to a virtualizer as its `observeElementRect`.
 */
export function observeSeenRect<Scroller extends Element>(
  virtualizer: Virtualizer<Scroller, Element>,
  tell: (rect: Rect) => void,
): (() => void) | undefined {
  return observeElementRect(virtualizer, ({ width, height }) =>
    tell({ width, height: Math.min(height, Math.max(screen.height, HIGHEST_WITHOUT_SCREEN)) }),
  );
}

/** Where the screen has no height either, as a virtual one may, in pixels. */
const HIGHEST_WITHOUT_SCREEN = 1_000;
