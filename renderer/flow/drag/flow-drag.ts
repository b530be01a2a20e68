import type { PointerEvent as ReactPointerEvent } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { edgeSpeed, edgeZone, scrollBySpeed } from '@/ui/board/auto-scroll';
import { FAR_ENOUGH, swallowClick, trackPointer } from '@/ui/track-pointer';
import { flowScreen, openFlowPanel } from '../flow-store';
import { focusBlocker, focusStep, say } from '../map/map-handle';
import { type Dragged, type DropTarget, dropTargetAt } from './drop-targets';

/** What hangs on the pointer, and what is said about where it is. */
export interface FlowDrag {
  readonly dragged: Dragged;
  readonly words: string;
  readonly isRefused: boolean;
}

const dragStore = createStore<{ readonly drag: FlowDrag | null }>(() => ({ drag: null }));

export function useFlowDrag(): FlowDrag | null {
  return useStore(dragStore, ({ drag }) => drag);
}

let ghost: HTMLElement | null = null;
let pointer = { x: 0, y: 0 };

/** Tells which element follows the pointer; a ref callback. It must not show at the window's corner first. */
export function holdGhost(element: HTMLElement | null): void {
  ghost = element;
  placeGhost();
}

/** Begins a drag with a press: Escape, or letting it go where there is no place for it, puts it back. */
export function startFlowDrag(event: ReactPointerEvent<HTMLElement>, dragged: Dragged): void {
  if (event.button !== 0 || !event.isPrimary) return;
  const from = { x: event.clientX, y: event.clientY };
  let isDragging = false;
  let target: DropTarget | null = null;
  let stopScrolling: (() => void) | null = null;

  const move = (moved: PointerEvent) => {
    pointer = { x: moved.clientX, y: moved.clientY };
    if (!isDragging && Math.hypot(pointer.x - from.x, pointer.y - from.y) < FAR_ENOUGH) return;
    placeGhost();
    stopScrolling ??= scrollWhileNear(() => pointer.y, look);
    look();
  };
  const look = () => {
    const next = dropTargetAt(dragged, pointer.x, pointer.y);
    const isSame = isDragging && next?.element === target?.element && next?.mark === target?.mark;
    isDragging = true;
    if (isSame) return;
    target?.element.removeAttribute('data-over');
    target = next;
    if (target !== null && target.refusal === null) target.element.setAttribute('data-over', target.mark);
    const words = target === null ? '' : (target.refusal ?? target.words);
    dragStore.setState({ drag: { dragged, words, isRefused: target !== null && target.refusal !== null } });
  };
  const end = (isKept: boolean) => {
    stopScrolling?.();
    target?.element.removeAttribute('data-over');
    if (!isDragging) return;
    dragStore.setState({ drag: null });
    swallowClick();
    if (isKept && target !== null) land(dragged, target);
  };
  trackPointer({ move, end, takesEscape: () => isDragging });
}

function land(dragged: Dragged, target: DropTarget): void {
  if (!target.drop().ok) return;
  say(`${dragged.words}: ${target.words}.`);
  if (dragged.kind === 'blocker') {
    // What was selected has done its work with the move.
    if ((dragged.ids?.length ?? 1) > 1) flowScreen.setState({ selection: new Set() });
    focusBlocker(dragged.id);
  }
  if (dragged.kind !== 'blocker') focusStep(dragged.id);
  if (dragged.kind === 'rework') openFlowPanel({ kind: 'step', id: dragged.id });
}

function placeGhost(): void {
  if (ghost) ghost.style.transform = `translate(${pointer.x + 10}px, ${pointer.y + 8}px)`;
}

/** Scrolls the map while the pointer is near its upper or lower edge. @returns stops it */
function scrollWhileNear(at: () => number, onScroll: () => void): () => void {
  const scroller = document.querySelector<HTMLElement>('[data-flow-scroller]');
  let before = performance.now();
  let frame = 0;
  const tick = (now: number) => {
    const box = scroller?.getBoundingClientRect();
    if (scroller && box) {
      const speed = edgeSpeed(at(), box.top, box.bottom, edgeZone());
      if (scrollBySpeed(scroller, 'scrollTop', speed, now - before)) onScroll();
    }
    before = now;
    frame = requestAnimationFrame(tick);
  };
  frame = requestAnimationFrame(tick);
  return () => cancelAnimationFrame(frame);
}
