import { type Ref, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { focusColumn, focusPlace } from './board-keys';
import { putBack } from './board-lift';
import { type BoardRuntime, cardElement } from './board-runtime';
import type { BoardColumnData, BoardHandle } from './board-types';
import { firstPlace, keepFocus } from './focus-moves';
import { homeOf } from './moving';

/** Keeps the board's one focus right while columns change, and lets a screen ask for it. */
export function useBoardFocus(
  runtime: BoardRuntime,
  columns: readonly BoardColumnData[],
  ref: Ref<BoardHandle> | undefined,
): void {
  const before = useRef(columns);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = columns;
    const { lift, focus } = runtime.store.getState();
    if (lift !== null && homeOf(columns, lift.primaryId) === null) putBack(runtime);
    const awaited = runtime.awaitedId === null ? null : homeOf(columns, runtime.awaitedId);
    if (awaited !== null) {
      const cardId = runtime.awaitedId;
      runtime.awaitedId = null;
      focusPlace(runtime, { columnId: awaited.columnId, cardId });
      return;
    }
    const next = keepFocus(old, columns, focus);
    if (next.columnId === focus.columnId && next.cardId === focus.cardId) return;
    if (runtime.hasKeyboard && !hasElsewhere(runtime)) focusPlace(runtime, next);
    else runtime.store.setState({ focus: next });
  }, [runtime, columns]);

  useEffect(() => {
    const tell = () => {
      const { cardId, columnId } = runtime.store.getState().focus;
      runtime.props.onFocusChange?.(cardId, columnId);
    };
    tell();
    return runtime.store.subscribe((state, previous) => {
      if (state.focus !== previous.focus) tell();
    });
  }, [runtime]);

  useImperativeHandle(ref, () => handleOf(runtime), [runtime]);
}

/** Whether something outside the board has the keys, though the board wasn't told: in a window that isn't in front no focus event comes. */
function hasElsewhere({ root }: BoardRuntime): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body && root?.contains(activeElement) === false;
}

function handleOf(runtime: BoardRuntime): BoardHandle {
  const placeOf = (id: string) => {
    const home = homeOf(runtime.props.columns, id);
    return home === null ? null : { columnId: home.columnId, cardId: id };
  };
  const focusNow = () => {
    const { focus } = runtime.store.getState();
    focusPlace(runtime, focus.columnId === null ? firstPlace(runtime.props.columns) : focus);
  };
  return {
    focusCard(id) {
      const place = placeOf(id);
      if (place !== null) {
        focusPlace(runtime, place);
        return;
      }
      runtime.awaitedId = id;
      // It may never come: a filter hides it. What had the keys is gone by then, and somebody must have them.
      requestAnimationFrame(() => {
        const { activeElement } = document;
        if (runtime.awaitedId === id && (activeElement === null || activeElement === document.body))
          focusNow();
      });
    },
    focusColumn: (columnId) => focusColumn(runtime, columnId),
    focus: focusNow,
    scrollToCard(id) {
      const place = placeOf(id);
      if (place === null) return;
      // The current card is always mounted, so it can be scrolled to once this is rendered.
      runtime.store.setState({ focus: place });
      scrollSoon(() => cardElement(runtime, place.columnId, id));
    },
    isLifting: () => runtime.store.getState().lift !== null,
  };
}

/** Frames in which cards that come into view on the way, or have another width, are measured, and so move. */
const SETTLING_FRAMES = 4;

function scrollSoon(find: () => HTMLElement | null, frames = SETTLING_FRAMES): void {
  requestAnimationFrame(() => {
    find()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (frames > 1) scrollSoon(find, frames - 1);
  });
}
