import type { JournalAppend } from '@shared/ipc';
import type { Change } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durableWrite } from '@/store/durable-write';
import { changesText, putsOf } from '@/store/journal-text';
import type { Batch } from '@/store/saver';
import { arbitraryWorkspace } from '../../support/arbitraries';
import { v1Workspace } from '../exchange/v1-file';

const change = (id: string, text = id): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase: text },
});

const meta = { sequence: 7, changedAt: '2026-11-22T10:00:00.000Z', recordVersion: 1, total: 3 };
const batch: Batch = { kind: 'change', changes: [change('a')], meta };

/** Two disks, each of which fails as often as it is told to. */
function disks(failures: { journal?: number; database?: number } = {}) {
  const left = { journal: 0, database: 0, ...failures };
  const journal: JournalAppend[] = [];
  const database: Batch[] = [];
  const write = durableWrite({
    append: async (entry) => {
      journal.push(entry);
      left.journal -= 1;
      return left.journal >= 0 ? { outcome: 'failed', reason: 'The journal is full.' } : { outcome: 'kept' };
    },
    store: async (one) => {
      database.push(one);
      left.database -= 1;
      if (left.database >= 0) throw new Error('The database is full.');
    },
  });
  return { write, journal, database };
}

describe('the durable write', () => {
  it('goes to the journal and to the database, with where the workspace stands', async () => {
    const { write, journal, database } = disks();
    await write(batch);
    expect(journal).toEqual([
      { sequence: 7, at: meta.changedAt, total: 3, kind: 'change', changes: JSON.stringify([change('a')]) },
    ]);
    expect(database).toEqual([batch]);
  });

  it('begins with both at the same time, and is done only when both are', async () => {
    const done: string[] = [];
    let answer = () => {};
    let finish = () => {};
    const write = durableWrite({
      append: () =>
        new Promise((resolve) => {
          answer = () => resolve({ outcome: 'kept' });
        }),
      store: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    const written = write(batch).then(() => done.push('saved'));
    await new Promise((resolve) => setTimeout(resolve));
    answer();
    await new Promise((resolve) => setTimeout(resolve));
    expect(done).toEqual([]);
    finish();
    await written;
    expect(done).toEqual(['saved']);
  });

  it('fails when either does, and does only what is missing when it is tried again', async () => {
    const first = disks({ journal: 1 });
    await expect(first.write(batch)).rejects.toThrow('The journal is full.');
    await first.write(batch);
    expect([first.journal.length, first.database.length]).toEqual([2, 1]);
    expect(first.journal[1]).toEqual(first.journal[0]);
    const second = disks({ database: 2 });
    await expect(second.write(batch)).rejects.toThrow('The database is full.');
    await expect(second.write(batch)).rejects.toThrow('The database is full.');
    await second.write(batch);
    expect([second.journal.length, second.database.length]).toEqual([1, 3]);
  });

  it('fails when the main process is gone', async () => {
    const write = durableWrite({ append: () => Promise.reject(new Error('gone')), store: async () => {} });
    await expect(write(batch)).rejects.toThrow('gone');
  });

  it('writes into the journal only the last state of a record that changes several times', async () => {
    const { write, journal } = disks();
    await write({ kind: 'change', changes: [change('a', 'x'), change('b'), change('a', 'y')], meta });
    expect(JSON.parse(journal[0]?.changes ?? '')).toEqual([change('a', 'y'), change('b')]);
  });

  it('keeps records of one id in two tables apart', async () => {
    const { write, journal } = disks();
    const other: Change = { op: 'delete', table: 'thanks', id: 'a' };
    await write({ kind: 'change', changes: [change('a', 'x'), other, change('a', 'y')], meta });
    expect(JSON.parse(journal[0]?.changes ?? '')).toEqual([change('a', 'y'), other]);
  });

  it('leaves out what the start found to be there already', async () => {
    const { write, journal, database } = disks();
    await write({ ...batch, already: 'journal' });
    expect([journal.length, database.length]).toEqual([0, 1]);
  });

  it('has the journal as its only disk where there is no database', async () => {
    const journal: JournalAppend[] = [];
    const append = async (entry: JournalAppend) => {
      journal.push(entry);
      return { outcome: 'kept' as const };
    };
    await durableWrite({ append, store: null })({ kind: 'replace', workspace: v1Workspace(), meta });
    expect(journal[0]?.kind).toBe('replace');
    expect(JSON.parse(journal[0]?.changes ?? '')).toEqual(putsOf(v1Workspace()));
  });
});

describe('changes as text', () => {
  it('are one line of JSON, whatever is in them and however many there are', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryWorkspace(20), fc.nat(2_000), async (workspace, more) => {
        const changes = [
          ...putsOf(workspace),
          ...Array.from({ length: more }, (_, index) => change(`${index}\n\u2028`)),
        ];
        let breaths = 0;
        const text = await changesText(changes, async () => {
          breaths += 1;
        });
        expect(text).not.toContain('\n');
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(changes)));
        expect(breaths).toBe(changes.length > 500 ? Math.ceil(changes.length / 500) : 0);
      }),
      { numRuns: 20 },
    );
  });
});
