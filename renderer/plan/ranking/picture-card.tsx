import type { Initiative } from '@shared/model/initiative';
import { stateNames } from '@shared/plan/states';
import type { PointerEvent } from 'react';
import { lineEnd } from '@/line/line-end';
import styles from './two-by-two-picture.module.css';

export interface PictureCardProps {
  readonly initiative: Initiative;
  /** Stands before the title, or alone; null where every card has its title. */
  readonly rank: number | null;
  readonly hasTitle: boolean;
  readonly isSelected: boolean;
  readonly isLifted: boolean;
  /** It hangs on the pointer; its place is kept meanwhile. */
  readonly isAway: boolean;
  readonly isTabStop: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPick: () => void;
}

/** An initiative in the picture, or beside it. */
export function PictureCard(props: PictureCardProps) {
  const { initiative, rank, hasTitle, isSelected, isLifted, isAway, isTabStop, onPointerDown, onPick } =
    props;
  const { id, title, state, layer, impact, costReduction, effort } = initiative;
  const answers = [
    impact === null ? 'no business impact' : `business impact ${impact}`,
    costReduction === null ? 'no future cost reduced' : `future cost reduced ${costReduction}`,
    effort === null ? 'no effort' : `effort ${effort}`,
  ];
  const stateWords = state === 'candidate' ? '' : `, ${stateNames[state].toLowerCase()}`;
  const className = [
    styles.card,
    rank === null || hasTitle ? '' : styles.ranked,
    state === 'active' ? styles.active : '',
    isSelected ? styles.selected : '',
    isLifted ? styles.lifted : '',
    isAway ? styles.away : '',
  ];
  return (
    <button
      type="button"
      data-picture-id={id}
      {...lineEnd('initiative', id)}
      data-layer={layer ?? undefined}
      className={className.filter(Boolean).join(' ')}
      tabIndex={isTabStop ? 0 : -1}
      title={title}
      aria-label={`${rank === null ? '' : `${rank} `}${title}${stateWords}: ${answers.join(', ')}`}
      aria-pressed={isSelected}
      aria-roledescription="card in the picture"
      aria-keyshortcuts="Space Control+ArrowUp Control+ArrowDown Control+ArrowLeft Control+ArrowRight"
      onPointerDown={onPointerDown}
      onClick={onPick}
    >
      <span className={styles.words} dir="auto">
        {rank === null ? null : <span className={styles.rank}>{rank}</span>}{' '}
        {rank === null || hasTitle ? title : null}
      </span>
    </button>
  );
}
