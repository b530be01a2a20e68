import { editWorkItem } from '@shared/flow/work-items';
import type { FlowStep } from '@shared/model/flow-step';
import type { WorkItem } from '@shared/model/work-item';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useRef, useState } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { IconButton } from '@/ui/icon-button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { todayIso } from '@/ui/typed-date';
import { EntryForm } from '../entries/entry-form';
import styles from './items.module.css';

export interface ItemFormProps {
  readonly item: WorkItem;
  readonly steps: readonly FlowStep[];
  readonly onClose: () => void;
}

interface Entry {
  readonly key: number;
  readonly stepId: string;
  readonly at: string | null;
}

/** Changes an item: its title, the days on which it entered steps, and the day on which it was done. */
export function ItemForm({ item, steps, onClose }: ItemFormProps) {
  const [title, setTitle] = useState(item.title);
  const [entries, setEntries] = useState<readonly Entry[]>(() =>
    item.entered.map(({ stepId, at }, key) => ({ key, stepId, at })),
  );
  const nextKey = useRef(item.entered.length);
  const [doneAt, setDoneAt] = useState(item.doneAt);
  const [error, setError] = useState<string | null>(null);
  const known = new Set(steps.map(({ id }) => id));
  const choices = (stepId: string) => [
    ...steps.map(({ id, name }) => ({ id, label: name })),
    ...(known.has(stepId) ? [] : [{ id: stepId, label: 'A step that is gone' }]),
  ];
  const change = (key: number, next: Partial<Entry>) =>
    setEntries((all) => all.map((entry) => (entry.key === key ? { ...entry, ...next } : entry)));
  const save = () => {
    const entered = entries.flatMap(({ stepId, at }) => (at === null ? [] : [{ stepId, at }]));
    const kept = act(editWorkItem, { itemId: item.id, title, entered, doneAt }, { quiet: true });
    if (kept.ok) onClose();
    else setError(kept.error.message);
  };
  return (
    <EntryForm title="Item" onKeep={save} onClose={onClose}>
      <TextField label="Title" value={title} onChange={setTitle} onSubmit={save} autoFocus />
      <ol className={styles.entries} aria-label="Steps it entered">
        {entries.map(({ key, stepId, at }, index) => (
          <li key={key} className={styles.entry}>
            <Select
              label={`Step ${index + 1}`}
              items={choices(stepId)}
              value={stepId}
              onChange={(next) => change(key, { stepId: next })}
            />
            <DateField
              label={`Entered step ${index + 1}`}
              value={at}
              onChange={(next) => change(key, { at: next })}
              onSubmit={save}
            />
            <IconButton
              label={`Remove step ${index + 1}`}
              icon={X}
              onPress={() => setEntries((all) => all.filter((entry) => entry.key !== key))}
            />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={Plus}
        onPress={() => {
          const key = nextKey.current;
          nextKey.current += 1;
          setEntries((all) => [...all, { key, stepId: steps[0]?.id ?? '', at: todayIso() }]);
        }}
      >
        Another step
      </Button>
      <DateField label="Done" value={doneAt} onChange={setDoneAt} onSubmit={save} />
      {error === null ? null : (
        <p role="alert" className={styles.late}>
          {error}
        </p>
      )}
    </EntryForm>
  );
}
