import type { Retro } from '@shared/model/retro';
import { addThanks } from '@shared/retro/thanks';
import { useRef, useState } from 'react';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Button } from '@/ui/button';
import { useCommands } from '@/ui/commands/use-commands';
import { PickField } from '@/ui/pick-field';
import { TextField } from '@/ui/text-field';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { selectThanks } from '../retro-selectors';
import { useOwnersToPick } from '../use-owners-to-pick';
import styles from './thanks-round.module.css';
import { ThanksRow } from './thanks-row';

/** The round of thanks: to whom, for what, Enter, and the next. */
export function ThanksRound({ retro }: { readonly retro: Retro }) {
  const thanks = useWorkspace((workspace) => selectThanks(workspace.thanks, retro.id));
  const people = useOwnersToPick(retro);
  const [toPersonId, setToPersonId] = useState<string | null>(null);
  const [text, setText] = useState('');
  const what = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLDivElement>(null);
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();

  const begin = () => form.current?.querySelector<HTMLInputElement>('input')?.focus();
  const add = () => {
    if (text.trim() === '') {
      what.current?.focus();
      return;
    }
    if (!act(addThanks, { retroId: retro.id, toPersonId, text }).ok) return;
    setToPersonId(null);
    setText('');
    begin();
  };
  useCommands(
    [{ id: 'thanks.new', title: 'Thank somebody', section: 'Close', keys: 'n', hint: 'thanks', run: begin }],
    [],
  );
  const leave = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  };
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
      <div ref={form} className={styles.form}>
        <PickField
          label="To whom"
          items={people}
          value={toPersonId}
          placeholder="Everybody"
          onChange={setToPersonId}
          onSubmit={() => what.current?.focus()}
          onCancel={leave}
        />
        <TextField
          label="For what"
          placeholder="Staying on the call until the queue was empty"
          value={text}
          onChange={setText}
          onSubmit={add}
          onCancel={leave}
          inputRef={what}
          maxLength={240}
        />
        <div>
          <Button size="small" keyHint="enter" onPress={add}>
            Say thanks
          </Button>
        </div>
      </div>
    </section>
  );
}
