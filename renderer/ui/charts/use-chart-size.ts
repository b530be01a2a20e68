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
 * @param heightInRem its height
 */
export function useChartSize<Place extends HTMLElement>(heightInRem: number) {
  const place = useRef<Place>(null);
  const [size, setSize] = useState<ChartSize | null>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const measure = () => {
      const rem = remPixels();
      const width = Math.floor(element.clientWidth);
      const height = Math.round(heightInRem * rem);
      setSize((now) =>
        now?.width === width && now.height === height && now.rem === rem ? now : { width, height, rem },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [heightInRem]);
  return { place, size: size !== null && size.width > 0 ? size : null };
}
