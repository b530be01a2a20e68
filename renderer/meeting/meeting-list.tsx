import type { LinkEnd } from '@shared/model/link';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import Trash2 from 'lucide-react/icons/trash-2';
import type { KeyboardEvent, ReactNode } from 'react';
import { lineEnd } from '@/line/line-end';
import { Chip } from '@/ui/chip';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { formatDay } from '@/ui/typed-date';
import type { useRovingFocus } from '@/ui/use-roving-focus';
import styles from './meeting-list.module.css';

export interface MeetingListProps {
  readonly label: string;
  /** The button that starts another one. */
  readonly start: ReactNode;
  /** What moves the focus among the rows. */
  readonly roving: Pick<ReturnType<typeof useRovingFocus<HTMLUListElement>>, 'container' | 'onKeyDown'>;
  /** The rows: MeetingRow, the newest first. */
  readonly children: ReactNode;
}

/** The meetings of a team, one a row. Arrows move, Enter opens, Delete puts one in the bin. */
export function MeetingList({ label, start, roving, children }: MeetingListProps) {
  return (
    <div className={styles.page}>
      <div>{start}</div>
      <ul ref={roving.container} className={styles.list} aria-label={label} onKeyDown={roving.onKeyDown}>
        {children}
      </ul>
    </div>
  );
}

export interface MeetingRowProps {
  /** What it is, for the line. */
  readonly end: LinkEnd;
  readonly title: string;
  /** YYYY-MM-DD */
  readonly date: string;
  /** The kind of meeting, where there are several. */
  readonly kind?: string;
  /** What came of it, counted. */
  readonly words: string;
  /** How far it is, or null when it is closed. */
  readonly stage: string | null;
  /** What is still to do after it. */
  readonly open?: ReactNode;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
}

/** One meeting: its name, its day, what came of it, and how far it is. */
export function MeetingRow({
  end,
  title,
  date,
  kind,
  words,
  stage,
  open,
  onOpen,
  onRemove,
}: MeetingRowProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    // The screen may have a command of its own on this key.
    event.stopPropagation();
    focusNeighbour(event.currentTarget);
    onRemove();
  };
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-roving=""
        className={styles.open}
        {...lineEnd(end.table, end.id)}
        onClick={onOpen}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Enter Delete"
      >
        <span className={styles.name} dir="auto">
          {title}
        </span>
        <span className={styles.facts}>
          <span className={styles.date}>{formatDay(date)}</span>
          {kind === undefined ? null : <span>{kind}</span>}
          <span className={styles.words}>{words}</span>
        </span>
        <span className={styles.state}>
          {open}
          {stage === null ? (
            <Chip icon={CircleCheck}>Closed</Chip>
          ) : (
            <Chip icon={CircleDot} tone="accent">
              {stage}
            </Chip>
          )}
        </span>
      </button>
      <IconButton label={`Delete ${title}`} icon={Trash2} keyHint="delete" onPress={onRemove} />
    </li>
  );
}
