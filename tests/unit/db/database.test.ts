import 'fake-indexeddb/auto';
import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import { type Change, emptyWorkspace } from '@shared/model/workspace';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WorkspaceDatabase, type WorkspaceMeta } from '@/db/database';
import { loadWorkspace } from '@/db/load-workspace';
import { replaceWorkspace, writeChanges } from '@/db/write-changes';

const meta = (sequence: number): WorkspaceMeta => ({
  sequence,
  changedAt: '2026-11-22T10:00:00.000Z',
  recordVersion: RECORD_VERSION,
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
  const loaded = await loadWorkspace(database);
  if (loaded.outcome !== 'loaded') throw new Error(`not loaded: ${loaded.outcome}`);
  return loaded;
}

describe('the database', () => {
  it('has a table for every kind of record', async () => {
    await database.open();
    expect(database.tables.map((table) => table.name).sort()).toEqual([...tableNames, 'meta'].sort());
  });

  it('asks for strict durability', () => {
    expect(database._options.chromeTransactionDurability).toBe('strict');
  });

  it('starts empty', async () => {
    const { workspace, meta: start } = await load();
    expect(workspace).toEqual(emptyWorkspace());
    expect(start.sequence).toBe(0);
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

  it('puts a whole workspace in the place of another', async () => {
    await writeChanges(database, [phrase('a')], meta(1));
    const next = { ...emptyWorkspace(), ignoredPhrase: new Map([['z', { id: 'z', phrase: 'z' }]]) };
    await replaceWorkspace(database, next, meta(2));
    expect((await load()).workspace).toEqual(next);
  });

  it('refuses records of a newer version and leaves them as they are', async () => {
    await writeChanges(database, [phrase('a')], { ...meta(1), recordVersion: RECORD_VERSION + 1 });
    expect(await loadWorkspace(database)).toEqual({ outcome: 'newer', recordVersion: RECORD_VERSION + 1 });
    expect(await database.records('ignoredPhrase').count()).toBe(1);
  });
});
