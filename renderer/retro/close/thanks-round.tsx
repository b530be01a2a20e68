import type { Retro } from '@shared/model/retro';
import { addThanks } from '@shared/retro/thanks';
import { useRef, useState } from 'react';
import { useOwnersToPick } from '@/meeting/use-owners-to-pick';
import { leaveField } from '@/store/leave-field';
import { useLeaving } from '@/store/use-leaving';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { afterPress } from '@/ui/after-press';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { PickField } from '@/ui/pick-field';
import { TextField } from '@/ui/text-field';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { selectThanks } from '../retro-selectors';
import styles from './thanks-round.module.css';
import { ThanksRow } from './thanks-row';

interface Draft {
  readonly toPersonId: string | null;
  readonly text: string;
}

const nothingYet: Draft = { toPersonId: null, text: '' };

/** The round of thanks: to whom, for what, Enter, and the next. What was typed is kept when the form is left. */
export function ThanksRound({ retro }: { readonly retro: Retro }) {
  const thanks = useWorkspace((workspace) => selectThanks(workspace.thanks, retro.id));
  const people = useOwnersToPick(retro);
  const [{ toPersonId, text }, setShown] = useState(nothingYet);
  // A field that is left settles what was typed in the same moment in which the form is left: too late for what is shown.
  const draft = useRef(nothingYet);
  const what = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFieldSetElement>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();

  const begin = () => form.current?.querySelector<HTMLInputElement>('input')?.focus();
  const write = (changes: Partial<Draft>) => {
    draft.current = { ...draft.current, ...changes };
    setShown(draft.current);
  };
  const keep = (): boolean => {
    const isKept =
      draft.current.text.trim() !== '' && act(addThanks, { retroId: retro.id, ...draft.current }).ok;
    if (isKept) write(nothingYet);
    return isKept;
  };
  const add = () => {
    if (draft.current.text.trim() === '') what.current?.focus();
    else if (keep()) begin();
  };
  // The list grows with what is kept, and mustn't move a button away from under the press that leaves the form.
  const leaving = useLeaving(() => {
    afterPress(keep);
    return false;
  });
  useCommands(
    [{ id: 'thanks.new', title: 'Thank somebody', section: 'Close', keys: 'n', hint: 'thanks', run: begin }],
    [],
  );
  return (
    <section className={styles.thanks} aria-labelledby="thanks-title">
      <h2 id="thanks-title" className={styles.title}>
        Thanks
      </h2>
      {thanks.length === 0 ? null : (
        <ul ref={container} className={styles.list} onKeyDown={onKeyDown}>
          {thanks.map((each) => (
            <ThanksRow key={each.id} thanks={each} />
          ))}
        </ul>
      )}
      <fieldset ref={form} className={styles.form} aria-label="Say thanks" onBlur={leaving.onBlur}>
        <PickField
          label="To whom"
          items={people}
          value={toPersonId}
          placeholder="Everybody"
          onChange={(next) => write({ toPersonId: next })}
          onSubmit={() => what.current?.focus()}
          onCancel={leaveField}
        />
        <TextField
          label="For what"
          placeholder="Staying on the call until the queue was empty"
          value={text}
          onChange={(next) => write({ text: next })}
          onSubmit={add}
          onCancel={leaveField}
          inputRef={what}
          maxLength={240}
        />
        <div>
          <Button size="small" keyHint="enter" onPress={add}>
            Say thanks
          </Button>
        </div>
      </fieldset>
    </section>
  );
}
