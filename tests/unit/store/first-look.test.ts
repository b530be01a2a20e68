import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { firstLook } from '@/store/first-look';

const call = vi.fn<(name: string) => Promise<unknown>>();

/** The lock, as the browser gives it or not. */
function giveLock(isFree: boolean): void {
  vi.stubGlobal('navigator', {
    locks: {
      request: async (_name: string, _options: object, use: (lock: object | null) => unknown) =>
        use(isFree ? {} : null),
    },
  });
}

beforeEach(async () => {
  call.mockReset().mockImplementation(async (name) => `answer to ${name}`);
  vi.stubGlobal('window', { throughline: { call } });
  const database = new WorkspaceDatabase();
  await database.open();
  database.close();
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await new WorkspaceDatabase().delete();
});

describe('the first look at the disk', () => {
  it('reads both disks where nobody else leads, and says when all is there', async () => {
    giveLock(true);
    const look = firstLook();
    await look.isAsked;
    await look.isThere;
    const found = await look.found;
    expect(await found?.tables).toMatchObject({ version: WorkspaceDatabase.ownVersion });
    expect(await found?.safe).toBe('answer to safe:state');
    expect(await look.preferences).toBe('answer to preferences:read');
  });

  it('reads nothing where another window leads, and lets go of the database', async () => {
    giveLock(false);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const close = vi.spyOn(IDBDatabase.prototype, 'close');
    const look = firstLook();
    await look.isThere;
    expect(await look.found).toBeNull();
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(transaction).not.toHaveBeenCalled();
    expect(call.mock.calls.map(([name]) => name)).toEqual(['preferences:read']);
  });

  it('lets the screens begin when a disk does not answer', async () => {
    giveLock(true);
    call.mockImplementation(() => new Promise(() => {}));
    await expect(firstLook().isThere).resolves.toBeUndefined();
  });

  it('lets the screens begin when a disk fails; who asks for what it holds gets the error', async () => {
    giveLock(true);
    call.mockImplementation(async (name) => {
      throw new Error(`no ${name}`);
    });
    const look = firstLook();
    await look.isThere;
    await expect((await look.found)?.safe).rejects.toThrow('no safe:state');
    await expect(look.preferences).rejects.toThrow('no preferences:read');
  });
});
