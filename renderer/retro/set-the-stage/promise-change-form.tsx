import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useRef, useState } from 'react';
import { MeetingText } from '@/meeting/meeting-text';
import { useOwnersToPick } from '@/meeting/use-owners-to-pick';
import { useLeaving } from '@/store/use-leaving';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { PickField } from '@/ui/pick-field';
import { TextField } from '@/ui/text-field';
import styles from './promise-card.module.css';

export interface PromiseChangeFormProps {
  readonly retro: Retro;
  readonly promised: Promised;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Changes a promise in its place: what, who, when, and a word why. Escape leaves it as it was, going elsewhere keeps. */
export function PromiseChangeForm({ retro, promised, onClose, onChanged }: PromiseChangeFormProps) {
  const { action, mustChoose } = promised;
  const [text, setText] = useState(action.text);
  const [ownerId, setOwnerId] = useState(action.ownerId);
  const [due, setDue] = useState(action.due);
  const wordBefore = promised.look?.verdict === 'changed' ? promised.look.word : '';
  const [word, setWord] = useState(wordBefore);
  const [problem, setProblem] = useState<string | null>(null);
  const owners = useOwnersToPick(retro, action.ownerId);

  // The owner's field settles what was typed as it is left, which is too late for the owner of the last drawing.
  const owner = useRef(ownerId);
  const chooseOwner = (next: string | null) => {
    owner.current = next;
    setOwnerId(next);
  };

  const change = (): boolean => {
    const changes = { text, ownerId: owner.current, due };
    const done = act(
      lookAtAction,
      { actionId: action.id, retroId: retro.id, verdict: 'changed', word, changes },
      { quiet: true },
    );
    setProblem(done.ok ? null : done.error.message);
    return done.ok;
  };
  const leaving = useLeaving(() => {
    const isChanged =
      text !== action.text ||
      owner.current !== action.ownerId ||
      due !== action.due ||
      word.trim() !== wordBefore;
    if (isChanged) change();
    return false;
  });
  const keep = () => {
    if (!change()) return;
    leaving.close();
    onChanged();
  };
  const cancel = () => {
    leaving.close();
    onClose();
  };
  return (
    <fieldset className={styles.form} aria-label="Change the action" onBlur={leaving.onBlur}>
      <MeetingText
        meeting={retro}
        context="action"
        label="What will be done"
        value={text}
        onChange={setText}
        onSubmit={keep}
        onCancel={cancel}
        autoFocus
      />
      <div className={styles.pair}>
        <PickField
          label="Owner"
          items={owners}
          value={ownerId}
          onChange={chooseOwner}
          onSubmit={keep}
          onCancel={cancel}
        />
        <DateField label="Due" value={due} onChange={setDue} onSubmit={keep} onCancel={cancel} />
      </div>
      <TextField
        label={mustChoose ? 'Why, in a word' : 'Why, in a word (optional)'}
        value={word}
        onChange={setWord}
        error={problem}
        onSubmit={keep}
        onCancel={cancel}
      />
      <div className={styles.answers}>
        <Button variant="primary" keyHint="enter" onPress={keep}>
          Keep the change
        </Button>
        <Button keyHint="esc" onPress={cancel}>
          Cancel
        </Button>
      </div>
    </fieldset>
  );
}
