import type { ReactNode } from 'react';
import styles from './counted-title.module.css';

export interface CountedTitleProps {
  readonly id?: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** The title of a part of a screen, and how many there are in it. */
export function CountedTitle({ id, count, children }: CountedTitleProps) {
  return (
    <h2 id={id} className={styles.title}>
      {children} <span className={styles.count}>{count}</span>
    </h2>
  );
}
