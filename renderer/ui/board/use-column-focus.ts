import { type RefObject, useLayoutEffect } from 'react';
import type { ColumnView } from './board-drag';
import type { BoardRuntime } from './board-runtime';

/**
 * Really gives the focus to the element of this column that is asked for, as soon as it is there, and brings it into view. It runs
 * after each render of the column, since a card that was far away is mounted by the render that the request itself caused.
 */
export function useColumnFocus(
  runtime: BoardRuntime,
  view: ColumnView,
  /** The card to focus when this column shows it; null for the empty column's own place. */
  cardId: string | null,
  list: RefObject<HTMLElement | null>,
  stop: RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    const { hasFocus, focusRequest, focusId } = view;
    if (!hasFocus || focusRequest <= runtime.handledFocusRequest || runtime.store.getState().lift !== null)
      return;
    if (focusId !== null && cardId === null) return;
    const target =
      cardId === null
        ? stop.current
        : list.current?.querySelector<HTMLElement>(`[data-card-id="${CSS.escape(cardId)}"]`);
    if (!target) return;
    runtime.handledFocusRequest = focusRequest;
    // A card that is being edited has the focus in its field.
    const field =
      cardId !== null && runtime.props.editingId === cardId ? target.querySelector<HTMLElement>(FIELD) : null;
    (field ?? target).focus({ preventScroll: true });
    bringIntoView(target);
  });
}

const FIELD = 'input, textarea, [contenteditable]';

/** Frames in which cards that come into view on the way are measured, and so move. */
const SETTLING_FRAMES = 4;

function bringIntoView(target: HTMLElement, frames = SETTLING_FRAMES): void {
  target.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  if (frames === 0) return;
  requestAnimationFrame(() => {
    if (target === document.activeElement) bringIntoView(target, frames - 1);
  });
}
