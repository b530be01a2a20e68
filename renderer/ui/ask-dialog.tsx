import type { ReactNode } from 'react';
import styles from './ask-dialog.module.css';
import { Dialog } from './dialog';
import { DialogButtons } from './dialog-buttons';

export interface AskDialogProps {
  readonly title: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** What the button says that does it: "Keep" unless told otherwise. */
  readonly done?: string;
  readonly isDisabled?: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** The fields, one below the other. */
  readonly children: ReactNode;
}

/** A dialog of a few fields, which are kept together or not at all. The fields themselves answer to Enter. */
export function AskDialog({
  title,
  size = 'medium',
  done = 'Keep',
  isDisabled = false,
  onDone,
  onClose,
  children,
}: AskDialogProps) {
  return (
    <Dialog
      title={title}
      size={size}
      isOpen
      onClose={onClose}
      footer={
        <DialogButtons onCancel={onClose} keyHint="enter" isDisabled={isDisabled} onPress={onDone}>
          {done}
        </DialogButtons>
      }
    >
      <div className={styles.fields}>{children}</div>
    </Dialog>
  );
}
