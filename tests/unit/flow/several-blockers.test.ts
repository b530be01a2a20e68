import { addBlocker, deleteBlockers, placeBlockers, setBlockersCause } from '@shared/flow/blockers';
import { mapBlockers } from '@shared/flow/causes';
import { freezeMap } from '@shared/flow/history';
import { addFlowMap, mapHistory } from '@shared/flow/maps';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { type Blocker, type BlockerCause, blockerCauses, blockerPlaces } from '@shared/model/blocker';
import type { ChangeSet } from '@shared/model/workspace';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FlowBoard } from '../../support/flow-board';

function write(board: FlowBoard, text: string, cause: BlockerCause, mapId = board.mapId): string {
  return board.made('blocker', addBlocker, { mapId, text, cause });
}

describe('several blockers at once', () => {
  it('get their cause as one change; those that have it already stay as they are', () => {
    const board = new FlowBoard('A B');
    const ids = (['waiting', 'fragile', 'tooling', 'waiting'] as const).map((cause, index) =>
      write(board, `No ${index}`, cause),
    );
    const done = board.do(setBlockersCause, { blockerIds: ids.slice(0, 3), cause: 'fragile' });
    expect(done.label).toBe('set the cause of 2 blockers');
    expect(mapBlockers(board.workspace.blocker, board.mapId).map(({ cause }) => cause)).toEqual([
      'fragile',
      'fragile',
      'fragile',
      'waiting',
    ]);
    const again = board.do(setBlockersCause, { blockerIds: ids.slice(0, 3), cause: 'fragile' });
    expect(again.changes).toEqual([]);
    const one = board.do(setBlockersCause, { blockerIds: [ids[3] ?? ''], cause: 'unclear' });
    expect(one.label).toBe('set the cause');
  });

  it('get no cause that there isn’t, none on a map of the past, and nothing when all are gone', () => {
    const board = new FlowBoard('A');
    const blockerIds = [write(board, 'No owner', 'waiting')];
    // A file or another window can hold what the types rule out.
    const unknown = 'bad luck' as BlockerCause;
    expect(board.refused(setBlockersCause, { blockerIds, cause: unknown })).toBe('out-of-range');
    expect(board.refused(setBlockersCause, { blockerIds: ['nothing'], cause: 'tooling' })).toBe('gone');
    board.do(freezeMap, { mapId: board.mapId });
    const past = mapHistory(board.workspace.flowMap, board.mapId)[0]?.id ?? '';
    const [old] = mapBlockers(board.workspace.blocker, past);
    expect(board.refused(setBlockersCause, { blockerIds: [old?.id ?? ''], cause: 'tooling' })).toBe('frozen');
    board.do(deleteBlockers, { blockerIds });
    expect(board.refused(setBlockersCause, { blockerIds, cause: 'tooling' })).toBe('gone');
  });

  it('of another map stay out of it', () => {
    const board = new FlowBoard('A');
    const other = board.made('flowMap', addFlowMap, { teamId: board.teamId, title: 'Another' });
    const [here, there] = [write(board, 'Here', 'waiting'), write(board, 'There', 'waiting', other)];
    const done = board.do(setBlockersCause, { blockerIds: [here, there], cause: 'tooling' });
    expect(done.changes).toHaveLength(1);
    expect(board.get('blocker', there).cause).toBe('waiting');
  });

  it('whatever is done with them, is one change that leaves all others and their order be, and is undone as one', () => {
    const blocker = fc.record({
      cause: fc.constantFrom(...blockerCauses),
      spot: fc.option(fc.tuple(fc.constantFrom('A', 'B'), fc.constantFrom(...blockerPlaces))),
      isChosen: fc.boolean(),
    });
    const done = fc.oneof(
      fc.record({ what: fc.constant('cause' as const), cause: fc.constantFrom(...blockerCauses) }),
      fc.record({
        what: fc.constant('place' as const),
        step: fc.constantFrom('A', 'B', null),
        at: fc.constantFrom(...blockerPlaces),
      }),
      fc.record({ what: fc.constant('delete' as const) }),
    );
    fc.assert(
      fc.property(fc.array(blocker, { minLength: 1, maxLength: 8 }), done, (blockers, gesture) => {
        const board = new FlowBoard('A B');
        const ids = blockers.map(({ cause, spot }, index) =>
          board.made('blocker', addBlocker, {
            mapId: board.mapId,
            text: `No ${index}`,
            cause,
            ...(spot === null ? {} : { stepId: board.step(spot[0]).id, at: spot[1] }),
          }),
        );
        const chosen = new Set(ids.filter((_, index) => blockers[index]?.isChosen));
        fc.pre(chosen.size > 0);
        const before = board.workspace;
        const was = mapBlockers(before.blocker, board.mapId);
        // The order of the hand that chose doesn't matter.
        const blockerIds = [...chosen].reverse();
        let changes: ChangeSet;
        let expected: (each: Blocker) => Blocker[];
        if (gesture.what === 'cause') {
          const { cause } = gesture;
          changes = board.do(setBlockersCause, { blockerIds, cause });
          expected = (each) => [{ ...each, cause }];
        } else if (gesture.what === 'place') {
          const stepId = gesture.step === null ? null : board.step(gesture.step).id;
          changes = board.do(placeBlockers, { blockerIds, stepId, at: gesture.at });
          expected = (each) => [{ ...each, stepId, at: gesture.at }];
        } else {
          changes = board.do(deleteBlockers, { blockerIds });
          expected = () => [];
        }
        expect(mapBlockers(board.workspace.blocker, board.mapId)).toEqual(
          was.flatMap((each) => (chosen.has(each.id) ? expected(each) : [each])),
        );
        expect(applyChanges(board.workspace, invertChanges(before, changes.changes))).toEqual(before);
      }),
    );
  });
});
