import type { ReactNode } from 'react';
import styles from './standing-panel.module.css';

export interface StandingPanelProps {
  /** What it is to whoever can't see it; without one, its title. */
  readonly label?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

/** A panel that belongs to the screen and stands beside the work all the time. One that comes and goes is a `SidePanel`. */
export function StandingPanel({ title, label = title, children }: StandingPanelProps) {
  return (
    <aside className={styles.panel} aria-label={label}>
      {title === undefined ? null : (
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
      )}
      {children}
    </aside>
  );
}
