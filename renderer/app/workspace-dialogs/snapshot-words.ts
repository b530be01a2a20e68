import { momentWords } from '@shared/kernel/moment-words';
import type { SnapshotInfo, SnapshotReason } from '@shared/safekeeping/snapshot-name';

/** "Sun, 22 Nov 2026, 16:30": when the workspace was last changed, in the person's own time. */
export function snapshotDate({ at }: Pick<SnapshotInfo, 'at'>): string {
  return momentWords(at);
}

/** Why it was taken, as the end of a line. */
export const snapshotReasonWords: Readonly<Record<SnapshotReason, string>> = {
  settled: 'taken when the work paused',
  quit: 'taken when Throughline was closed',
  import: 'taken before an import',
  restore: 'taken before a snapshot was restored',
  migration: 'taken before an update of Throughline',
  rebuild: 'taken after a start that had something to put right',
};

/** "1 record", "5,012 records" */
export function recordCount(total: number): string {
  return total === 1 ? '1 record' : `${total.toLocaleString('en-GB')} records`;
}
