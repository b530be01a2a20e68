import type { LogAction } from '@shared/log/action-list';
import { lookFromLog } from '@shared/log/look-from-log';
import type { ActionLook } from '@shared/model/action';
import type { Team } from '@shared/model/team';
import { editAction } from '@shared/retro/actions';
import { useState } from 'react';
import { LineButtons } from '@/line/line-buttons';
import { lineEnd } from '@/line/line-end';
import { carriedWords } from '@/meeting/carried-words';
import { useOwnersToPick } from '@/meeting/use-owners-to-pick';
import { actUndoable } from '@/store/act-undoable';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { notify } from '@/ui/notices';
import { PickField } from '@/ui/pick-field';
import { SidePanel } from '@/ui/side-panel';
import { TextField } from '@/ui/text-field';
import { formatDay } from '@/ui/typed-date';
import styles from '../log.module.css';

export interface ActionPanelProps {
  readonly row: LogAction;
  readonly team: Team;
  readonly onClose: () => void;
}

const done: Readonly<Record<ActionLook['verdict'], string>> = {
  kept: 'Kept.',
  carried: 'Carried over.',
  changed: 'Changed.',
  dropped: 'Dropped.',
};

/** One action: what it says, and what becomes of it. At the third time it asks to keep, change or drop it, with a word why. */
export function ActionPanel({ row, team, onClose }: ActionPanelProps) {
  const { action, mustChoose, carried } = row;
  const [text, setText] = useState(action.text);
  const [ownerId, setOwnerId] = useState(action.ownerId);
  const [due, setDue] = useState(action.due);
  const [word, setWord] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const owners = useOwnersToPick({ teamId: team.id, presentIds: [] }, action.ownerId);
  const say = (result: { readonly ok: boolean; readonly error?: { readonly message: string } }) => {
    setRefusal(result.ok ? null : (result.error?.message ?? ''));
    if (result.ok) onClose();
  };
  const look = (verdict: ActionLook['verdict']) => {
    const changes =
      verdict === 'changed'
        ? { text, ownerId, due }
        : verdict === 'carried' && due !== action.due
          ? { due }
          : {};
    const args = { actionId: action.id, verdict, word, changes };
    say(actUndoable(lookFromLog, args, notify, done[verdict], { quiet: true }));
  };
  const correct = () => {
    const args = { actionId: action.id, text, ownerId, due };
    say(actUndoable(editAction, args, notify, 'Kept as you wrote it.', { quiet: true }));
  };
  const isOpen = action.state === 'open';
  return (
    <SidePanel
      title={mustChoose ? 'Keep, change or drop?' : 'Action'}
      onClose={onClose}
      isAsking={mustChoose}
      {...lineEnd('action', action.id)}
    >
      <div className={styles.fields}>
        {mustChoose ? (
          <p className={styles.line}>
            It was {carriedWords(carried)}. Say what becomes of it: kept, changed into something you will do,
            or dropped. Changing and dropping take a word why.
          </p>
        ) : null}
        <TextField label="What will be done" value={text} onChange={setText} multiline autoFocus />
        <PickField
          label="Owner"
          items={owners}
          value={ownerId}
          onChange={setOwnerId}
          placeholder="Type a name"
        />
        <DateField label="Due" value={due} onChange={setDue} />
        {mustChoose ? null : (
          <Button variant="primary" onPress={correct}>
            Keep these words
          </Button>
        )}
        {isOpen ? (
          <>
            <TextField label="A word why" value={word} onChange={setWord} error={refusal} />
            <div className={styles.buttons}>
              <Button onPress={() => look('kept')}>It is done</Button>
              <Button isDisabled={mustChoose} onPress={() => look('carried')}>
                Carry over
              </Button>
              <Button onPress={() => look('changed')}>Change to this</Button>
              <Button onPress={() => look('dropped')}>Drop it</Button>
            </div>
          </>
        ) : refusal === null ? null : (
          <p className={styles.line}>{refusal}</p>
        )}
        <LineButtons end={{ table: 'action', id: action.id }} />
        {action.looks.length === 0 ? null : (
          <section className={styles.section} aria-labelledby="looks">
            <h3 id="looks" className={styles.title}>
              Looked at
            </h3>
            <ul className={styles.list}>
              {action.looks.map((one) => (
                <li key={`${one.date} ${one.retroId} ${one.verdict}`} className={styles.line}>
                  {formatDay(one.date)}: {one.verdict}
                  {one.word === '' ? '' : `, ${one.word}`}
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </SidePanel>
  );
}
