import {
  appendFile,
  type FileHandle,
  mkdir,
  open,
  readdir,
  readFile,
  rm,
  truncate,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalAppend } from '@shared/ipc';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openJournal } from '../../../../electron/main/safekeeping/journal';
import { entryJson, entryLine, journalLine } from '../../../../electron/main/safekeeping/journal-line';
import { entriesAsJson, journalState, readJournal } from '../../../../electron/main/safekeeping/read-journal';
import { withTempFolder } from '../../../support/temp-folder';

const entry = (sequence: number, more: Partial<JournalAppend> = {}): JournalAppend => ({
  sequence,
  at: '2026-11-22T16:00:00.000Z',
  total: sequence,
  kind: 'change',
  changes: JSON.stringify([{ op: 'put', table: 'team', record: { id: `t${sequence}`, name: 'Ä "1"\n' } }]),
  ...more,
});

const inProfile = (profile: string) => ({
  folder: join(profile, 'journal'),
  setAside: join(profile, 'set-aside'),
});

const kept = { outcome: 'kept' };

/** What every opened file has its methods from. */
async function fileHandles(folder: string): Promise<FileHandle> {
  const probe = await open(join(folder, 'probe'), 'w');
  await probe.close();
  return Object.getPrototypeOf(probe) as FileHandle;
}

/** A profile whose journal holds these entries. */
async function written(profile: string, sequences: readonly number[]): Promise<string> {
  const folders = inProfile(profile);
  const journal = openJournal(folders);
  for (const sequence of sequences) expect(await journal.append(entry(sequence))).toEqual(kept);
  await journal.close();
  const [name = ''] = await readdir(folders.folder);
  return join(folders.folder, name);
}

async function sequencesIn(profile: string): Promise<number[]> {
  return (await readJournal(join(profile, 'journal'))).entries.map(({ sequence }) => sequence);
}

describe('the line of an entry', () => {
  it('is the line of its JSON, whatever is in it', () => {
    const head = { sequence: 7, after: 6, at: '', total: 1, recordVersion: 1, kind: 'change' } as const;
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const changes = JSON.stringify(texts);
        expect(entryLine(head, Buffer.from(changes))).toEqual(journalLine(entryJson(head, changes)));
      }),
    );
  });
});

describe('the journal', () => {
  it('keeps entries in their order, with what they follow, and gives them back', () =>
    withTempFolder(async (profile) => {
      await written(profile, [1, 2, 5]);
      const found = await readJournal(join(profile, 'journal'));
      expect(journalState(found)).toEqual({
        head: 5,
        total: 5,
        unbrokenFrom: 0,
        damagedLines: 0,
        isTorn: false,
        newer: false,
        unreadable: null,
        gone: [],
        isListDamaged: false,
      });
      const { entries, gap } = entriesAsJson(found, 1);
      expect(gap).toBeNull();
      expect(JSON.parse(entries)).toMatchObject([
        { sequence: 2, after: 1, changes: [{ record: { id: 't2', name: 'Ä "1"\n' } }] },
        { sequence: 5, after: 2, recordVersion: 1 },
      ]);
    }));

  it('is nothing before the first entry, and nothing is made by reading', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      expect(journalState(await journal.read())).toMatchObject({ head: 0, total: null, unbrokenFrom: null });
      expect(await readdir(profile)).toEqual([]);
    }));

  it('answers the same entry at once, and refuses another in its place or before it', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1, 2]);
      const before = await readFile(file);
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(2))).toEqual(kept);
      expect(await journal.append(entry(2, { changes: '[]' }))).toMatchObject({ outcome: 'failed' });
      expect(await journal.append(entry(1, { changes: '[]' }))).toMatchObject({ outcome: 'failed' });
      await journal.close();
      expect(await readFile(file)).toEqual(before);
    }));

  it('refuses what is no list in one line', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      for (const changes of ['', '{}', '[1,\n2]', '[', '1\n']) {
        expect(await journal.append(entry(1, { changes }))).toMatchObject({ outcome: 'failed' });
      }
      await journal.close();
      expect(await sequencesIn(profile)).toEqual([]);
    }));

  it('drops a torn end and goes on behind what is whole', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1, 2]);
      await appendFile(file, journalLine('{"sequence":3}').subarray(0, 12));
      expect(journalState(await readJournal(join(profile, 'journal')))).toMatchObject({
        head: 2,
        isTorn: true,
        damagedLines: 0,
      });
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(3))).toEqual(kept);
      await journal.close();
      expect(journalState(await readJournal(join(profile, 'journal')))).toMatchObject({
        head: 3,
        isTorn: false,
        damagedLines: 0,
        unbrokenFrom: 0,
      });
      expect(await readdir(join(profile, 'journal'))).toHaveLength(1);
    }));

  it('writes its first line again where that was torn', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1]);
      await truncate(file, 5);
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(1))).toEqual(kept);
      await journal.close();
      const found = await readJournal(join(profile, 'journal'));
      expect(found.segments).toMatchObject([{ hasHeader: true, damagedLines: 0 }]);
      expect(journalState(found).head).toBe(1);
    }));

  it('reports a damaged line in the middle, keeps the others, and says from where on none is missing', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1, 2, 3, 4]);
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace('"t2"', '"x2"'));
      const found = await readJournal(join(profile, 'journal'));
      expect(found.entries.map(({ sequence }) => sequence)).toEqual([1, 3, 4]);
      expect(journalState(found)).toMatchObject({ damagedLines: 1, unbrokenFrom: 2, head: 4 });
      expect(entriesAsJson(found, 1).gap).toEqual({ after: 1, before: 3 });
      expect(entriesAsJson(found, 2).gap).toBeNull();
    }));

  it('leaves a damaged part as it is, and sets it aside once a replacement is on the disk', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1, 2, 3]);
      const damaged = (await readFile(file, 'utf8')).replace('"t2"', '"x2"');
      await writeFile(file, damaged);
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(4))).toEqual(kept);
      expect(await readFile(file, 'utf8')).toBe(damaged);
      expect(await journal.append(entry(5, { kind: 'replace' }))).toEqual(kept);
      await journal.close();
      const found = await readJournal(join(profile, 'journal'));
      expect(journalState(found)).toMatchObject({ damagedLines: 0, head: 5, unbrokenFrom: 0 });
      const [aside = ''] = await readdir(join(profile, 'set-aside'));
      expect(await readFile(join(profile, 'set-aside', aside), 'utf8')).toBe(damaged);
    }));

  it('begins anew where the only segment is damaged from its first line on', () =>
    withTempFolder(async (profile) => {
      const file = await written(profile, [1]);
      await writeFile(file, 'nonsense\nmore nonsense\n');
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(1))).toEqual(kept);
      await journal.close();
      expect(await sequencesIn(profile)).toEqual([1]);
      expect(await readdir(join(profile, 'set-aside'))).toHaveLength(1);
    }));

  it('goes on in a new segment when somebody took its folder away', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      await journal.append(entry(1));
      await rm(join(profile, 'journal'), { recursive: true });
      expect(await journal.append(entry(2))).toEqual(kept);
      await journal.close();
      expect(await sequencesIn(profile)).toEqual([2]);
    }));

  it('says why when it cannot write, and writes the same entry when it can', () =>
    withTempFolder(async (profile) => {
      await writeFile(join(profile, 'journal'), 'not a folder');
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(1))).toMatchObject({
        outcome: 'failed',
        reason: expect.stringContaining('The folder is no longer there.'),
      });
      await rm(join(profile, 'journal'));
      expect(await journal.append(entry(1))).toEqual(kept);
      await journal.close();
      expect(await sequencesIn(profile)).toEqual([1]);
    }));

  it('never takes a line for kept that the disk refused, even where what was written of it is still there', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      await journal.append(entry(1));
      const handles = await fileHandles(profile);
      const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
      for (const fault of ['datasync', 'write'] as const) {
        const refused = vi.spyOn(handles, fault).mockRejectedValueOnce(full);
        // The rest can't be cut away either.
        const uncut = vi.spyOn(handles, 'truncate').mockRejectedValueOnce(full);
        expect(await journal.append(entry(2))).toEqual({ outcome: 'failed', reason: 'The disk is full.' });
        refused.mockRestore();
        uncut.mockRestore();
      }
      // Another, shorter one in its place: nothing of the first may be left behind it.
      expect(await journal.append(entry(2, { changes: '[]' }))).toEqual(kept);
      await journal.close();
      const found = await readJournal(join(profile, 'journal'));
      expect(found).toMatchObject({ damagedLines: 0, isTorn: false });
      expect(JSON.parse(entriesAsJson(found, 1).entries)).toMatchObject([{ sequence: 2, changes: [] }]);
    }));

  it('neither touches nor goes on with what a newer version wrote', () =>
    withTempFolder(async (profile) => {
      const folder = join(profile, 'journal');
      await mkdir(folder);
      const header = journalLine('{"format":"throughline-journal","version":2,"recordVersion":1}');
      await writeFile(join(folder, 'journal-000000000001.jsonl'), header);
      const journal = openJournal(inProfile(profile));
      expect(journalState(await journal.read()).newer).toBe(true);
      expect(await journal.append(entry(1))).toMatchObject({ outcome: 'failed' });
      await journal.close();
      expect(await readFile(join(folder, 'journal-000000000001.jsonl'))).toEqual(header);
    }));

  it('lets go of segments that the snapshots hold, and of no other', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      const large = JSON.stringify(['x'.repeat(70_000)]);
      for (const sequence of [1, 2, 3, 4]) {
        await journal.append(entry(sequence, { changes: large }));
        await journal.cutBack(0);
      }
      expect(await readdir(join(profile, 'journal'))).toHaveLength(4);
      await journal.cutBack(2);
      expect(await sequencesIn(profile)).toEqual([3, 4]);
      await journal.cutBack(4);
      expect(await sequencesIn(profile)).toEqual([4]);
      expect(await journal.append(entry(5))).toEqual(kept);
      await journal.close();
      expect(await sequencesIn(profile)).toEqual([4, 5]);
    }));

  it('takes appends that come at once one after the other', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      const sequences = Array.from({ length: 50 }, (_, index) => index + 1);
      const answers = await Promise.all(sequences.map((sequence) => journal.append(entry(sequence))));
      await journal.close();
      expect(answers.every(({ outcome }) => outcome === 'kept')).toBe(true);
      expect(await sequencesIn(profile)).toEqual(sequences);
    }));
});
