import type { CyclePast, ItemAge } from '@shared/flow/item-ages';
import type { FlowStep } from '@shared/model/flow-step';
import { useCallback, useMemo } from 'react';
import { EntryList, type RowActions } from '../entries/entry-list';
import { beyondWords, daysWords } from './item-words';
import styles from './items.module.css';

const idOf = ({ item }: ItemAge) => item.id;
const titleOf = ({ item }: ItemAge) => item.title;
const nameOf = ({ item, days }: ItemAge) => `${item.title}, ${daysWords(days)}`;

/** What is on its way, the oldest first, against what items of the map took. */
export function AgeList({
  ages,
  past,
  steps,
  ...actions
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
        <span className={styles.rowName}>
          <span dir="auto">{age.item.title}</span>
          <span className={styles.facts}>
            {step}, {daysWords(age.daysInStep)} there
          </span>
          <span className={age.beyond !== null && age.beyond >= 0.85 ? styles.late : styles.facts}>
            {daysWords(age.days)} in all: {beyondWords(age, hasPast)}
          </span>
        </span>
      );
    },
    [names, hasPast],
  );
  return (
    <EntryList
      label="Items on the way"
      items={ages}
      idOf={idOf}
      nameOf={nameOf}
      titleOf={titleOf}
      none="Nothing is on its way."
      rowRem={4}
      row={row}
      {...actions}
    />
  );
}
