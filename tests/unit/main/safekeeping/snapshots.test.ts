import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JournalAppend } from '@shared/ipc';
import { describe, expect, it, vi } from 'vitest';
import { doTask } from '../../../../electron/main/safekeeping/do-task';
import { checksum, entryJson, journalLine } from '../../../../electron/main/safekeeping/journal-line';
import { rebuildContent } from '../../../../electron/main/safekeeping/rebuild-content';
import type { RunTask, WorkerTask } from '../../../../electron/main/safekeeping/run-worker';
import {
  createSafekeeping,
  type Safekeeping,
  safeFolders,
} from '../../../../electron/main/safekeeping/safekeeping';
import { withTempFolder } from '../../../support/temp-folder';

/** Does the worker's tasks here, in the test's own thread. */
const runHere = doTask as RunTask;

const safekeepingOf = (profile: string) => createSafekeeping({ profile, run: runHere });

const team = (id: string, name = id) => ({ op: 'put', table: 'team', record: { id, name } });

function entry(
  sequence: number,
  changes: readonly object[],
  total: number,
  more: Partial<JournalAppend> = {},
) {
  const at = `2026-11-22T16:00:${String(sequence).padStart(2, '0')}.000Z`;
  return { sequence, at, total, kind: 'change' as const, changes: JSON.stringify(changes), ...more };
}

async function withSafekeeping(use: (safe: Safekeeping, profile: string) => Promise<void>): Promise<void> {
  await withTempFolder(async (profile) => {
    const safe = safekeepingOf(profile);
    await use(safe, profile);
    await safe.settle();
  });
}

const snapshotNames = (profile: string) => readdir(join(profile, 'snapshots')).then((names) => names.sort());

async function damage(file: string): Promise<void> {
  const bytes = await readFile(file);
  bytes[Math.floor(bytes.length / 2)] = 0x7e;
  await writeFile(file, bytes);
}

describe('snapshots', () => {
  it('hold what the journal says, in the form of an export, and the list tells of them', () =>
    withSafekeeping(async (safe, profile) => {
      await safe.append(entry(1, [team('a'), team('b')], 2));
      expect(await safe.takeSnapshot({ reason: 'import' })).toEqual({ outcome: 'taken', sequence: 1 });
      expect(await safe.takeSnapshot({ reason: 'import' })).toEqual({ outcome: 'unchanged' });
      await safe.append(entry(2, [{ op: 'delete', table: 'team', id: 'a' }, team('b', 'B')], 1));
      expect(await safe.takeSnapshot({ reason: 'settled' })).toEqual({ outcome: 'taken', sequence: 2 });

      const { snapshots, damaged } = await safe.listSnapshots(undefined);
      expect(damaged).toEqual([]);
      expect(snapshots).toMatchObject([
        { sequence: 2, total: 1, at: '2026-11-22T16:00:02.000Z', reason: 'settled' },
        { sequence: 1, total: 2, reason: 'import' },
      ]);
      const [newest] = snapshots;
      const read = await safe.readSnapshot({ id: newest?.id ?? '' });
      if (read.outcome !== 'read') throw new Error(read.reason);
      expect(JSON.parse(read.content)).toMatchObject({
        format: 'throughline',
        date: '2026-11-22T16:00:02.000Z',
        records: { team: [{ id: 'b', name: 'B' }] },
      });
      expect(Buffer.byteLength(read.content)).toBe(newest?.sizeInBytes);
      expect(await readdir(join(profile, 'snapshots'))).toHaveLength(2);
    }));

  it('are named by the list alone: no other file can be read', () =>
    withSafekeeping(async (safe, profile) => {
      await safe.append(entry(1, [team('a')], 1));
      await safe.takeSnapshot({ reason: 'quit' });
      await writeFile(join(profile, 'secret.json'), '{}');
      const [name = ''] = await snapshotNames(profile);
      for (const id of [
        '../secret.json',
        'secret.json',
        `./${name}`,
        `../snapshots/${name}`,
        '',
        `${name}\0`,
      ]) {
        expect(await safe.readSnapshot({ id })).toMatchObject({ outcome: 'failed' });
      }
    }));

  it('that are damaged are named, not offered, not read and not built on; the next one sets them aside', () =>
    withSafekeeping(async (safe, profile) => {
      await safe.append(entry(1, [team('a')], 1));
      await safe.takeSnapshot({ reason: 'settled' });
      await safe.append(entry(2, [team('b')], 2));
      await safe.takeSnapshot({ reason: 'settled' });
      const [, newest = ''] = await snapshotNames(profile);
      await damage(join(profile, 'snapshots', newest));

      expect(await safe.listSnapshots(undefined)).toMatchObject({
        snapshots: [{ sequence: 1 }],
        damaged: [{ id: newest, sequence: 2, at: '2026-11-22T16:00:02.000Z' }],
      });
      expect(await safe.readSnapshot({ id: newest })).toEqual({
        outcome: 'failed',
        reason: 'The snapshot is damaged.',
      });
      expect(await safe.state(undefined)).toMatchObject({
        snapshot: { sequence: 1, total: 1 },
        damagedSnapshots: 1,
        rebuilt: { sequence: 2, total: 2, gap: null },
      });
      await safe.append(entry(3, [team('c')], 3));
      expect(await safe.takeSnapshot({ reason: 'settled' })).toEqual({ outcome: 'taken', sequence: 3 });
      expect(await readdir(join(profile, 'set-aside'))).toEqual([newest]);
      expect(await safe.rebuild(undefined)).toMatchObject({ outcome: 'rebuilt', total: 3, gap: null });
    }));

  it('are not taken where the journal lacks something: the whole ones stay, and a replacement heals', () =>
    withSafekeeping(async (safe, profile) => {
      await safe.append(entry(1, [team('a')], 1));
      await safe.takeSnapshot({ reason: 'settled' });
      // Changes to records that are nowhere: the count shows it.
      await safe.append(entry(9, [team('z')], 500));
      expect(await safe.takeSnapshot({ reason: 'settled' })).toMatchObject({ outcome: 'failed' });
      expect(await snapshotNames(profile)).toHaveLength(1);
      await safe.append(entry(10, [team('y'), team('z')], 2, { kind: 'replace' }));
      expect(await safe.takeSnapshot({ reason: 'rebuild' })).toEqual({ outcome: 'taken', sequence: 10 });
    }));

  it("cut the journal back to what both newest don't hold, and the rest still gives everything when the newest is damaged", () =>
    withSafekeeping(async (safe, profile) => {
      const long = (id: string) => ({ ...team(id), record: { id, name: id, more: 'x'.repeat(70_000) } });
      for (let sequence = 1; sequence <= 5; sequence += 1) {
        await safe.append(entry(sequence, [long(`t${sequence}`)], sequence));
        await safe.takeSnapshot({ reason: 'settled' });
      }
      expect((await readdir(join(profile, 'journal'))).sort()).toEqual(['journal-000000000005.jsonl']);
      const names = await snapshotNames(profile);
      await damage(join(profile, 'snapshots', names.at(-1) ?? ''));
      expect(await safe.rebuild(undefined)).toMatchObject({
        outcome: 'rebuilt',
        sequence: 5,
        total: 5,
        gap: null,
      });
    }));

  it('leave nothing of a write that was ended on its way', () =>
    withSafekeeping(async (safe, profile) => {
      await mkdir(join(profile, 'snapshots'));
      await writeFile(join(profile, 'snapshots', '.throughline-1-2.tmp'), 'half');
      await safe.append(entry(1, [team('a')], 1));
      await safe.takeSnapshot({ reason: 'settled' });
      expect(await snapshotNames(profile)).toEqual([expect.stringMatching(/^snapshot-/)]);
    }));

  it('of records of an older version stay in it, and are brought up to date only when they are rebuilt', () =>
    withTempFolder(async (profile) => {
      const folder = join(profile, 'snapshots');
      await mkdir(folder);
      const content = '{"format":"throughline","version":1,"records":{"team":[{"id":"a","odd":true}]}}';
      const name = `snapshot-000000000007-20261122T160000Z-1-${checksum(content)}-settled.json`;
      await writeFile(join(folder, name), content);
      const rebuilt = await rebuildContent(safeFolders(profile));
      if (rebuilt.outcome !== 'rebuilt') throw new Error(rebuilt.outcome);
      expect(JSON.parse(rebuilt.content)).toMatchObject({ records: { team: [{ id: 'a', odd: true }] } });
    }));

  it('are taken when changes have settled, in unbroken work each minute, and at the end', () =>
    withTempFolder(async (profile) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const asked: string[] = [];
        const run = (async (task: WorkerTask) => {
          asked.push(task.kind === 'snapshot' ? task.reason : task.kind);
          return { outcome: 'unchanged' };
        }) as RunTask;
        const safe = createSafekeeping({ profile, run });
        let sequence = 0;
        const change = async () => {
          sequence += 1;
          await safe.append(entry(sequence, [], 0));
        };
        await change();
        await vi.advanceTimersByTimeAsync(3_900);
        expect(asked).toEqual([]);
        await vi.advanceTimersByTimeAsync(200);
        expect(asked).toEqual(['settled']);
        for (let second = 0; second < 31; second += 1) {
          await change();
          await vi.advanceTimersByTimeAsync(2_000);
        }
        expect(asked).toEqual(['settled', 'settled']);
        await safe.settle();
        expect(asked.at(-1)).toBe('quit');
      } finally {
        vi.useRealTimers();
      }
    }));

  it('are waited for at the end no longer than five seconds', () =>
    withTempFolder(async (profile) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      try {
        const safe = createSafekeeping({ profile, run: (() => new Promise(() => {})) as RunTask });
        const settled = safe.settle();
        await vi.advanceTimersByTimeAsync(5_000);
        await settled;
      } finally {
        vi.useRealTimers();
      }
    }));
});

describe('the state of a start', () => {
  it('is nothing where nothing is', () =>
    withSafekeeping(async (safe) => {
      expect(await safe.state(undefined)).toMatchObject({
        snapshot: null,
        rebuilt: null,
        recordVersion: null,
      });
      expect(await safe.rebuild(undefined)).toEqual({ outcome: 'nothing' });
      expect(await safe.takeSnapshot({ reason: 'quit' })).toEqual({ outcome: 'unchanged' });
    }));

  it('is looked for before it is asked, and looked for again once something was written', () =>
    withSafekeeping(async (safe) => {
      await safe.append(entry(1, [team('a')], 1));
      safe.lookAhead();
      expect(await safe.state(undefined)).toMatchObject({ journal: { head: 1 } });
      safe.lookAhead();
      await safe.append(entry(2, [team('b')], 2));
      expect(await safe.state(undefined)).toMatchObject({ journal: { head: 2 }, snapshot: null });
      safe.lookAhead();
      await safe.takeSnapshot({ reason: 'import' });
      expect(await safe.state(undefined)).toMatchObject({ snapshot: { sequence: 2 } });
    }));

  it('says that nothing can be rebuilt from changes whose beginning is gone', () =>
    withTempFolder(async (profile) => {
      const folder = join(profile, 'journal');
      await mkdir(folder);
      const head = {
        sequence: 9,
        after: 8,
        at: '2026-11-22T16:00:00.000Z',
        total: 50,
        recordVersion: 1,
        kind: 'change',
      } as const;
      await writeFile(join(folder, 'journal-000000000009.jsonl'), journalLine(entryJson(head, '[]')));
      expect(await safekeepingOf(profile).state(undefined)).toMatchObject({
        journal: { head: 9 },
        rebuilt: null,
      });
    }));

  it('gives the entries behind the database', () =>
    withSafekeeping(async (safe) => {
      for (const sequence of [1, 2, 3]) await safe.append(entry(sequence, [team(`t${sequence}`)], sequence));
      const read = await safe.readJournal({ after: 1 });
      if (read.outcome !== 'read') throw new Error(read.reason);
      expect(read.gap).toBeNull();
      expect(JSON.parse(read.entries)).toMatchObject([{ sequence: 2 }, { sequence: 3, after: 2 }]);
    }));

  it('is told where the folders are no folders', () =>
    withTempFolder(async (profile) => {
      await writeFile(join(profile, 'journal'), '');
      await writeFile(join(profile, 'snapshots'), '');
      const told = vi.spyOn(console, 'error').mockImplementation(() => {});
      const safe = safekeepingOf(profile);
      expect(await safe.state(undefined)).toMatchObject({
        journal: { unreadable: 'The folder is no longer there.' },
        snapshot: null,
        rebuilt: null,
      });
      expect(await safe.takeSnapshot({ reason: 'quit' })).toMatchObject({ outcome: 'failed' });
      told.mockRestore();
    }));

  it('is the same after a folder was renamed away and back', () =>
    withSafekeeping(async (safe, profile) => {
      await safe.append(entry(1, [team('a')], 1));
      await safe.takeSnapshot({ reason: 'settled' });
      await rename(join(profile, 'journal'), join(profile, 'away'));
      await safe.append(entry(2, [team('b')], 2));
      expect(await safe.rebuild(undefined)).toMatchObject({ sequence: 2, total: 2, gap: null });
      await rm(join(profile, 'away'), { recursive: true });
    }));
});
