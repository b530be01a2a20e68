import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useState } from 'react';
import { useDraft } from '@/store/use-draft';
import { useLeaving } from '@/store/use-leaving';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/text-field';
import styles from './promise-card.module.css';

export interface PromiseDropFormProps {
  readonly retro: Retro;
  readonly promised: Promised;
  readonly onClose: () => void;
  readonly onDropped: () => void;
}

/**
 * Lets a promise go that was carried too often, with the word why that this asks for. Escape leaves the promise as it was and
 * the word for the next time, going elsewhere keeps.
 */
export function PromiseDropForm({ retro, promised, onClose, onDropped }: PromiseDropFormProps) {
  const [word, change, forget] = useDraft(`drop ${promised.action.id} ${retro.id}`, () => '');
  const [problem, setProblem] = useState<string | null>(null);
  const drop = (): boolean => {
    const done = act(
      lookAtAction,
      { actionId: promised.action.id, retroId: retro.id, verdict: 'dropped', word },
      { quiet: true },
    );
    if (done.ok) forget();
    setProblem(done.ok ? null : done.error.message);
    return done.ok;
  };
  const leaving = useLeaving(() => {
    if (word.trim() !== '') drop();
    return false;
  });
  const keep = () => {
    if (!drop()) return;
    leaving.close();
    onDropped();
  };
  const cancel = () => {
    leaving.close();
    onClose();
  };
  return (
    <fieldset className={styles.form} aria-label="Drop the action" onBlur={leaving.onBlur}>
      <TextField
        label="Why it goes, in a word"
        value={word}
        onChange={(next) => {
          change(() => next);
          setProblem(null);
        }}
        error={problem}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus
      />
      <div className={styles.answers}>
        <Button variant="primary" keyHint="enter" onPress={keep}>
          Drop it
        </Button>
        <Button keyHint="esc" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
