import type { SnapshotReason } from '@shared/safekeeping/snapshot-name';
import { bridge } from '@/store/bridge';
import { settleSaving } from '@/store/workspace-store';

/**
 * Takes a snapshot of the workspace as it is now, before much of it changes at once.
 * @returns why there is none, as a sentence; null when it is on the disk. It never throws
 */
export async function takeSnapshot(reason: SnapshotReason): Promise<string | null> {
  try {
    // It is made of what lies on the disk, so all has to be there.
    if (!(await settleSaving())) return 'Your last change is not on disk yet.';
    const answer = await bridge.call('snapshots:take', { reason });
    return answer.outcome === 'failed' ? answer.reason : null;
  } catch (error) {
    console.error(error);
    return 'Something went wrong in the app. You can try again.';
  }
}
