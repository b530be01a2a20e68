import type { WorkspaceContents } from '@shared/exchange/workspace-contents';
import type { SnapshotInfo } from '@shared/safekeeping/snapshot-name';
import { ReportList, ReportSentence } from '@/ui/report';
import { formatDay } from '@/ui/typed-date';
import { snapshotDate, snapshotReasonWords } from './snapshot-words';
import styles from './snapshots.module.css';

/** What is in a snapshot: counted, and named. */
export function SnapshotContents({
  snapshot,
  contents,
}: {
  readonly snapshot: SnapshotInfo;
  readonly contents: WorkspaceContents;
}) {
  const { summary, sections } = contents;
  return (
    <>
      <div>
        <ReportSentence>
          {summary === 'nothing' ? 'There is nothing in this snapshot.' : `In it: ${summary}.`}
        </ReportSentence>
        <p className={styles.reason}>
          As of {snapshotDate(snapshot)}, {snapshotReasonWords[snapshot.reason]}
        </p>
      </div>
      {sections.map(({ table, heading, titles, more }) => (
        <ReportList key={table} heading={heading} label={heading}>
          {titles.map(({ id, title, day }) => (
            <li key={id}>
              {title}
              {day === null ? null : <span className={styles.reason}>, {formatDay(day)}</span>}
            </li>
          ))}
          {more > 0 ? <li>and {more.toLocaleString('en-GB')} more</li> : null}
        </ReportList>
      ))}
    </>
  );
}
