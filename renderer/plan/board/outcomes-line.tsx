import Target from 'lucide-react/icons/target';
import { useWorkspace } from '@/store/use-workspace';
import { Icon } from '@/ui/icon';
import { selectOutcomes } from '../plan-selectors';
import styles from './outcomes-line.module.css';

/** The outcomes as the room reads them: in one line, without what changes them. */
export function OutcomesLine({ teamId }: { teamId: string }) {
  const outcomes = useWorkspace((workspace) => selectOutcomes(workspace.planOutcome, teamId));
  if (outcomes.length === 0) return null;
  return (
    <ul className={styles.line} aria-label="Outcomes">
      {outcomes.map(({ id, text }) => (
        <li key={id} className={styles.outcome} title={text}>
          <Icon icon={Target} size="small" />
          <span className={styles.words} dir="auto">
            {text}
          </span>
        </li>
      ))}
    </ul>
  );
}
