import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { observeSeenRect } from '../observe-seen-rect';
import { useWhenIdle } from '../use-when-idle';

/** Cards beyond the seen ones, on either side. */
const OVERSCAN = 4;
/**
 * What is assumed to be seen until the column has been measured. Less than there mostly is: cards that turn out to be seen come
 * in the same frame, and cards that were drawn in vain cost the first frame its time.
 */
const FIRST_SIGHT = { width: 320, height: 400 };

/**
 * The window over a column's cards. The card that has the focus stays mounted wherever the column is scrolled. When others come, as with
 * each letter of a filter, those that are seen are drawn first; what is beyond them follows when the page is idle, unless it was there already.
 */
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
  const isSettled = useWhenIdle(ids) === ids;
  const drawn = useRef<ReadonlySet<unknown>>(new Set());
  const rangeExtractor = useCallback(
    (range: Range) => {
      const mayDraw = (index: number) => isSettled || drawn.current.has(getItemKey(index));
      return indexesToDraw(range, focusIndex, mayDraw);
    },
    [focusIndex, isSettled, getItemKey],
  );
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize,
    getItemKey,
    rangeExtractor,
    overscan: OVERSCAN,
    initialRect: FIRST_SIGHT,
    observeElementRect: observeSeenRect,
  });
  useLayoutEffect(() => {
    drawn.current = new Set(virtualizer.getVirtualItems().map(({ key }) => key));
  });
  return virtualizer;
}

/**
 * Which cards are drawn: those that are seen, those around them that may be, and the one with the focus wherever it is.
 * @param focusIndex -1 where none has it
 * @param mayDraw whether a card that isn't seen may be there
 */
export function indexesToDraw(
  range: Range,
  focusIndex: number,
  mayDraw: (index: number) => boolean,
): number[] {
  const indexes = defaultRangeExtractor(range).filter(
    (index) => (index >= range.startIndex && index <= range.endIndex) || mayDraw(index),
  );
  if (focusIndex < 0 || focusIndex >= range.count || indexes.includes(focusIndex)) return indexes;
  return [...indexes, focusIndex].sort((one, other) => one - other);
}
