import { exportTeam, exportWorkspace } from '@shared/exchange/json-export';
import { applyChanges } from '@shared/kernel/change-set';
import { tableNames } from '@shared/model/tables';
import type { Workspace } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, imported, previewOf, v1Workspace } from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';

/** The same workspace with its records put in another order and their fields too. */
function shuffled(workspace: Workspace, order: readonly number[]): Workspace {
  const sorted = <Item>(items: readonly Item[]) =>
    items
      .map((item, index) => ({ item, key: order[index % order.length] ?? 0 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  // `fromEntries` forgets which table came by which name, and which field.
  return Object.fromEntries(
    tableNames.map((table) => [
      table,
      new Map(
        sorted([...workspace[table].values()]).map((record) => [
          record.id,
          Object.fromEntries(sorted(Object.entries(record))),
        ]),
      ),
    ]),
  ) as unknown as Workspace;
}

describe('exportWorkspace', () => {
  it('gives the same bytes however the records lie in memory', () => {
    const workspace = v1Workspace();
    const text = exportWorkspace(workspace, { changedAt });
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 3, maxLength: 9 }), (order) => {
        expect(exportWorkspace(shuffled(workspace, order), { changedAt })).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('changes one line when a note is moved to another place in its column', () => {
    const workspace = v1Workspace();
    const note = workspace.note.get('n-oncall');
    if (!note) throw new Error('the fixture has lost a note');
    const moved = applyChanges(workspace, [{ op: 'put', table: 'note', record: { ...note, order: 'a9' } }]);
    const before = exportWorkspace(workspace, { changedAt }).split('\n');
    const after = exportWorkspace(moved, { changedAt }).split('\n');
    expect(after.length).toBe(before.length);
    expect(after.filter((line, index) => line !== before[index])).toEqual(['        "order": "a9",']);
  });

  it('writes two spaces a level and ends with a line feed', () => {
    const text = exportWorkspace(v1Workspace(), { changedAt });
    expect(text.startsWith('{\n  "format": "throughline",\n  "version": 1,\n')).toBe(true);
    expect(text.endsWith('\n}\n')).toBe(true);
  });

  it("keeps a field that the validators don't know, behind the others", () => {
    const workspace = v1Workspace();
    const [note] = workspace.note.values();
    if (!note) throw new Error('the fixture has lost its notes');
    const record = { colour: 'red', ...note };
    const text = exportWorkspace(applyChanges(workspace, [{ op: 'put', table: 'note', record }]), {
      changedAt,
    });
    expect(text).toMatch(/"createdAt": "[^"]+",\n {8}"colour": "red"\n/);
  });
});

describe('exportTeam', () => {
  it('holds the team with all that hangs on it, and nothing of the others', () => {
    const workspace = v1Workspace();
    const preview = previewOf(bytesOf(exportTeam(workspace, 'team-payments', { changedAt })));
    expect(preview.scope).toBe('team');
    expect(preview.leftOut).toEqual([]);
    expect(preview.warnings).toEqual([]);
    expect(preview.teams.map((team) => team.name)).toEqual(['Payments']);
    expect([...preview.records.retro.keys()].sort()).toEqual(['r-may', 'r-sept']);
    expect([...preview.records.binEntry.keys()]).toEqual(['b-1']);
    expect(preview.counts.ignoredPhrase).toBe(0);
    expect(preview.records.note.has('n-search')).toBe(false);
  });

  it('of each team, added up, is the workspace without what belongs to all', () => {
    const workspace = v1Workspace();
    const parts = [...workspace.team.keys()].map((id) =>
      previewOf(bytesOf(exportTeam(workspace, id, { changedAt }))),
    );
    for (const table of tableNames) {
      const whole = [...workspace[table].keys()].filter((id) => id !== 'b-2' && table !== 'ignoredPhrase');
      expect(parts.flatMap((part) => [...part.records[table].keys()]).sort()).toEqual(whole.sort());
    }
  });

  it('of an unknown team holds nothing', () => {
    const preview = previewOf(bytesOf(exportTeam(v1Workspace(), 'nobody', { changedAt })));
    expect(preview.summary).toBe('nothing');
  });

  it('comes back as it went out', () => {
    const text = exportWorkspace(v1Workspace(), { changedAt });
    expect(exportWorkspace(imported(bytesOf(text)), { changedAt })).toBe(text);
  });
});
