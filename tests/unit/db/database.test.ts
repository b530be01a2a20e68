import 'fake-indexeddb/auto';
import type { RawTables } from '@shared/model/migrations';
import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import { type Change, emptyWorkspace } from '@shared/model/workspace';
import { toWorkspace } from '@shared/safekeeping/read-snapshot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase, type WorkspaceMeta } from '@/db/database';
import { readStored } from '@/db/read-stored';
import { replaceWorkspace, writeChanges } from '@/db/write-changes';

const meta = (sequence: number): WorkspaceMeta => ({
  sequence,
  changedAt: '2026-11-22T10:00:00.000Z',
  recordVersion: RECORD_VERSION,
  total: 0,
});

const phrase = (id: string, text = id): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase: text },
});

let database: WorkspaceDatabase;

beforeEach(() => {
  database = new WorkspaceDatabase(`test-${Math.random()}`);
});

afterEach(async () => {
  await database.delete();
});

async function load() {
  const stored = await readStored(database);
  if (stored.state !== 'read') throw new Error(`not read: ${stored.state}`);
  const workspace = toWorkspace({
    recordVersion: RECORD_VERSION,
    // As raw as a file gives them.
    tables: stored.records as unknown as RawTables,
  });
  if (stored.meta === null) throw new Error('no meta');
  const { key: _, ...stands } = stored.meta;
  return { workspace, meta: stands, total: stored.total };
}

describe('the database', () => {
  it('has a table for every kind of record', async () => {
    await database.open();
    expect(database.tables.map((table) => table.name).sort()).toEqual([...tableNames, 'meta'].sort());
  });

  it('asks for strict durability', () => {
    expect(database._options.chromeTransactionDurability).toBe('strict');
  });

  it('says of one in which nothing was ever written that there is none', async () => {
    expect(await readStored(database)).toEqual({ state: 'none' });
    await writeChanges(database, [], meta(3));
    expect(await readStored(database)).toMatchObject({ state: 'read', total: 0, meta: { sequence: 3 } });
  });

  it('counts what it finds, and passes a damaged row over that says where the workspace stands', async () => {
    await writeChanges(database, [phrase('a'), phrase('b')], meta(1));
    for (const damaged of [{ sequence: '1' }, { sequence: -1 }, { recordVersion: 0.5 }, { total: null }]) {
      // What no type would let in.
      await database.meta.put({ key: 'workspace', ...meta(1), ...damaged } as never);
      expect(await readStored(database)).toMatchObject({ state: 'read', meta: null, total: 2 });
    }
    await database.meta.clear();
    expect(await readStored(database)).toMatchObject({ state: 'read', meta: null, total: 2 });
  });

  it("doesn't open tables of a newer version", async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    database.close();
    const newer = WorkspaceDatabase.ownVersion + 10;
    const opening = indexedDB.open(database.name, newer);
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    opening.result.close();
    expect(await readStored(new WorkspaceDatabase(database.name))).toEqual({ state: 'newer' });
    const known = await indexedDB.databases();
    expect(known.find((one) => one.name === database.name)?.version).toBe(newer);
  });

  it('says why it could not be read', async () => {
    vi.spyOn(database, 'transaction').mockRejectedValueOnce(
      new Error('Internal error opening backing store'),
    );
    expect(await readStored(database)).toEqual({
      state: 'unreadable',
      reason: 'Internal error opening backing store',
    });
  });

  it('reads back what was written, with where it stands', async () => {
    await writeChanges(database, [phrase('a'), phrase('b')], meta(1));
    await writeChanges(database, [{ op: 'delete', table: 'ignoredPhrase', id: 'a' }], meta(2));
    const { workspace, meta: stands } = await load();
    expect([...workspace.ignoredPhrase.values()]).toEqual([{ id: 'b', phrase: 'b' }]);
    expect(stands).toEqual(meta(2));
  });

  it('stores the last state of a record that changes several times in one write', async () => {
    await writeChanges(
      database,
      [
        phrase('a', 'first'),
        { op: 'delete', table: 'ignoredPhrase', id: 'a' },
        phrase('a', 'last'),
        phrase('b'),
      ],
      meta(1),
    );
    await writeChanges(
      database,
      [phrase('b', 'x'), { op: 'delete', table: 'ignoredPhrase', id: 'b' }],
      meta(2),
    );
    expect([...(await load()).workspace.ignoredPhrase.values()]).toEqual([{ id: 'a', phrase: 'last' }]);
  });

  it('stores all of a change or nothing of it', async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    // A function can't be stored: the second record breaks the transaction.
    const broken = { op: 'put', table: 'team', record: { id: 't', name: () => 'no' } } as unknown as Change;
    await expect(writeChanges(database, [phrase('b'), broken], meta(2))).rejects.toThrow();
    const { workspace, meta: stands } = await load();
    expect([...workspace.ignoredPhrase.keys()]).toEqual(['a']);
    expect(stands.sequence).toBe(1);
  });

  it('stores nothing where the browser refuses one of the records, and says why', async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      // Refused for a record that is there already: that of where the workspace stands.
      return this.add(value);
    });
    await expect(writeChanges(database, [phrase('b')], meta(2))).rejects.toMatchObject({
      name: 'ConstraintError',
    });
    put.mockRestore();
    const { workspace, meta: stands } = await load();
    expect([...workspace.ignoredPhrase.keys()]).toEqual(['a']);
    expect(stands).toEqual(meta(1));
    await writeChanges(database, [phrase('b')], meta(2));
    expect((await load()).workspace.ignoredPhrase.size).toBe(2);
  });

  it('stores all of thousands or nothing of them, though it hands them over slice by slice', async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    const many = Array.from({ length: 1_000 }, (_, index) => phrase(`p${index}`));
    const broken = { op: 'put', table: 'ignoredPhrase', record: { id: 'x', phrase: () => 'no' } };
    // A function can't be stored, and no type would let it in.
    await expect(writeChanges(database, [...many, broken as unknown as Change], meta(2))).rejects.toThrow();
    expect((await load()).total).toBe(1);
    await writeChanges(database, many, meta(2));
    expect((await load()).total).toBe(1_001);
    const gone = many.map((_, index): Change => ({ op: 'delete', table: 'ignoredPhrase', id: `p${index}` }));
    await writeChanges(database, gone, meta(3));
    expect([...(await load()).workspace.ignoredPhrase.keys()]).toEqual(['a']);
  });

  it('puts a whole workspace in the place of another', async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    const next = { ...emptyWorkspace(), ignoredPhrase: new Map([['z', { id: 'z', phrase: 'z' }]]) };
    await replaceWorkspace(database, next, meta(2));
    expect((await load()).workspace).toEqual(next);
  });

  it('refuses records of a newer version and leaves them as they are', async () => {
    await writeChanges(database, [phrase('a')], { ...meta(1), recordVersion: RECORD_VERSION + 1 });
    expect(await readStored(database)).toEqual({ state: 'newer' });
    expect(await database.records('ignoredPhrase').count()).toBe(1);
  });
});
