import * as z from 'zod/mini';
import type { Result } from '../kernel/result';
import { ok } from '../kernel/result';
import type { RuleError } from '../kernel/rule';
import { refuse } from '../kernel/rule';
import type { BinEntry } from '../model/bin-entry';
import { type TableName, tableNames, tableValidators } from '../model/tables';
import type { BinnedRecord } from './put-in-bin';

/**
 * The records of a bin entry, each held against the validator of its table: an entry may have come with a file.
 * @returns the records, or 'unreadable' with what is wrong
 */
export function readEntry(entry: BinEntry): Result<BinnedRecord[], RuleError> {
  const records: BinnedRecord[] = [];
  for (const { table, record } of entry.records) {
    if (!isTableName(table)) {
      return refuse(
        'unreadable',
        `"${entry.label}" can't be put back: "${table}" is nothing this version knows.`,
      );
    }
    const read = z.safeParse(tableValidators[table], record);
    if (!read.success) {
      const issue = read.error.issues[0];
      const what = issue ? `${table} ${issue.path.join('.')} ${issue.message}` : table;
      return refuse('unreadable', `"${entry.label}" can't be put back, a part of it is damaged: ${what}.`);
    }
    records.push({ table, record: read.data } as BinnedRecord);
  }
  return ok(records);
}

function isTableName(text: string): text is TableName {
  return (tableNames as readonly string[]).includes(text);
}
