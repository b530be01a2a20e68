import { migrateRecords, type RawRecord } from '../model/migrations';
import { RECORD_VERSION, tableNames } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { entriesBehind, type JournalEntry, type JournalGap } from './journal-entry';
import { NEVER_CHANGED, type RawWorkspace, toWorkspace } from './read-snapshot';

/** What the journal's entries are applied to: a snapshot, or a database that is behind. */
export interface RebuildBase<Records> {
  readonly workspace: Records;
  readonly sequence: number;
  readonly changedAt: string;
}

export interface Rebuilt<Records> {
  readonly workspace: Records;
  readonly sequence: number;
  /** When the workspace was last changed, as an instant. */
  readonly changedAt: string;
  /** How many records there are, over all tables. */
  readonly total: number;
  /** How many there were after the last entry, as it says itself; null where none was applied. */
  readonly expectedTotal: number | null;
  /** The first place where entries are missing; null when each was there. */
  readonly gap: JournalGap | null;
}

/** Whether everything is in it, as far as sequences and counts can tell. */
export function isComplete({ gap, total, expectedTotal }: Rebuilt<unknown>): boolean {
  return gap === null && (expectedTotal === null || total === expectedTotal);
}

/**
 * The workspace after the last entry, in this version. Entries that the base holds already are passed over.
 * @param base null: there was nothing before the first entry
 * @throws MigrationError when records of an older version can't be brought up to date, which is a fault of ours
 */
export function rebuildWorkspace(
  base: RebuildBase<Workspace> | null,
  entries: readonly JournalEntry[],
): Rebuilt<Workspace> {
  const rebuilt = rebuildRaw(base && { ...base, workspace: fromWorkspace(base.workspace) }, entries);
  return { ...rebuilt, workspace: toWorkspace(rebuilt.workspace) };
}

/**
 * The records after the last entry, in that entry's version: the same as `rebuildWorkspace`, without bringing them up to date.
 * @throws MigrationError where entries of one version follow records of an older one, and a rung between them fails
 */
export function rebuildRaw(
  base: RebuildBase<RawWorkspace> | null,
  entries: readonly JournalEntry[],
): Rebuilt<RawWorkspace> {
  const { entries: behind, gap } = entriesBehind(base?.sequence ?? 0, entries);
  const last = behind.at(-1);
  let version = base?.workspace.recordVersion ?? behind[0]?.recordVersion ?? RECORD_VERSION;
  let tables = base ? byId(base.workspace) : new Map<string, Map<string, RawRecord>>();
  for (const entry of behind) {
    if (entry.kind === 'replace') {
      tables = new Map();
      version = entry.recordVersion;
    } else if (entry.recordVersion > version) {
      // A rung may need whole tables: all climb together, where the journal says that they did.
      const migrated = migrateRecords(version, toLists(tables), undefined, entry.recordVersion);
      tables = byId({ recordVersion: entry.recordVersion, tables: migrated });
      version = entry.recordVersion;
    }
    apply(tables, entry);
  }
  return {
    workspace: { recordVersion: version, tables: toLists(tables) },
    sequence: last?.sequence ?? base?.sequence ?? 0,
    changedAt: last?.at ?? base?.changedAt ?? NEVER_CHANGED,
    total: [...tables.values()].reduce((sum, table) => sum + table.size, 0),
    expectedTotal: last?.total ?? null,
    gap,
  };
}

type TablesById = Map<string, Map<string, RawRecord>>;

function apply(tables: TablesById, { changes }: JournalEntry): void {
  for (const change of changes) {
    let table = tables.get(change.table);
    if (!table) {
      table = new Map();
      tables.set(change.table, table);
    }
    if (change.op === 'put') table.set(change.record.id, change.record as RawRecord);
    else table.delete(change.id);
  }
}

function byId({ tables }: RawWorkspace): TablesById {
  return new Map(
    Object.entries(tables).map(([name, records]) => [
      name,
      new Map(records.map((record) => [String(record.id), record])),
    ]),
  );
}

function toLists(tables: TablesById): Record<string, RawRecord[]> {
  return Object.fromEntries([...tables].map(([name, records]) => [name, [...records.values()]]));
}

function fromWorkspace(workspace: Workspace): RawWorkspace {
  const tables = Object.fromEntries(
    tableNames.map((name) => [name, [...workspace[name].values()] as RawRecord[]]),
  );
  return { recordVersion: RECORD_VERSION, tables };
}
