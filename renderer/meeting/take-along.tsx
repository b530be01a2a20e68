import CircleCheck from 'lucide-react/icons/circle-check';
import Share from 'lucide-react/icons/share';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { type Command, runCommand } from '@/ui/commands/commands';
import { ScrollRegion } from '@/ui/scroll-region';
import styles from './take-along.module.css';

export interface TakeAlongProps {
  /** What is still done in the meeting, beside its page. It scrolls by itself. */
  readonly beside: ReactNode;
  /** The page itself. */
  readonly page: ReactNode;
  readonly isClosed: boolean;
  /** The command that exports it. */
  readonly exportCommand: string;
  /** What closes the meeting or opens it again; none where its page is only looked at. */
  readonly close?: Pick<Command, 'title' | 'run'>;
  /** A button before the others. */
  readonly button?: ReactNode;
}

/** How a meeting ends: what is still to be said on one side; on the other the page that people take along, and its closing. */
export function TakeAlong({ beside, page, isClosed, exportCommand, close, button }: TakeAlongProps) {
  return (
    <div className={styles.place}>
      <div className={styles.step}>
        {beside}
        <div className={styles.result}>
          <ScrollRegion label="What you take along" className={styles.paper}>
            {page}
          </ScrollRegion>
          <div className={styles.buttons}>
            {isClosed ? (
              <p className={styles.closed}>
                <CircleCheck aria-hidden className={styles.icon} /> Closed. You can still correct it.
              </p>
            ) : null}
            {button}
            <Button icon={Share} keyHint="mod+e" onPress={() => void runCommand(exportCommand)}>
              Export
            </Button>
            {close ? (
              <Button variant={isClosed ? 'plain' : 'primary'} keyHint="mod+enter" onPress={close.run}>
                {isClosed ? 'Reopen' : close.title}
              </Button>
            ) : null}
          </div>
        </div>
      </div>
    </div>
  );
}

/** The command that closes a meeting or opens it again. */
export function closeCommand(id: string, section: string, noun: string, isClosed: boolean, run: () => void) {
  return {
    id,
    title: `${isClosed ? 'Reopen' : 'Close'} the ${noun}`,
    section,
    keys: 'mod+enter',
    hint: isClosed ? 'reopen' : 'close',
    run,
  };
}
