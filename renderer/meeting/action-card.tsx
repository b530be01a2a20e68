import type { Action } from '@shared/model/action';
import { actionGaps } from '@shared/retro/action-gaps';
import { deleteAction, toggleDone } from '@shared/retro/actions';
import CalendarDays from 'lucide-react/icons/calendar-days';
import Trash2 from 'lucide-react/icons/trash-2';
import User from 'lucide-react/icons/user';
import { lineEnd } from '@/line/line-end';
import { actUndoable } from '@/store/act-undoable';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { Checkbox } from '@/ui/checkbox';
import { Chip } from '@/ui/chip';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices';
import { formatDay } from '@/ui/typed-date';
import type { ActionField } from './editing';
import styles from './outcome-card.module.css';
import { outcomeKey } from './outcome-key';

export interface ActionCardProps {
  readonly action: Action;
  readonly onEdit: (field: ActionField) => void;
  /** Moves it one place up (-1) or down (1) in its list; left out where the list has an order of its own. */
  readonly onMove?: (steps: 1 | -1) => void;
}

/** A promise with its owner and its date, and a gentle word where one of them is missing. */
export function ActionCard({ action, onEdit, onMove }: ActionCardProps) {
  const owner = useWorkspace((workspace) =>
    action.ownerId === null ? undefined : workspace.person.get(action.ownerId)?.name,
  );
  const gaps = actionGaps(action);
  const remove = () => {
    actUndoable(deleteAction, { actionId: action.id }, notify, 'The action is in the bin.');
  };
  const toggle = () => void act(toggleDone, { actionId: action.id });
  const onKeyDown = outcomeKey({ edit: () => onEdit('text'), remove, move: onMove, toggle });
  const isDone = action.state === 'done';
  return (
    <li className={styles.card} data-outcome-id={action.id} {...lineEnd('action', action.id)}>
      <div className={styles.row}>
        <Checkbox isSelected={isDone} onChange={toggle} ariaLabel={`Done: ${action.text}`}>
          {null}
        </Checkbox>
        <button
          type="button"
          data-roving=""
          className={`${styles.text} ${isDone ? styles.done : ''}`}
          onClick={() => onEdit('text')}
          onKeyDown={onKeyDown}
          aria-keyshortcuts={`Enter Space Delete${onMove ? ' Alt+ArrowUp Alt+ArrowDown' : ''}`}
        >
          {action.text}
        </button>
        <IconButton label={`Delete action: ${action.text}`} icon={Trash2} keyHint="delete" onPress={remove} />
      </div>
      <div className={styles.facts}>
        {owner === undefined ? null : (
          <Chip icon={User} onPress={() => onEdit('owner')} ariaLabel={`Owner: ${owner}. Change`}>
            {owner}
          </Chip>
        )}
        {action.due === null ? null : (
          <Chip
            icon={CalendarDays}
            onPress={() => onEdit('due')}
            ariaLabel={`Due ${formatDay(action.due)}. Change`}
          >
            {formatDay(action.due)}
          </Chip>
        )}
        {gaps.map((gap) => (
          <Chip
            key={gap.kind}
            tone="warning"
            icon={gap.kind === 'owner' ? User : gap.kind === 'due' ? CalendarDays : null}
            onPress={() => onEdit(gap.kind === 'verb' ? 'text' : gap.kind)}
          >
            {gap.sentence}
          </Chip>
        ))}
      </div>
    </li>
  );
}
