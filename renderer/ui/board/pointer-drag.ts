import { edgeSpeed, edgeZone, scrollBySpeed } from './auto-scroll';
import { drop, liftOf, putBack, startLift } from './board-lift';
import { type BoardRuntime, cardElement } from './board-runtime';
import { aimAtPointer } from './pointer-aim';

/** Pixels the pointer goes before a press becomes a drag. */
const THRESHOLD = 4;
const NO_DRAG = 'button, a, input, textarea, select, [contenteditable], [data-no-drag]';

interface Press {
  id: string;
  pointerId: number;
  startX: number;
  startY: number;
  x: number;
  y: number;
  left: number;
  top: number;
}

/**
 * Lets cards be dragged by mouse or pen, from one listener on the board. The overlay is moved in the event itself, before the frame
 * is drawn: moved by a render that is scheduled, it would trail the pointer by a frame. Returns what takes it off again.
 */
export function listenForDrag(runtime: BoardRuntime, root: HTMLElement): () => void {
  let press: Press | null = null;
  let isDragging = false;
  let frame = 0;
  let lastTick = 0;
  let zone = 0;

  const follow = () => {
    if (press === null) return;
    runtime.overlay.x = press.left + press.x - press.startX;
    runtime.overlay.y = press.top + press.y - press.startY;
    const { element, x, y } = runtime.overlay;
    if (element !== null) element.style.transform = `translate3d(${x}px, ${y}px, 0)`;
  };

  const tick = (now: number) => {
    if (press === null || !isDragging) return;
    frame = requestAnimationFrame(tick);
    const elapsed = Math.min(now - lastTick, 50);
    lastTick = now;
    const { left, right } = root.getBoundingClientRect();
    let isMoved = scrollBySpeed(root, 'scrollLeft', edgeSpeed(press.x, left, right, zone), elapsed);
    const { lift } = runtime.store.getState();
    const scroller = lift === null ? undefined : runtime.columns.get(lift.target.columnId)?.scroller;
    if (scroller !== undefined) {
      const { top, bottom } = scroller.getBoundingClientRect();
      isMoved =
        scrollBySpeed(scroller, 'scrollTop', edgeSpeed(press.y, top, bottom, zone), elapsed) || isMoved;
    }
    if (isMoved) aimAtPointer(runtime, press.x, press.y, false);
  };

  const begin = (now: Press) => {
    const lift = liftOf(runtime, now.id, 'pointer');
    const home = lift === null ? null : cardElement(runtime, lift.origin.columnId, now.id);
    if (lift === null || home === null) {
      end(false);
      return;
    }
    const { left, top } = home.getBoundingClientRect();
    now.left = left;
    now.top = top;
    isDragging = true;
    zone = edgeZone();
    follow();
    startLift(runtime, lift);
    root.setPointerCapture(now.pointerId);
    window.addEventListener('keydown', onKey, true);
    lastTick = performance.now();
    frame = requestAnimationFrame(tick);
  };

  const end = (isDrop: boolean) => {
    const wasDragging = isDragging;
    const { pointerId } = press ?? { pointerId: -1 };
    press = null;
    isDragging = false;
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('blur', onCancel);
    window.removeEventListener('keydown', onKey, true);
    if (!wasDragging) return;
    if (root.hasPointerCapture(pointerId)) root.releasePointerCapture(pointerId);
    // The click that ends a drag is none; it comes right after this event, so a task later it is over.
    window.addEventListener('click', swallow, true);
    setTimeout(() => window.removeEventListener('click', swallow, true), 0);
    if (isDrop) drop(runtime);
    else putBack(runtime);
  };

  const swallow = (event: Event) => {
    event.stopPropagation();
    event.preventDefault();
  };

  const onMove = (event: PointerEvent) => {
    if (press === null || event.pointerId !== press.pointerId) return;
    press.x = event.clientX;
    press.y = event.clientY;
    if (!isDragging && Math.hypot(press.x - press.startX, press.y - press.startY) < THRESHOLD) return;
    if (!isDragging) begin(press);
    if (press === null) return;
    // Something else ended the lift: the held card was deleted, say.
    if (runtime.store.getState().lift === null) {
      end(false);
      return;
    }
    follow();
    aimAtPointer(runtime, press.x, press.y);
  };

  const onUp = (event: PointerEvent) => {
    if (press === null || event.pointerId !== press.pointerId) return;
    if (isDragging) aimAtPointer(runtime, event.clientX, event.clientY);
    end(true);
  };
  const onCancel = () => end(false);

  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    swallow(event);
    end(false);
  };

  const onDown = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const card = target?.closest<HTMLElement>('[data-card-id]');
    const id = card?.dataset.cardId;
    if (!event.isPrimary || event.button !== 0 || event.pointerType === 'touch') return;
    if (id === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const blocked = target?.closest(NO_DRAG);
    if (blocked && card?.contains(blocked)) return;
    if (runtime.store.getState().lift !== null || runtime.props.editingId === id) return;
    const { clientX: x, clientY: y, pointerId } = event;
    runtime.awaitedId = null;
    press = { id, pointerId, startX: x, startY: y, x, y, left: 0, top: 0 };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('blur', onCancel);
  };

  root.addEventListener('pointerdown', onDown);
  return () => {
    root.removeEventListener('pointerdown', onDown);
    if (press !== null) end(false);
  };
}
