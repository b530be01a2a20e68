import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { useState } from 'react';
import type { Left } from '@/store/start-guard';
import { goOnWithLeft, goOnWithNothing, goOnWithSnapshot, whatIsLeft } from '@/store/start-workspace';
import { Button } from '@/ui/button';
import styles from './unreadable.module.css';
import { type LookedInto, lookInto, saveSnapshotFile } from './workspace-dialogs/read-snapshot';
import { SnapshotContents } from './workspace-dialogs/snapshot-contents';
import { SnapshotList } from './workspace-dialogs/snapshot-list';
import { recordCount, snapshotDate } from './workspace-dialogs/snapshot-words';
import { useSnapshots } from './workspace-dialogs/use-snapshots';

const leftWords: Readonly<Record<Left['from'], string>> = {
  database: 'What the database still holds',
  journal: 'What the snapshots and the journal give together',
};

/** What somebody can go on with when the workspace itself can't be opened. Nothing is taken without a choice. */
export function RestoreChoice() {
  const list = useSnapshots();
  const [looked, setLooked] = useState<LookedInto | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const left = whatIsLeft();

  const look = async (snapshot: SnapshotInfo) => {
    const found = await lookInto(snapshot);
    if ('failed' in found) setProblem(found.failed);
    else {
      setProblem(null);
      setLooked(found);
    }
  };

  return (
    <>
      {problem === null ? null : <p role="alert">{problem}</p>}
      {looked === null ? (
        <section className={styles.choice} aria-labelledby="restore-heading">
          <h2 id="restore-heading" className={styles.heading}>
            What there is to go on with
          </h2>
          {left.length === 0 ? null : (
            <ul className={styles.left}>
              {left.map((each) => (
                <li key={each.from} className={styles.leftRow}>
                  <span>
                    {leftWords[each.from]}: {recordCount(each.total)}
                  </span>
                  <Button
                    aria-label={`Open this: ${leftWords[each.from]}`}
                    onPress={() => void goOnWithLeft(each).then(setProblem)}
                  >
                    Open this
                  </Button>
                </li>
              ))}
            </ul>
          )}
          <SnapshotList list={list} onLook={(snapshot) => void look(snapshot)} />
          <div className={styles.actions}>
            <Button variant="danger" onPress={() => setProblem(goOnWithNothing())}>
              Start with an empty workspace
            </Button>
          </div>
        </section>
      ) : (
        <section className={styles.choice} aria-labelledby="restore-heading">
          <h2 id="restore-heading" className={styles.heading}>
            Snapshot of {snapshotDate(looked.snapshot)}
          </h2>
          <SnapshotContents snapshot={looked.snapshot} contents={looked.contents} />
          <div className={styles.actions}>
            <Button
              variant="primary"
              autoFocus
              onPress={() => void goOnWithSnapshot(looked.content).then(setProblem)}
            >
              Open this snapshot
            </Button>
            <Button onPress={() => void saveSnapshotFile(looked)}>Export…</Button>
            <Button onPress={() => setLooked(null)}>All snapshots</Button>
          </div>
        </section>
      )}
    </>
  );
}
