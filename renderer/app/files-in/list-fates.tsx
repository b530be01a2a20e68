import type { FileChoice } from '@shared/exchange/files-in/choice';
import type { ForeignBoard } from '@shared/exchange/foreign/board';
import { type ListFate, listFates } from '@shared/exchange/foreign/list-fate';
import { stateNames } from '@shared/plan/states';
import { Select } from '@/ui/select';
import styles from './files-in.module.css';

const planFates = listFates.map((id) => ({ id, label: id === 'stays' ? 'Stays behind' : stateNames[id] }));
const retroFates: readonly { readonly id: ListFate; readonly label: string }[] = [
  { id: 'candidate', label: 'A column' },
  { id: 'stays', label: 'Stays behind' },
];

export interface ListFatesProps {
  readonly boards: readonly ForeignBoard[];
  readonly as: FileChoice['as'];
  readonly lists: FileChoice['lists'];
  readonly onChange: (lists: FileChoice['lists']) => void;
}

/** Says of each list where its cards go. */
export function ListFates({ boards, as, lists, onChange }: ListFatesProps) {
  const choose = (board: number, list: number, fate: ListFate) =>
    onChange(
      lists.map((fates, index) =>
        index === board ? fates.map((each, at) => (at === list ? fate : each)) : fates,
      ),
    );
  const rows = boards.flatMap((board, boardAt) =>
    board.lists.map((list, listAt) => ({
      board,
      boardAt,
      list,
      listAt,
      count: board.cards.filter((card) => card.list === listAt).length,
    })),
  );
  return (
    <section className={styles.fates} aria-label="Lists">
      {rows
        .filter(({ count }) => count > 0)
        .map(({ board, boardAt, list, listAt, count }) => {
          const fate = lists[boardAt]?.[listAt] ?? 'candidate';
          const name = boards.length > 1 ? `${list.name} (${board.name})` : list.name;
          return (
            <div key={`${boardAt} ${listAt}`} className={styles.fate}>
              <span className={styles.listName} dir="auto">
                {name}
              </span>
              <span className={styles.facts}>
                {count === 1 ? '1 card' : `${count.toLocaleString('en-GB')} cards`}
              </span>
              <Select
                label={`${name} becomes`}
                hideLabel
                items={as === 'retro' ? retroFates : planFates}
                value={as === 'retro' && fate !== 'stays' ? 'candidate' : fate}
                onChange={(next) => choose(boardAt, listAt, next)}
              />
            </div>
          );
        })}
    </section>
  );
}
