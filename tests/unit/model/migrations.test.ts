import {
  MigrationError,
  migrateRecords,
  type RawTables,
  type RecordMigration,
  recordMigrations,
} from '@shared/model/migrations';
import { RECORD_VERSION } from '@shared/model/tables';
import { describe, expect, it } from 'vitest';

/** A ladder that might be: notes get a colour, then their text is called words and stickers become notes. */
const ladder: readonly RecordMigration[] = [
  {
    to: 2,
    name: 'give notes a colour',
    change: (tables) => ({
      ...tables,
      ...(tables.note && { note: tables.note.map((note) => ({ colour: 'yellow', ...note })) }),
    }),
  },
  {
    to: 3,
    name: 'take stickers for notes',
    change: ({ sticker = [], note = [], ...others }) => ({
      ...others,
      note: [...note, ...sticker].map(({ text, ...fields }) => ({ ...fields, words: text })),
    }),
  },
];

describe('migrateRecords', () => {
  it('takes records up every rung above their version, in order', () => {
    const before: RawTables = {
      note: [{ id: 'n', text: 'a' }],
      sticker: [{ id: 's', text: 'b' }],
      team: [{ id: 't' }],
    };
    expect(migrateRecords(1, before, ladder, 3)).toEqual({
      team: [{ id: 't' }],
      note: [
        { id: 'n', colour: 'yellow', words: 'a' },
        { id: 's', words: 'b' },
      ],
    });
    expect(before.note).toEqual([{ id: 'n', text: 'a' }]);
  });

  it('leaves out the rungs that the records have climbed already, and those above the target', () => {
    const records: RawTables = { note: [{ id: 'n', text: 'a' }] };
    expect(migrateRecords(2, records, ladder, 3)).toEqual({ note: [{ id: 'n', words: 'a' }] });
    expect(migrateRecords(3, records, ladder, 3)).toEqual(records);
    expect(migrateRecords(1, records, ladder, 2)).toEqual({
      note: [{ id: 'n', text: 'a', colour: 'yellow' }],
    });
  });

  it('migrates what lies in the bin, and the bin of a team that lies in the bin', () => {
    const inner = { id: 'b2', records: [{ table: 'note', record: { id: 'n2', text: 'deep' } }] };
    const before: RawTables = {
      binEntry: [
        {
          id: 'b1',
          records: [
            { table: 'team', record: { id: 't' } },
            { table: 'sticker', record: { id: 's', text: 'b' } },
            { table: 'binEntry', record: inner },
          ],
        },
      ],
    };
    expect(migrateRecords(1, before, ladder, 3).binEntry).toEqual([
      {
        id: 'b1',
        records: [
          { table: 'team', record: { id: 't' } },
          {
            table: 'binEntry',
            record: {
              id: 'b2',
              records: [{ table: 'note', record: { id: 'n2', colour: 'yellow', words: 'deep' } }],
            },
          },
          { table: 'note', record: { id: 's', words: 'b' } },
        ],
      },
    ]);
  });

  it("hands on what isn't a record, for validation to name", () => {
    const before: RawTables = {
      binEntry: [
        { records: [null, { table: 5 }, { table: 'constructor', record: { id: 'x' } }] },
        { records: 'none' },
      ],
    };
    const [first, second] = migrateRecords(1, before, ladder.slice(0, 1), 2).binEntry ?? [];
    expect(first?.records).toEqual([{ table: 'constructor', record: { id: 'x' } }, null, { table: 5 }]);
    expect(second?.records).toBe('none');
  });

  it('says which rung failed', () => {
    const broken: RecordMigration = {
      to: 2,
      name: 'break',
      change: () => {
        throw new Error('no');
      },
    };
    expect(() => migrateRecords(1, {}, [broken], 2)).toThrow(new MigrationError(broken, new Error('no')));
    expect(() => migrateRecords(1, {}, [broken], 2)).toThrow('The step to version 2 (break) failed');
  });
});

describe('the ladder', () => {
  it('has one rung for each version after the first, in order, each with a name', () => {
    expect(recordMigrations.map(({ to }) => to)).toEqual(
      Array.from({ length: RECORD_VERSION - 1 }, (_, index) => index + 2),
    );
    for (const { name } of recordMigrations) expect(name).not.toBe('');
  });
});
