import type { RuleResult } from '@shared/model/workspace';
import { type ReactNode, useState } from 'react';
import { useLeaving } from '@/store/use-leaving';
import { Button } from '@/ui/button';
import styles from './promise-card.module.css';

/** What the fields of the form answer to: Enter keeps, Escape leaves it as it was. */
export interface FieldWays {
  readonly onSubmit: () => void;
  readonly onCancel: () => void;
}

export interface PromiseFormProps {
  /** "Drop the action" */
  readonly label: string;
  /** What the button says that does it: "Drop it". */
  readonly done: string;
  /** Writes down what became of the promise. */
  readonly look: () => RuleResult;
  /** Whether there is something to keep when one goes elsewhere. */
  readonly isWritten: () => boolean;
  readonly onClose: () => void;
  readonly onLooked: () => void;
  /** The fields, with what is wrong with them. */
  readonly children: (ways: FieldWays, problem: string | null, forgive: () => void) => ReactNode;
}

/** A form in the place of a promise's answers. Escape leaves the promise as it was, going elsewhere keeps and lets the form stand. */
export function PromiseForm({ label, done, look, isWritten, onClose, onLooked, children }: PromiseFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const tryIt = (): boolean => {
    const result = look();
    setProblem(result.ok ? null : result.error.message);
    return result.ok;
  };
  const leaving = useLeaving(() => {
    if (isWritten()) tryIt();
    return false;
  });
  const keep = () => {
    if (!tryIt()) return;
    leaving.close();
    onLooked();
  };
  const cancel = () => {
    leaving.close();
    onClose();
  };
  return (
    <fieldset className={styles.form} aria-label={label} onBlur={leaving.onBlur}>
      {children({ onSubmit: keep, onCancel: cancel }, problem, () => setProblem(null))}
      <div className={styles.answers}>
        <Button variant="primary" keyHint="enter" onPress={keep}>
          {done}
        </Button>
        <Button keyHint="esc" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
