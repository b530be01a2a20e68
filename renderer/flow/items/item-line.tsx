import { addWorkItem } from '@shared/flow/work-items';
import type { FlowStep } from '@shared/model/flow-step';
import { memo, type Ref, useState } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { takesTable } from '../entries/pasted-table';
import styles from './items.module.css';

export interface ItemLineProps {
  readonly mapId: string;
  readonly steps: readonly FlowStep[];
  readonly inputRef: Ref<HTMLInputElement>;
  /** A table was pasted: several lines, or cells. */
  readonly onPasted: (text: string) => void;
}

/** A new item in one line: it entered the chosen step today. */
export const ItemLine = memo(function ItemLine({ mapId, steps, inputRef, onPasted }: ItemLineProps) {
  const [title, setTitle] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const stepId = steps.find(({ id }) => id === chosenId)?.id ?? steps[0]?.id ?? '';
  const save = () => {
    const kept = act(addWorkItem, { mapId, title, stepId }, { quiet: true });
    setError(kept.ok ? null : kept.error.message);
    if (kept.ok) setTitle('');
  };
  return (
    <div className={styles.line} onPaste={takesTable(onPasted)}>
      <TextField
        label="New item"
        value={title}
        placeholder="Refund by card"
        inputRef={inputRef}
        error={error}
        onChange={(next) => {
          setTitle(next);
          setError(null);
        }}
        onSubmit={save}
        onCancel={() => setTitle('')}
      />
      <div className={styles.lineEnd}>
        <Select
          label="Entered today"
          items={steps.map(({ id, name }) => ({ id, label: name }))}
          value={stepId}
          onChange={setChosenId}
        />
        <Button size="small" keyHint="enter" onPress={save}>
          Add
        </Button>
      </div>
    </div>
  );
});
