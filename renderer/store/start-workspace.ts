import { WorkspaceDatabase } from '@/db/database';
import { loadWorkspace } from '@/db/load-workspace';
import { writeChanges } from '@/db/write-changes';
import { openWorkspaceStore, refuseWorkspace } from './workspace-store';

/** Opens the database, reads the workspace and gives it to the store; says so in the store when that can't be done. */
export async function startWorkspace(database: WorkspaceDatabase = new WorkspaceDatabase()): Promise<void> {
  try {
    const loaded = await loadWorkspace(database);
    if (loaded.outcome === 'newer') {
      refuseWorkspace(
        'This workspace was written by a newer version of Throughline. Nothing was changed. Open it with the newer version.',
      );
      return;
    }
    openWorkspaceStore(loaded.workspace, loaded.meta, (changes, meta) =>
      writeChanges(database, changes, meta),
    );
    keepWhenDiskIsFull();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    refuseWorkspace(
      `Your workspace could not be read, and nothing was changed (${reason}). Close Throughline and open it again; if that doesn't help, the backups folder has earlier copies.`,
    );
  }
}

/** Asks that the browser never clears the database to make room on a full disk. It need not be waited for. */
function keepWhenDiskIsFull(): void {
  navigator.storage.persist().then(
    (isKept) => {
      if (!isKept) console.error('The browser may clear the database when the disk gets full.');
    },
    (error: unknown) => console.error('The database could not be marked as one to keep.', error),
  );
}
