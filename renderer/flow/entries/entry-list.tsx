import Trash2 from 'lucide-react/icons/trash-2';
import { type ReactNode, useCallback } from 'react';
import { IconButton } from '@/ui/icon-button';
import { WindowedList } from '@/ui/windowed-list';
import styles from './charts-and-list.module.css';

/** What can be done with each row. */
export interface RowActions {
  readonly onFocus: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

export interface EntryListProps<Item> extends RowActions {
  readonly label: string;
  readonly items: readonly Item[];
  /** These three, the same functions at each drawing: what a row is known by, what it is called, and what its Delete names. */
  readonly idOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  readonly titleOf: (item: Item) => string;
  /** What is said where there is none. */
  readonly none: string;
  /** What stands in a row before its Delete. Kept the same, only changed rows are drawn. */
  readonly row: (item: Item) => ReactNode;
  /** About how high a row is, in rem. */
  readonly rowRem?: number;
}

/** What was written down, a row each, which Enter changes and its button deletes. */
export function EntryList<Item>({ none, row, titleOf, onDelete, ...list }: EntryListProps<Item>) {
  const { items, idOf } = list;
  const whole = useCallback(
    (item: Item) => (
      <>
        {row(item)}
        <IconButton label={`Delete ${titleOf(item)}`} icon={Trash2} onPress={() => onDelete(idOf(item))} />
      </>
    ),
    [row, titleOf, idOf, onDelete],
  );
  if (items.length === 0) return <p className={styles.none}>{none}</p>;
  return <WindowedList {...list} row={whole} />;
}
