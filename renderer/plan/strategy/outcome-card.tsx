import type { PlanOutcome } from '@shared/model/plan-outcome';
import { removePlanOutcome } from '@shared/plan/strategy';
import Trash2 from 'lucide-react/icons/trash-2';
import type { KeyboardEvent } from 'react';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import styles from './outcomes-strip.module.css';

export interface OutcomeCardProps {
  readonly outcome: PlanOutcome;
  /** How many active ones serve it. */
  readonly active: number;
  /** How many of those that could be chosen serve it. */
  readonly others: number;
  readonly onEdit: () => void;
  /** One place to the left (-1) or to the right (1). */
  readonly onMove: (steps: 1 | -1) => void;
}

/** An outcome, how one sees it, and whether anything is done for it. */
export function OutcomeCard({ outcome, active, others, onEdit, onMove }: OutcomeCardProps) {
  const remove = () => {
    actUndoable(removePlanOutcome, { outcomeId: outcome.id }, notify, 'The outcome is in the bin.');
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const isBack = event.key === 'ArrowLeft' || event.key === 'ArrowUp';
    const isOn = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (event.altKey && (isBack || isOn)) onMove(isBack ? -1 : 1);
    else if (!event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) {
      const row = event.currentTarget.closest('li');
      const neighbour = row?.nextElementSibling ?? row?.previousElementSibling;
      neighbour?.querySelector<HTMLElement>('button')?.focus();
      remove();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={styles.place}>
      <div className={styles.card}>
        <button
          type="button"
          className={styles.words}
          data-outcome={outcome.id}
          {...lineEnd('planOutcome', outcome.id)}
          onClick={onEdit}
          onKeyDown={onKeyDown}
          aria-keyshortcuts="Enter Delete Alt+ArrowLeft Alt+ArrowRight"
        >
          <span className={styles.text} dir="auto">
            {outcome.text}
          </span>
          {outcome.measure === '' ? (
            <span className={styles.missing}>No measure yet: how will you see it?</span>
          ) : (
            <span className={styles.measure} dir="auto">
              {outcome.measure}
            </span>
          )}
          <span className={active === 0 ? styles.missing : styles.measure}>
            {active === 0 ? 'Nothing active is for it' : `${active} active`}
            {others > 0 ? `, ${others} more could be` : ''}
          </span>
        </button>
        <IconButton
          label={`Delete outcome: ${outcome.text}`}
          icon={Trash2}
          keyHint="delete"
          onPress={remove}
        />
      </div>
    </li>
  );
}
