import { type RefObject, useLayoutEffect, useState } from 'react';
import { remPixels } from '@/ui/rem-pixels';

/** The room inside an element and the size of 1 rem, in pixels; drawn anew when either changes. */
export function useRoom(element: RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly rem: number;
} {
  const [room, setRoom] = useState({ width: 0, rem: 16 });
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => {
      const next = { width: innerWidth(watched), rem: remPixels() };
      setRoom((now) => (now.width === next.width && now.rem === next.rem ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return room;
}

/** The room between an element's own edges, without its padding. */
function innerWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0);
}
