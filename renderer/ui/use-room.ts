import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { remPixels } from './rem-pixels';

interface Room {
  readonly width: number;
  readonly rem: number;
}

/** What was measured last, by the part of the screen. */
const lastRooms = new Map<string, Room>();

/**
 * The room inside an element and the size of 1 rem, in pixels; drawn anew when either changes. It begins with what was measured last:
 * most often that is right, and nothing is laid out twice when the screen opens.
 * The element may come later than the first drawing.
 * @param part whose room it is; the same all the while
 */
export function useRoom(element: RefObject<HTMLElement | null>, part: string): Room {
  const [room, setRoom] = useState<Room>(() => lastRooms.get(part) ?? { width: 0, rem: 16 });
  const watching = useRef<{ readonly element: HTMLElement; readonly stop: () => void } | null>(null);
  useLayoutEffect(() => {
    const watched = element.current;
    if (watched === (watching.current?.element ?? null)) return;
    watching.current?.stop();
    watching.current = null;
    if (!watched) return;
    const measure = () => {
      const next = { width: innerWidth(watched), rem: remPixels() };
      lastRooms.set(part, next);
      setRoom((now) => (now.width === next.width && now.rem === next.rem ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    watching.current = { element: watched, stop: () => observer.disconnect() };
  });
  useLayoutEffect(
    () => () => {
      watching.current?.stop();
      watching.current = null;
    },
    [],
  );
  return room;
}

/** The room between an element's own edges, without its padding. */
function innerWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - (Number.parseFloat(paddingLeft) || 0) - (Number.parseFloat(paddingRight) || 0);
}
