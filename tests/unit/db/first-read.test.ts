import 'fake-indexeddb/auto';
import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import type { Change } from '@shared/model/workspace';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { DATABASE_NAME } from '@/db/database-name';
import { readAtOnce } from '@/db/first-read';
import { readStored } from '@/db/read-stored';
import { writeChanges } from '@/db/write-changes';

const phrase: Change = { op: 'put', table: 'ignoredPhrase', record: { id: 'a', phrase: 'a' } };
const meta = { sequence: 7, changedAt: '2026-11-22T10:00:00.000Z', recordVersion: RECORD_VERSION, total: 1 };

let database: WorkspaceDatabase;

beforeEach(() => {
  database = new WorkspaceDatabase();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

/** Brings the database to another version, or makes it so. */
async function makeVersion(version: number): Promise<void> {
  const opening = indexedDB.open(DATABASE_NAME, version);
  opening.onupgradeneeded = () => opening.result.createObjectStore('of another version');
  await new Promise((done) => {
    opening.onsuccess = done;
  });
  opening.result.close();
}

describe('the first reading of the database', () => {
  it('finds what the usual one finds', async () => {
    await writeChanges(database, [phrase], meta);
    const found = await readAtOnce();
    expect(Object.keys(found?.rows ?? {}).sort()).toEqual([...tableNames, 'meta'].sort());
    const usual = await readStored(database);
    expect(usual).toMatchObject({ state: 'read', total: 1, meta: { sequence: 7 } });
    expect(await readStored(database, readAtOnce())).toEqual(usual);
  });

  it('finds everything in a table that it reads in parts, whatever the ids', async () => {
    const odd = ['0', '3f', '4', '40', '7f', '8', 'B', 'c', 'note1', 'Ω', '漢'];
    const ids = [...odd, ...Array.from({ length: 50 }, () => crypto.randomUUID())];
    await database.table('note').bulkPut(ids.map((id) => ({ id })));
    const found = await readAtOnce();
    expect(found?.rows).toMatchObject({ note: ids.sort().map((id) => ({ id })) });
  });

  it('says of one in which nothing was ever written that there is none', async () => {
    await database.open();
    expect(await readStored(database, readAtOnce())).toEqual({ state: 'none' });
  });

  it('makes no database where there is none', async () => {
    expect(await readAtOnce()).toBeNull();
    expect(await indexedDB.databases()).toEqual([]);
  });

  it('lets go of the database: it can be brought to another version at once', async () => {
    await writeChanges(database, [phrase], meta);
    database.close();
    await readAtOnce();
    await expect(makeVersion(WorkspaceDatabase.ownVersion + 10)).resolves.toBeUndefined();
  });

  it('leaves tables of another version to the usual reading', async () => {
    await makeVersion(WorkspaceDatabase.ownVersion + 10);
    expect(await readStored(database, readAtOnce())).toEqual({ state: 'newer' });
    expect(await indexedDB.databases()).toMatchObject([{ version: WorkspaceDatabase.ownVersion + 10 }]);
  });

  it('leaves a database that cannot be opened to the usual reading', async () => {
    await writeChanges(database, [phrase], meta);
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new Error('Internal error opening backing store');
    });
    expect(await readStored(database, readAtOnce())).toMatchObject({ state: 'read', total: 1 });
  });

  it('passes on why an open one could not be read, so that nobody tries again and finds it emptied', async () => {
    await writeChanges(database, [phrase], meta);
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
      throw new Error('Corruption: block checksum mismatch');
    });
    expect(await readStored(database, readAtOnce())).toEqual({
      state: 'unreadable',
      reason: 'Corruption: block checksum mismatch',
    });
  });
});
