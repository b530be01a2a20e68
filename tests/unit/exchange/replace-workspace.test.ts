import { exportWorkspace } from '@shared/exchange/json-export';
import { replacementChanges, restoreWorkspace } from '@shared/exchange/replace-workspace';
import { contentsOf, MOST_TITLES } from '@shared/exchange/workspace-contents';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { emptyWorkspace, type Tables, type Workspace } from '@shared/model/workspace';
import { HIDDEN_NOTE } from '@shared/retro/hidden-notes';
import { readSnapshot } from '@shared/safekeeping/read-snapshot';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryWorkspace } from '../../support/arbitraries';
import { v1Workspace } from './v1-file';

const restored = (from: Workspace, to: Workspace) => {
  const result = restoreWorkspace(from, { snapshot: to });
  return result.ok ? result.value.changes : [];
};

describe('the restoring of a snapshot', () => {
  it('makes any workspace out of any other, and its undo brings the first one back', () => {
    fc.assert(
      fc.property(arbitraryWorkspace(12), arbitraryWorkspace(12), (from, to) => {
        const changes = restored(from, to);
        const there = applyChanges<Tables>(from, changes);
        expect(there).toEqual(to);
        expect(applyChanges<Tables>(there, invertChanges<Tables>(from, changes))).toEqual(from);
      }),
      { numRuns: 30 },
    );
  });

  it('touches only what differs, whatever the order of the fields', () => {
    const now = v1Workspace();
    const read = readSnapshot(exportWorkspace(now, { changedAt: '2026-11-22T10:00:00.000Z' }));
    if (!read.ok) throw new Error(read.error);
    expect(replacementChanges(now, read.value.workspace)).toEqual([]);
    const [team] = now.team.values();
    if (team === undefined) throw new Error('no team');
    const renamed = { ...now, team: new Map(now.team).set(team.id, { ...team, name: 'Other' }) };
    expect(replacementChanges(renamed, now)).toEqual([{ op: 'put', table: 'team', record: team }]);
  });

  it('says so when nothing would change', () => {
    expect(restoreWorkspace(v1Workspace(), { snapshot: v1Workspace() })).toMatchObject({
      ok: false,
      error: { code: 'same' },
    });
  });
});

describe('what is in a snapshot', () => {
  it('is counted and named by kind', () => {
    const workspace = v1Workspace();
    const { summary, sections } = contentsOf(workspace, emptyWorkspace());
    expect(summary).toContain(`${workspace.team.size} teams`);
    expect(sections.map(({ table }) => table)).toEqual(['team', 'retro', 'note', 'decision', 'action']);
    expect(sections[0]?.titles.map(({ title }) => title)).toContain('Payments');
  });

  it('leaves notes hidden that are hidden there or here', () => {
    const workspace = v1Workspace();
    const shown = {
      ...workspace,
      retro: new Map([...workspace.retro].map(([id, retro]) => [id, { ...retro, notesHidden: false }])),
    };
    const hidden = {
      ...workspace,
      retro: new Map([...workspace.retro].map(([id, retro]) => [id, { ...retro, notesHidden: true }])),
    };
    const notes = (snapshot: Workspace, present: Workspace) =>
      contentsOf(snapshot, present)
        .sections.find(({ table }) => table === 'note')
        ?.titles.map(({ title }) => title);
    expect(notes(shown, emptyWorkspace())).not.toContain(HIDDEN_NOTE);
    expect(new Set(notes(hidden, emptyWorkspace()))).toEqual(new Set([HIDDEN_NOTE]));
    expect(new Set(notes(shown, hidden))).toEqual(new Set([HIDDEN_NOTE]));
  });

  it('names so many and counts the others', () => {
    const [team] = v1Workspace().team.values();
    if (team === undefined) throw new Error('no team');
    const many = Array.from({ length: MOST_TITLES + 7 }, (_, index) => ({ ...team, id: `t${index}` }));
    const workspace = { ...emptyWorkspace(), team: new Map(many.map((each) => [each.id, each])) };
    const [section] = contentsOf(workspace, emptyWorkspace()).sections;
    expect([section?.titles.length, section?.more]).toEqual([MOST_TITLES, 7]);
  });
});
