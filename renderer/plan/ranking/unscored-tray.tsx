import type { Initiative } from '@shared/model/initiative';
import type { ReactNode } from 'react';
import styles from './two-by-two-picture.module.css';

/** How many cards wait beside the picture; the list has the others. */
const MOST_WAITING = 30;

export interface UnscoredTrayProps {
  readonly unscored: readonly Initiative[];
  readonly children: (initiative: Initiative) => ReactNode;
}

/** What misses an answer, beside the picture: nothing is guessed, and nothing is zero. */
export function UnscoredTray({ unscored, children }: UnscoredTrayProps) {
  if (unscored.length === 0) return null;
  const rest = unscored.length - MOST_WAITING;
  return (
    <section className={styles.tray} aria-label="Unscored">
      <h3 className={styles.trayTitle}>
        Unscored <span className={styles.count}>{unscored.length}</span>
      </h3>
      <div className={styles.waiting}>{unscored.slice(0, MOST_WAITING).map(children)}</div>
      {rest > 0 ? <p className={styles.others}>{rest} more stand at the end of the list.</p> : null}
    </section>
  );
}
