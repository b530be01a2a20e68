import type * as z from 'zod/mini';
import { err, ok, type Result } from '../kernel/result';
import {
  isRawRecord,
  MigrationError,
  migrateRecords,
  type RawRecord,
  type RawTables,
} from '../model/migrations';
import { laterTables, type TableName, tableNames, tableValidators } from '../model/tables';
import { emptyWorkspace, type Workspace } from '../model/workspace';
import { excerpt } from './excerpt';
import { fieldProblem } from './field-problem';
import type { Findings } from './findings';
import type { ImportError } from './import-error';
import { listTooLong } from './list-too-long';
import { onlyKeptRecords, readBin } from './read-bin-entry';
import type { Envelope } from './read-envelope';
import { recordInWords } from './record-words';

/**
 * Migrates and validates the records of a file, each on its own. What can't be read is left out, with the reason, and
 * the rest goes on. References between them are still unlooked at.
 */
export function readRecords(envelope: Envelope, findings: Findings): Result<Workspace, ImportError> {
  noteStrangeTables(envelope, findings);
  const migrated = migrate(envelope.version, onlyObjects(envelope, findings));
  if (!migrated.ok) return migrated;
  const tables = migrated.value;
  // It is filled with what passes the validators, table by table, and is a workspace when that is done.
  const read = emptyWorkspace() as unknown as { readonly [Name in TableName]: Map<string, RawRecord> };
  const strangeFields = new Set<string>();
  for (const table of tableNames) {
    tables[table]?.forEach((raw, index) => {
      const record = validated(table, raw, index, findings, strangeFields);
      if (record === null) return;
      const twin = twinOf(read, table, record.id);
      if (twin === null) read[table].set(record.id, record);
      else findings.leaveOut(() => recordInWords(table, raw, index), twin);
    });
  }
  noteStrangeFields(strangeFields, findings);
  const workspace = read as unknown as Workspace;
  return ok({ ...workspace, binEntry: readBin(workspace, findings) });
}

/** A rung of the ladder that fails is a fault of ours; the person must hear of it all the same. */
function migrate(version: number, tables: RawTables): Result<RawTables, ImportError> {
  try {
    return ok(migrateRecords(version, tables));
  } catch (cause) {
    if (!(cause instanceof MigrationError)) throw cause;
    return err({
      code: 'not-migrated',
      message:
        `The file is of version ${version}, and bringing it up to date failed: ${cause.message}. ` +
        'Keep the file, and import it with another version of Throughline.',
    });
  }
}

interface ReadRecord extends RawRecord {
  readonly id: string;
}

function validated(
  table: TableName,
  raw: RawRecord,
  index: number,
  findings: Findings,
  strangeFields: Set<string>,
): ReadRecord | null {
  const validator: z.ZodMiniObject = tableValidators[table];
  const where = () => recordInWords(table, raw, index);
  const tooLong = listTooLong(table, raw);
  if (tooLong !== null) {
    findings.leaveOut(where, tooLong);
    return null;
  }
  const result = validator.safeParse(table === 'binEntry' ? onlyKeptRecords(raw, where, findings) : raw);
  if (!result.success) {
    findings.leaveOut(where, () => fieldProblem(result.error.issues[0], raw));
    return null;
  }
  for (const field in raw) {
    if (Object.hasOwn(validator.shape, field)) continue;
    if (strangeFields.size <= MOST_FIELDS_NAMED) strangeFields.add(`${table}.${excerpt(field)}`);
  }
  return result.data as ReadRecord;
}

/** Why a record can't come in beside one of the same id, or null when there is none. */
function twinOf(
  read: { readonly [Name in TableName]: ReadonlyMap<string, unknown> },
  table: TableName,
  id: string,
): string | null {
  if (read[table].has(id)) return 'its id is there twice, and the first of the two is taken';
  // Notes and groups are both topics: votes point to either by id alone.
  if (table === 'note' && read.noteGroup.has(id)) return 'its id is also that of a group';
  return null;
}

/** The lists of the tables that are known; what isn't an object in them is left out. */
function onlyObjects(envelope: Envelope, findings: Findings): RawTables {
  const tables: [string, RawRecord[]][] = [];
  for (const [table, list] of Object.entries(envelope.records)) {
    const records: RawRecord[] = [];
    list.forEach((item, index) => {
      if (isRawRecord(item)) records.push(item);
      else if (Object.hasOwn(tableValidators, table)) {
        findings.leaveOut(() => recordInWords(table as TableName, item, index), 'it is not an object');
      }
    });
    tables.push([table, records]);
  }
  return Object.fromEntries(tables);
}

function noteStrangeTables(envelope: Envelope, findings: Findings): void {
  for (const [table, list] of Object.entries(envelope.records)) {
    if (Object.hasOwn(tableValidators, table)) continue;
    findings.warn(
      () =>
        `This version knows no table "${excerpt(table)}": its records stay behind, ${list.length} in all.`,
    );
  }
  const missing = tableNames.filter(
    (table) => !laterTables.has(table) && !Object.hasOwn(envelope.records, table),
  );
  if (missing.length > 0) findings.warn(() => `The file has no list of: ${missing.join(', ')}.`);
  if (envelope.date === null)
    findings.warn(() => "The file doesn't say, in a form that can be read, of when it is.");
}

const MOST_FIELDS_NAMED = 10;

function noteStrangeFields(fields: ReadonlySet<string>, findings: Findings): void {
  if (fields.size === 0) return;
  const named = [...fields].slice(0, MOST_FIELDS_NAMED).join(', ');
  const more = fields.size > MOST_FIELDS_NAMED ? ' and others' : '';
  findings.warn(() => `Fields that this version doesn't know stay behind: ${named}${more}.`);
}
