import type { Initiative } from '@shared/model/initiative';
import { type PictureAnswers, scoreFromPlace } from '@shared/plan/two-by-two';
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { FAR_ENOUGH, swallowClick, trackPointer } from '@/ui/track-pointer';
import { isOver, placeInField } from './picture-moves';

/** What hangs on the pointer, and what it would be scored as where it is; null beside the picture. */
export interface PictureDrag {
  readonly initiative: Initiative;
  readonly width: number;
  readonly target: PictureAnswers | null;
}

/**
 * Drags a card with the pointer: it follows in the same frame, without React; React hears only when its answers change.
 * Escape, or letting it go beside the picture, puts it back.
 */
export function usePictureDrag(
  field: RefObject<HTMLElement | null>,
  onDrop: (initiative: Initiative, answers: PictureAnswers) => void,
) {
  const [drag, setDrag] = useState<PictureDrag | null>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const stop = useRef<(() => void) | null>(null);
  const drop = useRef(onDrop);
  drop.current = onDrop;
  const corner = useRef({ left: 0, top: 0 });
  useEffect(() => () => stop.current?.(), []);

  const place = () => {
    if (ghost.current)
      ghost.current.style.transform = `translate(${corner.current.left}px, ${corner.current.top}px)`;
  };
  // The ghost is drawn a frame after it was asked for; it must not show at the window's corner first.
  useEffect(place);

  const start = (event: ReactPointerEvent<HTMLElement>, initiative: Initiative) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const card = event.currentTarget.getBoundingClientRect();
    const from = { x: event.clientX, y: event.clientY };
    let isDragging = false;
    let target: PictureAnswers | null = null;

    const move = (moved: PointerEvent) => {
      const [dx, dy] = [moved.clientX - from.x, moved.clientY - from.y];
      if (!isDragging && Math.hypot(dx, dy) < FAR_ENOUGH) return;
      corner.current = { left: card.left + dx, top: card.top + dy };
      const box = { ...corner.current, width: card.width, height: card.height };
      const room = field.current?.getBoundingClientRect();
      const at = room && isOver(box, room) ? placeInField(box, room) : null;
      const next = at && scoreFromPlace(at.x, at.y, initiative);
      place();
      if (isDragging && JSON.stringify(next) === JSON.stringify(target)) return;
      isDragging = true;
      target = next;
      setDrag({ initiative, width: card.width, target });
    };
    const end = (isKept: boolean) => {
      stop.current?.();
      if (!isDragging) return;
      swallowClick();
      if (isKept && target) drop.current(initiative, target);
    };
    const untrack = trackPointer({ move, end, takesEscape: () => isDragging });
    stop.current = () => {
      untrack();
      stop.current = null;
      setDrag(null);
    };
  };
  return { drag, ghost, start };
}
