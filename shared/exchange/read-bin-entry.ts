import type * as z from 'zod/mini';
import type { BinEntry } from '../model/bin-entry';
import { isRawRecord, type RawRecord } from '../model/migrations';
import { type TableName, tableValidators } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { quotedExcerpt } from './excerpt';
import { fieldProblem } from './field-problem';
import type { Findings } from './findings';
import { listTooLong } from './list-too-long';
import { recordInWords } from './record-words';

/**
 * Reads what lies in the bin as strictly as everything else: it may be put back one day. Of an entry in which nothing can
 * be read nothing stays.
 * @param live the records outside the bin
 * @returns the entries of the bin as they come in
 */
export function readBin(live: Workspace, findings: Findings): Workspace['binEntry'] {
  const seen = new Set<string>();
  const entries = new Map<string, BinEntry>();
  for (const entry of live.binEntry.values()) {
    const read = readEntry(entry, () => recordInWords('binEntry', entry, 0), { live, findings, seen });
    if (read) entries.set(entry.id, read);
  }
  return entries;
}

/**
 * An entry without what isn't a record with its table, each left out on its own. The validator of entries can then find
 * nothing wrong in a list that may be long.
 */
export function onlyKeptRecords(entry: RawRecord, where: () => string, findings: Findings): RawRecord {
  if (!Array.isArray(entry.records)) return entry;
  const records = (entry.records as unknown[]).filter((kept, index) => {
    if (isRawRecord(kept) && typeof kept.table === 'string' && isRawRecord(kept.record)) return true;
    findings.leaveOut(() => `${where()}, record ${index + 1}`, 'it is not a record with its table');
    return false;
  });
  return { ...entry, records };
}

interface Reading {
  readonly live: Workspace;
  readonly findings: Findings;
  /** Table and id of everything in the bin so far. */
  readonly seen: Set<string>;
}

type Kept = BinEntry['records'][number];

/** A team that was deleted has its own bin inside its entry, so entries hold entries; the file's depth bounds it. */
function readEntry(entry: BinEntry, where: () => string, reading: Reading): BinEntry | null {
  const records: Kept[] = [];
  entry.records.forEach((kept, index) => {
    const whereKept = () => `${where()}, record ${index + 1}`;
    const read = readKept(kept, whereKept, reading);
    if (typeof read === 'string') reading.findings.leaveOut(whereKept, read);
    else if (read) records.push(read);
  });
  if (records.length > 0) return { ...entry, records };
  reading.findings.leaveOut(where, 'nothing in it can be put back');
  return null;
}

/** The record, or why it stays behind; null when that has been said already. */
function readKept(kept: Kept, where: () => string, reading: Reading): Kept | string | null {
  if (!Object.hasOwn(tableValidators, kept.table)) {
    return `this version knows no table ${quotedExcerpt(kept.table)} that could take it back`;
  }
  const table = kept.table as TableName;
  const validator: z.ZodMiniObject = tableValidators[table];
  const tooLong = listTooLong(table, kept.record);
  if (tooLong !== null) return tooLong;
  const raw = table === 'binEntry' ? onlyKeptRecords(kept.record, where, reading.findings) : kept.record;
  const result = validator.safeParse(raw);
  if (!result.success) return fieldProblem(result.error.issues[0], kept.record);
  const record = result.data as Kept['record'] & { readonly id: string };
  const key = `${table} ${record.id}`;
  if (reading.seen.has(key)) return 'its id is in the bin twice, and the first of the two is taken';
  if (reading.live[table].has(record.id)) return 'its id is also that of a record outside the bin';
  reading.seen.add(key);
  if (table !== 'binEntry') return { table, record };
  const inner = readEntry(record as BinEntry, where, reading);
  return inner && { table, record: { ...inner } };
}
