import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useState } from 'react';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { PickField } from '@/ui/pick-field';
import { TextField } from '@/ui/text-field';
import { MeetingText } from '../meeting-text';
import { useOwnersToPick } from '../use-owners-to-pick';
import styles from './promise-card.module.css';

export interface PromiseChangeFormProps {
  readonly retro: Retro;
  readonly promised: Promised;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Changes a promise in its place: what, who, when, and a word why. */
export function PromiseChangeForm({ retro, promised, onClose, onChanged }: PromiseChangeFormProps) {
  const { action, mustChoose } = promised;
  const [text, setText] = useState(action.text);
  const [ownerId, setOwnerId] = useState(action.ownerId);
  const [due, setDue] = useState(action.due);
  const [word, setWord] = useState(promised.look?.verdict === 'changed' ? promised.look.word : '');
  const [problem, setProblem] = useState<string | null>(null);
  const owners = useOwnersToPick(retro, action.ownerId);

  const keep = (owner: string | null = ownerId) => {
    const changes = { text, ownerId: owner, due };
    const done = act(
      lookAtAction,
      { actionId: action.id, retroId: retro.id, verdict: 'changed', word, changes },
      { quiet: true },
    );
    if (done.ok) onChanged();
    else setProblem(done.error.message);
  };
  return (
    <div className={styles.form}>
      <MeetingText
        retro={retro}
        context="action"
        label="What will be done"
        value={text}
        onChange={setText}
        onSubmit={() => keep()}
        onCancel={onClose}
        autoFocus
      />
      <div className={styles.pair}>
        <PickField
          label="Owner"
          items={owners}
          value={ownerId}
          onChange={setOwnerId}
          onSubmit={keep}
          onCancel={onClose}
        />
        <DateField label="Due" value={due} onChange={setDue} onSubmit={() => keep()} onCancel={onClose} />
      </div>
      <TextField
        label={mustChoose ? 'Why, in a word' : 'Why, in a word (optional)'}
        value={word}
        onChange={setWord}
        error={problem}
        onSubmit={() => keep()}
        onCancel={onClose}
      />
      <div className={styles.answers}>
        <Button variant="primary" keyHint="enter" onPress={() => keep()}>
          Keep the change
        </Button>
        <Button keyHint="esc" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
