import type { PlanOutcome } from '@shared/model/plan-outcome';
import { useEffect, useState } from 'react';
import { useKeepOrCancel } from '@/store/use-keep-or-cancel';
import { focusSoon } from '@/ui/focus-soon';
import { KeepButtons } from '@/ui/keep-buttons';
import { TextField } from '@/ui/text-field';
import styles from './outcomes-strip.module.css';

export interface OutcomeFormProps {
  /** Undefined for a new one. */
  readonly outcome?: PlanOutcome;
  /** Keeps it. False when it can't be kept as it is: the form then stays. */
  readonly onKeep: (words: { readonly text: string; readonly measure: string }) => boolean;
  readonly onClose: () => void;
}

/** Writes an outcome and how one will see it. Enter keeps it from either field. */
export function OutcomeForm({ outcome, onKeep, onClose }: OutcomeFormProps) {
  const [text, setText] = useState(outcome?.text ?? '');
  const [measure, setMeasure] = useState(outcome?.measure ?? '');
  // From the palette, the focus goes back to where it was first.
  useEffect(() => focusSoon('[data-outcome-form] input'), []);
  const { onBlur, keep, cancel } = useKeepOrCancel(
    text.trim() === '',
    () => onKeep({ text, measure }),
    onClose,
  );
  return (
    <fieldset
      className={styles.form}
      data-outcome-form=""
      aria-label={outcome ? 'Edit outcome' : 'New outcome'}
      onBlur={onBlur}
    >
      <TextField
        label="What will be different"
        placeholder="New people ship on their first day"
        value={text}
        onChange={setText}
        onSubmit={keep}
        onCancel={cancel}
      />
      <TextField
        label="How you will see it"
        placeholder="Days from start to first change in production"
        value={measure}
        onChange={setMeasure}
        onSubmit={keep}
        onCancel={cancel}
      />
      <KeepButtons keep={keep} cancel={cancel} />
    </fieldset>
  );
}
