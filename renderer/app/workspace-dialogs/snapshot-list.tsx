import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { useEffect } from 'react';
import { useRovingFocus } from '@/ui/use-roving-focus';
import { recordCount, snapshotDate, snapshotReasonWords } from './snapshot-words';
import styles from './snapshots.module.css';
import type { SnapshotList as Snapshots } from './use-snapshots';

export interface SnapshotListProps {
  readonly list: Snapshots | null;
  readonly onLook: (snapshot: SnapshotInfo) => void;
  /** Where the focus goes when the list appears; without it, it stays where it is. */
  readonly takesFocus?: boolean;
}

/** The snapshots, newest first, each a button to look into it. Arrows move through them. */
export function SnapshotList({ list, onLook, takesFocus = false }: SnapshotListProps) {
  const { container, onKeyDown, step } = useRovingFocus<HTMLUListElement>();
  const isThere = list !== null && list.snapshots.length > 0;
  useEffect(() => {
    if (isThere && takesFocus) step(1);
  }, [isThere, takesFocus, step]);
  if (list === null) return <p role="status">Looking for snapshots…</p>;
  return (
    <>
      {list.problem === null ? null : <p role="alert">{list.problem}</p>}
      {list.damaged === 0 ? null : <p className={styles.damaged}>{damagedWords(list.damaged)}</p>}
      {isThere || list.problem !== null ? null : (
        <p className={styles.nothing}>
          {list.damaged > 0
            ? 'There is no whole snapshot.'
            : 'There is no snapshot. One is taken whenever the work pauses, and when Throughline is closed.'}
        </p>
      )}
      {isThere ? (
        <ul ref={container} className={styles.list} onKeyDown={onKeyDown} aria-label="Snapshots">
          {list.snapshots.map((snapshot) => (
            <li key={snapshot.id}>
              <button type="button" data-roving="" className={styles.row} onClick={() => onLook(snapshot)}>
                <span className={styles.when}>
                  <time dateTime={snapshot.at}>{snapshotDate(snapshot)}</time>
                </span>
                <span className={styles.count}>{recordCount(snapshot.total)}</span>
                <span className={styles.reason}>{snapshotReasonWords[snapshot.reason]}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function damagedWords(count: number): string {
  return count === 1
    ? 'One snapshot is damaged and not in this list. Its file is still there.'
    : `${count} snapshots are damaged and not in this list. Their files are still there.`;
}
