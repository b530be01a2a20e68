import { isInstant } from '../kernel/calendar-date';
import { err, ok, type Result } from '../kernel/result';
import { isRawRecord, migrateRecords, type RawRecord, type RawTables } from '../model/migrations';
import { RECORD_VERSION, tableNames } from '../model/tables';
import type { Workspace } from '../model/workspace';

/** Records as they were written, in their own version: nothing is migrated, checked or left out. */
export interface RawWorkspace {
  readonly recordVersion: number;
  readonly tables: RawTables;
}

export interface ReadSnapshot {
  readonly raw: RawWorkspace;
  /** When the workspace was last changed, as an instant. */
  readonly changedAt: string;
}

/** The date of a workspace in which nothing has happened. */
export const NEVER_CHANGED = '1970-01-01T00:00:00.000Z';

/**
 * Reads a snapshot back without loss. Unlike an import it trusts the file: the checksum in its name has shown that it is what
 * was written, and what was written was a whole workspace of ours.
 * @returns a sentence when it isn't one, or when it is of a newer version than this app knows
 */
export function readRawSnapshot(content: string): Result<ReadSnapshot, string> {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return err('The snapshot is damaged: it is not whole JSON.');
  }
  if (!isRawRecord(value) || value.format !== 'throughline' || !isRawRecord(value.records)) {
    return err('The snapshot is damaged: it is not a workspace.');
  }
  const { version, date, records } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return err('The snapshot is damaged: it does not say which version it has.');
  }
  if (version > RECORD_VERSION) {
    return err('The snapshot was written by a newer version of Throughline. Open it with that version.');
  }
  const tables: [string, RawRecord[]][] = [];
  for (const [table, list] of Object.entries(records)) {
    if (!Array.isArray(list) || !list.every(hasId)) return err(`The snapshot is damaged: in table ${table}.`);
    tables.push([table, list]);
  }
  const changedAt = typeof date === 'string' && isInstant(date) ? date : NEVER_CHANGED;
  return ok({ raw: { recordVersion: version, tables: Object.fromEntries(tables) }, changedAt });
}

/** Reads a snapshot into a workspace of this version. @returns a sentence when that can't be done */
export function readSnapshot(
  content: string,
): Result<
  { readonly workspace: Workspace; readonly changedAt: string; readonly recordVersion: number },
  string
> {
  const read = readRawSnapshot(content);
  if (!read.ok) return read;
  const { raw, changedAt } = read.value;
  try {
    return ok({ workspace: toWorkspace(raw), changedAt, recordVersion: raw.recordVersion });
  } catch (error) {
    return err(error instanceof Error ? `${error.message}.` : String(error));
  }
}

/**
 * Brings records to the present version and lays them out by id.
 * @throws MigrationError when a rung fails, which is a fault of ours
 */
export function toWorkspace(raw: RawWorkspace): Workspace {
  const tables = migrateRecords(raw.recordVersion, raw.tables) as Readonly<
    Record<string, readonly { readonly id: string }[]>
  >;
  const byId = tableNames.map((name) => [
    name,
    new Map((tables[name] ?? []).map((record) => [record.id, record])),
  ]);
  return Object.fromEntries(byId) as Workspace;
}

function hasId(value: unknown): boolean {
  return isRawRecord(value) && typeof value.id === 'string';
}
