import {
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useStore } from 'zustand';
import { type FootHint, useHoldHints } from '../foot-hints';
import styles from './board.module.css';
import { BoardColumn } from './board-column';
import { focusColumn, onBoardKey, select } from './board-keys';
import { putBack, spokenName } from './board-lift';
import { type BoardRuntime, createBoardRuntime } from './board-runtime';
import type { BoardProps } from './board-types';
import { PointerOverlay } from './lifted-cards';
import { homeOf } from './moving';
import { PointerDrag, useDragSurface } from './pointer-drag';
import { rangeOf, toggled } from './selecting';
import { useBoardFocus } from './use-board-focus';

const ESTIMATE = 68;

const LIFT_HINTS: readonly FootHint[] = [
  { keys: 'arrows', label: 'move' },
  { keys: 'enter', label: 'drop' },
  { keys: 'esc', label: 'put back' },
];

function closest(event: { target: EventTarget }, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/**
 * Columns of cards that are moved by mouse and by keys, read out in words, and windowed: thousands of cards cost what is seen of
 * them. It knows ids alone; what a card is, what moves mean and what is allowed is the screen's.
 */
export function Board(props: BoardProps) {
  const { label, columns, ref, isReadOnly } = props;
  const noun = props.cardNoun ?? 'card';
  const mergeWord = props.mergeWord ?? 'Group';
  const [runtime] = useState(() => createBoardRuntime(props));
  const root = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const helpId = useId();

  useLayoutEffect(() => {
    runtime.props = props;
  });
  useLayoutEffect(() => {
    Object.assign(runtime, { root: root.current, handle: handle.current, live: live.current });
  }, [runtime]);
  useBoardFocus(runtime, columns, ref);

  return (
    <div className={styles.frame}>
      <PointerDrag runtime={runtime}>
        <BoardSurface
          runtime={runtime}
          root={root}
          label={label}
          helpId={helpId}
          isFolding={(props.folded?.size ?? 0) > 0}
        >
          {columns.map((column) => (
            <BoardColumn
              key={column.id}
              runtime={runtime}
              column={column}
              selection={props.selection}
              editingId={props.editingId ?? null}
              renderCard={props.renderCard}
              renderHeader={props.renderColumnHeader}
              renderFoot={props.renderColumnFoot}
              renderEmpty={props.renderEmpty}
              isFolded={props.folded?.has(column.id) ?? false}
              noun={noun}
              mergeWord={mergeWord}
              estimateHeight={props.estimateHeight ?? ESTIMATE}
            />
          ))}
          <LiftHandle runtime={runtime} handle={handle} noun={noun} mergeWord={mergeWord} />
        </BoardSurface>
      </PointerDrag>
      <p id={helpId} hidden>
        {isReadOnly
          ? `Arrow keys go from ${noun} to ${noun}, Enter opens.`
          : `Arrow keys go from ${noun} to ${noun}, Space lifts, ${(props.selectKey ?? 'x').toUpperCase()} selects, Enter opens.`}
      </p>
      <div ref={live} className="visually-hidden" aria-live="assertive" aria-atomic data-board-live />
      <PointerOverlay runtime={runtime} renderCard={props.renderCard} />
    </div>
  );
}

interface BoardSurfaceProps {
  runtime: BoardRuntime;
  root: RefObject<HTMLDivElement | null>;
  label: string;
  helpId: string;
  isFolding: boolean;
  children: ReactNode;
}

/** The element around the columns. It is rendered with each move of a drag, and what is in it is not. */
function BoardSurface({ runtime, root, label, helpId, isFolding, children }: BoardSurfaceProps) {
  const dragListeners = useDragSurface(root);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a board of columns, and no fieldset.
    <div
      ref={root}
      role="group"
      aria-roledescription="board"
      aria-label={label}
      aria-describedby={helpId}
      className={styles.board}
      data-board
      data-folding={isFolding || undefined}
      {...dragListeners}
      onKeyDown={(event) => onBoardKey(runtime, event, event.target)}
      onClick={(event) => onClick(runtime, event)}
      onDoubleClick={(event) => onDoubleClick(runtime, event)}
      onContextMenu={(event) => onContextMenu(runtime, event)}
      onFocus={(event) => onFocus(runtime, event)}
      onBlur={(event) => onBlur(runtime, event)}
    >
      {children}
    </div>
  );
}

interface LiftHandleProps {
  runtime: BoardRuntime;
  handle: RefObject<HTMLDivElement | null>;
  noun: string;
  mergeWord: string;
}

/** Has the focus while keys hold cards: one element that stays, whatever column they pass. The foot says what the keys do meanwhile. */
function LiftHandle({ runtime, handle, noun, mergeWord }: LiftHandleProps) {
  const ids = useStore(runtime.store, (state) => (state.lift?.by === 'keys' ? state.lift.ids : null));
  const isHeld = ids !== null;
  const hints = useMemo(() => {
    if (!isHeld) return null;
    const merge = { keys: 'g', label: mergeWord.toLowerCase() };
    return runtime.props.onMerge === undefined ? LIFT_HINTS : LIFT_HINTS.toSpliced(1, 0, merge);
  }, [isHeld, runtime, mergeWord]);
  useHoldHints(hints);
  return (
    // biome-ignore lint/a11y/useSemanticElements: it stands for the held cards, and is no fieldset.
    <div
      ref={handle}
      role="group"
      aria-roledescription={`lifted ${noun}`}
      aria-label={ids === null ? `No ${noun} lifted` : spokenName(runtime, ids)}
      aria-hidden={ids === null}
      tabIndex={-1}
      className={styles.handle}
      data-lifted={ids === null ? undefined : ids.join(' ')}
      onBlur={() => {
        if (runtime.store.getState().lift?.by === 'keys') putBack(runtime);
      }}
    />
  );
}

function onClick(runtime: BoardRuntime, event: MouseEvent): void {
  const foldedId = closest(event, '[data-folded]')?.dataset.columnId;
  if (foldedId !== undefined) {
    focusColumn(runtime, foldedId);
    return;
  }
  const id = closest(event, '[data-card-id]')?.dataset.cardId;
  const { columns, selection, editingId } = runtime.props;
  if (id === undefined || id === editingId || closest(event, 'button, a, input, textarea, select')) return;
  if (event.shiftKey) {
    const range = rangeOf(columns, runtime.anchorId, id);
    select(runtime, range.size > 1 ? range : toggled(selection, id));
    if (range.size === 1) runtime.anchorId = id;
    return;
  }
  runtime.anchorId = id;
  if (event.ctrlKey || event.metaKey) select(runtime, toggled(selection, id));
  else if (selection.size > 0) select(runtime, new Set());
}

/** The menu of a card that isn't selected is about that card: what was selected elsewhere is let go, as a click does. */
function onContextMenu(runtime: BoardRuntime, event: MouseEvent): void {
  const id = closest(event, '[data-card-id]')?.dataset.cardId;
  const { selection, editingId } = runtime.props;
  if (id === undefined || id === editingId || selection.size === 0 || selection.has(id)) return;
  select(runtime, new Set());
}

function onDoubleClick(runtime: BoardRuntime, event: MouseEvent): void {
  const id = closest(event, '[data-card-id]')?.dataset.cardId;
  if (id === undefined || id === runtime.props.editingId) return;
  if (!closest(event, 'button, a, input, textarea, select')) runtime.props.onOpen(id);
}

function onFocus(runtime: BoardRuntime, event: FocusEvent): void {
  const id = closest(event, '[data-card-id]')?.dataset.cardId;
  const stop = closest(event, '[data-column-stop]');
  runtime.hasKeyboard = id !== undefined || stop !== null || event.target === runtime.handle;
  const home = id === undefined ? null : homeOf(runtime.props.columns, id);
  const columnId = home?.columnId ?? closest(event, '[data-column-id]')?.dataset.columnId;
  if (columnId === undefined || (home === null && stop === null)) return;
  const focus = { columnId, cardId: home === null ? null : (id ?? null) };
  const now = runtime.store.getState().focus;
  if (now.columnId !== focus.columnId || now.cardId !== focus.cardId) runtime.store.setState({ focus });
}

function onBlur(runtime: BoardRuntime, event: FocusEvent): void {
  const next = event.relatedTarget;
  if (next instanceof Node && runtime.root?.contains(next)) return;
  // Without a next element the window itself lost the focus, or nothing has it: only another element takes the keyboard away.
  if (next !== null) runtime.hasKeyboard = false;
}
