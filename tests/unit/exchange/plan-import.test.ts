import { exportWorkspace } from '@shared/exchange/json-export';
import { applyImport, type ImportPreview } from '@shared/exchange/json-import';
import { applyChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { emptyWorkspace } from '@shared/model/workspace';
import { setActiveLimit } from '@shared/plan/lower-limit';
import { planSettingsOf } from '@shared/plan/settings';
import { planBoard } from '@shared/plan/states';
import { describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';
import { testContext, workspaceBuilder } from '../../support/workspace-builder';
import { bytesOf, numberedIds, previewOf, type V1File, v1Bytes } from './v1-file';

const changedAt = '2026-11-20T16:30:00.000Z';

/** The lively workspace as a file in which something was changed by hand. */
function tampered(change: (file: V1File) => void): ImportPreview {
  const file = JSON.parse(exportWorkspace(lively(), { changedAt })) as V1File;
  change(file);
  return previewOf(bytesOf(file));
}

const of = (file: V1File, table: string) => file.records[table] ?? [];
const [teamId = ''] = lively().team.keys();

describe('plans in a file', () => {
  it('are missed in no file from before there were any', () => {
    const preview = previewOf(v1Bytes);
    expect(preview.warnings).toEqual([]);
    expect(preview.records.initiative.size).toBe(0);
  });

  it('come in with no more active than the limit: the others as next, with a warning each', () => {
    const preview = tampered((file) => {
      for (const initiative of of(file, 'initiative')) initiative.state = 'active';
    });
    expect(preview.leftOut).toEqual([]);
    expect(preview.warnings[0]).toMatch(/: all 3 slots of its team are taken, so it comes in as next\.$/);
    for (const id of preview.records.team.keys()) {
      const board = planBoard(preview.records.initiative, id);
      expect([board.active.length, board.next.length]).toEqual([3, 3]);
    }
  });

  it('hold to the lower limit that a team chose', () => {
    const builder = workspaceBuilder();
    builder.workspace = lively(builder.context);
    const [id = ''] = builder.workspace.team.keys();
    builder.do(setActiveLimit, { teamId: id, activeLimit: 2 });
    const file = JSON.parse(exportWorkspace(builder.workspace, { changedAt })) as V1File;
    for (const initiative of of(file, 'initiative')) initiative.state = 'active';
    const preview = previewOf(bytesOf(file));
    expect(planBoard(preview.records.initiative, id).active).toHaveLength(2);
  });

  it('leave behind what a team can have once, or three times', () => {
    const preview = tampered((file) => {
      const settings = { teamId, activeLimit: 2, scheme: 'ice', healthBand: { least: 1, most: 2 } };
      of(file, 'planSettings').push({ ...settings, id: 'x1' }, { ...settings, id: 'x2', scheme: 'rice' });
      for (const order of ['a1', 'a2', 'a3']) {
        of(file, 'planOutcome').push({ id: `o${order}`, teamId, text: order, order, createdAt: changedAt });
      }
      const [first] = of(file, 'estimate');
      of(file, 'estimate').push({ ...first, id: 'twice', value: 9 });
    });
    expect(planSettingsOf(preview.records.planSettings, teamId)).toMatchObject({ id: teamId, scheme: 'ice' });
    expect(preview.leftOut.map(({ where }) => where)).toEqual([
      'set of plan settings x2',
      'outcome oa3 ("a3")',
      'estimate twice',
    ]);
  });

  it('let links go that lead nowhere or elsewhere, and leave behind what hangs on nothing', () => {
    const preview = tampered((file) => {
      const initiatives = of(file, 'initiative').filter((each) => each.teamId === teamId);
      const elsewhere = of(file, 'retro').find((retro) => retro.teamId !== teamId)?.id;
      Object.assign(initiatives[0] ?? {}, {
        ownerId: 'nobody',
        outcomeId: 'nothing',
        sources: [
          { table: 'retro', id: elsewhere },
          { table: 'note', id: 'deleted-note' },
        ],
        moves: [
          {
            date: '2026-11-20',
            from: 'next',
            to: 'active',
            swappedWith: 'nothing',
            planningId: 'nothing',
          },
        ],
      });
      Object.assign(of(file, 'action')[0] ?? {}, { initiativeId: 'nothing', planningId: 'nothing' });
      Object.assign(of(file, 'planning')[0] ?? {}, { presentIds: ['nobody'] });
      const [estimate] = of(file, 'estimate');
      of(file, 'estimate').push({ ...estimate, id: 'lost', initiativeId: 'nothing' });
    });
    expect(findDanglingReferences(preview.records)).toEqual([]);
    expect(preview.leftOut).toEqual([
      { where: 'estimate lost', reason: "its initiative (nothing) isn't in the file" },
    ]);
    expect(preview.warningCount).toBe(8);
    const mended = [...preview.records.initiative.values()].find(({ sources }) => sources.length > 0);
    expect(mended?.sources).toEqual([{ table: 'note', id: 'deleted-note' }]);
    expect(mended?.moves[0]).toMatchObject({ swappedWith: null, planningId: null });
  });

  it('come in beside others with all their links, under ids of their own', () => {
    const workspace = lively(testContext());
    const preview = previewOf(bytesOf(exportWorkspace(workspace, { changedAt })), workspace);
    const added = applyImport(preview, 'add-as-new-teams', workspace, { newId: numberedIds() });
    if (!added.ok) throw new Error(added.error.message);
    const twice = applyChanges(workspace, added.value.changes);
    expect(findDanglingReferences(twice)).toEqual([]);
    expect(twice.estimate.size).toBe(workspace.estimate.size * 2);
    const fresh = [...twice.initiative.values()].filter(({ id }) => !workspace.initiative.has(id));
    for (const { outcomeId, ownerId, moves } of fresh) {
      for (const target of [outcomeId, ownerId, ...moves.map(({ planningId }) => planningId)]) {
        expect(target === null || target.startsWith('new-')).toBe(true);
      }
    }
    expect(applyChanges(emptyWorkspace(), added.value.changes).planning.size).toBe(2);
  });

  it('keep settings under the id of their team when teams get new ids', () => {
    const builder = workspaceBuilder();
    const { teamId: own } = builder.team();
    builder.do(setActiveLimit, { teamId: own, activeLimit: 2 });
    const preview = previewOf(bytesOf(exportWorkspace(builder.workspace, { changedAt })), builder.workspace);
    const added = applyImport(preview, 'add-as-new-teams', builder.workspace, { newId: numberedIds() });
    if (!added.ok) throw new Error(added.error.message);
    const { planSettings } = applyChanges(emptyWorkspace(), added.value.changes);
    expect([...planSettings.values()].map(({ id, teamId: owner }) => id === owner)).toEqual([true]);
  });
});
