import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import { type MetaRow, WorkspaceDatabase } from './database';
import type { FoundTables } from './first-read';

/** What lies in the tables: records that have at least their key. */
export type StoredRecords = Readonly<Record<string, readonly { readonly id: string }[]>>;

/** What was found in the database. Nothing is changed by looking. */
export type Stored =
  /** There is no database, or one in which nothing was ever written. */
  | { readonly state: 'none' }
  | {
      readonly state: 'read';
      /** Null when the row that says where the workspace stands is gone or makes no sense. */
      readonly meta: MetaRow | null;
      readonly records: StoredRecords;
      readonly total: number;
    }
  /** Its tables or its records are of a newer version of the app; nothing was touched. */
  | { readonly state: 'newer' }
  | { readonly state: 'unreadable'; readonly reason: string };

/**
 * Opens the database and reads all of it in one transaction. It never throws.
 * @param found what was read of it already; where that is nothing, or of other tables than this app's, it is read now
 */
export async function readStored(
  database: WorkspaceDatabase,
  found: Promise<FoundTables | null> | null = null,
): Promise<Stored> {
  try {
    const tables = await found;
    if (tables?.version === WorkspaceDatabase.ownVersion) return storedIn(tables);
    // To be asked before it is opened: the library would bend the tables of a newer version to those that it knows.
    if (await hasNewerTables(database.name)) return { state: 'newer' };
    return await readAll(database);
  } catch (error) {
    return { state: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
}

async function hasNewerTables(name: string): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some((one) => one.name === name && (one.version ?? 0) > WorkspaceDatabase.ownVersion);
}

async function readAll(database: WorkspaceDatabase): Promise<Stored> {
  const { row, tables } = await database.transaction('r', database.allTables, async () => {
    const [found, ...rows] = await Promise.all([
      database.meta.get('workspace'),
      ...tableNames.map((name) => database.records(name).toArray()),
    ]);
    return { row: found, tables: rows };
  });
  return storedAs(row, tables);
}

function storedIn({ rows }: FoundTables): Stored {
  const row = ((rows.meta ?? []) as readonly MetaRow[]).find(({ key }) => key === 'workspace');
  return storedAs(
    row,
    tableNames.map((name) => (rows[name] ?? []) as readonly { readonly id: string }[]),
  );
}

function storedAs(row: MetaRow | undefined, tables: readonly (readonly { readonly id: string }[])[]): Stored {
  const meta = isWhole(row) ? row : null;
  if (meta !== null && meta.recordVersion > RECORD_VERSION) return { state: 'newer' };
  const total = tables.reduce((sum, rows) => sum + rows.length, 0);
  if (row === undefined && total === 0) return { state: 'none' };
  const records = Object.fromEntries(tableNames.map((name, index) => [name, tables[index] ?? []]));
  return { state: 'read', meta, records, total };
}

/** Whether the row says what it should: a damaged one must not lead anywhere. */
function isWhole(row: MetaRow | undefined): row is MetaRow {
  return (
    row !== undefined &&
    isCount(row.sequence) &&
    isCount(row.recordVersion) &&
    typeof row.changedAt === 'string' &&
    (row.total === undefined || isCount(row.total))
  );
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
