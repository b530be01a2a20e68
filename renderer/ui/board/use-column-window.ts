import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useState } from 'react';
import { observeSeenRect } from '../observe-seen-rect';

/** Cards beyond the seen ones, on either side. */
const OVERSCAN = 4;
/**
 * What is assumed to be seen until the column has been measured. Less than there mostly is: cards that turn out to be seen come
 * in the same frame, and cards that were drawn in vain cost the first frame its time.
 */
const FIRST_SIGHT = { width: 320, height: 400 };

/** The window over a column's cards. The card that has the focus stays mounted wherever the column is scrolled. */
export function useColumnWindow(
  ids: readonly string[],
  focusIndex: number,
  scroller: RefObject<HTMLDivElement | null>,
  estimateHeight: number,
): Virtualizer<HTMLDivElement, Element> {
  const [scale] = useState(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1,
  );
  const getItemKey = useCallback((index: number) => ids[index] ?? index, [ids]);
  const estimateSize = useCallback(() => estimateHeight * scale, [estimateHeight, scale]);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indexes = defaultRangeExtractor(range);
      if (focusIndex < 0 || focusIndex >= range.count) return indexes;
      const first = indexes[0];
      const last = indexes.at(-1);
      if (first === undefined || last === undefined) return [focusIndex];
      if (focusIndex < first) return [focusIndex, ...indexes];
      if (focusIndex > last) return [...indexes, focusIndex];
      return indexes;
    },
    [focusIndex],
  );
  return useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    initialRect: FIRST_SIGHT,
    observeElementRect: observeSeenRect,
  });
}
