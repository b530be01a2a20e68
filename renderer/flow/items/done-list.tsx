import { cycleDays } from '@shared/flow/item-ages';
import type { WorkItem } from '@shared/model/work-item';
import Trash2 from 'lucide-react/icons/trash-2';
import { useCallback } from 'react';
import { IconButton } from '@/ui/icon-button';
import { formatDay } from '@/ui/typed-date';
import { WindowedList } from '@/ui/windowed-list';
import type { RowActions } from './age-list';
import { daysWords } from './item-words';
import styles from './items.module.css';

const idOf = ({ id }: WorkItem) => id;

/** What is done, the latest first, and how long it took. */
export function DoneList({
  items,
  onFocus,
  onOpen,
  onDelete,
}: RowActions & { readonly items: readonly WorkItem[] }) {
  const row = useCallback(
    (item: WorkItem) => {
      const days = cycleDays(item);
      return (
        <>
          <span className={styles.rowName}>
            <span dir="auto">{item.title}</span>
            <span className={styles.facts}>
              done {formatDay(item.doneAt ?? '')}
              {days === null ? '' : `, took ${daysWords(days)}`}
            </span>
          </span>
          <IconButton label={`Delete ${item.title}`} icon={Trash2} onPress={() => onDelete(item.id)} />
        </>
      );
    },
    [onDelete],
  );
  if (items.length === 0) return <p className={styles.none}>Nothing is done yet.</p>;
  return (
    <WindowedList
      label="Items that are done"
      items={items}
      idOf={idOf}
      nameOf={({ title }) => title}
      onFocus={onFocus}
      onOpen={onOpen}
      row={row}
    />
  );
}
