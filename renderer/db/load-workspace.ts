import { migrateRecords } from '@shared/model/migrations';
import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import { emptyWorkspace, type Workspace } from '@shared/model/workspace';
import type { WorkspaceDatabase, WorkspaceMeta } from './database';
import { replaceWorkspace } from './write-changes';

/** What lies in the tables: records that have at least their key. */
type StoredRecords = Readonly<Record<string, readonly { readonly id: string }[]>>;

export type LoadResult =
  | { readonly outcome: 'loaded'; readonly workspace: Workspace; readonly meta: WorkspaceMeta }
  /** The data was written by a newer version of the app; nothing was touched. */
  | { readonly outcome: 'newer'; readonly recordVersion: number };

/** What the meta row says of a workspace in which nothing has happened. */
export const untouchedMeta: WorkspaceMeta = {
  sequence: 0,
  changedAt: '1970-01-01T00:00:00.000Z',
  recordVersion: RECORD_VERSION,
};

/**
 * Reads the whole workspace. Records of an older version climb the ladder of migrations first and are written back, all
 * in one transaction, before anything else happens.
 * @throws what the database throws when it can't be opened or read, or when a migration fails: all is then as it was
 */
export async function loadWorkspace(database: WorkspaceDatabase): Promise<LoadResult> {
  const { meta, rows } = await database.transaction('r', database.allTables, async () => {
    const [metaRow, ...tables] = await Promise.all([
      database.meta.get('workspace'),
      ...tableNames.map((name) => database.records(name).toArray()),
    ]);
    return { meta: metaRow, rows: tables };
  });
  if (!meta) return { outcome: 'loaded', workspace: emptyWorkspace(), meta: untouchedMeta };
  if (meta.recordVersion > RECORD_VERSION) return { outcome: 'newer', recordVersion: meta.recordVersion };

  const { key: _, ...stored } = meta;
  let records: StoredRecords = Object.fromEntries(tableNames.map((name, index) => [name, rows[index] ?? []]));
  if (meta.recordVersion < RECORD_VERSION) {
    records = migrateRecords(meta.recordVersion, records) as StoredRecords;
    const workspace = toWorkspace(records);
    const migrated = { ...stored, recordVersion: RECORD_VERSION };
    await replaceWorkspace(database, workspace, migrated);
    return { outcome: 'loaded', workspace, meta: migrated };
  }
  return { outcome: 'loaded', workspace: toWorkspace(records), meta: stored };
}

function toWorkspace(records: StoredRecords): Workspace {
  return Object.fromEntries(
    tableNames.map((name) => [name, new Map((records[name] ?? []).map((record) => [record.id, record]))]),
  ) as unknown as Workspace;
}
