import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { tableNames, tableValidators } from '@shared/model/tables';
import type { ChangeSet, Workspace } from '@shared/model/workspace';
import { limitBroken } from '@shared/plan/limit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { arbitraryGesture, lively, performGesture, type RandomGesture } from '../../support/arbitraries';
import { brokenGroups, brokenVotes } from '../../support/broken-limits';
import { gestures } from '../../support/random-gestures';
import { testContext } from '../../support/workspace-builder';

/** Applies gestures one after the other and checks each. */
function runAll(
  steps: readonly RandomGesture[],
  check: (before: Workspace, changeSet: ChangeSet, after: Workspace, step: RandomGesture) => void,
): void {
  const context = testContext();
  let workspace = lively(context);
  for (const step of steps) {
    const changeSet = performGesture(workspace, step, context);
    if (!changeSet) continue;
    const after = applyChanges(workspace, changeSet.changes);
    check(workspace, changeSet, after, step);
    workspace = after;
  }
}

function invalidRecords(changeSet: ChangeSet): string[] {
  return changeSet.changes.flatMap((change) => {
    if (change.op === 'delete') return [];
    const read = z.safeParse(tableValidators[change.table], change.record);
    return read.success ? [] : [`${change.table}: ${read.error.issues.map(({ message }) => message).join()}`];
  });
}

/** Raise it to look harder: RUNS=5000 npx vitest run tests/unit/retro/every-rule. */
const RUNS = Number(process.env.RUNS ?? 80);

const sequences = fc.array(arbitraryGesture(), { minLength: 1, maxLength: 80, size: 'max' });

describe('any sequence of gestures', { timeout: 60_000 + RUNS * 100 }, () => {
  it('leaves no reference to nothing, no invalid record, no broken limit and no group of one', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        runAll(steps, (_before, changeSet, after, step) => {
          expect(invalidRecords(changeSet), step.rule).toEqual([]);
          expect(findDanglingReferences(after), step.rule).toEqual([]);
          expect(brokenVotes(after), step.rule).toEqual([]);
          expect(brokenGroups(after), step.rule).toEqual([]);
          for (const teamId of after.team.keys()) expect(limitBroken(after, teamId), step.rule).toBeNull();
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('can be undone step by step, to the very same records', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        runAll(steps, (before, changeSet, after, step) => {
          const undone = applyChanges(after, invertChanges(before, changeSet.changes));
          for (const table of tableNames) {
            const [was, is] = [before[table], undone[table]] as ReadonlyMap<string, unknown>[];
            expect(is?.size, step.rule).toBe(was?.size);
            for (const [id, record] of was ?? [])
              if (is?.get(id) !== record) expect.fail(`${step.rule}: ${table}`);
          }
        });
      }),
      { numRuns: RUNS },
    );
  });

  it('has a label in words and no change that changes nothing', () => {
    fc.assert(
      fc.property(sequences, (steps) => {
        runAll(steps, (before, changeSet, _after, step) => {
          expect(changeSet.label, step.rule).toMatch(/^[a-z]/);
          for (const change of changeSet.changes) {
            if (change.op === 'delete') expect(before[change.table].has(change.id), step.rule).toBe(true);
          }
        });
      }),
      { numRuns: 60 },
    );
  });

  it('reaches every rule: each is carried out at least once', () => {
    const carriedOut = new Set<string>();
    fc.assert(
      fc.property(sequences, (steps) => {
        runAll(steps, (_before, changeSet, _after, step) => {
          if (changeSet.changes.length > 0) carriedOut.add(step.rule);
        });
      }),
      { numRuns: 1_200, seed: 7 },
    );
    expect(Object.keys(gestures).filter((rule) => !carriedOut.has(rule))).toEqual([]);
  });
});
