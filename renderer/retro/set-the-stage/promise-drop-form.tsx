import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useState } from 'react';
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

/** Lets a promise go that was carried too often, with the word why that this asks for. */
export function PromiseDropForm({ retro, promised, onClose, onDropped }: PromiseDropFormProps) {
  const [word, setWord] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const drop = () => {
    const done = act(
      lookAtAction,
      { actionId: promised.action.id, retroId: retro.id, verdict: 'dropped', word },
      { quiet: true },
    );
    if (done.ok) onDropped();
    else setProblem(done.error.message);
  };
  return (
    <div className={styles.form}>
      <TextField
        label="Why it goes, in a word"
        value={word}
        onChange={(next) => {
          setWord(next);
          setProblem(null);
        }}
        error={problem}
        onSubmit={drop}
        onCancel={onClose}
        autoFocus
      />
      <div className={styles.answers}>
        <Button variant="primary" keyHint="enter" onPress={drop}>
          Drop it
        </Button>
        <Button keyHint="esc" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
