import type { ReactNode } from 'react';
import styles from './ways-out.module.css';

/** The buttons under a preview that take it along. They stay in reach on a small room screen too, where the dialog scrolls. */
export function WaysOut({ children }: { readonly children: ReactNode }) {
  return <div className={styles.ways}>{children}</div>;
}
