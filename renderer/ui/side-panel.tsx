import X from 'lucide-react/icons/x';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { IconButton } from './icon-button';
import { useNoticesRoom } from './notices-room';
import { ScrollRegion } from './scroll-region';
import styles from './side-panel.module.css';

export interface SidePanelProps {
  readonly title: string;
  /** Escape anywhere in it, or its cross. */
  readonly onClose: () => void;
  /** Enter in one of its fields of one line, or on a choice. */
  readonly onSubmit?: () => void;
  readonly children: ReactNode;
  /** Buttons that stay in sight at the end. */
  readonly footer?: ReactNode;
  /** Marks it as what everybody looks at now. */
  readonly isAsking?: boolean;
  /** Puts the focus on the body, for one that only scrolls and holds no controls. */
  readonly isReading?: boolean;
  /** What it is about, for keys and menus that ask. */
  readonly 'data-line-end'?: string;
}

/** A place beside the work, never over it: for the details of one thing, or for a question that has to be answered first. */
export function SidePanel({
  title,
  onClose,
  onSubmit,
  children,
  footer,
  isAsking = false,
  isReading = false,
  ...about
}: SidePanelProps) {
  const id = useId();
  const aboveNotices = useNoticesRoom();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onClose();
    } else if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      onSubmit !== undefined &&
      event.target instanceof HTMLInputElement
    ) {
      event.preventDefault();
      onSubmit();
    }
  };
  // A choice of several takes Enter for itself, where it does nothing.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const isChoice = event.target instanceof HTMLInputElement && event.target.type === 'radio';
    if (event.key !== 'Enter' || !isChoice || onSubmit === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <aside
      {...about}
      className={`${styles.panel} ${isAsking ? styles.asking : ''}`}
      style={aboveNotices}
      aria-labelledby={id}
      onKeyDown={onKeyDown}
      onKeyDownCapture={onKeyDownCapture}
    >
      <header className={styles.header}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <IconButton label="Close" icon={X} keyHint="esc" onPress={onClose} />
      </header>
      {isReading ? (
        <ScrollRegion label={title} className={styles.body} takesFocus>
          {children}
        </ScrollRegion>
      ) : (
        <div className={styles.body}>{children}</div>
      )}
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </aside>
  );
}
