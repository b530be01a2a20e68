import X from 'lucide-react/icons/x';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import styles from './dialog.module.css';
import { IconButton } from './icon-button';
import { useNoticesRoom } from './notices-room';
import { ScrollRegion } from './scroll-region';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  /** Hides the title for the eye, for a dialog whose first field says it all. It is still read out. */
  readonly hideTitle?: boolean;
  /** Puts the focus on the body, for one that only scrolls and holds no controls. */
  readonly isReading?: boolean;
  /** Lets a click outside close it: for dialogs in which nothing can be lost. */
  readonly closesOutside?: boolean;
}

/** A modal dialog. Escape closes it, the focus stays inside and goes back to where it was. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  footer,
  size = 'medium',
  hideTitle = false,
  closesOutside = false,
  isReading = false,
}: DialogProps) {
  const aboveNotices = useNoticesRoom();
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      data-overlay="dialog"
      isOpen={isOpen}
      isDismissable={closesOutside}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`${styles.modal} ${styles[size]}`} style={aboveNotices}>
        <AriaDialog className={styles.dialog ?? ''}>
          <header className={hideTitle ? 'visually-hidden' : styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ''}>
              {title}
            </Heading>
            {hideTitle ? null : <IconButton label="Close" icon={X} keyHint="esc" onPress={onClose} />}
          </header>
          {isReading ? (
            <ScrollRegion label={title} className={`${styles.body} ${styles.reading}`} takesFocus>
              {children}
            </ScrollRegion>
          ) : (
            <div className={hideTitle ? styles.bareBody : styles.body}>{children}</div>
          )}
          {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
