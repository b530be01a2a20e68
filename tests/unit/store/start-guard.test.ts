import 'fake-indexeddb/auto';
import { applyChanges } from '@shared/kernel/change-set';
import { momentWords } from '@shared/kernel/moment-words';
import { RECORD_VERSION, tableNames } from '@shared/model/tables';
import { type Change, emptyWorkspace, type Tables, totalOf, type Workspace } from '@shared/model/workspace';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase, type WorkspaceMeta } from '@/db/database';
import type { FoundTables } from '@/db/first-read';
import { readStored } from '@/db/read-stored';
import { replaceWorkspace } from '@/db/write-changes';
import { openDisks } from '@/store/open-disks';
import type { Batch } from '@/store/saver';
import { type Opened, openFromDisk } from '@/store/start-guard';
import { FakeMain } from '../../support/fake-main';
import { v1Workspace } from '../exchange/v1-file';

let database: WorkspaceDatabase;
let main: FakeMain;

beforeEach(() => {
  database = new WorkspaceDatabase(`guard-${Math.random()}`);
  main = new FakeMain();
});

afterEach(async () => {
  vi.restoreAllMocks();
  await database.delete();
});

const stands = (workspace: Workspace, sequence: number): WorkspaceMeta => ({
  sequence,
  changedAt: '2026-11-22T10:00:00.000Z',
  recordVersion: RECORD_VERSION,
  total: totalOf(workspace),
});

const phrase = (id: string): Change => ({
  op: 'put',
  table: 'ignoredPhrase',
  record: { id, phrase: `phrase ${id}` },
});

/** A run of the app as it should be: everything that is written is in the database and in the journal. */
async function lived(changes = 3): Promise<Workspace> {
  const write = openDisks(database, main.call);
  let workspace = v1Workspace();
  await write({ kind: 'replace', workspace, meta: stands(workspace, 1) });
  main.takeSnapshot();
  for (let sequence = 2; sequence < 2 + changes; sequence += 1) {
    const change = phrase(`p${sequence}`);
    workspace = applyChanges<Tables>(workspace, [change]);
    await write({ kind: 'change', changes: [change], meta: stands(workspace, sequence) });
  }
  return workspace;
}

/** What the page's first script finds in the database. */
async function tablesNow(): Promise<FoundTables> {
  const rows = await Promise.all(
    [...tableNames, 'meta'].map(async (name) => [name, await database.table(name).toArray()] as const),
  );
  return { version: WorkspaceDatabase.ownVersion, rows: Object.fromEntries(rows) };
}

const start = () => openFromDisk({ database, call: main.call });

async function startOpened(): Promise<Opened> {
  const opening = await start();
  if (opening.kind !== 'opened') throw new Error(`Not opened: ${opening.problem}`);
  if (opening.first) await opening.write(opening.first);
  if (opening.snapshot) await main.call('snapshots:take', { reason: opening.snapshot });
  return opening;
}

/** A second start that follows finds everything in its place, and has nothing to say or to do. */
async function expectCalm(workspace: Workspace): Promise<void> {
  const again = await start();
  expect(again).toMatchObject({ kind: 'opened', sentence: null, first: null });
  if (again.kind === 'opened') expect(again.workspace).toEqual(workspace);
  expect(main.said('safe:verdict').at(-1)).toEqual({ agreed: true, setAsideAtNextStart: false });
}

describe('a start where all is well', () => {
  it('opens nothing at all without a word', async () => {
    expect(await start()).toMatchObject({ kind: 'opened', sentence: null, first: null, snapshot: null });
  });

  it('opens what was left, writes nothing, and lets the copy of the database go', async () => {
    const workspace = await lived();
    const before = main.entries.length;
    await expectCalm(workspace);
    expect(main.entries).toHaveLength(before);
  });

  it('asks the main process beside the reading of the database, and once', async () => {
    await lived();
    main.calls.length = 0;
    await start();
    expect(main.calls.map(([name]) => name)).toEqual(['safe:state', 'safe:verdict']);
  });

  it('takes what was found before its parts were there, and asks nothing again', async () => {
    const workspace = await lived();
    main.calls.length = 0;
    const found = { tables: tablesNow(), safe: main.call('safe:state', undefined) };
    const opening = await openFromDisk({ database, call: main.call, found });
    expect(opening).toMatchObject({ kind: 'opened', workspace, sentence: null, first: null });
    expect(main.calls.map(([name]) => name)).toEqual(['safe:state', 'safe:verdict']);
  });

  it('believes no tables that the journal is ahead of: what came after they were read is there, too', async () => {
    await lived(1);
    const tables = await tablesNow();
    const workspace = await lived(4);
    const found = { tables: Promise.resolve(tables), safe: main.call('safe:state', undefined) };
    const opening = await openFromDisk({ database, call: main.call, found });
    expect(opening).toMatchObject({ kind: 'opened', workspace });
  });
});

describe('a start where the database and the journal disagree', () => {
  it('adopts a database from before the journal: a replacement and a snapshot', async () => {
    const workspace = v1Workspace();
    const { total: _, ...old } = stands(workspace, 41);
    await replaceWorkspace(database, workspace, old as WorkspaceMeta);
    const opening = await startOpened();
    expect(opening.workspace).toEqual(workspace);
    expect(opening.meta.sequence).toBe(42);
    expect(main.rebuilt()?.workspace).toEqual(workspace);
    expect(main.snapshots).toHaveLength(1);
    await expectCalm(workspace);
  });

  it('writes a journal that is gone again, and says so', async () => {
    const workspace = await lived();
    main.entries = [];
    main.snapshots = [];
    const opening = await startOpened();
    expect(opening.workspace).toEqual(workspace);
    expect(opening.sentence).toContain('gone');
    expect(main.rebuilt()?.workspace).toEqual(workspace);
    await expectCalm(workspace);
  });

  it('tells when the end of the journal went with the database, and begins the journal anew', async () => {
    await lived(2);
    const [last] = main.entries.splice(-1);
    main.gone = [{ first: last?.sequence ?? 0, begun: last?.at ?? '' }];
    await database.delete();
    await database.open();
    const opening = await startOpened();
    expect(opening.sentence).toContain(`What was done since ${momentWords(last?.at ?? '')} may be missing.`);
    expect(opening.workspace).toEqual(main.rebuilt()?.workspace);
    // Above all that may have been in it.
    expect(opening.meta.sequence).toBeGreaterThan(last?.sequence ?? 0);
    expect(main.entries.at(-1)).toMatchObject({ kind: 'replace' });
    await expectCalm(opening.workspace);
  });

  it('brings a database that is behind up to the journal', async () => {
    const workspace = await lived();
    await openDisks(
      null,
      main.call,
    )({
      kind: 'change',
      changes: [phrase('late')],
      meta: { ...stands(workspace, 5), total: totalOf(workspace) + 1 },
    });
    const whole = applyChanges<Tables>(workspace, [phrase('late')]);
    const entries = main.entries.length;
    const opening = await startOpened();
    expect(opening.workspace).toEqual(whole);
    // The journal has it: it isn't written there twice, and the database isn't written anew.
    expect(main.entries).toHaveLength(entries);
    expect(opening.first).toMatchObject({ kind: 'change', already: 'journal' });
    await expectCalm(whole);
  });

  it.each(['emptied', 'deleted', 'short', 'without its meta row'] as const)(
    'has everything back when the database is %s, sets it aside, and says so',
    async (how) => {
      const workspace = await lived();
      if (how === 'deleted') await database.delete();
      await database.open();
      if (how === 'emptied') await Promise.all(database.allTables.map((table) => table.clear()));
      if (how === 'short') await database.records('note').clear();
      if (how === 'without its meta row') await database.meta.clear();
      const opening = await startOpened();
      expect(opening.workspace).toEqual(workspace);
      const stored = await readStored(database);
      expect(stored).toMatchObject({ state: 'read', total: totalOf(workspace) });
      if (how !== 'without its meta row') {
        expect(opening.sentence).toContain('Nothing is missing');
        expect(main.said('safe:verdict')).toEqual([{ agreed: false, setAsideAtNextStart: false }]);
      }
      await expectCalm(workspace);
    },
  );

  it('goes on with the journal alone when the database cannot be read', async () => {
    const workspace = await lived();
    vi.spyOn(database, 'transaction').mockRejectedValue(new Error('Internal error opening backing store'));
    const opening = await startOpened();
    expect(opening.workspace).toEqual(workspace);
    expect(opening.sentence).toContain('stored in the journal');
    expect(main.said('safe:verdict')).toEqual([{ agreed: false, setAsideAtNextStart: true }]);
    const whole = applyChanges<Tables>(workspace, [phrase('more')]);
    const batch: Batch = {
      kind: 'change',
      changes: [phrase('more')],
      meta: stands(whole, opening.meta.sequence + 1),
    };
    await opening.write(batch);
    vi.restoreAllMocks();
    // What main does at the next start, before anything is opened.
    await database.delete();
    await database.open();
    expect((await startOpened()).workspace).toEqual(whole);
    await expectCalm(whole);
  });

  it('refuses what a newer version wrote, wherever it lies, and changes nothing', async () => {
    const workspace = await lived();
    main.entries = main.entries.map((entry) => ({ ...entry, recordVersion: RECORD_VERSION + 1 }));
    const before = JSON.stringify([main.entries, main.snapshots]);
    const opening = await start();
    expect(opening).toMatchObject({ kind: 'refused', goOnWith: null });
    if (opening.kind === 'refused') expect(opening.problem).toContain('newer version');
    expect(JSON.stringify([main.entries, main.snapshots])).toBe(before);
    expect(await readStored(database)).toMatchObject({ total: totalOf(workspace), meta: { sequence: 4 } });
  });

  it('leaves it to the person when neither has everything', async () => {
    const workspace = await lived();
    await database.records('team').clear();
    main.entries = [];
    main.snapshots = [];
    const opening = await start();
    if (opening.kind !== 'refused') throw new Error('opened');
    expect(opening.left.map(({ from }) => from)).toEqual(['database']);
    const [left] = opening.left;
    expect(totalOf((await left?.read())?.workspace ?? emptyWorkspace())).toBe(
      totalOf(workspace) - workspace.team.size,
    );
  });

  it('opens a whole database when the main process does not answer, and says so', async () => {
    const workspace = await lived();
    const call = main.call;
    const opening = await openFromDisk({
      database,
      call: (name, argument) =>
        name === 'safe:state' ? Promise.reject(new Error('No answer')) : call(name, argument),
    });
    expect(opening).toMatchObject({ kind: 'opened' });
    if (opening.kind === 'opened') {
      expect(opening.workspace).toEqual(workspace);
      expect(opening.sentence).not.toBe(null);
    }
  });
});

describe('any start', () => {
  const damage = fc.record({
    database: fc.constantFrom('whole', 'behind', 'emptied', 'deleted', 'short', 'unreadable', 'no meta'),
    journal: fc.constantFrom(
      'whole',
      'gone',
      'first half gone',
      'second half gone',
      'last segment gone',
      'one gone',
    ),
    snapshots: fc.constantFrom('whole', 'gone', 'damaged'),
    changes: fc.integer({ min: 0, max: 6 }),
  });

  it('never opens empty in silence, never with less in silence, and is calm the second time', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (what) => {
        database = new WorkspaceDatabase(`guard-${Math.random()}`);
        main = new FakeMain();
        vi.restoreAllMocks();
        // The one change that the database doesn't have went with the segment that the database reaches into: nothing knows of it.
        const isSegmentGone = what.journal === 'gone' || what.journal === 'last segment gone';
        fc.pre(!(what.database === 'behind' && isSegmentGone));
        const lately = await lived(what.changes);
        const workspace =
          what.database === 'behind' ? applyChanges<Tables>(lately, [phrase('late')]) : lately;
        await harm(what);
        const opening = await start();
        if (opening.kind === 'refused') {
          expect(opening.problem).not.toBe('');
          expect(opening.goOnWith).not.toBe(null);
          return;
        }
        const isAll = totalOf(opening.workspace) === totalOf(workspace);
        if (isAll) expect(opening.workspace).toEqual(workspace);
        else expect([what, opening.sentence]).not.toEqual([what, null]);
        if (totalOf(opening.workspace) === 0) expect(opening.sentence).not.toBe(null);
        if (opening.first) await opening.write(opening.first);
        if (what.database === 'unreadable') return;
        await main.call('snapshots:take', { reason: 'rebuild' });
        main.damagedLines = 0;
        main.damagedSnapshots = 0;
        const again = await start();
        expect([what, again]).toMatchObject([what, { kind: 'opened', first: null }]);
        if (again.kind === 'opened') expect(again.workspace).toEqual(opening.workspace);
        await database.delete();
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  async function harm(what: { database: string; journal: string; snapshots: string }): Promise<void> {
    if (what.database === 'behind') {
      const { workspace } = main.rebuilt() ?? { workspace: emptyWorkspace() };
      const change = phrase('late');
      const meta = stands(applyChanges<Tables>(workspace, [change]), main.head + 1);
      await openDisks(null, main.call)({ kind: 'change', changes: [change], meta });
    }
    if (what.database === 'emptied')
      await Promise.all(tableNames.map((name) => database.records(name).clear()));
    if (what.database === 'deleted') {
      await database.delete();
      await database.open();
    }
    if (what.database === 'short') await database.records('note').clear();
    if (what.database === 'no meta') await database.meta.clear();
    if (what.database === 'unreadable') {
      vi.spyOn(database, 'transaction').mockRejectedValue(new Error('Internal error'));
    }
    const half = Math.ceil(main.entries.length / 2);
    const count = main.entries.length;
    const [begins] = main.entries.slice(what.journal === 'gone' ? 0 : half);
    if (what.journal === 'gone') main.entries = [];
    if (what.journal === 'first half gone') main.entries = main.entries.slice(half);
    if (/^(second half|last segment) gone$/.test(what.journal)) main.entries = main.entries.slice(0, half);
    if (what.journal === 'one gone') main.entries = main.entries.filter((_, index) => index !== half - 1);
    // What isn't there at all leaves no line behind: the list of the segments alone knows of it.
    const isSegmentGone = what.journal === 'gone' || what.journal === 'last segment gone';
    main.damagedLines = isSegmentGone ? 0 : count - main.entries.length;
    if (isSegmentGone && begins) main.gone = [{ first: begins.sequence, begun: begins.at }];
    if (what.snapshots !== 'whole') main.snapshots = [];
    if (what.snapshots === 'damaged') main.damagedSnapshots = 1;
  }
});
