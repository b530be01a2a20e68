import type { IpcCalls } from '@shared/ipc';
import { entriesBehind } from '@shared/safekeeping/journal-entry';
import type { SafeState } from '@shared/safekeeping/safe-state';
import { type FoundJournal, journalState } from './read-journal';
import { newestWholeSnapshot } from './snapshot-files';

/**
 * What lies beside the database, for the start-up guard. It never throws.
 * @param snapshots the folder of the snapshots
 */
export async function safeState(
  found: FoundJournal,
  snapshots: string,
): Promise<IpcCalls['safe:state']['answer']> {
  const { newest, damaged } = await newestWholeSnapshot(snapshots).catch((error: unknown) => {
    console.error(`The snapshots could not be read: ${error}`);
    return { newest: null, damaged: [] };
  });
  const snapshot = newest && { sequence: newest.info.sequence, total: newest.info.total };
  return {
    journal: journalState(found),
    snapshot,
    damagedSnapshots: damaged.length,
    rebuilt: whatRebuildGives(found, snapshot),
    recordVersion: found.entries.at(-1)?.recordVersion ?? null,
  };
}

function whatRebuildGives(found: FoundJournal, snapshot: SafeState['snapshot']): SafeState['rebuilt'] {
  const { entries, gap } = entriesBehind(snapshot?.sequence ?? 0, found.entries);
  const last = entries.at(-1);
  if (!last) return snapshot && { ...snapshot, gap: null };
  // Changes to a workspace of which nothing is there are no workspace.
  if (snapshot === null && gap?.after === 0) return null;
  return { sequence: last.sequence, total: last.total, gap };
}
