import type { JournalAppend } from '@shared/ipc';
import type { Change } from '@shared/model/workspace';
import { describe, expect, it } from 'vitest';
import { appendInParts } from '@/store/append-in-parts';
import { collectParts } from '../../../electron/main/safekeeping/entry-parts';
import { FakeMain } from '../../support/fake-main';

const phrases = (count: number, letters: number): Change[] =>
  Array.from({ length: count }, (_, index) => ({
    op: 'put',
    table: 'ignoredPhrase',
    record: { id: `p${index}`, phrase: '𝄞é'.repeat(letters) },
  }));

const entry = (sequence: number, changes: string): JournalAppend => ({
  sequence,
  at: '2026-11-22T10:00:00.000Z',
  total: 1,
  kind: 'change',
  changes,
});

describe('an entry on its way to the journal', () => {
  it('goes as one while it is short', async () => {
    const main = new FakeMain();
    await appendInParts(entry(1, JSON.stringify(phrases(1, 1))), main.call);
    expect(main.calls.map(([name]) => name)).toEqual(['journal:append']);
    expect(main.entries[0]?.changes).toEqual(phrases(1, 1));
  });

  it('goes in parts where it is long, and is the same when it is there', async () => {
    const main = new FakeMain();
    // With an odd letter before them, so that a part ends inside of one that is two code units long.
    const changes = [...phrases(1, 0), ...phrases(2_000, 250)];
    const answer = await appendInParts(entry(1, JSON.stringify(changes)), main.call);
    expect(answer).toEqual({ outcome: 'kept' });
    const parts = main.said('journal:part');
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThanOrEqual(512 * 1024);
    expect(main.said('journal:append')[0]?.parts).toBe(parts.length);
    expect(main.entries).toHaveLength(1);
    expect(main.entries[0]?.changes).toEqual(changes);
  });

  it('is not there before its last part is', async () => {
    const main = new FakeMain();
    const text = JSON.stringify(phrases(2_000, 250));
    let calls = 0;
    const dying: typeof main.call = (name, argument) => {
      calls += 1;
      if (calls === 3) throw new Error('The window is gone.');
      return main.call(name, argument);
    };
    await expect(appendInParts(entry(1, text), dying)).rejects.toThrow('The window is gone.');
    expect(main.entries).toEqual([]);
    // Another window goes on with something else, then the same comes wholly.
    await appendInParts(entry(1, JSON.stringify(phrases(1, 1))), main.call);
    expect(await appendInParts(entry(2, text), main.call)).toEqual({ outcome: 'kept' });
    expect(main.entries.map(({ changes }) => changes)).toEqual([phrases(1, 1), JSON.parse(text)]);
  });
});

describe('the parts of an entry', () => {
  it('make no entry when one is missing, comes twice, or is of another entry', () => {
    const parts = collectParts();
    const last = { ...entry(2, 'c'), parts: 2 };
    expect(parts.whole(last)).toBeNull();
    parts.take({ sequence: 2, part: 1, text: 'b' });
    expect(parts.whole(last)).toBeNull();
    parts.take({ sequence: 2, part: 0, text: 'a' });
    parts.take({ sequence: 1, part: 1, text: 'x' });
    expect(parts.whole(last)).toBeNull();
    parts.take({ sequence: 1, part: 0, text: 'x' });
    parts.take({ sequence: 1, part: 1, text: 'y' });
    expect(parts.whole(last)).toBeNull();
    parts.take({ sequence: 2, part: 0, text: 'a' });
    parts.take({ sequence: 2, part: 0, text: 'a' });
    parts.take({ sequence: 2, part: 1, text: 'b' });
    parts.take({ sequence: 2, part: 1, text: 'b' });
    expect(parts.whole(last)).toEqual(entry(2, 'abc'));
    expect(parts.whole(last), 'they are let go of').toBeNull();
  });

  it('are let go of by an entry that has none', () => {
    const parts = collectParts();
    parts.take({ sequence: 2, part: 0, text: 'a' });
    expect(parts.whole(entry(2, 'b'))).toEqual(entry(2, 'b'));
    expect(parts.whole({ ...entry(2, 'b'), parts: 1 })).toBeNull();
  });
});
