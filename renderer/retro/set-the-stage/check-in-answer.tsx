import type { Person } from '@shared/model/person';
import { setCheckIn } from '@shared/retro/check-ins';
import { type KeyboardEvent, useId, useState } from 'react';
import { act } from '@/store/workspace-store';
import { KeyHint } from '@/ui/key-hint';
import styles from './check-in-round.module.css';

export interface CheckInAnswerProps {
  readonly retroId: string;
  readonly person: Person;
  readonly answer: string;
  /** Drawn in the field that the key leads to. */
  readonly keyHint: string | null;
  /** Passes on to the next person. */
  readonly onNext: () => void;
}

/** One person's line. Enter keeps it and passes on, Escape and going elsewhere keep it too; nobody has to write. */
export function CheckInAnswer({ retroId, person, answer, keyHint, onNext }: CheckInAnswerProps) {
  const id = useId();
  // What is being typed; null while the field shows what is kept.
  const [draft, setDraft] = useState<string | null>(null);

  const keep = () => {
    if (draft !== null && draft !== answer) act(setCheckIn, { retroId, personId: person.id, text: draft });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      keep();
      onNext();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      // Leaving the field keeps what is in it, as Escape does where notes are written.
      event.currentTarget.blur();
    }
  };
  return (
    <li className={styles.person}>
      <label htmlFor={id} className={styles.name}>
        {person.name}
      </label>
      <span className={styles.answer}>
        <input
          id={id}
          className={styles.field}
          value={draft ?? answer}
          maxLength={240}
          autoComplete="off"
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={keep}
        />
        {keyHint !== null && answer === '' && draft === null ? (
          <span className={styles.hint}>
            <KeyHint keys={keyHint} />
          </span>
        ) : null}
      </span>
    </li>
  );
}
