import { ok } from '@shared/kernel/result';
import { type RuleResult, totalOf, type Workspace } from '@shared/model/workspace';
import { addInitiatives } from '@shared/plan/initiatives';
import { activeInitiatives } from '@shared/plan/limit';
import { setActiveLimit } from '@shared/plan/lower-limit';
import { moveInitiatives } from '@shared/plan/move-initiatives';
import { putInitiative } from '@shared/plan/place-initiatives';
import { describe, expect, it } from 'vitest';
import { type TestWindow, WindowWorld } from '../../support/window-world';
import { testContext, workspaceBuilder } from '../../support/workspace-builder';

const NOW = '2026-11-22T10:00:00.000Z';

const clock = testContext('new');
clock.now = NOW;
clock.today = '2026-11-22';
const context = () => clock;

/** Windows around a team with five candidates, of which the first so many are active. */
async function windowsOf(windows: number, active: number) {
  const builder = workspaceBuilder();
  const { teamId } = builder.team('Checkout');
  builder.do(addInitiatives, { teamId, text: 'One\nTwo\nThree\nFour\nFive' });
  const initiatives = [...builder.workspace.initiative.values()].map(({ id }) => id);
  if (active > 0) {
    builder.do(moveInitiatives, { ids: initiatives.slice(0, active), state: 'active', beforeId: null });
  }
  const { workspace } = builder;
  const meta = { sequence: 5, changedAt: NOW, recordVersion: 1, total: totalOf(workspace) };
  const world = new WindowWorld(workspace, meta, (end) => 3 % end);
  const opened = Array.from({ length: windows }, () => world.open());
  await world.run();
  return { world, opened, teamId, initiatives };
}

const activeIn = (window: TestWindow | undefined, teamId: string) =>
  window?.copy ? activeInitiatives(window.copy.workspace.initiative, teamId).map(({ title }) => title) : [];

const start = (window: TestWindow | undefined, id: string | undefined) =>
  window?.shared.act(moveInitiatives, { ids: [id ?? ''], state: 'active', beforeId: null }, context());

/** A rule that asks nobody. */
const force = (workspace: Workspace, id: string): RuleResult => {
  const initiative = workspace.initiative.get(id);
  if (!initiative) throw new Error('It is there in these tests.');
  return ok({ label: 'force', changes: [putInitiative({ ...initiative, state: 'active' })] });
};

describe('the limit of active initiatives in the store', () => {
  it('holds when two windows take the last slot in the same moment: the second hears why', async () => {
    const { world, opened, teamId, initiatives } = await windowsOf(2, 2);
    const [one, two] = opened;
    expect(start(one, initiatives[2])?.ok).toBe(true);
    expect(start(two, initiatives[3])?.ok).toBe(true);
    await world.run();
    expect(activeIn(one, teamId)).toEqual(['One', 'Two', 'Three']);
    expect(activeIn(two, teamId)).toEqual(['One', 'Two', 'Three']);
    expect(two?.refusals.map(({ message }) => message)).toEqual([
      'All 3 slots are taken. Choose what stops.',
    ]);
  });

  it('holds when one window lowers it while another fills it', async () => {
    const { world, opened, teamId, initiatives } = await windowsOf(2, 2);
    const [one, two] = opened;
    one?.shared.act(setActiveLimit, { teamId, activeLimit: 2 }, context());
    start(two, initiatives[2]);
    await world.run();
    expect(activeIn(one, teamId)).toEqual(['One', 'Two']);
    expect(activeIn(two, teamId)).toEqual(['One', 'Two']);
    expect(two?.refusals.map(({ code }) => code)).toEqual(['limit']);
  });

  it('is the last gate: a rule that asks nobody is refused, with nothing done', async () => {
    const { opened, teamId, initiatives } = await windowsOf(1, 3);
    const [one] = opened;
    const result = one?.shared.act(force, initiatives[3] ?? '', context());
    expect(result).toEqual({
      ok: false,
      error: { code: 'limit', message: 'All 3 slots are taken. Choose what stops.' },
    });
    expect(activeIn(one, teamId)).toEqual(['One', 'Two', 'Three']);
    expect(one?.copy?.history.past).toEqual([]);
  });

  it('lets undo and redo through that stay within it, the change of the limit among them', async () => {
    const { world, opened, teamId, initiatives } = await windowsOf(1, 3);
    const [one] = opened;
    const [first = ''] = initiatives;
    one?.shared.act(moveInitiatives, { ids: [first], state: 'next', beforeId: null }, context());
    one?.shared.act(setActiveLimit, { teamId, activeLimit: 2 }, context());
    await world.run();
    expect(start(one, first)?.ok).toBe(false);
    expect(one?.shared.move('undo', NOW)).toBe('allow 2 active');
    expect(one?.shared.move('undo', NOW)).toBe('move initiative');
    expect(activeIn(one, teamId)).toEqual(['One', 'Two', 'Three']);
    expect(one?.shared.move('redo', NOW)).toBe('move initiative');
    expect(one?.shared.move('redo', NOW)).toBe('allow 2 active');
    expect(activeIn(one, teamId)).toEqual(['Two', 'Three']);
  });

  it('tells of an undo that would lead further above, and leaves history and work as they are', async () => {
    const builder = workspaceBuilder();
    const { teamId } = builder.team('Checkout');
    builder.do(addInitiatives, { teamId, text: 'One\nTwo\nThree\nFour' });
    const { workspace } = builder;
    // As no rule would leave it.
    const initiative = new Map(
      [...workspace.initiative].map(([id, each]) => [id, { ...each, state: 'active' as const }]),
    );
    const meta = { sequence: 5, changedAt: NOW, recordVersion: 1, total: totalOf(workspace) };
    const world = new WindowWorld({ ...workspace, initiative }, meta, (end) => 3 % end);
    const one = world.open();
    await world.run();
    const [first = ''] = initiative.keys();
    one.shared.act(moveInitiatives, { ids: [first], state: 'next', beforeId: null }, context());
    expect(activeIn(one, teamId)).toEqual(['Two', 'Three', 'Four']);
    expect(one.shared.move('undo', NOW)).toBe(null);
    expect(one.refusals.map(({ code }) => code)).toEqual(['limit']);
    expect(activeIn(one, teamId)).toEqual(['Two', 'Three', 'Four']);
    expect(one.copy?.history.past.map(({ label }) => label)).toEqual(['move initiative']);
  });
});
