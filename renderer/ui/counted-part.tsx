import type { ReactNode } from 'react';
import styles from './counted-part.module.css';
import { CountedTitle } from './counted-title';

export interface CountedPartProps {
  readonly title: string;
  readonly count: number;
  /** What is said where there is nothing. */
  readonly empty: string;
  /** The rows of its list. */
  readonly children: ReactNode;
}

/** A part of a screen that is a list under its title. */
export function CountedPart({ title, count, empty, children }: CountedPartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <CountedTitle count={count}>{title}</CountedTitle>
      {count === 0 ? <p className={styles.empty}>{empty}</p> : <ul className={styles.part}>{children}</ul>}
    </section>
  );
}
