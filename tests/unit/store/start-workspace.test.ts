import 'fake-indexeddb/auto';
import { RECORD_VERSION } from '@shared/model/tables';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WorkspaceDatabase } from '@/db/database';
import { startWorkspace } from '@/store/start-workspace';
import { workspaceStore } from '@/store/workspace-store';

const persist = vi.fn(() => Promise.resolve(true));
let database: WorkspaceDatabase;

beforeEach(() => {
  database = new WorkspaceDatabase(`test-${Math.random()}`);
  persist.mockClear();
  vi.stubGlobal('navigator', { storage: { persist } });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await database.delete();
});

describe('the start of the workspace', () => {
  it('opens it, and asks the browser to keep it when the disk gets full', async () => {
    await startWorkspace(database);
    expect(workspaceStore.getState().phase).toBe('ready');
    expect(persist).toHaveBeenCalledOnce();
  });

  it('refuses what a newer version wrote, and leaves it alone', async () => {
    const newer = { key: 'workspace', sequence: 3, changedAt: '2026-11-22T10:00:00.000Z' } as const;
    await database.meta.put({ ...newer, recordVersion: RECORD_VERSION + 1 });
    await startWorkspace(database);
    expect(workspaceStore.getState()).toMatchObject({ phase: 'unreadable' });
    expect(workspaceStore.getState().problem).toContain('newer version');
    expect(await database.meta.get('workspace')).toMatchObject({ recordVersion: RECORD_VERSION + 1 });
  });

  it('goes on when the browser promises nothing', async () => {
    const told = vi.spyOn(console, 'error').mockImplementation(() => {});
    persist.mockResolvedValueOnce(false);
    await startWorkspace(database);
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(workspaceStore.getState().phase).toBe('ready');
    told.mockRestore();
  });
});
