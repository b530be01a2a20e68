import { initiativeStates } from '@shared/model/initiative';
import { stateNames } from '@shared/plan/states';
import { useWorkspace } from '@/store/use-workspace';
import { cardsInQuestion } from '@/ui/board/board-screen';
import { PickDialog } from '@/ui/pick-dialog';
import { moveAndGoOn, refusalOver } from '../plan-moves';
import { selectPlan } from '../plan-selectors';
import { planScreen, usePlanScreen } from '../plan-store';

/** "Move to…": the same as dragging, by name. */
export function MoveDialog({ teamId }: { teamId: string }) {
  const isOpen = usePlanScreen((screen) => screen.isAskingWhere);
  const close = () => planScreen.setState({ isAskingWhere: false });
  if (!isOpen) return null;
  return <Places teamId={teamId} onClose={close} />;
}

function Places({ teamId, onClose }: { teamId: string; onClose: () => void }) {
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const ids = cardsInQuestion(planScreen.getState());
  const places = initiativeStates.flatMap((state) => {
    const place = (where: 'start' | 'end', beforeId: string | null) => ({
      id: `${state} ${where}`,
      title: `${stateNames[state]}, at the ${where}`,
      note: refusalOver(ids, state),
      state,
      beforeId,
    });
    return [place('end', null), place('start', plan[state][0]?.id ?? null)];
  });
  return (
    <PickDialog
      title="Move to…"
      placeholder="Which column?"
      nothing="No column has these letters."
      items={places}
      onPick={({ state, beforeId }) => {
        onClose();
        moveAndGoOn(ids, state, beforeId);
      }}
      onClose={onClose}
    />
  );
}
