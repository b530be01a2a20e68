import { memo, type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import styles from './board.module.css';
import { BoardCard } from './board-card';
import { columnView } from './board-drag';
import type { BoardRuntime } from './board-runtime';
import type { BoardColumnData, RenderCard } from './board-types';
import { ColumnGap } from './column-gap';
import { staying } from './moving';
import { DropColumn } from './pointer-drag';
import { useColumnFocus } from './use-column-focus';
import { useColumnWindow } from './use-column-window';

export interface BoardColumnProps {
  runtime: BoardRuntime;
  column: BoardColumnData;
  selection: ReadonlySet<string>;
  editingId: string | null;
  renderCard: RenderCard;
  renderHeader: ((column: BoardColumnData) => ReactNode) | undefined;
  renderFoot: ((column: BoardColumnData) => ReactNode) | undefined;
  renderEmpty: ((column: BoardColumnData) => ReactNode) | undefined;
  noun: string;
  mergeWord: string;
  estimateHeight: number;
  /** True where there is no room for its cards while the keys are elsewhere. */
  isFolded: boolean;
}

/** One column: only the cards that are seen, and a few around them, are there. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { runtime, column, renderCard, noun, mergeWord } = props;
  const view = useStore(
    runtime.store,
    useShallow((state) => columnView(state, column.id)),
  );
  const { held } = view;
  const shown = useMemo(
    () => (held === null ? column.items : staying(column.items, held)),
    [column.items, held],
  );
  const focusIndex = view.focusId === null ? -1 : shown.indexOf(view.focusId);

  const element = useRef<HTMLElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const stop = useRef<HTMLDivElement>(null);
  const virtualizer = useColumnWindow(shown, focusIndex, scroller, props.estimateHeight);

  useLayoutEffect(() => {
    if (element.current === null || scroller.current === null || list.current === null) return;
    const parts = {
      element: element.current,
      scroller: scroller.current,
      list: list.current,
      virtualizer,
    };
    runtime.columns.set(column.id, parts);
    return () => {
      if (runtime.columns.get(column.id) === parts) runtime.columns.delete(column.id);
    };
  }, [runtime, column.id, virtualizer]);
  useColumnFocus(runtime, view, focusIndex >= 0 ? view.focusId : null, list, stop);

  // Cards that keys hold are seen where they would land; under the pointer nothing moves away.
  const isFolded = props.isFolded && !view.hasFocus && view.keysLift === null;
  const total = virtualizer.getTotalSize();
  const { gapIndex } = view;
  const gapTop = gapIndex === null ? 0 : (virtualizer.measurementsCache[gapIndex]?.start ?? total);
  const isEmpty = column.items.length === 0;
  // The board is one stop for Tab, at the current card. A column that scrolls is one more, as the browser would make it anyway: at the
  // first card that is seen.
  const isScrolled = total > (virtualizer.scrollRect?.height ?? total);
  const stopIndex = focusIndex >= 0 ? focusIndex : isScrolled ? (virtualizer.range?.startIndex ?? 0) : -1;

  return (
    <section
      ref={element}
      className={styles.column}
      aria-label={column.title}
      data-column-id={column.id}
      data-folded={isFolded || undefined}
      data-landing={(isFolded && view.gapIndex !== null) || undefined}
      data-lifting={view.isAnimated || undefined}
      data-refuses={view.refusal !== null || undefined}
    >
      <DropColumn id={column.id} column={element} />
      <header className={styles.head} {...(isFolded ? { title: `Show ${column.title}` } : {})}>
        {props.renderHeader?.(column) ?? (
          <>
            <h2 className={styles.title}>{column.title}</h2>
            <span className={styles.count}>{column.count ?? column.items.length}</span>
            {column.hint === undefined ? null : <p className={styles.hint}>{column.hint}</p>}
          </>
        )}
      </header>
      <div ref={scroller} className={styles.scroller}>
        {isEmpty ? (
          // biome-ignore lint/a11y/useSemanticElements: a place that takes the focus, and no fieldset.
          <div
            ref={stop}
            role="group"
            aria-label={`${column.title}: no ${noun}s`}
            tabIndex={view.hasFocus ? 0 : -1}
            className={styles.stop}
            data-column-stop
          >
            {view.isLifting ? null : props.renderEmpty?.(column)}
          </div>
        ) : null}
        <div
          ref={list}
          role={shown.length === 0 ? undefined : 'list'}
          className={styles.list}
          style={{ height: total + (gapIndex === null ? 0 : view.gapSize) }}
        >
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const id = shown[index];
            if (id === undefined) return null;
            return (
              <BoardCard
                key={id}
                id={id}
                index={index}
                count={shown.length}
                top={start}
                shift={gapIndex !== null && index >= gapIndex ? view.gapSize : 0}
                isFocused={index === focusIndex}
                isStop={index === stopIndex}
                isSelected={props.selection.has(id)}
                isMergeTarget={view.mergeId === id}
                isEditing={props.editingId === id}
                mergeWord={mergeWord}
                noun={noun}
                renderCard={renderCard}
                measure={virtualizer.measureElement}
              />
            );
          })}
          {gapIndex === null ? null : (
            <ColumnGap
              top={gapTop}
              height={view.gapSize}
              lift={view.keysLift}
              isMerging={view.mergeId !== null}
              renderCard={renderCard}
            />
          )}
        </div>
      </div>
      {props.renderFoot === undefined ? null : (
        <footer className={styles.foot}>{props.renderFoot(column)}</footer>
      )}
    </section>
  );
});
