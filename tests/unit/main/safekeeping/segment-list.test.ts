import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalAppend } from '@shared/ipc';
import { describe, expect, it, vi } from 'vitest';
import type { writeAtomically } from '../../../../electron/main/atomic-write';
import { openJournal } from '../../../../electron/main/safekeeping/journal';
import { journalState, readJournal, segmentName } from '../../../../electron/main/safekeeping/read-journal';
import { readSegmentList, segmentListPath } from '../../../../electron/main/safekeeping/segment-list-file';
import { withTempFolder } from '../../../support/temp-folder';

/** Whether nothing can be written by way of a temporary file. */
const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('../../../../electron/main/atomic-write', async (original) => {
  const real = await original<typeof import('../../../../electron/main/atomic-write')>();
  const write: typeof writeAtomically = (path, content) =>
    disk.isFull
      ? Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
      : real.writeAtomically(path, content);
  return { ...real, writeAtomically: write };
});

const minute = (sequence: number) => `2026-11-22T16:${String(sequence).padStart(2, '0')}:00.000Z`;

const entry = (sequence: number, more: Partial<JournalAppend> = {}): JournalAppend => ({
  sequence,
  at: minute(sequence),
  total: 1,
  kind: 'change',
  // Long enough that the next cut begins a new segment.
  changes: JSON.stringify(['x'.repeat(70_000)]),
  ...more,
});

const kept = { outcome: 'kept' };
const listed = (first: number) => ({ first, begun: minute(first) });

function inProfile(profile: string) {
  return { folder: join(profile, 'journal'), setAside: join(profile, 'set-aside') };
}

/** A profile whose journal has a segment for each of these entries. */
async function withSegments(
  sequences: readonly number[],
  use: (profile: string, folder: string) => Promise<void>,
): Promise<void> {
  await withTempFolder(async (profile) => {
    const journal = openJournal(inProfile(profile));
    for (const sequence of sequences) {
      expect(await journal.append(entry(sequence))).toEqual(kept);
      await journal.cutBack(0);
    }
    await journal.close();
    await use(profile, inProfile(profile).folder);
  });
}

const goneFrom = async (folder: string) => journalState(await readJournal(folder)).gone;

describe('the list of the segments', () => {
  it('names each with its first sequence and when it was begun, and nothing is gone', () =>
    withSegments([1, 2, 3], async (_profile, folder) => {
      expect(await readSegmentList(folder)).toEqual({
        segments: [listed(1), listed(2), listed(3)],
        isDamaged: false,
      });
      expect(await goneFrom(folder)).toEqual([]);
    }));

  it('tells which is gone, from the end of the journal too, and with the whole folder', () =>
    withSegments([1, 2, 3], async (_profile, folder) => {
      await rm(join(folder, segmentName(3)));
      expect(await goneFrom(folder)).toEqual([listed(3)]);
      await rm(folder, { recursive: true });
      expect(await goneFrom(folder)).toEqual([listed(1), listed(2), listed(3)]);
    }));

  it('says nothing is gone where the folder can not be read', () =>
    withSegments([1, 2], async (_profile, folder) => {
      await rename(folder, `${folder}-away`);
      await writeFile(folder, 'not a folder');
      const state = journalState(await readJournal(folder));
      expect(state.gone).toEqual([]);
      expect(state.unreadable).not.toBeNull();
    }));

  it('lets go of those that the snapshots hold, in a run that has written nothing too', () =>
    withSegments([1, 2, 3], async (profile, folder) => {
      const journal = openJournal(inProfile(profile));
      await journal.cutBack(2);
      await journal.close();
      expect(await readdir(folder)).toEqual([segmentName(3)]);
      expect((await readSegmentList(folder)).segments).toEqual([listed(3)]);
      expect(await goneFrom(folder)).toEqual([]);
    }));

  it('goes before the files when they are let go of: nothing is gone that was put away on purpose', () =>
    withSegments([1, 2, 3], async (profile, folder) => {
      const journal = openJournal(inProfile(profile));
      disk.isFull = true;
      await expect(journal.cutBack(2)).rejects.toThrow();
      disk.isFull = false;
      expect(await readdir(folder)).toHaveLength(3);
      await journal.cutBack(2);
      expect(await readdir(folder)).toHaveLength(1);
      await journal.close();
    }));

  it('is written before an entry is kept in a new segment: without it nothing is called saved', () =>
    withTempFolder(async (profile) => {
      const journal = openJournal(inProfile(profile));
      disk.isFull = true;
      expect(await journal.append(entry(1))).toEqual({ outcome: 'failed', reason: 'The disk is full.' });
      disk.isFull = false;
      expect(await journal.append(entry(1))).toEqual(kept);
      await journal.close();
      expect((await readSegmentList(inProfile(profile).folder)).segments).toEqual([listed(1)]);
    }));

  it('still has what is gone while the run goes on, until a replacement is in the journal', () =>
    withSegments([1, 2, 3], async (profile, folder) => {
      await rm(join(folder, segmentName(3)));
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(4))).toEqual(kept);
      expect(await goneFrom(folder)).toEqual([listed(3)]);
      expect(await journal.append(entry(5, { kind: 'replace' }))).toEqual(kept);
      await journal.close();
      expect(await goneFrom(folder)).toEqual([]);
      expect(journalState(await readJournal(folder))).toMatchObject({ head: 5, unbrokenFrom: 0 });
    }));

  it('has no segment that was set aside because it was damaged', () =>
    withSegments([1, 2], async (profile, folder) => {
      const file = join(folder, segmentName(2));
      await writeFile(file, (await readFile(file, 'utf8')).replace('xxx', 'xyx'));
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(3, { kind: 'replace' }))).toEqual(kept);
      await journal.close();
      expect(await readdir(join(profile, 'set-aside'))).toEqual([segmentName(2)]);
      expect(await readSegmentList(folder)).toMatchObject({ segments: [listed(1), listed(3)] });
    }));

  it.each([
    ['is not there, as in a profile from before it', (path: string) => rm(path), false],
    ['is damaged', (path: string) => writeFile(path, 'not what it was\n'), true],
    ['is empty', (path: string) => writeFile(path, ''), true],
    ['is cut off', async (path: string) => writeFile(path, (await readFile(path)).subarray(0, 40)), true],
  ])('is written anew at the next entry where it %s', (_what, harm, isDamaged) =>
    withSegments([1, 2], async (profile, folder) => {
      await harm(segmentListPath(folder));
      expect(journalState(await readJournal(folder))).toMatchObject({ gone: [], isListDamaged: isDamaged });
      const journal = openJournal(inProfile(profile));
      expect(await journal.append(entry(3))).toEqual(kept);
      await journal.close();
      expect(await readSegmentList(folder)).toMatchObject({ segments: [listed(1), listed(2)] });
      const aside = await readdir(join(profile, 'set-aside')).catch(() => []);
      expect(aside).toHaveLength(isDamaged ? 1 : 0);
    }),
  );
});
