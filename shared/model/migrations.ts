import { RECORD_VERSION } from './tables';

/** A record as it came from a file or a store: an object of which nothing is known yet. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Records by table, before validation. Tables that this version doesn't know may be among them. */
export type RawTables = Readonly<Record<string, readonly RawRecord[]>>;

/** One rung of the ladder: takes records of version `to - 1` to version `to`. */
export interface RecordMigration {
  readonly to: number;
  /** What it does, in a few words: it is what one reads when a migration fails. */
  readonly name: string;
  /**
   * The tables afterwards. It must bear any value in any field, since validation comes after it, and must not change what it is
   * given. It is called once for the live records and once for what each entry of the bin holds.
   */
  readonly change: (tables: RawTables) => RawTables;
}

/**
 * Every change to the records since version 1, oldest first. A rung that has been released is never edited: files of that
 * version are out there. Raise `RECORD_VERSION` with each new one.
 */
export const recordMigrations: readonly RecordMigration[] = [];

/** A migration that threw: which one, and why. */
export class MigrationError extends Error {
  constructor(migration: RecordMigration, cause: unknown) {
    super(`The step to version ${migration.to} (${migration.name}) failed`, { cause });
    this.name = 'MigrationError';
  }
}

/**
 * The records as this version knows them.
 * @param version the version in which they were written
 * @param ladder and `target`: given by tests only
 * @throws MigrationError when a rung fails, which is a fault of ours and not of the file
 */
export function migrateRecords(
  version: number,
  tables: RawTables,
  ladder: readonly RecordMigration[] = recordMigrations,
  target: number = RECORD_VERSION,
): RawTables {
  let migrated = tables;
  for (const migration of ladder) {
    if (migration.to <= version || migration.to > target) continue;
    try {
      migrated = withBin(migration.change(migrated), migration.change);
    } catch (cause) {
      throw new MigrationError(migration, cause);
    }
  }
  return migrated;
}

/** Runs a change over the records that lie in the bin, each entry on its own. */
function withBin(tables: RawTables, change: (tables: RawTables) => RawTables): RawTables {
  const bin = tables.binEntry;
  if (!bin) return tables;
  return {
    ...tables,
    binEntry: bin.map((entry) => ({ ...entry, records: migrateKept(entry.records, change) })),
  };
}

function migrateKept(kept: unknown, change: (tables: RawTables) => RawTables): unknown {
  if (!Array.isArray(kept)) return kept;
  const byTable = new Map<string, RawRecord[]>();
  // What isn't a record can't be migrated: it goes on as it is, and validation says what is wrong with it.
  const broken: unknown[] = [];
  for (const item of kept as unknown[]) {
    if (isRawRecord(item) && typeof item.table === 'string' && isRawRecord(item.record)) {
      const records = byTable.get(item.table);
      if (records) records.push(item.record);
      else byTable.set(item.table, [item.record]);
    } else {
      broken.push(item);
    }
  }
  // A team that was deleted has its own bin inside its entry.
  const migrated = Object.entries(withBin(change(Object.fromEntries(byTable)), change)).flatMap(
    ([table, records]) => records.map((record) => ({ table, record })),
  );
  return [...migrated, ...broken];
}

/** Whether a value is an object that can be a record: not null, not a list. */
export function isRawRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
