import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { observeSeenRect } from './observe-seen-rect';
import styles from './windowed-list.module.css';

export interface WindowedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  /** What stands in a row; buttons in it are reached by Tab while the row has the keys. */
  readonly row: (item: Item) => ReactNode;
  /** What a row is called. */
  readonly nameOf: (item: Item) => string;
  /** The row with the keys; null when they leave. */
  readonly onFocus: (id: string | null) => void;
  /** Enter on a row, or a double click. */
  readonly onOpen: (id: string) => void;
  /** About how high a row is, in rem. */
  readonly rowRem?: number;
}

/** A list of any length of which only what is seen is drawn. Arrows, Home, End and Page keys move along. */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  const { label, items, idOf, row, nameOf, onFocus, onOpen, rowRem = 2.75 } = props;
  const list = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const lastAt = useRef(0);
  const found = items.findIndex((item) => idOf(item) === currentId);
  // When the one with the keys goes, the one that took its place has them.
  const current = found === -1 ? Math.min(lastAt.current, Math.max(0, items.length - 1)) : found;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    observeElementRect: observeSeenRect,
    estimateSize: () => rowRem * rem,
    overscan: 6,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : idOf(item);
    },
    // The one that Tab leads to stays, wherever the list is scrolled.
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), current])]
        .filter((index) => index < range.count)
        .sort((a, b) => a - b),
  });
  const focusWanted = () => {
    if (wanted.current === null) return;
    const element = list.current?.querySelector<HTMLElement>(`[data-row-id="${wanted.current}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus();
  };
  // The row that an arrow leads to may come into the window only now.
  useEffect(focusWanted);
  const hasKeys = useRef(false);
  // A row that was deleted takes the keys with it: they go on to the next one.
  useEffect(() => {
    if (!hasKeys.current || found !== -1 || currentId === null) return;
    const next = items[current];
    if (next === undefined) {
      hasKeys.current = false;
      onFocus(null);
      return;
    }
    wanted.current = idOf(next);
    focusWanted();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !element.dataset.rowId) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onOpen(element.dataset.rowId);
      return;
    }
    const page = Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / (rowRem * rem)) - 1);
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + page,
      PageUp: current - page,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const at = Math.min(Math.max(target, 0), items.length - 1);
    const next = items[at];
    if (next === undefined) return;
    wanted.current = idOf(next);
    rows.scrollToIndex(at, { align: 'auto' });
    focusWanted();
  };
  return (
    <div ref={list} className={styles.list}>
      <ul
        style={{ height: rows.getTotalSize() }}
        className={styles.run}
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
          if (id === undefined) return;
          hasKeys.current = true;
          lastAt.current = items.findIndex((item) => idOf(item) === id);
          setCurrentId(id);
          onFocus(id);
        }}
        onBlur={(event) => {
          if (event.relatedTarget === null || list.current?.contains(event.relatedTarget)) return;
          hasKeys.current = false;
          onFocus(null);
        }}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            <li
              key={key}
              data-index={index}
              ref={rows.measureElement}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {/* biome-ignore lint/a11y/useSemanticElements: a row holds buttons of its own */}
              <div
                role="group"
                aria-label={nameOf(item)}
                data-row-id={id}
                tabIndex={index === current ? 0 : -1}
                className={styles.row}
                onDoubleClick={() => onOpen(id)}
                onPointerDown={(event) => {
                  if (!(event.target as HTMLElement).closest('button, input')) event.currentTarget.focus();
                }}
              >
                {row(item)}
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
