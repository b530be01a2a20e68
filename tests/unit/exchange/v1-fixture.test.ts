import { createHash } from 'node:crypto';
import { exportWorkspace } from '@shared/exchange/json-export';
import { findDanglingReferences } from '@shared/model/integrity';
import { tableNames as allTables, laterTables, tableValidators } from '@shared/model/tables';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { asFirstWritten, imported, laterFields, previewOf, v1Bytes, v1Object, v1Text } from './v1-file';

const tableNames = allTables.filter((table) => !laterTables.has(table));

describe('the frozen file of version 1', () => {
  it('is what it was when version 1 was released: it is never made again, whatever a change would need', () => {
    expect(createHash('sha256').update(v1Bytes).digest('hex')).toBe(
      '6a12e498786c45b8502f86cd4e355978d68fcfef7f484a2f896594ae294aa4ac',
    );
  });

  it('opens whole: nothing stays behind and nothing is changed', () => {
    const preview = previewOf(v1Bytes);
    expect(preview.leftOut).toEqual([]);
    expect(preview.warnings).toEqual([]);
    expect(findDanglingReferences(preview.records)).toEqual([]);
    const records = v1Object().records;
    for (const table of tableNames) {
      expect([table, preview.counts[table]]).toEqual([table, records[table]?.length]);
      expect(preview.counts[table]).toBeGreaterThan(0);
    }
  });

  it('fills every field of every table at least once, so that a migration has something to lose', () => {
    const records = v1Object().records;
    for (const table of tableNames) {
      const shape = (tableValidators[table] as z.ZodMiniObject).shape;
      for (const field of Object.keys(shape)) {
        if (laterFields.has(`${table}.${field}`)) continue;
        const filled = records[table]?.some((record) => {
          const value = record[field];
          return Array.isArray(value)
            ? value.length > 0
            : value !== undefined && value !== null && value !== '';
        });
        expect([`${table}.${field}`, filled]).toEqual([`${table}.${field}`, true]);
      }
    }
  });

  it('is written again byte for byte by this version, but for what has been added since', () => {
    const { date } = previewOf(v1Bytes);
    const again = exportWorkspace(imported(v1Bytes), { changedAt: date ?? '' });
    expect(asFirstWritten(again)).toBe(v1Text);
    for (const table of laterTables) expect(again).toContain(`"${table}": []`);
    for (const name of laterFields) expect(again).toMatch(new RegExp(`"${name.split('.')[1]}": (null|"")`));
  });
});
