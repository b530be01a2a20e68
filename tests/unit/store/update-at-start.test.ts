import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RawTables, type RecordMigration, recordMigrations } from '@shared/model/migrations';
import { tableNames } from '@shared/model/tables';
import type { JournalEntry } from '@shared/safekeeping/journal-entry';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { readStored } from '@/db/read-stored';
import { openFromDisk } from '@/store/start-guard';
import { FakeMain } from '../../support/fake-main';

// This app is one version further than the data: its version 2 gives each note a colour.
vi.mock('@shared/model/record-version', () => ({ RECORD_VERSION: 2 }));

const colour: RecordMigration = {
  to: 2,
  name: 'give notes a colour',
  change: (tables) => ({
    ...tables,
    ...(tables.note && { note: tables.note.map((note) => ({ colour: 'yellow', ...note })) }),
  }),
};

const folder = join(import.meta.dirname, '../../fixtures');
/** The frozen files of all past versions. */
const fixtures = readdirSync(folder).filter((name) => /^workspace-v\d+\.json$/.test(name));

function readFixture(name: string): { version: number; records: RawTables } {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

let database: WorkspaceDatabase;
let main: FakeMain;
const ladder = recordMigrations as RecordMigration[];

beforeEach(() => {
  ladder.splice(0, ladder.length, colour);
  database = new WorkspaceDatabase(`update-${Math.random()}`);
  main = new FakeMain();
});

afterEach(async () => {
  vi.restoreAllMocks();
  ladder.length = 0;
  await database.delete();
});

/** The database and, unless it is from before the journal, the journal as an earlier version left them. */
async function leftBy(name: string, hasJournal = true): Promise<void> {
  const { version, records } = readFixture(name);
  // Records of an earlier version: no type of this one fits them.
  for (const table of tableNames) await database.records(table).bulkPut((records[table] ?? []) as never[]);
  const total = tableNames.reduce((sum, table) => sum + (records[table]?.length ?? 0), 0);
  const stands = { sequence: 41, changedAt: '2026-11-20T16:30:00.000Z', recordVersion: version };
  await database.meta.put({ key: 'workspace', ...stands, ...(hasJournal && { total }) });
  if (!hasJournal) return;
  // Those records again, which no type of this version fits.
  const changes = tableNames.flatMap((table) =>
    (records[table] ?? []).map((record) => ({ op: 'put', table, record })),
  ) as unknown as JournalEntry['changes'];
  const entry = { sequence: 41, after: 40, at: stands.changedAt, total, recordVersion: version };
  main.entries = [{ ...entry, kind: 'replace', changes }];
}

const start = () => openFromDisk({ database, call: main.call });
const everything = async () => JSON.stringify([await readStored(database), main.entries]);

describe.each(fixtures)('the data that wrote %s', (name) => {
  it.each([true, false])('is brought up to date, all of it (with a journal: %s)', async (hasJournal) => {
    await leftBy(name, hasJournal);
    const opening = await start();
    if (opening.kind !== 'opened' || opening.first === null)
      throw new Error('not opened, or nothing to write');
    const { records } = readFixture(name);
    for (const table of tableNames) expect(opening.workspace[table].size).toBe(records[table]?.length ?? 0);
    for (const note of opening.workspace.note.values()) expect(note).toMatchObject({ colour: 'yellow' });
    await opening.write(opening.first);
    expect(await readStored(database)).toMatchObject({ meta: { recordVersion: 2, sequence: 42 } });
    expect(main.entries.at(-1)).toMatchObject({ kind: 'replace', sequence: 42 });
    expect(main.said('safe:verdict')).toEqual([{ agreed: false, setAsideAtNextStart: false }]);
    const again = await start();
    expect(again).toMatchObject({ kind: 'opened', first: null, sentence: null });
    if (again.kind === 'opened') expect(again.workspace).toEqual(opening.workspace);
  });

  it('is in a snapshot before anything is changed', async () => {
    await leftBy(name);
    const opening = await start();
    expect(opening.kind).toBe('opened');
    expect(main.calls.map(([called]) => called)).toEqual(['safe:state', 'snapshots:take', 'safe:verdict']);
    expect(main.said('snapshots:take')).toEqual([{ reason: 'migration' }]);
  });

  it('stays as it was, and the app says so, when no snapshot can be taken', async () => {
    await leftBy(name);
    const before = await everything();
    main.full = 'The disk is full.';
    const opening = await start();
    if (opening.kind !== 'refused') throw new Error('opened');
    expect(opening.problem).toContain('The disk is full.');
    expect(opening.problem).toContain('nothing was changed');
    expect(opening.goOnWith).toBe(null);
    expect(await everything()).toBe(before);
  });

  it('stays as it was, and the app says so, when the update fails halfway', async () => {
    await leftBy(name);
    const before = await everything();
    ladder.push({
      to: 2,
      name: 'sort the votes',
      change: () => {
        throw new Error('no such vote');
      },
    });
    const opening = await start();
    if (opening.kind !== 'refused') throw new Error('opened');
    expect(opening.problem).toContain('sort the votes');
    expect(opening.goOnWith).toBe(null);
    expect(await everything()).toBe(before);
  });

  it('stays as it was on the disk when the database fails while it is stored, and is tried again', async () => {
    await leftBy(name);
    const before = await readStored(database);
    const opening = await start();
    if (opening.kind !== 'opened' || opening.first === null)
      throw new Error('not opened, or nothing to write');
    const put = vi.spyOn(database.meta, 'put').mockRejectedValueOnce(new Error('The disk is full.'));
    await expect(opening.write(opening.first)).rejects.toThrow('The disk is full.');
    expect(put).toHaveBeenCalled();
    expect(await readStored(database)).toEqual(before);
    await opening.write(opening.first);
    expect(await readStored(database)).toMatchObject({ meta: { recordVersion: 2 } });
    expect(main.entries).toHaveLength(2);
  });
});
