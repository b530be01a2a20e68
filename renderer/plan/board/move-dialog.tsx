import { initiativeStates } from '@shared/model/initiative';
import { stateNames } from '@shared/plan/states';
import { Command } from 'cmdk';
import { useWorkspace } from '@/store/use-workspace';
import { Dialog } from '@/ui/dialog';
import { moveAndGoOn, refusalOver } from '../plan-moves';
import { selectPlan } from '../plan-selectors';
import { initiativesInQuestion, planScreen, usePlanScreen } from '../plan-store';
import styles from './move-dialog.module.css';

/** "Move to…": the same as dragging, by name. */
export function MoveDialog({ teamId }: { teamId: string }) {
  const isOpen = usePlanScreen((screen) => screen.isAskingWhere);
  const close = () => planScreen.setState({ isAskingWhere: false });
  if (!isOpen) return null;
  return (
    <Dialog title="Move to…" isOpen closesOutside onClose={close}>
      <Places teamId={teamId} onDone={close} />
    </Dialog>
  );
}

function Places({ teamId, onDone }: { teamId: string; onDone: () => void }) {
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const ids = initiativesInQuestion(planScreen.getState());
  const places = initiativeStates.flatMap((state) => [
    { state, where: 'end', beforeId: null },
    { state, where: 'start', beforeId: plan[state][0]?.id ?? null },
  ]);
  return (
    <Command label="Move to" loop className={styles.list}>
      <Command.Input className={styles.input} placeholder="Which column?" autoFocus />
      <Command.List>
        <Command.Empty className={styles.empty}>No column has these letters.</Command.Empty>
        {places.map(({ state, where, beforeId }) => (
          <Command.Item
            key={`${state} ${where}`}
            value={`${stateNames[state]} ${where}`}
            className={styles.item}
            onSelect={() => {
              onDone();
              moveAndGoOn(ids, state, beforeId);
            }}
          >
            {stateNames[state]}, at the {where}
            <span className={styles.where}>{refusalOver(ids, state)}</span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
