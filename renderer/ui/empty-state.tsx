import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

/** What an empty place is for, one example, and the one key that starts it. */
export function EmptyState({
  title,
  example,
  action,
}: {
  title: string;
  example?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {example === undefined ? null : <div className={styles.example}>{example}</div>}
      {action === undefined ? null : <div>{action}</div>}
    </div>
  );
}
