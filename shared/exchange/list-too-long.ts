import type { RawRecord } from '../model/migrations';
import type { TableName } from '../model/tables';
import { excerpt } from './excerpt';
import { importLimits } from './import-error';

/**
 * Says when a list in a record is longer than any can be. The validator would name each wrong entry, and there can be a million:
 * a list like that isn't looked into.
 */
export function listTooLong(table: TableName, raw: RawRecord): string | null {
  for (const field in raw) {
    const value = raw[field];
    if (!Array.isArray(value) || value.length <= importLimits.listInRecord) continue;
    if (table !== 'binEntry' || field !== 'records') return `${excerpt(field)} has ${value.length} entries`;
  }
  return null;
}
