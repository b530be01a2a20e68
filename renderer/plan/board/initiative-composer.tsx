import { addedIds } from '@shared/kernel/added-ids';
import type { InitiativeState } from '@shared/model/initiative';
import type { RuleResult } from '@shared/model/workspace';
import { addInitiative, addInitiatives, type FirstState } from '@shared/plan/initiatives';
import { freeSlots } from '@shared/plan/limit';
import { planSettingsOf } from '@shared/plan/settings';
import { stateNames } from '@shared/plan/states';
import { noteLines } from '@shared/retro/notes';
import { type ClipboardEvent, useRef, useState } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { KeyHint } from '@/ui/key-hint';
import { notify } from '@/ui/notices-store';
import { TextField } from '@/ui/text-field';
import { focusColumn, focusInitiative, scrollToInitiative } from '../board-handle';
import { planScreen, rememberWritten, usePlanScreen } from '../plan-store';
import styles from './initiative-composer.module.css';

/** The states in which something new can stand: what is done had to be begun, what is put off had to be considered. */
export function isFirstState(state: InitiativeState | null): state is FirstState {
  return state === 'candidate' || state === 'next' || state === 'active';
}

/** The place at the foot of a column where initiatives are written: N opens it, Enter keeps and goes on, Escape ends. */
export function InitiativeComposer({ teamId, state }: { teamId: string; state: FirstState }) {
  const isWriting = usePlanScreen((screen) => screen.writingIn === state);
  const hasKey = usePlanScreen(
    (screen) =>
      screen.writingIn === null &&
      (isFirstState(screen.focusedState) ? screen.focusedState : 'candidate') === state,
  );
  const free = useWorkspace(({ initiative, planSettings }) =>
    freeSlots({ initiative, planSettings }, teamId),
  );
  const limit = useWorkspace(({ planSettings }) => planSettingsOf(planSettings, teamId).activeLimit);
  if (state === 'active' && free === 0) {
    return <p className={styles.full}>All {limit} slots are taken.</p>;
  }
  if (isWriting) return <Writing teamId={teamId} state={state} />;
  // By their numbers: the first free one is the button.
  const otherSlots = Array.from({ length: free - 1 }, (_, at) => limit - at);
  const start = () => planScreen.setState({ writingIn: state });
  return (
    <div className={styles.places}>
      <button
        type="button"
        className={styles.start}
        aria-label={`New initiative in ${stateNames[state]}`}
        tabIndex={-1}
        onClick={start}
      >
        {state === 'active' ? 'Free slot' : 'New initiative'}
        {hasKey ? <KeyHint keys="n" /> : null}
      </button>
      {state === 'active'
        ? otherSlots.map((number) => (
            <p key={number} className={styles.slot}>
              Free slot
            </p>
          ))
        : null}
    </div>
  );
}

function Writing({ teamId, state }: { teamId: string; state: FirstState }) {
  const [title, setTitle] = useState('');
  const [lastId, setLastId] = useState<string | null>(null);
  // Closing moves the focus, and the blur that follows must not keep the same text once more.
  const isClosed = useRef(false);

  /** @returns false when it was refused: it then stays in the field, to be mended */
  const keep = (): boolean => {
    if (title.trim() === '') return true;
    if (!show(act(addInitiative, { teamId, state, title }))) return false;
    setTitle('');
    return true;
  };

  /** Brings the last of the new ones into view. */
  const show = (done: RuleResult): boolean => {
    if (!done.ok) return false;
    const added = addedIds(done.value, 'initiative');
    rememberWritten(added);
    const last = added.at(-1);
    if (last !== undefined) {
      setLastId(last);
      scrollToInitiative(last);
    }
    return true;
  };

  /** Several lines that are pasted into an empty field are several initiatives. */
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    const count = noteLines(text).length;
    if (title.trim() !== '' || count < 2) return;
    event.preventDefault();
    show(actUndoable(addInitiatives, { teamId, state, text }, notify, `${count} initiatives added.`));
  };

  const close = () => {
    let id = lastId;
    if (title.trim() !== '') {
      // Escape says "done", not "away with it": what was written stays, and one key takes it back.
      const done = actUndoable(addInitiative, { teamId, state, title }, notify, 'The initiative is kept.');
      if (!done.ok) return;
      const added = addedIds(done.value, 'initiative');
      rememberWritten(added);
      id = added.at(-1) ?? lastId;
    }
    isClosed.current = true;
    planScreen.setState({ writingIn: null });
    if (id === null) focusColumn(state);
    else focusInitiative(id);
  };

  return (
    <div className={styles.writing} onPasteCapture={paste}>
      <TextField
        autoFocus
        hideLabel
        label={`New initiative in ${stateNames[state]}`}
        placeholder="What could you work on?"
        value={title}
        onChange={setTitle}
        onSubmit={keep}
        onCancel={close}
        onBlur={() => {
          if (isClosed.current) return;
          // What was typed is kept when somebody clicks elsewhere: nothing written is ever dropped.
          if (keep() && planScreen.getState().writingIn === state) planScreen.setState({ writingIn: null });
        }}
      />
      <p className={styles.help}>
        <KeyHint keys="enter" /> next one <KeyHint keys="esc" /> done
      </p>
    </div>
  );
}
