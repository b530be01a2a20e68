import type { Bridge } from '@shared/ipc';
import { readSnapshot } from '@shared/safekeeping/read-snapshot';
import type { WorkspaceDatabase } from '@/db/database';
import { replaceWorkspace, writeChanges } from '@/db/write-changes';
import { appendInParts } from './append-in-parts';
import { durableWrite } from './durable-write';
import { mendingStore } from './mending-store';
import { ownTask } from './own-task';
import type { Batch, WriteBatch } from './saver';
import { tellAtStart } from './start-words';

/** When a start has its first frame behind it, in milliseconds. */
const AFTER_FIRST_FRAME = 500;

/**
 * The way to the disks: the main process's journal and the database.
 * @param database null when it can't be used in this run
 */
export function openDisks(database: WorkspaceDatabase | null, call: Bridge['call']): WriteBatch {
  if (database !== null) setTimeout(openAhead, AFTER_FIRST_FRAME, database);
  const write = durableWrite({
    append: (entry) => appendInParts(entry, call),
    store: database && intoDatabase(database, call),
  });
  return async (batch) => {
    // Behind the gesture that it stores, not inside it: the frame with the answer doesn't wait for the disks to be asked.
    await ownTask();
    await write(batch);
  };
}

/**
 * The library opens the database at its first use, and a start reads without the library: so that the first change doesn't wait for it. Where
 * it can't be opened all is as before: the first change tries it, and tells.
 */
function openAhead(database: WorkspaceDatabase): void {
  database.open().catch(() => database.close({ disableAutoOpen: false }));
}

function intoDatabase(database: WorkspaceDatabase, call: Bridge['call']): (batch: Batch) => Promise<void> {
  return mendingStore({
    store: (batch) => store(database, batch),
    letGo: () => database.close({ disableAutoOpen: false }),
    rebuild: async () => {
      const answer = await call('safe:rebuild', undefined);
      if (answer.outcome !== 'rebuilt' || answer.gap !== null) return null;
      const read = readSnapshot(answer.content);
      return read.ok ? { workspace: read.value.workspace, sequence: answer.sequence } : null;
    },
    replace: (workspace, meta) => replaceWorkspace(database, workspace, meta),
    onSilence: () =>
      tellAtStart(
        'The database does not answer any more. Until the next start, what you do is stored in the journal.',
      ),
  });
}

function store(database: WorkspaceDatabase, batch: Batch): Promise<void> {
  // The records are there already: only where they stand is new.
  if (batch.already === 'database') return writeChanges(database, [], batch.meta);
  return batch.kind === 'change'
    ? writeChanges(database, batch.changes, batch.meta)
    : replaceWorkspace(database, batch.workspace, batch.meta);
}
