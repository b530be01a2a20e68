import { activeLimitOf } from '@shared/plan/limit';
import { stateNames } from '@shared/plan/states';
import { useWorkspace } from '@/store/use-workspace';
import { selectPlan } from '../plan-selectors';
import styles from './column-header.module.css';

/** The head of the active column: how many of the slots are taken, as a number and as a picture. */
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
      <span className={styles.slots} aria-hidden="true">
        {Array.from({ length: Math.max(limit, taken) }, (_, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its place
            key={index}
            className={styles.slot}
            data-taken={index < taken || undefined}
            data-over={index >= limit || undefined}
          />
        ))}
      </span>
    </>
  );
}
