import type * as z from 'zod/mini';
import type { BinEntry } from '../model/bin-entry';
import { type TableName, tableValidators } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { quotedExcerpt } from './excerpt';
import { fieldProblem } from './field-problem';
import type { Findings } from './findings';
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
  const result = validator.safeParse(kept.record);
  if (!result.success) return fieldProblem(result.error.issues[0], kept.record);
  const record = result.data as Kept['record'] & { readonly id: string };
  const key = `${table} ${record.id}`;
  if (reading.seen.has(key)) return 'its id is in the bin twice, and the first of the two is taken';
  if (reading.live[table].has(record.id)) return 'its id is also that of a record outside the bin';
  reading.seen.add(key);
  if (table !== 'binEntry') return { table, record };
  const inner = readEntry(record as unknown as BinEntry, where, reading);
  return inner && { table, record: { ...inner } };
}
