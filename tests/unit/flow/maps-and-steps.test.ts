import { restoreFromBin } from '@shared/bin/bin';
import { blockersToCandidates, initiativesFrom } from '@shared/flow/blocker-candidates';
import { addBlocker, deleteBlockers, editBlocker, placeBlockers } from '@shared/flow/blockers';
import { addBlockersFrom } from '@shared/flow/blockers-from';
import { addFlowBranch, putStepsBeside, putStepsInLine } from '@shared/flow/branches';
import { mapBlockers } from '@shared/flow/causes';
import { setExperiment } from '@shared/flow/experiment';
import { focusingGaps, setFocusing } from '@shared/flow/focusing';
import { compareMaps, freezeMap, futureOf } from '@shared/flow/history';
import {
  addFlowMap,
  deleteFlowMap,
  mapHistory,
  moveFlowMap,
  setMapCalendar,
  teamMaps,
} from '@shared/flow/maps';
import { addFlowRework, setReworkShare } from '@shared/flow/rework';
import {
  addFlowStep,
  addFlowSteps,
  deleteFlowSteps,
  editFlowStep,
  mapRework,
  moveFlowSteps,
} from '@shared/flow/steps';
import { addWorkItem, editWorkItem, finishWorkItems, moveWorkItems } from '@shared/flow/work-items';
import { removePerson } from '@shared/team/people';
import { describe, expect, it } from 'vitest';
import { FlowBoard } from '../../support/flow-board';

describe('steps', () => {
  it('are added at the end, in front of another, or pasted', () => {
    const board = new FlowBoard('Build Release');
    board.do(addFlowStep, { mapId: board.mapId, name: ' Review ', beforeId: board.step('Release').id });
    board.do(addFlowSteps, { mapId: board.mapId, text: '- Watch\n\n2. Learn' });
    expect(board.line()).toBe('Build Review Release Watch Learn');
  });

  it('are moved one or several, and staying where they are changes nothing', () => {
    const board = new FlowBoard('A B C D');
    board.do(moveFlowSteps, { stepIds: board.ids('D B'), beforeId: board.step('A').id });
    expect(board.line()).toBe('B D A C');
    const still = board.do(moveFlowSteps, { stepIds: board.ids('D'), beforeId: board.step('A').id });
    expect(still.changes).toEqual([]);
    board.do(moveFlowSteps, { stepIds: board.ids('B'), beforeId: null });
    expect(board.line()).toBe('D A C B');
  });

  it('run beside each other in branches, and on the line again', () => {
    const board = new FlowBoard('A B C D');
    board.do(addFlowBranch, { besideId: board.step('B').id, name: 'X' });
    expect(board.line()).toBe('A [B | X] C D');
    board.do(putStepsBeside, { stepIds: board.ids('C'), besideId: board.step('X').id });
    expect(board.line()).toBe('A [B | X | C] D');
    board.do(moveFlowSteps, { stepIds: board.ids('A'), beforeId: null });
    expect(board.line()).toBe('[B | X | C] D A');
    board.do(putStepsInLine, { stepIds: board.ids('X C') });
    expect(board.line()).toBe('B X C D A');
    expect(board.steps().every(({ lane }) => lane === null)).toBe(true);
  });

  it('come into a branch between two of its steps', () => {
    const board = new FlowBoard('A B C D');
    board.do(putStepsBeside, { stepIds: board.ids('B C'), besideId: board.step('A').id });
    expect(board.line()).toBe('[A | B C] D');
    board.do(addFlowStep, { mapId: board.mapId, name: 'N', beforeId: board.step('C').id });
    expect(board.line()).toBe('[A | B N C] D');
    board.do(moveFlowSteps, { stepIds: board.ids('C'), beforeId: board.step('B').id });
    expect(board.line()).toBe('[A | C B N] D');
  });

  it('that are the last of a branch take the group with them', () => {
    const board = new FlowBoard('A B C');
    board.do(putStepsBeside, { stepIds: board.ids('B'), besideId: board.step('A').id });
    board.do(deleteFlowSteps, { stepIds: board.ids('B') });
    expect(board.line()).toBe('A C');
    expect(board.refused(putStepsBeside, { stepIds: board.ids('A'), besideId: board.step('A').id })).toBe(
      'itself',
    );
  });

  it.each([
    [{ waitMinutes: -1 }, 'out-of-range'],
    [{ processMinutes: Number.NaN }, 'out-of-range'],
    [{ percentComplete: 101 }, 'out-of-range'],
    [{ percentComplete: -0.1 }, 'out-of-range'],
    [{ queue: 1.5 }, 'out-of-range'],
    [{ name: '  ' }, 'empty'],
    [{ name: 'x'.repeat(121) }, 'too-long'],
    [{ waitMinutes: 50, waitRange: { least: 60, most: 90 } }, 'out-of-range'],
    [{ processRange: { least: 9, most: 3 } }, 'out-of-range'],
  ])('refuse %j', (fields, code) => {
    const board = new FlowBoard('A');
    expect(board.refused(editFlowStep, { stepId: board.step('A').id, ...fields })).toBe(code);
  });

  it('take 0 for a value and null for not known, and lose a range that no longer holds', () => {
    const board = new FlowBoard('A');
    const stepId = board.step('A').id;
    board.do(editFlowStep, {
      stepId,
      percentComplete: 0,
      waitMinutes: 10,
      waitRange: { least: 5, most: 20 },
    });
    expect(board.step('A')).toMatchObject({ percentComplete: 0, waitRange: { least: 5, most: 20 } });
    board.do(editFlowStep, { stepId, waitMinutes: 30 });
    expect(board.step('A').waitRange).toBeNull();
    board.do(editFlowStep, { stepId, waitMinutes: null });
    expect(board.step('A').waitMinutes).toBeNull();
  });

  it('stop at two hundred', () => {
    const board = new FlowBoard();
    board.do(addFlowSteps, {
      mapId: board.mapId,
      text: Array.from({ length: 200 }, (_, n) => `S${n}`).join('\n'),
    });
    expect(board.refused(addFlowStep, { mapId: board.mapId, name: 'one more' })).toBe('too-many');
  });

  it('come back from the bin with their rework, and leave blockers beside the map', () => {
    const board = new FlowBoard('A B C');
    const [a = '', b = '', c = ''] = board.ids('A B C');
    board.do(addFlowRework, { fromStepId: c, toStepId: b, share: 10 });
    const blockerId = board.made('blocker', addBlocker, { mapId: board.mapId, text: 'x', stepId: b });
    board.made('workItem', addWorkItem, { mapId: board.mapId, title: 'item', stepId: b, at: '2026-11-10' });
    board.do(deleteFlowSteps, { stepIds: [b] });
    expect(board.get('blocker', blockerId).stepId).toBeNull();
    expect(mapRework(board.workspace.flowRework, board.mapId)).toEqual([]);
    const [entryId = ''] = board.workspace.binEntry.keys();
    board.do(restoreFromBin, { entryId });
    expect(board.line()).toBe('A B C');
    expect(mapRework(board.workspace.flowRework, board.mapId)).toHaveLength(1);
    expect(a).not.toBe('');
  });
});

describe('rework', () => {
  it('goes back to an earlier step, once for each two, and never to itself or without end', () => {
    const board = new FlowBoard('A B C');
    const [a = '', b = '', c = ''] = board.ids('A B C');
    const refused = (fromStepId: string, toStepId: string, share = 10) =>
      board.refused(addFlowRework, { fromStepId, toStepId, share });
    expect(refused(a, a)).toBe('itself');
    expect(refused(a, b)).toBe('not-earlier');
    expect(refused(b, a, 100)).toBe('endless');
    expect(refused(b, a, -1)).toBe('out-of-range');
    const reworkId = board.made('flowRework', addFlowRework, { fromStepId: c, toStepId: a, share: 20 });
    expect(refused(c, a)).toBe('exists');
    expect(board.refused(setReworkShare, { reworkId, share: 120 })).toBe('endless');
    board.do(putStepsBeside, { stepIds: [b], besideId: a });
    expect(refused(b, a)).toBe('not-earlier');
  });

  it('that would lead forwards goes with the move', () => {
    const board = new FlowBoard('A B C');
    const [a = '', , c = ''] = board.ids('A B C');
    board.do(addFlowRework, { fromStepId: c, toStepId: a, share: 20 });
    board.do(moveFlowSteps, { stepIds: [c], beforeId: a });
    expect(mapRework(board.workspace.flowRework, board.mapId)).toEqual([]);
  });
});

describe('maps', () => {
  it('have an order, a calendar, and go to the bin and back with all that is theirs', () => {
    const board = new FlowBoard('A B');
    const other = board.made('flowMap', addFlowMap, { teamId: board.teamId, title: 'Incident to fix' });
    board.do(moveFlowMap, { mapId: other, beforeId: board.mapId });
    expect(teamMaps(board.workspace.flowMap, board.teamId).map(({ id }) => id)).toEqual([other, board.mapId]);
    expect(board.refused(setMapCalendar, { mapId: other, hoursPerDay: 0, daysPerWeek: 5 })).toBe(
      'out-of-range',
    );
    expect(board.refused(setMapCalendar, { mapId: other, hoursPerDay: 8, daysPerWeek: 8 })).toBe(
      'out-of-range',
    );
    board.do(freezeMap, { mapId: board.mapId });
    board.do(futureOf, { mapId: board.mapId });
    board.do(deleteFlowMap, { mapId: board.mapId });
    const left = [...board.workspace.flowMap.values()];
    expect(left.map(({ copiedFromId }) => copiedFromId)).toEqual([null, null]);
    const [entryId = ''] = board.workspace.binEntry.keys();
    board.do(restoreFromBin, { entryId });
    expect(board.line()).toBe('A B');
    expect(mapHistory(board.workspace.flowMap, board.mapId)).toHaveLength(1);
  });

  it('that are in the history are not changed any more', () => {
    const board = new FlowBoard('A B');
    const old = board.made('flowMap', freezeMap, { mapId: board.mapId });
    const [stepId = ''] = board.steps(old).map(({ id }) => id);
    expect(board.refused(editFlowStep, { stepId, waitMinutes: 1 })).toBe('frozen');
    expect(board.refused(addFlowStep, { mapId: old, name: 'x' })).toBe('frozen');
    expect(board.refused(addBlocker, { mapId: old, text: 'x' })).toBe('frozen');
    expect(board.refused(deleteFlowSteps, { stepIds: [stepId] })).toBe('frozen');
    expect(teamMaps(board.workspace.flowMap, board.teamId)).toHaveLength(1);
  });

  it('are compared step by step, by what they are copies of and then by name', () => {
    const board = new FlowBoard('A B C');
    for (const step of board.steps()) {
      board.do(editFlowStep, { stepId: step.id, waitMinutes: 100, processMinutes: 10 });
    }
    board.do(addFlowRework, { fromStepId: board.step('C').id, toStepId: board.step('B').id, share: 50 });
    const future = board.made('flowMap', futureOf, { mapId: board.mapId });
    expect(mapRework(board.workspace.flowRework, future)).toHaveLength(1);
    board.do(editFlowStep, { stepId: board.step('B', future).id, name: 'B2', waitMinutes: 40 });
    board.do(deleteFlowSteps, { stepIds: [board.step('A', future).id] });
    board.do(addFlowStep, { mapId: future, name: 'D' });
    const { before, after, steps } = compareMaps(board.workspace, board.mapId, future);
    expect(before.leadTime).toMatchObject({ state: 'known', value: 330 + 110 });
    expect(after.leadTime).toMatchObject({ state: 'incomplete' });
    expect(
      steps.map((pair) => [pair.before?.name ?? null, pair.after?.name ?? null, pair.waitChange]),
    ).toEqual([
      ['A', null, null],
      ['B', 'B2', -60],
      ['C', 'C', 0],
      [null, 'D', null],
    ]);
  });
});

describe('blockers', () => {
  it('are put on a step, on a wait, beside the map, and before each other', () => {
    const board = new FlowBoard('A B');
    const [a = ''] = board.ids('A');
    const [one, two] = ['one', 'two'].map((text) =>
      board.made('blocker', addBlocker, { mapId: board.mapId, text }),
    );
    board.do(placeBlockers, { blockerIds: [two ?? ''], stepId: a, at: 'wait', beforeId: one });
    expect(
      mapBlockers(board.workspace.blocker, board.mapId).map(({ text, stepId, at }) => [text, stepId, at]),
    ).toEqual([
      ['two', a, 'wait'],
      ['one', null, 'step'],
    ]);
    expect(board.refused(placeBlockers, { blockerIds: [one ?? ''], stepId: 'nothing' })).toBe('gone');
    expect(board.refused(editBlocker, { blockerId: one ?? '', minutesEach: -5 })).toBe('out-of-range');
  });

  it('come from notes and lead to the plan, and the line through them holds', () => {
    const board = new FlowBoard('A');
    const { retroId, columnIds } = board.retro(board.teamId);
    const noteId = board.note(retroId, columnIds[0] ?? '', 'Deploys wait for staging');
    const blockerId = board.made('blocker', addBlockersFrom, {
      mapId: board.mapId,
      sources: [{ table: 'note', id: noteId }],
      cause: 'fragile',
    });
    expect(board.get('blocker', blockerId)).toMatchObject({
      text: 'Deploys wait for staging',
      cause: 'fragile',
      sources: [{ table: 'note', id: noteId }],
    });
    const initiativeId = board.made('initiative', blockersToCandidates, { blockerIds: [blockerId] });
    expect(board.get('initiative', initiativeId)).toMatchObject({
      state: 'candidate',
      title: 'Deploys wait for staging',
      sources: [{ table: 'blocker', id: blockerId }],
    });
    expect(board.refused(blockersToCandidates, { blockerIds: [blockerId] })).toBe('exists');
    board.do(deleteBlockers, { blockerIds: [blockerId] });
    expect(initiativesFrom(board.workspace.initiative, blockerId)).toHaveLength(1);
  });

  it('take nothing from another team', () => {
    const board = new FlowBoard('A');
    const other = board.team('Gamma');
    const { retroId, columnIds } = board.retro(other.teamId);
    const noteId = board.note(retroId, columnIds[0] ?? '', 'Theirs');
    const sources = [{ table: 'note' as const, id: noteId }];
    expect(board.refused(addBlockersFrom, { mapId: board.mapId, sources })).toBe('empty');
  });
});

describe('the five steps and the experiment', () => {
  it('have a word, an owner of the team and a date; what lacks is named', () => {
    const board = new FlowBoard('A');
    const { mapId, ana } = board;
    expect(focusingGaps(board.get('flowMap', mapId))).toEqual([]);
    board.do(setFocusing, { mapId, focusingStep: 'exploit', text: 'Review first', ownerId: ana });
    expect(focusingGaps(board.get('flowMap', mapId))[1]).toEqual({ step: 'exploit', lacks: ['a date'] });
    expect(board.refused(setFocusing, { mapId, focusingStep: 'repeat', due: '2026-02-30' })).toBe(
      'no-such-day',
    );
    expect(board.refused(setExperiment, { mapId, ownerId: 'nobody' })).toBe('gone');
    expect(board.refused(removePerson, { personId: ana })).toBe('in-use');
  });
});

describe('items', () => {
  it('move from step to step by the day, and are done', () => {
    const board = new FlowBoard('A B');
    const [a = '', b = ''] = board.ids('A B');
    const itemId = board.made('workItem', addWorkItem, {
      mapId: board.mapId,
      title: 'Refunds',
      stepId: a,
      at: '2026-11-10',
    });
    board.do(moveWorkItems, { itemIds: [itemId], stepId: b });
    board.do(finishWorkItems, { itemIds: [itemId] });
    expect(board.get('workItem', itemId)).toMatchObject({
      entered: [
        { stepId: a, at: '2026-11-10' },
        { stepId: b, at: '2026-11-20' },
      ],
      doneAt: '2026-11-20',
    });
    expect(board.refused(editWorkItem, { itemId, doneAt: '2026-11-12' })).toBe('wrong-order');
    expect(board.refused(editWorkItem, { itemId, doneAt: '2026-11-21' })).toBe('not-yet');
  });
});
