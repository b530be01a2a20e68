import { ok } from '@shared/kernel/result';
import { refuse } from '@shared/kernel/rule';
import { RECORD_VERSION } from '@shared/model/tables';
import { type Change, emptyWorkspace, type RuleResult, type Workspace } from '@shared/model/workspace';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  act,
  onRefusal,
  openWorkspaceStore,
  redo,
  refuseWorkspace,
  settleSaving,
  undo,
  workspaceStore,
} from '@/store/workspace-store';

const writes: { changes: readonly Change[]; sequence: number; total: number }[] = [];

const keep = (_: Workspace, phrase: string): RuleResult =>
  ok({
    label: `keep ${phrase}`,
    changes: [{ op: 'put', table: 'ignoredPhrase', record: { id: phrase, phrase } }],
  });

const phrases = () => [...workspaceStore.getState().workspace.ignoredPhrase.keys()];

beforeEach(() => {
  writes.length = 0;
  openWorkspaceStore(
    emptyWorkspace(),
    { sequence: 7, changedAt: '2026-11-22T10:00:00.000Z', recordVersion: RECORD_VERSION, total: 0 },
    async (batch) => {
      const { sequence, total } = batch.meta;
      if (batch.kind === 'change') writes.push({ changes: batch.changes, sequence, total });
    },
  );
});

describe('the workspace store', () => {
  it('has the change in memory when the gesture returns, and on disk when it settles', async () => {
    act(keep, 'a');
    expect(phrases()).toEqual(['a']);
    expect(await settleSaving()).toBe(true);
    expect(writes.map((write) => [write.sequence, write.total])).toEqual([[8, 1]]);
    expect(workspaceStore.getState().saving.phase).toBe('saved');
  });

  it('undoes and redoes with the label of the gesture', async () => {
    act(keep, 'a');
    act(keep, 'b');
    expect(undo()).toBe('keep b');
    expect(phrases()).toEqual(['a']);
    expect(undo()).toBe('keep a');
    expect(undo()).toBe(null);
    expect(redo()).toBe('keep a');
    expect(redo()).toBe('keep b');
    expect(redo()).toBe(null);
    expect(phrases()).toEqual(['a', 'b']);
    await settleSaving();
    expect(workspaceStore.getState().meta.sequence).toBe(13);
  });

  it('forgets what could be redone when something new is done', () => {
    act(keep, 'a');
    undo();
    act(keep, 'b');
    expect(redo()).toBe(null);
    expect(phrases()).toEqual(['b']);
  });

  it('changes nothing when a rule refuses, and tells why', () => {
    const told: string[] = [];
    onRefusal((error) => told.push(error.message));
    const no = () => refuse('no', 'This is not possible.');
    act(no, null);
    act(no, null, { quiet: true });
    expect(told).toEqual(['This is not possible.']);
    expect(workspaceStore.getState().history.past).toEqual([]);
  });

  it('does not remember a gesture that changed nothing', () => {
    act(() => ok({ label: 'nothing', changes: [] }), null);
    expect(undo()).toBe(null);
  });

  it('does not say saved while what a start has to store first is on its way', async () => {
    refuseWorkspace('Not yet.', true);
    let stored = () => {};
    const meta = { ...workspaceStore.getState().meta, sequence: 9 };
    const write = () =>
      new Promise<void>((done) => {
        stored = done;
      });
    openWorkspaceStore(emptyWorkspace(), meta, write, { kind: 'replace', workspace: emptyWorkspace(), meta });
    expect(workspaceStore.getState()).toMatchObject({ phase: 'ready', saving: { phase: 'saving' } });
    stored();
    expect(await settleSaving()).toBe(true);
    expect(workspaceStore.getState().saving.phase).toBe('saved');
  });

  it('writes nothing while the workspace is unreadable', async () => {
    refuseWorkspace('It could not be read.');
    expect(act(keep, 'a', { quiet: true }).ok).toBe(false);
    await settleSaving();
    expect(writes).toEqual([]);
  });
});
