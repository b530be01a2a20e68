import type { ActionLook } from '@shared/model/action';
import type { Promised } from '@shared/retro/follow-up';
import ArrowRight from 'lucide-react/icons/arrow-right';
import Check from 'lucide-react/icons/check';
import Circle from 'lucide-react/icons/circle';
import Pencil from 'lucide-react/icons/pencil';
import X from 'lucide-react/icons/x';
import { Icon } from '@/ui/icon';
import styles from './promise-list.module.css';
import { verdictWords } from './promise-words';

const verdictIcons = { kept: Check, carried: ArrowRight, changed: Pencil, dropped: X } satisfies Record<
  ActionLook['verdict'],
  unknown
>;

export interface PromiseListProps {
  readonly promises: readonly Promised[];
  readonly focusedId: string;
  readonly onFocus: (actionId: string) => void;
}

/** All that was promised, with what has been answered so far. */
export function PromiseList({ promises, focusedId, onFocus }: PromiseListProps) {
  return (
    <ol className={styles.list}>
      {promises.map(({ action, look }) => (
        <li key={action.id}>
          <button
            type="button"
            data-action-id={action.id}
            className={`${styles.row} ${action.id === focusedId ? styles.current : ''}`}
            aria-current={action.id === focusedId ? 'true' : undefined}
            onClick={() => onFocus(action.id)}
          >
            <Icon icon={look === null ? Circle : verdictIcons[look.verdict]} />
            <span className={styles.text} dir="auto" title={action.text}>
              {action.text}
            </span>
            <span className={styles.verdict}>
              {look === null ? 'to look at' : verdictWords[look.verdict]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
