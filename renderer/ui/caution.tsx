import type { ReactNode } from 'react';
import styles from './caution.module.css';

/** A sentence that people should see before they go on. */
export function Caution({
  role,
  children,
}: {
  readonly role?: 'status' | 'alert';
  readonly children: ReactNode;
}) {
  return (
    <p role={role} className={styles.caution}>
      {children}
    </p>
  );
}
