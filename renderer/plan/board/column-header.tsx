import { activeLimitOf } from '@shared/plan/limit';
import { stateNames } from '@shared/plan/states';
import { useWorkspace } from '@/store/use-workspace';
import { selectPlan } from '../plan-selectors';
import styles from './column-header.module.css';

/** The head of the active column: how many of the slots are taken. */
export function SlotsHeader({ teamId }: { teamId: string }) {
  const taken = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId).active.length);
  const limit = useWorkspace(({ initiative, planSettings }) =>
    activeLimitOf({ initiative, planSettings }, teamId),
  );
  return (
    <>
      <h2 className={styles.title}>{stateNames.active}</h2>
      <span className={styles.count}>
        {taken} of {limit} slots
      </span>
    </>
  );
}
