import type { PlanOutcome } from '@shared/model/plan-outcome';
import { useEffect, useState } from 'react';
import { useLeaving } from '@/store/use-leaving';
import { Button } from '@/ui/button';
import { focusSoon } from '@/ui/focus-soon';
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
  const leaving = useLeaving(() => {
    if (text.trim() !== '' && !onKeep({ text, measure })) return false;
    onClose();
    return true;
  });
  const cancel = () => {
    leaving.close();
    onClose();
  };
  const keep = () => {
    if (text.trim() === '' || !onKeep({ text, measure })) return;
    leaving.close();
    onClose();
  };
  return (
    <fieldset
      className={styles.form}
      data-outcome-form=""
      aria-label={outcome ? 'Edit outcome' : 'New outcome'}
      onBlur={leaving.onBlur}
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
      <div className={styles.buttons}>
        <Button size="small" variant="primary" keyHint="enter" onPress={keep}>
          Keep
        </Button>
        <Button size="small" keyHint="esc" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
