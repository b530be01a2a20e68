import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { SidePanel } from '@/ui/side-panel';
import styles from './charts-and-list.module.css';

export interface EntryFormProps {
  readonly title: string;
  readonly onKeep: () => void;
  readonly onClose: () => void;
  /** Its fields, one below the other. */
  readonly children: ReactNode;
}

/** Changes one of a list, in the place of the list: Enter and its button keep it, Escape doesn't. */
export function EntryForm({ title, onKeep, onClose, children }: EntryFormProps) {
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      onSubmit={onKeep}
      footer={
        <Button variant="primary" keyHint="enter" onPress={onKeep}>
          Keep it
        </Button>
      }
    >
      <div className={styles.form}>{children}</div>
    </SidePanel>
  );
}
