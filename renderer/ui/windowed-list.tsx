import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { observeSeenRect } from './observe-seen-rect';
import { remPixels } from './rem-pixels';
import styles from './windowed-list.module.css';

/** A row as this list frames it. */
interface FramedRows<Item> {
  /** What stands in a row; buttons in it are reached by Tab while the row has the keys. Kept the same, only changed rows are drawn. */
  readonly row: (item: Item) => ReactNode;
  /** What a row is called. */
  readonly nameOf: (item: Item) => string;
  /** Enter on a row, or a double click. */
  readonly onOpen: (id: string) => void;
  readonly ownRow?: never;
}

/** A row that is an element of its own, such as a button: it carries `data-row-id`, and takes Tab where it is told to. */
interface OwnRows<Item> {
  readonly ownRow: (item: Item, isTabStop: boolean) => ReactNode;
  readonly row?: never;
  readonly nameOf?: never;
  readonly onOpen?: never;
}

export type WindowedListProps<Item> = {
  readonly label: string;
  readonly items: readonly Item[];
  /** The same function at each drawing. */
  readonly idOf: (item: Item) => string;
  /** The row with the keys; null when they leave. */
  readonly onFocus?: (id: string | null) => void;
  /** An arrow led to a row. */
  readonly onMove?: (id: string) => void;
  /** The row that is chosen elsewhere: it comes into sight, and Tab leads to it. */
  readonly chosenId?: string | null;
  /** About how high a row is, in rem. */
  readonly rowRem?: number;
  /** How the list and its rows are framed, where it isn't the common way. */
  readonly look?: { readonly list?: string | undefined; readonly place?: string | undefined };
} & (FramedRows<Item> | OwnRows<Item>);

/** A list of any length of which only what is seen is drawn. Arrows, Home, End and Page keys move along. */
export function WindowedList<Item>(props: WindowedListProps<Item>) {
  const { label, items, idOf, onFocus, onMove, chosenId = null, rowRem = 2.75, look } = props;
  const list = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState(chosenId);
  const [lastChosen, setLastChosen] = useState(chosenId);
  if (chosenId !== lastChosen) {
    setLastChosen(chosenId);
    if (chosenId !== null) setCurrentId(chosenId);
  }
  const wanted = useRef<string | null>(null);
  const lastAt = useRef(0);
  const placeOf = (id: string | null) => (id === null ? -1 : items.findIndex((item) => idOf(item) === id));
  const found = placeOf(currentId);
  // When the one with the keys goes, the one that took its place has them.
  const current = found === -1 ? Math.min(lastAt.current, Math.max(0, items.length - 1)) : found;
  const [rem] = useState(remPixels);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    observeElementRect: observeSeenRect,
    estimateSize: () => rowRem * rem,
    overscan: 6,
    // The same function while the items are the same: with another one every row would be placed anew.
    getItemKey: useCallback(
      (index: number) => {
        const item = items[index];
        return item === undefined ? index : idOf(item);
      },
      [items, idOf],
    ),
    // The one that Tab leads to stays, wherever the list is scrolled.
    rangeExtractor: useCallback(
      (range: Range) =>
        [...new Set([...defaultRangeExtractor(range), current])]
          .filter((index) => index < range.count)
          .sort((a, b) => a - b),
      [current],
    ),
  });
  const focusWanted = () => {
    if (wanted.current === null) return;
    const element = list.current?.querySelector<HTMLElement>(`[data-row-id="${CSS.escape(wanted.current)}"]`);
    if (!element) return;
    wanted.current = null;
    element.focus();
  };
  // The row that an arrow leads to may come into the window only now.
  useEffect(focusWanted);
  const chosenAt = placeOf(chosenId);
  useEffect(() => {
    if (chosenAt !== -1) rows.scrollToIndex(chosenAt, { align: 'auto' });
  }, [chosenAt, rows]);
  const hasKeys = useRef(false);
  // A row that was deleted takes the keys with it: they go on to the next one.
  useEffect(() => {
    if (!hasKeys.current || found !== -1 || currentId === null) return;
    const next = items[current];
    if (next === undefined) {
      hasKeys.current = false;
      onFocus?.(null);
      return;
    }
    wanted.current = idOf(next);
    focusWanted();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const element = event.target as HTMLElement;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !element.dataset.rowId) return;
    if (event.key === 'Enter' && props.onOpen) {
      event.preventDefault();
      props.onOpen(element.dataset.rowId);
      return;
    }
    const page = () =>
      Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / (rowRem * remPixels())) - 1);
    // Whoever came by Tab or by a press is where the keys are, chosen or not.
    const target = targetOf(event.key, placeOf(element.dataset.rowId), items.length - 1, page);
    if (target === undefined) return;
    event.preventDefault();
    const at = Math.min(Math.max(target, 0), items.length - 1);
    const next = items[at];
    if (next === undefined) return;
    wanted.current = idOf(next);
    onMove?.(wanted.current);
    rows.scrollToIndex(at, { align: 'auto' });
    focusWanted();
  };
  return (
    <div ref={list} className={look?.list ?? styles.list}>
      <ul
        style={{ height: rows.getTotalSize() }}
        className={styles.run}
        aria-label={label}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          const id = event.target.closest<HTMLElement>('[data-row-id]')?.dataset.rowId;
          if (id === undefined) return;
          hasKeys.current = true;
          lastAt.current = placeOf(id);
          setCurrentId(id);
          onFocus?.(id);
        }}
        onBlur={(event) => {
          if (event.relatedTarget === null || list.current?.contains(event.relatedTarget)) return;
          hasKeys.current = false;
          onFocus?.(null);
        }}
      >
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const item = items[index];
          if (item === undefined) return null;
          const isTabStop = index === current;
          return (
            <li
              key={key}
              data-index={index}
              ref={rows.measureElement}
              className={look?.place ?? styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {props.ownRow ? (
                props.ownRow(item, isTabStop)
              ) : (
                <Row
                  id={idOf(item)}
                  name={props.nameOf(item)}
                  onOpen={props.onOpen}
                  row={props.row}
                  {...{ item, isTabStop }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RowProps<Item> {
  readonly id: string;
  readonly name: string;
  readonly item: Item;
  readonly isTabStop: boolean;
  readonly row: (item: Item) => ReactNode;
  readonly onOpen: (id: string) => void;
}

function FramedRow<Item>({ id, name, item, isTabStop, row, onOpen }: RowProps<Item>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a row holds buttons of its own
    <div
      role="group"
      aria-label={name}
      data-row-id={id}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      onDoubleClick={() => onOpen(id)}
      onPointerDown={(event) => {
        if (!(event.target as HTMLElement).closest('button, input')) event.currentTarget.focus();
      }}
    >
      {row(item)}
    </div>
  );
}

/** Drawn again only when something of its own changed. (The type says what `memo` forgets: the item can be of any kind.) */
const Row = memo(FramedRow) as typeof FramedRow;

function targetOf(key: string, at: number, last: number, page: () => number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return at + 1;
    case 'ArrowUp':
      return at - 1;
    case 'PageDown':
      return at + page();
    case 'PageUp':
      return at - page();
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
