import type { InitiativeState } from '@shared/model/initiative';
import { addInitiative, addInitiatives, type FirstState } from '@shared/plan/initiatives';
import { freeSlots } from '@shared/plan/limit';
import { planSettingsOf } from '@shared/plan/settings';
import { stateNames } from '@shared/plan/states';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Composer, ComposerStart } from '@/ui/composer/composer';
import { useComposer } from '@/ui/composer/use-composer';
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
  const words = state === 'active' ? 'Free slot' : 'New initiative';
  const label = `${state === 'active' ? 'Free slot: new' : 'New'} initiative in ${stateNames[state]}`;
  return (
    <div className={styles.places}>
      <ComposerStart label={label} hasKey={hasKey} onStart={start}>
        {words}
      </ComposerStart>
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
  const place = { teamId, state };
  const { field, leave, onPasteCapture } = useComposer({
    table: 'initiative',
    add: (title) => act(addInitiative, { ...place, title }),
    // Escape says "done", not "away with it": what was written stays, and one key takes it back.
    addLast: (title) => actUndoable(addInitiative, { ...place, title }, notify, 'The initiative is kept.'),
    addLines: (text, count) =>
      actUndoable(addInitiatives, { ...place, text }, notify, `${count} initiatives added.`),
    onAdded: (ids) => {
      rememberWritten(ids);
      const last = ids.at(-1);
      if (last !== undefined) scrollToInitiative(last);
    },
    onEnd: () => {
      if (planScreen.getState().writingIn === state) planScreen.setState({ writingIn: null });
    },
    onGoOn: (lastId) => {
      if (lastId === null) focusColumn(state);
      else focusInitiative(lastId);
    },
  });
  return (
    <Composer onPasteCapture={onPasteCapture} next="next one">
      <TextField
        autoFocus
        hideLabel
        label={`New initiative in ${stateNames[state]}`}
        placeholder="What could you work on?"
        onBlur={leave}
        {...field}
      />
    </Composer>
  );
}
