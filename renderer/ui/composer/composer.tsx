import type { ClipboardEvent, ReactNode } from 'react';
import { KeyHint } from '../key-hint';
import styles from './composer.module.css';

export interface ComposerStartProps {
  /** What it begins, for whoever can't see where it stands: "New note in Went well". */
  readonly label: string;
  /** Whether N begins it here and not elsewhere. */
  readonly hasKey: boolean;
  readonly onStart: () => void;
  readonly children: ReactNode;
}

/** The place at the foot of a column where writing begins. */
export function ComposerStart({ label, hasKey, onStart, children }: ComposerStartProps) {
  return (
    <div className={styles.place}>
      <button
        type="button"
        className={`${styles.start} ${hasKey ? styles.withKey : ''}`}
        aria-label={label}
        aria-keyshortcuts={hasKey ? 'n' : undefined}
        tabIndex={-1}
        onClick={onStart}
      >
        {children}
      </button>
      {hasKey ? (
        // Over the button, not in it: it is no part of what the button is called.
        <span className={styles.hint} aria-hidden="true">
          <KeyHint keys="n" />
        </span>
      ) : null}
    </div>
  );
}

export interface ComposerProps {
  readonly onPasteCapture: (event: ClipboardEvent) => void;
  /** What Enter leads to: "next note". */
  readonly next: string;
  /** The field. */
  readonly children: ReactNode;
}

/** Where one after another is written. */
export function Composer({ onPasteCapture, next, children }: ComposerProps) {
  return (
    <div className={styles.writing} onPasteCapture={onPasteCapture}>
      {children}
      <ComposerKeys next={next} />
    </div>
  );
}

/** What the keys do while one writes. */
export function ComposerKeys({
  next,
  children = null,
}: Pick<ComposerProps, 'next'> & { readonly children?: ReactNode }) {
  return (
    <p className={styles.keys}>
      <KeyHint keys="enter" /> {next} {children}
      <KeyHint keys="esc" /> done
    </p>
  );
}
