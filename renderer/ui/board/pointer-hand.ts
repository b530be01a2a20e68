import { edgeSpeed, edgeZone, scrollBySpeed } from './auto-scroll';
import { drop, liftOf, putBack, startLift } from './board-lift';
import { type BoardRuntime, cardElement } from './board-runtime';
import { aimAtPointer } from './pointer-aim';

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
  /** The column under the pointer. */
  columnId: string | null;
}

/** What the pointer does with cards. When it presses, moves and lets go is the sensor's to know. */
export interface PointerHand {
  /** Takes note of a press; true when it may become a drag. */
  press(event: PointerEvent): boolean;
  /** Takes note of where the pointer is. */
  track(event: PointerEvent): void;
  at(): { x: number; y: number };
  /** Lifts the pressed card and those that move with it. */
  begin(): void;
  /** Moves what is seen of the held cards to the pointer. False when there are none. */
  follow(): boolean;
  /** Points the held cards at what is under the pointer in a column. */
  aim(columnId: string | number | null): void;
  drop(): void;
  putBack(): void;
  letGo(): void;
  /** Ends the press or the drag as if the system had taken the pointer away. */
  cancel(): void;
}

/** The pointer's hand on a board: from the press to the drop, with the scrolling at the edges. */
export function createPointerHand(runtime: BoardRuntime): PointerHand {
  let press: Press | null = null;
  let frame = 0;
  let lastTick = 0;
  let zone = 0;

  const isHolding = () => press !== null && runtime.store.getState().lift?.by === 'pointer';

  const tick = (now: number) => {
    const { root } = runtime;
    if (press === null || root === null) return;
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
    if (isMoved) aimAtPointer(runtime, press.columnId, press, false);
  };

  const letGo = () => {
    const pointerId = press?.pointerId ?? -1;
    press = null;
    cancelAnimationFrame(frame);
    if (runtime.root?.hasPointerCapture(pointerId)) runtime.root.releasePointerCapture(pointerId);
  };

  const follow = () => {
    if (press === null || !isHolding()) return false;
    const { overlay } = runtime;
    overlay.x = press.left + press.x - press.startX;
    overlay.y = press.top + press.y - press.startY;
    if (overlay.element !== null) {
      overlay.element.style.transform = `translate3d(${overlay.x}px, ${overlay.y}px, 0)`;
    }
    return true;
  };

  return {
    press(event) {
      const target = event.target instanceof Element ? event.target : null;
      const card = target?.closest<HTMLElement>('[data-card-id]');
      const id = card?.dataset.cardId;
      if (!event.isPrimary || event.button !== 0 || event.pointerType === 'touch') return false;
      if (id === undefined || event.shiftKey || event.ctrlKey || event.metaKey) return false;
      const blocked = target?.closest(NO_DRAG);
      if (blocked && card?.contains(blocked)) return false;
      const { isReadOnly, editingId } = runtime.props;
      if (runtime.store.getState().lift !== null || editingId === id || isReadOnly) return false;
      const { clientX: x, clientY: y, pointerId } = event;
      runtime.awaitedId = null;
      press = { id, pointerId, startX: x, startY: y, x, y, left: 0, top: 0, columnId: null };
      return true;
    },
    track(event) {
      if (press === null || event.pointerId !== press.pointerId) return;
      press.x = event.clientX;
      press.y = event.clientY;
    },
    at: () => ({ x: press?.x ?? 0, y: press?.y ?? 0 }),
    begin() {
      if (press === null) return;
      const lift = liftOf(runtime, press.id, 'pointer');
      const home = lift === null ? null : cardElement(runtime, lift.origin.columnId, press.id);
      if (lift === null || home === null) return;
      const { left, top } = home.getBoundingClientRect();
      Object.assign(press, { left, top });
      runtime.overlay.x = left;
      runtime.overlay.y = top;
      startLift(runtime, lift);
      // The cursor stays the board's wherever the hand goes, and no card under it is touched.
      runtime.root?.setPointerCapture(press.pointerId);
      zone = edgeZone();
      lastTick = performance.now();
      frame = requestAnimationFrame(tick);
    },
    follow,
    aim(columnId) {
      if (press === null) return;
      press.columnId = columnId === null ? null : String(columnId);
      aimAtPointer(runtime, press.columnId, press);
    },
    drop() {
      letGo();
      drop(runtime);
    },
    putBack() {
      letGo();
      putBack(runtime);
    },
    letGo,
    cancel() {
      if (press === null) return;
      document.dispatchEvent(new PointerEvent('pointercancel', { pointerId: press.pointerId }));
    },
  };
}
