import type { Initiative } from '@shared/model/initiative';
import { type PictureAnswers, scoreFromPlace } from '@shared/plan/two-by-two';
import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isOver, placeInField } from './picture-moves';

/** So many pixels make a drag out of a press. */
const FAR_ENOUGH = 4;

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
      // The press that ends a drag isn't one on the card.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
      if (isKept && target) drop.current(initiative, target);
    };
    const up = () => end(true);
    const cancel = () => end(false);
    const key = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !isDragging) return;
      pressed.preventDefault();
      pressed.stopPropagation();
      cancel();
    };
    stop.current = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
      window.removeEventListener('keydown', key, { capture: true });
      stop.current = null;
      setDrag(null);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    window.addEventListener('keydown', key, { capture: true });
  };
  return { drag, ghost, start };
}

function swallow(event: Event): void {
  event.stopPropagation();
  event.preventDefault();
}
