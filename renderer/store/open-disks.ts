import type { Bridge } from '@shared/ipc';
import type { WorkspaceDatabase } from '@/db/database';
import { replaceWorkspace, writeChanges } from '@/db/write-changes';
import { durableWrite } from './durable-write';
import type { Batch, WriteBatch } from './saver';

/**
 * The way to the disks: the main process's journal and the database.
 * @param database null when it can't be used in this run
 */
export function openDisks(database: WorkspaceDatabase | null, call: Bridge['call']): WriteBatch {
  return durableWrite({
    append: (entry) => call('journal:append', entry),
    store: database && ((batch) => store(database, batch)),
  });
}

function store(database: WorkspaceDatabase, batch: Batch): Promise<void> {
  // The records are there already: only where they stand is new.
  if (batch.already === 'database') return writeChanges(database, [], batch.meta);
  return batch.kind === 'change'
    ? writeChanges(database, batch.changes, batch.meta)
    : replaceWorkspace(database, batch.workspace, batch.meta);
}
