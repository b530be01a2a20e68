import { Command as Cmdk } from 'cmdk';
import { type ReactNode, useState } from 'react';
import { Dialog } from './dialog';
import styles from './pick-dialog.module.css';
import { rankCommands } from './rank-commands';
import { useChosen } from './use-chosen';

/** How many are offered at once; typing narrows them down. */
const MOST_OFFERED = 100;

export interface PickItem {
  readonly id: string;
  readonly title: string;
  /** Beside it: where it stands, or why it can't be taken. */
  readonly note?: string | null;
}

export interface PickSearch {
  /** The field's text. */
  readonly text: string;
  readonly onChange: (text: string) => void;
  /** Whether the items are those of an earlier text. */
  readonly isBehind: boolean;
}

export interface PickDialogProps<Item extends PickItem> {
  readonly title: string;
  /** The question in the empty field. */
  readonly placeholder: string;
  /** The sentence for letters that nothing has. */
  readonly nothing: string;
  readonly items: readonly Item[];
  readonly onPick: (item: Item) => void;
  readonly onClose: () => void;
  /** Where the caller finds the items itself. */
  readonly search?: PickSearch;
  /** How many the caller found, where it gives only the best of them. */
  readonly total?: number;
  /** Above the field: what it is about, and what else is chosen. */
  readonly lead?: ReactNode;
}

/** Picks one of several by name: a few letters narrow the list down, arrows choose, Enter takes it. */
export function PickDialog<Item extends PickItem>({
  title,
  placeholder,
  nothing,
  items,
  onPick,
  onClose,
  search,
  total,
  lead,
}: PickDialogProps<Item>) {
  const [typed, setTyped] = useState('');
  const found = search === undefined ? findIn(items, typed) : items;
  const offered = found.slice(0, MOST_OFFERED);
  const rest = (total ?? found.length) - offered.length;
  const take = (taken: string) => {
    const item = offered.find(({ id }) => id === taken);
    if (item) onPick(item);
  };
  const ids = offered.map(({ id }) => id);
  const { current, onValueChange, onKeyDown, forget } = useChosen(ids, search?.isBehind ?? false, take);
  const type = (text: string) => {
    forget();
    (search?.onChange ?? setTyped)(text);
  };
  return (
    <Dialog title={title} isOpen closesOutside onClose={onClose}>
      {lead}
      <Cmdk
        label={title}
        loop
        shouldFilter={false}
        value={current}
        onValueChange={onValueChange}
        onKeyDown={onKeyDown}
        className={styles.picker}
      >
        <Cmdk.Input
          className={styles.input}
          placeholder={placeholder}
          value={search?.text ?? typed}
          onValueChange={type}
          autoFocus
        />
        <Cmdk.List className={styles.list} label={title}>
          {offered.length === 0 ? <p className={styles.note}>{nothing}</p> : null}
          {offered.map((item) => (
            <Cmdk.Item key={item.id} value={item.id} className={styles.item} onSelect={() => onPick(item)}>
              <span className={styles.title} dir="auto" title={item.title}>
                {item.title}
              </span>
              {item.note ? <span className={styles.where}>{item.note}</span> : null}
            </Cmdk.Item>
          ))}
          {rest > 0 ? (
            <p className={styles.note}>{rest} more: type some letters to narrow them down.</p>
          ) : null}
        </Cmdk.List>
      </Cmdk>
    </Dialog>
  );
}

function findIn<Item extends PickItem>(items: readonly Item[], typed: string): readonly Item[] {
  const findable = items.map((item) => ({
    item,
    id: item.id,
    title: item.title,
    section: item.note ?? '',
    reason: null,
  }));
  return rankCommands(findable, typed).map(({ item }) => item);
}
