import { applyChanges } from '@shared/kernel/change-set';
import { type Change, emptyWorkspace, type Tables, totalOf, type Workspace } from '@shared/model/workspace';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mendingStore } from '@/store/mending-store';
import type { Batch } from '@/store/saver';

const put = (id: string, phrase = `phrase ${id}`): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase },
});

const after = (workspace: Workspace, ...changes: Change[]) => applyChanges<Tables>(workspace, changes);

const batch = (sequence: number, total: number, ...changes: Change[]): Batch => ({
  kind: 'change',
  changes,
  meta: { sequence, changedAt: '2026-11-22T10:00:00.000Z', recordVersion: 1, total },
});

/** A database and a journal in memory. What the database does next can be set. */
function bench() {
  let database = emptyWorkspace();
  let journal = { workspace: emptyWorkspace(), sequence: 0 };
  let next: 'work' | 'fail' | 'hang' = 'work';
  const calls = { store: 0, letGo: 0, replace: 0, silence: 0 };
  const write = mendingStore({
    store: async (given) => {
      calls.store += 1;
      if (next === 'hang') return new Promise(() => {});
      if (next === 'fail') throw new Error('The disk is full.');
      if (given.kind === 'change') database = after(database, ...given.changes);
    },
    letGo: () => {
      calls.letGo += 1;
    },
    rebuild: async () => journal,
    replace: async (workspace) => {
      calls.replace += 1;
      database = workspace;
    },
    onSilence: () => {
      calls.silence += 1;
    },
  });
  return {
    write,
    calls,
    stored: () => [...database.ignoredPhrase.keys()],
    nowIt: (what: typeof next) => {
      next = what;
    },
    /** What Chromium does on a full disk: earlier writes are gone. */
    rollBack: () => {
      database = emptyWorkspace();
    },
    keepInJournal: (sequence: number, ...changes: Change[]) => {
      journal = { workspace: after(journal.workspace, ...changes), sequence };
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the way into a database that a full disk may break', () => {
  it('only stores while nothing fails', async () => {
    const { write, calls, stored } = bench();
    await write(batch(1, 1, put('a')));
    await write(batch(2, 2, put('b')));
    expect(stored()).toEqual(['a', 'b']);
    expect(calls).toEqual({ store: 2, letGo: 0, replace: 0, silence: 0 });
  });

  it('lets the connection go after a fault, and brings back what the database has lost by it', async () => {
    for (const isInJournal of [true, false]) {
      const { write, calls, stored, nowIt, rollBack, keepInJournal } = bench();
      await write(batch(1, 1, put('a')));
      keepInJournal(1, put('a'));
      nowIt('fail');
      const second = batch(2, 2, put('b'));
      await expect(write(second)).rejects.toThrow('The disk is full.');
      expect(calls.letGo).toBe(1);
      rollBack();
      if (isInJournal) keepInJournal(2, put('b'));
      nowIt('work');
      await write(second);
      expect(stored()).toEqual(['a', 'b']);
      await write(batch(3, 3, put('c')));
      expect(calls.replace).toBe(1);
    }
  });

  it('takes nothing that is not whole in the place of what is there', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const { write, calls, stored, nowIt } = bench();
    await write(batch(1, 1, put('a')));
    nowIt('fail');
    await expect(write(batch(2, 2, put('b')))).rejects.toThrow();
    nowIt('work');
    // The journal has nothing of it, and one record is not two.
    await write(batch(2, 2, put('b')));
    expect(calls.replace).toBe(0);
    expect(stored()).toEqual(['a', 'b']);
  });

  it('goes on with the journal alone when the database does not answer any more, and says so once', async () => {
    const { write, calls, nowIt } = bench();
    nowIt('fail');
    await expect(write(batch(1, 1, put('a')))).rejects.toThrow();
    nowIt('hang');
    const waiting = write(batch(1, 1, put('a')));
    await vi.advanceTimersByTimeAsync(4_000);
    await waiting;
    await write(batch(2, 2, put('b')));
    expect(calls).toEqual({ store: 2, letGo: 2, replace: 0, silence: 1 });
  });

  it('has more patience with a database that never failed', async () => {
    const { write, calls, nowIt } = bench();
    nowIt('hang');
    let isDone = false;
    const waiting = write(batch(1, 1, put('a'))).then(() => {
      isDone = true;
    });
    await vi.advanceTimersByTimeAsync(14_000);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(1_000);
    await waiting;
    expect(calls.silence).toBe(1);
  });

  it('puts a whole workspace in place after a fault as it is', async () => {
    const { write, calls, stored, nowIt } = bench();
    nowIt('fail');
    await expect(write(batch(1, 1, put('a')))).rejects.toThrow();
    nowIt('work');
    const workspace = after(emptyWorkspace(), put('a'), put('z'));
    const { meta } = batch(2, totalOf(workspace));
    await write({ kind: 'replace', workspace, meta });
    expect(calls.replace).toBe(1);
    expect(stored()).toEqual(['a', 'z']);
  });
});
