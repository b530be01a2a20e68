import { useLayoutEffect, useRef, useState } from 'react';
import { remPixels } from '../rem-pixels';

/** How large a chart is drawn, in pixels; nothing is drawn before its place was measured. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
  /** How many pixels 1 rem has, so that all in it grows on the room screen. */
  readonly rem: number;
}

/**
 * Measures the place of a chart, so that its letters keep their size whatever its width is.
 * @param heightInRem its height, or the least of it
 * @param fills whether it takes what height there is, if that is more
 */
export function useChartSize<Place extends HTMLElement>(heightInRem: number, fills = false) {
  const place = useRef<Place>(null);
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = remPixels();
      const width = Math.floor(element.clientWidth);
      const least = Math.round(heightInRem * rem);
      const height = fills ? Math.max(least, Math.floor(element.clientHeight)) : least;
      setSize((now) =>
        now?.width === width && now.height === height && now.rem === rem ? now : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [heightInRem, fills]);
  return { place, size: size !== null && size.width > 0 ? size : null };
}
