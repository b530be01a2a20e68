import 'fake-indexeddb/auto';
import { RECORD_VERSION } from '@shared/model/tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { openDisks } from '@/store/open-disks';
import type { Batch } from '@/store/saver';
import { FakeMain } from '../../support/fake-main';

const batch: Batch = {
  kind: 'change',
  changes: [{ op: 'put', table: 'ignoredPhrase', record: { id: 'a', phrase: 'a' } }],
  meta: { sequence: 1, changedAt: '2026-11-22T10:00:00.000Z', recordVersion: RECORD_VERSION, total: 1 },
};

let database: WorkspaceDatabase;

beforeEach(() => {
  database = new WorkspaceDatabase(`test-${Math.random()}`);
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

describe('the way to the disks', () => {
  it('opens the database ahead of the first change, and not in the first frame', async () => {
    openDisks(database, new FakeMain().call);
    expect(database.isOpen()).toBe(false);
    await vi.waitFor(() => expect(database.isOpen()).toBe(true), 2_000);
  });

  it('asks for it half a second after the start, and for none where there is none', () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const open = vi.spyOn(database, 'open');
    openDisks(null, new FakeMain().call);
    openDisks(database, new FakeMain().call);
    vi.advanceTimersByTime(499);
    expect(open).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(open).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it('stores the first change where opening ahead failed', async () => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new Error('not now');
    });
    const write = openDisks(database, new FakeMain().call);
    await vi.waitFor(() => expect(open).toHaveBeenCalled(), 2_000);
    await write(batch);
    expect(await database.records('ignoredPhrase').toArray()).toEqual([{ id: 'a', phrase: 'a' }]);
  });
});
