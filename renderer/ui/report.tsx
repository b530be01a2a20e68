import type { ReactNode } from 'react';
import styles from './report.module.css';
import { ScrollRegion } from './scroll-region';

// The parts of which a dialog says what would be done, what was done, and what wasn't and why.

/** Why something can't be done. It is read out as soon as it is there. */
export function Refusal({ children }: { readonly children: ReactNode }) {
  return (
    <div role="alert" className={styles.refusal}>
      {children}
    </div>
  );
}

/** What it comes to, in one sentence. */
export function ReportSentence({
  isLive = false,
  children,
}: {
  /** Whether it is read out again when it changes. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <p className={styles.sentence} {...(isLive ? { role: 'status' } : {})}>
      {children}
    </p>
  );
}

/** Where it comes from, or goes to. */
export function ReportSource({ children }: { readonly children: ReactNode }) {
  return <p className={styles.source}>{children}</p>;
}

export interface ReportListProps {
  /** Where what stands above doesn't say what it is. */
  readonly heading?: ReactNode;
  /** What the list is called for whoever can't see it. */
  readonly label: string;
  /** Its lines. */
  readonly children: ReactNode;
}

/** A list, which scrolls where it is long. */
export function ReportList({ heading, label, children }: ReportListProps) {
  return (
    <section>
      {heading === undefined ? null : <h3 className={styles.heading}>{heading}</h3>}
      <ScrollRegion as="ul" className={styles.list} label={label}>
        {children}
      </ScrollRegion>
    </section>
  );
}
