import { restoreFromBin } from '@shared/bin/bin';
import { exportTeam, exportWorkspace } from '@shared/exchange/json-export';
import { applyImport, importModes, previewImport } from '@shared/exchange/json-import';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { emptyHistory, type History, remember, stepBack, stepForward } from '@shared/kernel/history';
import type { RuleContext } from '@shared/kernel/rule';
import type { Change, RuleResult, Tables, Workspace } from '@shared/model/workspace';
import { addInitiative } from '@shared/plan/initiatives';
import { activeInitiatives, activeLimitOf, guardLimit } from '@shared/plan/limit';
import { mergeTeams } from '@shared/team/merge-teams';
import { removeTeam } from '@shared/team/teams';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';
import { type Chance, idOf } from '../../support/chance';
import { planGestures } from '../../support/plan-gestures';
import { testContext } from '../../support/workspace-builder';

/** A window as the store is: a workspace, its history, and the gate that every change set passes. */
class Window {
  workspace: Workspace;
  history: History<Tables> = emptyHistory();
  refused = 0;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  /** Applies changes unless the gate is shut. */
  write(changes: readonly Change[]): boolean {
    const after = applyChanges(this.workspace, changes);
    if (guardLimit(this.workspace, after, changes)) {
      this.refused += 1;
      return false;
    }
    this.workspace = after;
    return true;
  }

  act(result: RuleResult): void {
    if (!result.ok) return;
    const { label, changes } = result.value;
    const step = { label, forward: changes, backward: invertChanges(this.workspace, changes) };
    if (this.write(changes)) this.history = remember(this.history, step);
  }

  undo(): void {
    const back = stepBack(this.history);
    if (back && this.write(back.step.backward)) this.history = back.history;
  }

  redo(): void {
    const forward = stepForward(this.history);
    if (forward && this.write(forward.step.forward)) this.history = forward.history;
  }
}

/** A file of a workspace or a team, in which every initiative has been made active and, by chance, the settings were taken out. */
function tamperedFile(workspace: Workspace, chance: Chance): Uint8Array {
  const changedAt = '2026-11-20T16:30:00.000Z';
  const text =
    chance.below(2) === 0
      ? exportWorkspace(workspace, { changedAt })
      : exportTeam(workspace, idOf(workspace, 'team', chance), { changedAt });
  const file = JSON.parse(text) as { records: Record<string, Record<string, unknown>[]> };
  for (const initiative of file.records.initiative ?? []) initiative.state = 'active';
  if (chance.below(2) === 0) file.records.planSettings = [];
  return new TextEncoder().encode(JSON.stringify(file));
}

function importFile(workspace: Workspace, chance: Chance, context: RuleContext): RuleResult | null {
  const preview = previewImport(workspace, tamperedFile(workspace, chance), 'file.json');
  if (!preview.ok) return null;
  return applyImport(preview.value, importModes[chance.below(2)] ?? 'replace', workspace, context);
}

/** What somebody at another window is most likely to do at the wrong moment. */
function takeSlot(workspace: Workspace, chance: Chance, context: RuleContext): RuleResult {
  const teamId = idOf(workspace, 'team', chance);
  return addInitiative(workspace, { teamId, title: 'Mine as well', state: 'active' }, context);
}

function anyMerge(workspace: Workspace, chance: Chance, context: RuleContext): RuleResult {
  const [fromId, intoId] = [idOf(workspace, 'team', chance), idOf(workspace, 'team', chance)];
  return mergeTeams(workspace, { fromId, intoId }, context);
}

const ruleNames = Object.keys(planGestures);

/** The ways in, beside the rules of the plan themselves. */
const otherWays = [
  'restore',
  'undo',
  'redo',
  'import',
  'other-window',
  'remove-team',
  'merge-teams',
] as const;

const steps = fc.array(
  fc.record({
    way: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ruleNames) },
      {
        weight: 4,
        arbitrary: fc.constantFrom('moveInitiatives', 'addInitiative', 'swapInitiative', 'setActiveLimit'),
      },
      { weight: 6, arbitrary: fc.constantFrom<string>(...otherWays) },
    ),
    numbers: fc.array(fc.nat(9_999), { minLength: 24, maxLength: 24 }),
  }),
  { minLength: 1, maxLength: 60, size: 'max' },
);

interface Step {
  readonly way: string;
  readonly numbers: readonly number[];
}

function run(all: readonly Step[], check: (window: Window, way: string, isRule: boolean) => void): Window {
  const context = testContext();
  const window = new Window(lively(context));
  let stale = window.workspace;
  for (const [index, { way, numbers }] of all.entries()) {
    let at = 0;
    const chance: Chance = {
      below: (end) => (numbers[at++ % numbers.length] ?? 0) % end,
      text: 'Shorter builds',
    };
    const before = window.refused;
    if (way === 'undo') window.undo();
    else if (way === 'redo') window.redo();
    else if (way === 'restore')
      window.act(
        restoreFromBin(window.workspace, { entryId: idOf(window.workspace, 'binEntry', chance) }, context),
      );
    else if (way === 'remove-team')
      window.act(removeTeam(window.workspace, { teamId: idOf(window.workspace, 'team', chance) }, context));
    else if (way === 'merge-teams') {
      if (chance.below(3) === 0) window.act(anyMerge(window.workspace, chance, context));
    } else if (way === 'import') {
      const result = importFile(window.workspace, chance, context);
      if (result) window.act(result);
    } else if (way === 'other-window') {
      // Another window, which has not heard of the last gestures, does something and sends it over.
      const name = ruleNames[chance.below(ruleNames.length)] ?? '';
      const result =
        chance.below(2) === 0
          ? planGestures[name]?.(stale, chance, context)
          : takeSlot(stale, chance, context);
      if (result?.ok) window.write(result.value.changes);
    } else {
      const result = planGestures[way]?.(window.workspace, chance, context);
      if (result) window.act(result);
    }
    check(window, way, window.refused === before);
    if (index % 7 === 0) stale = window.workspace;
  }
  return window;
}

/** Teams with more active than two or three, whatever the code under test says of limits. */
function overfull({ team, initiative, planSettings }: Workspace): string[] {
  return [...team.keys()].filter((teamId) => {
    const limit = planSettings.get(teamId)?.activeLimit ?? 3;
    const active = [...initiative.values()].filter(
      (each) => each.teamId === teamId && each.state === 'active',
    );
    return active.length > limit;
  });
}

/** Raise it to look harder: RUNS=5000 npx vitest run tests/unit/plan/limit-holds. */
const RUNS = Number(process.env.RUNS ?? 150);

describe('the limit', { timeout: 60_000 + RUNS * 200 }, () => {
  it('holds on every way in, in any order', () => {
    fc.assert(
      fc.property(steps, (all) => {
        run(all, ({ workspace }, way) => expect(overfull(workspace), way).toEqual([]));
      }),
      { numRuns: RUNS },
    );
  });

  it('is kept by each rule itself: the last gate has nothing to do for them, nor for the bin and files', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const own = all.filter(({ way }) => way !== 'other-window');
        expect(run(own, () => {}).refused).toBe(0);
      }),
      { numRuns: RUNS },
    );
  });

  it('is needed: slots fill up, and the gate is shut on other windows and on undo', () => {
    let full = 0;
    let refused = 0;
    fc.assert(
      fc.property(steps, (all) => {
        const window = run(all, ({ workspace }) => {
          for (const teamId of workspace.team.keys()) {
            const active = activeInitiatives(workspace.initiative, teamId).length;
            if (active === activeLimitOf(workspace, teamId)) full += 1;
          }
        });
        refused += window.refused;
      }),
      { numRuns: 100, seed: 11 },
    );
    expect(full).toBeGreaterThan(100);
    expect(refused).toBeGreaterThan(5);
  });
});
