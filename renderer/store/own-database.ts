import { WorkspaceDatabase } from '@/db/database';

/** The database of the app, not opened yet. Apart from all that draws: the build lets it be made while the disk is read. */
export function ownDatabase(): WorkspaceDatabase {
  return new WorkspaceDatabase();
}
