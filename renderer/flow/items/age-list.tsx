import type { CyclePast, ItemAge } from '@shared/flow/item-ages';
import type { FlowStep } from '@shared/model/flow-step';
import Trash2 from 'lucide-react/icons/trash-2';
import { useCallback, useMemo } from 'react';
import { IconButton } from '@/ui/icon-button';
import { WindowedList } from '@/ui/windowed-list';
import { beyondWords, daysWords } from './item-words';
import styles from './items.module.css';

export interface RowActions {
  readonly onFocus: (id: string | null) => void;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => void;
}

const idOf = ({ item }: ItemAge) => item.id;

/** What is on its way, the oldest first, against what items of the map took. */
export function AgeList({
  ages,
  past,
  steps,
  onFocus,
  onOpen,
  onDelete,
}: RowActions & {
  readonly ages: readonly ItemAge[];
  readonly past: CyclePast;
  readonly steps: readonly FlowStep[];
}) {
  const names = useMemo(() => new Map(steps.map(({ id, name }) => [id, name])), [steps]);
  const hasPast = past.n > 0;
  const row = useCallback(
    (age: ItemAge) => {
      const step = names.get(age.stepId) ?? 'a step that is gone';
      return (
        <>
          <span className={styles.rowName}>
            <span dir="auto">{age.item.title}</span>
            <span className={styles.facts}>
              {step}, {daysWords(age.daysInStep)} there
            </span>
            <span className={age.beyond !== null && age.beyond >= 0.85 ? styles.late : styles.facts}>
              {daysWords(age.days)} in all: {beyondWords(age, hasPast)}
            </span>
          </span>
          <IconButton
            label={`Delete ${age.item.title}`}
            icon={Trash2}
            onPress={() => onDelete(age.item.id)}
          />
        </>
      );
    },
    [names, hasPast, onDelete],
  );
  if (ages.length === 0) return <p className={styles.none}>Nothing is on its way.</p>;
  return (
    <WindowedList
      label="Items on the way"
      items={ages}
      idOf={idOf}
      nameOf={({ item, days }) => `${item.title}, ${daysWords(days)}`}
      onFocus={onFocus}
      onOpen={onOpen}
      rowRem={4}
      row={row}
    />
  );
}
