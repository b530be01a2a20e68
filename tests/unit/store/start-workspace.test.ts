import 'fake-indexeddb/auto';
import { RECORD_VERSION } from '@shared/model/tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { onStartWords } from '@/store/start-words';
import { goOnWithNothing, goOnWithSnapshot, startWorkspace } from '@/store/start-workspace';
import { settleSaving, workspaceStore } from '@/store/workspace-store';
import { FakeMain } from '../../support/fake-main';
import { v1Workspace } from '../exchange/v1-file';

const persist = vi.fn(() => Promise.resolve(true));
let database: WorkspaceDatabase;
let main: FakeMain;
let told: string[];

beforeEach(() => {
  database = new WorkspaceDatabase(`test-${Math.random()}`);
  main = new FakeMain();
  told = [];
  onStartWords((sentence) => told.push(sentence));
  persist.mockClear();
  vi.stubGlobal('navigator', { storage: { persist } });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

const start = () => startWorkspace({ database, call: main.call });

describe('the start of the workspace', () => {
  it('opens it, and asks the browser to keep it when the disk gets full', async () => {
    await start();
    expect(workspaceStore.getState().phase).toBe('ready');
    expect(persist).toHaveBeenCalledOnce();
    expect(told).toEqual([]);
  });

  it('refuses what a newer version wrote, and leaves it alone', async () => {
    const newer = { key: 'workspace', sequence: 3, changedAt: '2026-11-22T10:00:00.000Z' } as const;
    await database.meta.put({ ...newer, recordVersion: RECORD_VERSION + 1 });
    await start();
    expect(workspaceStore.getState()).toMatchObject({ phase: 'unreadable', canChoose: false });
    expect(workspaceStore.getState().problem).toContain('newer version');
    expect(await database.meta.get('workspace')).toMatchObject({ recordVersion: RECORD_VERSION + 1 });
  });

  it('goes on when the browser promises nothing', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => {});
    persist.mockResolvedValueOnce(false);
    await start();
    await vi.waitFor(() => expect(printed).toHaveBeenCalledOnce());
    expect(workspaceStore.getState().phase).toBe('ready');
    printed.mockRestore();
  });

  it('lets the person choose what to go on with when all else is lost, and stores the choice', async () => {
    main.addSnapshot(v1Workspace(), 40);
    const [snapshot] = main.snapshots;
    main.snapshots = [];
    main.damagedSnapshots = 1;
    await start();
    expect(workspaceStore.getState()).toMatchObject({ phase: 'unreadable', canChoose: true });
    expect(await goOnWithSnapshot('no JSON', main.call)).toContain('damaged');
    expect(workspaceStore.getState().phase).toBe('unreadable');
    expect(await goOnWithSnapshot(snapshot?.content ?? '', main.call)).toBe(null);
    expect(workspaceStore.getState().workspace).toEqual(v1Workspace());
    await settleSaving();
    await vi.waitFor(() => expect(main.snapshots).toHaveLength(1));
    main.damagedSnapshots = 0;
    await start();
    expect(workspaceStore.getState().workspace).toEqual(v1Workspace());
  });

  it('opens with nothing only when that was chosen', async () => {
    main.damagedSnapshots = 1;
    await start();
    expect(workspaceStore.getState().phase).toBe('unreadable');
    goOnWithNothing(main.call);
    expect(workspaceStore.getState().phase).toBe('ready');
    await settleSaving();
    expect(main.entries).toMatchObject([{ kind: 'replace', changes: [] }]);
  });
});
