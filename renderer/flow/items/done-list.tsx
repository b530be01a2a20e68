import { cycleDays } from '@shared/flow/item-ages';
import type { WorkItem } from '@shared/model/work-item';
import { formatDay } from '@/ui/typed-date';
import { EntryList, type RowActions } from '../entries/entry-list';
import { daysWords } from './item-words';
import styles from './items.module.css';

const idOf = ({ id }: WorkItem) => id;
const titleOf = ({ title }: WorkItem) => title;

/** What is done, the latest first, and how long it took. */
export function DoneList({ items, ...actions }: RowActions & { readonly items: readonly WorkItem[] }) {
  return (
    <EntryList
      label="Items that are done"
      items={items}
      idOf={idOf}
      nameOf={titleOf}
      titleOf={titleOf}
      none="Nothing is done yet."
      row={drawn}
      {...actions}
    />
  );
}

function drawn(item: WorkItem) {
  const days = cycleDays(item);
  return (
    <span className={styles.rowName}>
      <span dir="auto">{item.title}</span>
      <span className={styles.facts}>
        done {formatDay(item.doneAt ?? '')}
        {days === null ? '' : `, took ${daysWords(days)}`}
      </span>
    </span>
  );
}
