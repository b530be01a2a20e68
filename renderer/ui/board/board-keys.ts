import { said } from './announcements';
import type { LiftTarget } from './board-drag';
import { aim, drop, liftOf, moveTo, putBack, refusalOf, startLift, tellRefused } from './board-lift';
import { type BoardRuntime, cardElement, listY, measuredCards, middleOf, say } from './board-runtime';
import { type FocusPlace, type FocusStep, stepFocus } from './focus-moves';
import { type LiftStep, stepLift } from './keyboard-lift';
import { cardNearest, landingAt } from './placing';
import { rangeOf, toggled } from './selecting';

/** The part of a key event that the board reads. */
export type BoardKey = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'repeat' | 'preventDefault' | 'stopPropagation'
>;

const FOCUS_STEPS: Partial<Record<string, FocusStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
};

const LIFT_STEPS: Partial<Record<string, LiftStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'CapsLock']);

/** Gives the focus to a card or an empty column. */
export function focusPlace(runtime: BoardRuntime, focus: FocusPlace): void {
  runtime.store.setState((state) => ({ focus, focusRequest: state.focusRequest + 1 }));
}

/** Focuses a column's first card, or the column itself when it is empty. */
export function focusColumn(runtime: BoardRuntime, columnId: string): void {
  const column = runtime.props.columns.find(({ id }) => id === columnId);
  if (column !== undefined) focusPlace(runtime, { columnId, cardId: column.items[0] ?? null });
}

/** The landing index of a column that is seen beside the gap. */
function gapBeside(runtime: BoardRuntime, middle: number | null): (columnId: string) => number | null {
  return (columnId) => {
    const parts = runtime.columns.get(columnId);
    const cards = parts === undefined ? [] : measuredCards(parts);
    if (parts === undefined || cards.length === 0 || middle === null) return null;
    const landing = landingAt({ y: listY(parts, middle), cards, gap: null, mergeZone: 0 });
    return landing.kind === 'place' ? landing.index : null;
  };
}

function stepOf(runtime: BoardRuntime, step: LiftStep, target: LiftTarget, held: ReadonlySet<string>) {
  const gap = runtime.columns.get(target.columnId)?.list.querySelector('[data-gap]');
  const { cardId } = runtime.store.getState().focus;
  const middle = middleOf(gap ?? (cardId === null ? null : cardElement(runtime, target.columnId, cardId)));
  return stepLift({
    columns: runtime.props.columns,
    held,
    target,
    step,
    beside: gapBeside(runtime, middle),
  });
}

/** A key while keys hold cards. Every plain key is taken: none may start something else under a held card. */
function onLiftedKey(runtime: BoardRuntime, event: BoardKey): boolean {
  const { lift } = runtime.store.getState();
  if (lift === null || MODIFIERS.has(event.key)) return false;
  if ((event.ctrlKey || event.metaKey || event.altKey) && LIFT_STEPS[event.key] === undefined) {
    putBack(runtime);
    return false;
  }
  const canMerge = runtime.props.onMerge !== undefined;
  if (event.key === 'Escape' || event.key === 'Tab') putBack(runtime);
  else if (event.key === 'Enter' || event.key === ' ') {
    if (!event.repeat) drop(runtime);
  } else {
    let step = LIFT_STEPS[event.key];
    if (event.key.toLowerCase() === 'g') step = 'merge';
    if (event.shiftKey && step === 'up') step = 'mergeAbove';
    if (event.shiftKey && step === 'down') step = 'mergeBelow';
    const isMerge = step?.startsWith('merge') ?? false;
    if (step !== undefined && (canMerge || !isMerge)) {
      aim(runtime, stepOf(runtime, step, lift.target, lift.held));
    }
  }
  return true;
}

function moveAtOnce(runtime: BoardRuntime, id: string, step: LiftStep): void {
  const lift = liftOf(runtime, id, 'keys');
  if (lift === null) {
    sayFixed(runtime);
    return;
  }
  const target = stepOf(runtime, step, lift.origin, lift.held);
  if (target === lift.origin) return;
  const refusal = target.columnId === lift.origin.columnId ? null : refusalOf(runtime, lift.ids, target);
  const column = runtime.props.columns.find((each) => each.id === target.columnId);
  if (refusal !== null) {
    say(runtime, said.refused(column?.title ?? '', refusal));
    tellRefused(runtime, lift, target);
  } else if (moveTo(runtime, lift, target)) {
    runtime.store.setState((state) => ({ focusRequest: state.focusRequest + 1 }));
  }
}

function sayFixed(runtime: BoardRuntime): void {
  if (runtime.props.isReadOnly) say(runtime, said.readOnly(runtime.props.cardNoun ?? 'card'));
}

/** Changes the selection and says how many are in it. */
export function select(runtime: BoardRuntime, next: ReadonlySet<string>): void {
  runtime.props.onSelectionChange(next);
  say(runtime, said.selected(next.size, runtime.props.cardNoun ?? 'card'));
}

function cardsInPage(runtime: BoardRuntime, columnId: string | null): number {
  const parts = columnId === null ? undefined : runtime.columns.get(columnId);
  if (parts === undefined) return 1;
  const cards = measuredCards(parts);
  const height = cards.reduce((sum, card) => sum + card.end - card.start, 0) / Math.max(1, cards.length);
  return Math.max(1, Math.floor(parts.scroller.clientHeight / Math.max(1, height)) - 1);
}

function moveFocus(runtime: BoardRuntime, step: FocusStep, isExtending: boolean): void {
  const { focus } = runtime.store.getState();
  const { columns } = runtime.props;
  const current = focus.cardId === null ? null : cardElement(runtime, focus.columnId, focus.cardId);
  const middle = middleOf(current);
  const next = stepFocus(columns, focus, step, {
    page: cardsInPage(runtime, focus.columnId),
    beside: (columnId) => {
      const parts = runtime.columns.get(columnId);
      return parts === undefined || middle === null
        ? null
        : cardNearest(listY(parts, middle), measuredCards(parts));
    },
  });
  focusPlace(runtime, next);
  if (isExtending && next.cardId !== null && next.columnId === focus.columnId) {
    runtime.anchorId ??= focus.cardId;
    select(runtime, rangeOf(columns, runtime.anchorId, next.cardId));
  } else {
    runtime.anchorId = next.cardId;
  }
}

/** A key while a card or an empty column has the focus. True when the board used it. */
function onFocusedKey(runtime: BoardRuntime, event: BoardKey): boolean {
  const { columns, selection, onOpen, onNew } = runtime.props;
  const { cardId, columnId } = runtime.store.getState().focus;
  if (event.altKey) return false;
  const isCommand = event.ctrlKey || event.metaKey;
  const step = FOCUS_STEPS[event.key];
  if (step !== undefined) {
    const liftStep = LIFT_STEPS[event.key];
    if (!isCommand) moveFocus(runtime, step, event.shiftKey && (step === 'up' || step === 'down'));
    else if (cardId !== null && liftStep !== undefined) moveAtOnce(runtime, cardId, liftStep);
    return true;
  }
  const key = event.key.toLowerCase();
  if (isCommand) {
    if (key !== 'a' || event.shiftKey) return false;
    select(runtime, new Set(columns.find((column) => column.id === columnId)?.items));
    return true;
  }
  if (key === 'escape') {
    if (selection.size === 0) return false;
    select(runtime, new Set());
    return true;
  }
  if (cardId === null) {
    if (key !== 'enter' || onNew === undefined || columnId === null) return false;
    onNew(columnId);
    return true;
  }
  if (key === 'enter') onOpen(cardId);
  else if (key === (runtime.props.selectKey ?? 'x')) {
    runtime.anchorId = cardId;
    select(runtime, toggled(selection, cardId));
  } else if (key === ' ') {
    if (!event.repeat) liftByKeys(runtime, cardId);
  } else return false;
  return true;
}

function liftByKeys(runtime: BoardRuntime, id: string): void {
  const lift = liftOf(runtime, id, 'keys');
  if (lift === null) {
    sayFixed(runtime);
    return;
  }
  startLift(runtime, lift);
  runtime.handle?.focus({ preventScroll: true });
}

/** Reads a key that was pressed on a card, an empty column or the handle of held cards; any other target keeps its keys. */
export function onBoardKey(runtime: BoardRuntime, event: BoardKey, target: EventTarget): void {
  if (!(target instanceof HTMLElement)) return;
  const { editingId } = runtime.props;
  const id = target.dataset.cardId;
  const isHandle = target === runtime.handle;
  if (!isHandle && target.dataset.columnStop === undefined && (id === undefined || id === editingId)) return;
  // Whoever goes on working does not want the focus taken by a card that comes late.
  runtime.awaitedId = null;
  const isUsed = isHandle
    ? onLiftedKey(runtime, event)
    : runtime.store.getState().lift === null && onFocusedKey(runtime, event);
  if (!isUsed) return;
  event.preventDefault();
  event.stopPropagation();
}
