import type { LogAction } from '@shared/log/action-list';
import type { KeyboardEvent } from 'react';
import { lineEnd } from '@/line/line-end';
import { carriedWords } from '@/meeting/carried-words';
import { formatDay } from '@/ui/typed-date';
import styles from '../log.module.css';

export interface ActionRowProps {
  readonly row: LogAction;
  readonly isCurrent: boolean;
  readonly isInTabOrder: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** An action in one line: what, who, by when, and where it came from. */
export function ActionRow({ row, isCurrent, isInTabOrder, onOpen, onFocus, onKeyDown }: ActionRowProps) {
  const { action, ownerName, source, carried, overdueDays } = row;
  return (
    <button
      type="button"
      className={`${styles.row} ${action.state === 'open' ? '' : styles.past}`}
      data-action={action.id}
      {...lineEnd('action', action.id)}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-keyshortcuts="Enter X C L Delete"
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <span className={styles.words}>{action.text}</span>
      <span className={styles.facts}>
        {action.state === 'open' ? null : <span>{action.state}</span>}
        {carried === 0 ? null : <span>{carriedWords(carried)}</span>}
        <span>{ownerName ?? 'no owner'}</span>
        {action.due === null ? (
          <span>no date</span>
        ) : (
          <span className={overdueDays > 0 ? styles.over : undefined}>
            {formatDay(action.due)}
            {overdueDays > 0 ? `, ${overdueDays} ${overdueDays === 1 ? 'day' : 'days'} over` : ''}
          </span>
        )}
        <span>{source.title}</span>
      </span>
    </button>
  );
}
