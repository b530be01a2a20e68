import type { Retro } from '@shared/model/retro';
import { lookAtAction, type Promised } from '@shared/retro/follow-up';
import { useState } from 'react';
import { MeetingText } from '@/meeting/meeting-text';
import { useOwnerChoice } from '@/meeting/use-owner-choice';
import { useOwnersToPick } from '@/meeting/use-owners-to-pick';
import { act } from '@/store/workspace-store';
import { DateField } from '@/ui/date-field';
import { PickField } from '@/ui/pick-field';
import { TextField } from '@/ui/text-field';
import styles from './promise-card.module.css';
import { PromiseForm } from './promise-form';

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
  const { ownerId, chooseOwner, latestOwner } = useOwnerChoice(action.ownerId);
  const [due, setDue] = useState(action.due);
  const wordBefore = promised.look?.verdict === 'changed' ? promised.look.word : '';
  const [word, setWord] = useState(wordBefore);
  const owners = useOwnersToPick(retro, action.ownerId);
  const look = () => {
    const changes = { text, ownerId: latestOwner(), due };
    return act(
      lookAtAction,
      { actionId: action.id, retroId: retro.id, verdict: 'changed', word, changes },
      { quiet: true },
    );
  };
  const isWritten = () =>
    text !== action.text ||
    latestOwner() !== action.ownerId ||
    due !== action.due ||
    word.trim() !== wordBefore;
  return (
    <PromiseForm
      label="Change the action"
      done="Keep the change"
      look={look}
      isWritten={isWritten}
      onClose={onClose}
      onLooked={onChanged}
    >
      {(ways, problem) => (
        <>
          <MeetingText
            meeting={retro}
            context="action"
            label="What will be done"
            value={text}
            onChange={setText}
            {...ways}
            autoFocus
          />
          <div className={styles.pair}>
            <PickField label="Owner" items={owners} value={ownerId} onChange={chooseOwner} {...ways} />
            <DateField label="Due" value={due} onChange={setDue} {...ways} />
          </div>
          <TextField
            label={mustChoose ? 'Why, in a word' : 'Why, in a word (optional)'}
            value={word}
            onChange={setWord}
            error={problem}
            {...ways}
          />
        </>
      )}
    </PromiseForm>
  );
}
