import type { Decision } from '@shared/model/decision';
import { deleteDecision } from '@shared/retro/decisions';
import Trash2 from 'lucide-react/icons/trash-2';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import styles from './outcome-card.module.css';
import { outcomeKey } from './outcome-key';

export interface DecisionCardProps {
  readonly decision: Decision;
  readonly onEdit: () => void;
  readonly onMove: (steps: 1 | -1) => void;
}

/** What was decided, and why. */
export function DecisionCard({ decision, onEdit, onMove }: DecisionCardProps) {
  const remove = () => {
    actUndoable(deleteDecision, { decisionId: decision.id }, notify, 'The decision is in the bin.');
  };
  const onKeyDown = outcomeKey({ edit: onEdit, remove, move: onMove });
  return (
    <li className={styles.card} data-outcome-id={decision.id} {...lineEnd('decision', decision.id)}>
      <div className={styles.row}>
        <button
          type="button"
          data-roving=""
          className={styles.text}
          onClick={onEdit}
          onKeyDown={onKeyDown}
          aria-keyshortcuts="Enter Delete Alt+ArrowUp Alt+ArrowDown"
        >
          {decision.text}
        </button>
        <IconButton
          label={`Delete decision: ${decision.text}`}
          icon={Trash2}
          keyHint="delete"
          onPress={remove}
        />
      </div>
      {decision.reason === '' ? null : <p className={styles.reason}>Why: {decision.reason}</p>}
    </li>
  );
}
