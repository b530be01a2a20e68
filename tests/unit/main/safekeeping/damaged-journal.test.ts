import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openJournal } from '../../../../electron/main/safekeeping/journal';
import { journalState, parseEntries, readJournal } from '../../../../electron/main/safekeeping/read-journal';
import { withTempFolder } from '../../../support/temp-folder';

const arbitraryChanges = fc
  .array(fc.record({ op: fc.constant('put'), table: fc.constant('note'), record: fc.jsonValue() }), {
    maxLength: 3,
  })
  .map((changes) => JSON.stringify(changes));

const arbitraryEntries = fc.array(
  fc.record({ step: fc.integer({ min: 1, max: 4 }), changes: arbitraryChanges, replaces: fc.nat(9) }),
  { minLength: 1, maxLength: 8 },
);

interface WrittenJournal {
  readonly folder: string;
  readonly file: string;
  readonly bytes: Buffer;
  /** What was kept, by sequence. */
  readonly changes: ReadonlyMap<number, unknown>;
}

async function writeJournal(
  profile: string,
  entries: readonly { readonly step: number; readonly changes: string; readonly replaces: number }[],
): Promise<WrittenJournal> {
  const folder = join(profile, 'journal');
  const journal = openJournal({ folder, setAside: join(profile, 'set-aside') });
  const changes = new Map<number, unknown>();
  let sequence = 0;
  for (const entry of entries) {
    sequence += entry.step;
    const kind = entry.replaces === 0 ? 'replace' : 'change';
    const at = '2026-11-22T16:00:00.000Z';
    const answer = await journal.append({ sequence, at, total: 1, kind, changes: entry.changes });
    expect(answer).toEqual({ outcome: 'kept' });
    changes.set(sequence, JSON.parse(entry.changes));
  }
  await journal.close();
  const [name = ''] = await readdir(folder);
  const file = join(folder, name);
  return { folder, file, bytes: await readFile(file), changes };
}

/** Whether everything that is read is exactly what was written; how many entries that are. */
async function expectNothingWrong({ folder, changes }: WrittenJournal): Promise<number[]> {
  const found = await readJournal(folder);
  for (const entry of parseEntries(found.entries)) {
    expect(changes.has(entry.sequence)).toBe(true);
    expect(entry.changes).toEqual(changes.get(entry.sequence));
  }
  return found.entries.map(({ sequence }) => sequence);
}

describe('a journal that is damaged', () => {
  it('is whole up to the last line, wherever that one is cut, and can be gone on with', () =>
    withTempFolder(async (profile) => {
      const entries = [1, 2, 3].map((step) => ({
        step,
        changes: `[{"op":"delete","id":"é${step}"}]`,
        replaces: 1,
      }));
      const written = await writeJournal(profile, entries);
      const start = written.bytes.lastIndexOf(0x0a, written.bytes.length - 2) + 1;
      for (let end = start; end < written.bytes.length; end += 1) {
        await writeFile(written.file, written.bytes.subarray(0, end));
        expect(await expectNothingWrong(written)).toEqual([1, 3]);
        const journal = openJournal({ folder: written.folder, setAside: join(profile, 'set-aside') });
        const again = { sequence: 6, at: '2026-11-22T16:00:00.000Z', total: 1, kind: 'change' } as const;
        expect(await journal.append({ ...again, changes: entries[2]?.changes ?? '' })).toEqual({
          outcome: 'kept',
        });
        await journal.close();
        expect(await expectNothingWrong(written)).toEqual([1, 3, 6]);
        expect(journalState(await readJournal(written.folder))).toMatchObject({
          damagedLines: 0,
          isTorn: false,
        });
      }
    }));

  it('never gives an entry that was not written, whichever bytes are changed, and keeps those that are whole', async () => {
    const changed = fc.record({ at: fc.nat(), to: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(
        arbitraryEntries,
        fc.array(changed, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        (entries, flips, cut) =>
          withTempFolder(async (profile) => {
            const written = await writeJournal(profile, entries);
            const bytes = Buffer.from(written.bytes);
            for (const { at, to } of flips) bytes[at % bytes.length] = to;
            const length = cut % 3 === 0 ? cut % (bytes.length + 1) : bytes.length;
            await writeFile(written.file, bytes.subarray(0, length));
            const read = await expectNothingWrong(written);
            // A line none of whose bytes was touched is still there.
            let start = written.bytes.indexOf(0x0a) + 1;
            for (const sequence of written.changes.keys()) {
              const end = written.bytes.indexOf(0x0a, start) + 1;
              // With the newline before it: without that it is the end of another line.
              const isSame = bytes.subarray(start - 1, end).equals(written.bytes.subarray(start - 1, end));
              if (isSame && end <= length) expect(read).toContain(sequence);
              start = end;
            }
          }),
      ),
      { numRuns: 40 },
    );
  });

  it('is told from a whole one: what is missing in the middle shows', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntries, fc.nat(), (entries, which) =>
        withTempFolder(async (profile) => {
          const written = await writeJournal(profile, entries);
          const lines = written.bytes.toString('latin1').split('\n');
          const at = 1 + (which % entries.length);
          const line = lines[at] ?? '';
          lines[at] = `${line.slice(0, -3)}??${line.slice(-1)}`;
          await writeFile(written.file, Buffer.from(lines.join('\n'), 'latin1'));
          const state = journalState(await readJournal(written.folder));
          expect(state.damagedLines).toBe(1);
          const sequences = [...written.changes.keys()];
          if (at < entries.length && entries.slice(at).every(({ replaces }) => replaces !== 0)) {
            expect(state.unbrokenFrom).toBe(sequences[at - 1]);
          }
        }),
      ),
      { numRuns: 20 },
    );
  });
});
