import type { NamedSnapshot, SnapshotInfo } from '@shared/safekeeping/snapshot-name';
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

/**
 * The snapshots, newest first, each a button to look into it; those that are damaged stand in their places and can't be chosen.
 * Arrows move through the others.
 */
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
      {list.damaged.length === 0 ? null : (
        <p className={styles.damaged}>{damagedWords(list.damaged.length)}</p>
      )}
      {isThere || list.problem !== null ? null : (
        <p className={styles.nothing}>
          {list.damaged.length > 0
            ? 'There is no whole snapshot.'
            : 'There is no snapshot. One is taken whenever the work pauses, and when Throughline is closed.'}
        </p>
      )}
      {isThere || list.damaged.length > 0 ? (
        <ul ref={container} className={styles.list} onKeyDown={onKeyDown} aria-label="Snapshots">
          {inOrder(list).map(({ id, whole, named }) => (
            <li key={id}>
              {whole === null ? (
                <DamagedRow snapshot={named} />
              ) : (
                <button type="button" data-roving="" className={styles.row} onClick={() => onLook(whole)}>
                  <When snapshot={whole} />
                  <span className={styles.count}>{recordCount(whole.total)}</span>
                  <span className={styles.reason}>{snapshotReasonWords[whole.reason]}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function When({ snapshot }: { readonly snapshot: NamedSnapshot }) {
  return (
    <span className={styles.when}>
      <time dateTime={snapshot.at}>{snapshotDate(snapshot)}</time>
    </span>
  );
}

function DamagedRow({ snapshot }: { readonly snapshot: NamedSnapshot }) {
  return (
    <div className={`${styles.row} ${styles.damagedRow}`}>
      <When snapshot={snapshot} />
      <span className={styles.count}>Damaged</span>
      <span className={styles.reason}>{snapshot.id}</span>
    </div>
  );
}

/** Whole and damaged ones together, newest first; `whole` is null for one that is damaged. */
function inOrder({ snapshots, damaged }: Snapshots) {
  const rows = [
    ...snapshots.map((whole) => ({ id: whole.id, named: whole, whole })),
    ...damaged.map((named) => ({ id: named.id, named, whole: null })),
  ];
  return rows.sort((one, other) => other.named.sequence - one.named.sequence);
}

function damagedWords(count: number): string {
  return count === 1
    ? 'One snapshot is damaged and can not be restored. Its file is still there.'
    : `${count} snapshots are damaged and can not be restored. Their files are still there.`;
}
