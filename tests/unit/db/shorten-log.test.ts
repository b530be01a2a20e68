import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MOMENTARY_DATABASE, shortenLog } from '@/db/shorten-log';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const names = async () => (await indexedDB.databases()).map(({ name }) => name);

describe('shortening the log of the browser', () => {
  it('deletes a database, and leaves none behind', async () => {
    const deleted = vi.spyOn(indexedDB, 'deleteDatabase');
    await shortenLog();
    expect(deleted).toHaveBeenCalledExactlyOnceWith(MOMENTARY_DATABASE);
    expect(await names()).toEqual([]);
  });

  it('takes away what an earlier end left halfway', async () => {
    const left = indexedDB.open(MOMENTARY_DATABASE);
    await new Promise((done) => {
      left.onsuccess = done;
    });
    left.result.close();
    await shortenLog();
    expect(await names()).toEqual([]);
  });

  it('gives up where the browser does not answer', async () => {
    vi.useFakeTimers();
    vi.spyOn(indexedDB, 'open').mockReturnValue({} as IDBOpenDBRequest);
    const given = expect(shortenLog()).rejects.toThrow('takes too long');
    await vi.advanceTimersByTimeAsync(1_000);
    await given;
  });
});
