import { restoreFromBin } from '@shared/bin/bin';
import { backWithoutSlot } from '@shared/bin/fit-slots';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { deleteInitiatives } from '@shared/plan/initiatives';
import { dueNotNow, lookAgainLater, notNowByDate } from '@shared/plan/not-now';
import { swapInitiative } from '@shared/plan/swap';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';
import { asLists } from '../../support/workspace-builder';

let board: PlanBoard;

beforeEach(() => {
  board = new PlanBoard();
  board.add('a b c', 'active');
  board.add('d e');
  board.add('n', 'next');
});

function swapping(start: string, stop: string, fields: Partial<Parameters<typeof swapInitiative>[1]> = {}) {
  const why = { reason: 'Worth more', lookAgain: null, decidedBy: 'the team' };
  return { startId: board.id(start), stopId: board.id(stop), to: 'next' as const, ...why, ...fields };
}

describe('the swap', () => {
  it('starts one in the slot of another, which comes to the top of where it goes: one gesture, one undo', () => {
    const before = board.workspace;
    const { changes } = board.do(swapInitiative, swapping('d', 'b'));
    expect([board.column('active'), board.column('next'), board.column('candidate')]).toEqual([
      'a d c',
      'b n',
      'e',
    ]);
    expect(board.of('b').moves.at(-1)).toMatchObject({
      from: 'active',
      to: 'next',
      reason: 'Worth more',
      decidedBy: 'the team',
      swappedWith: board.id('d'),
    });
    expect(board.of('d').moves.at(-1)?.swappedWith).toBe(board.id('b'));
    expect(board.of('d').startedOn).toBe('2026-11-20');
    const undone = applyChanges(board.workspace, invertChanges(before, changes));
    expect(asLists(undone)).toEqual(asLists(before));
  });

  it('can stop something where the one that starts came from', () => {
    board.do(swapInitiative, swapping('n', 'a'));
    expect([board.column('active'), board.column('next')]).toEqual(['n b c', 'a']);
  });

  it('needs a reason, and for not now a day', () => {
    expect(board.refused(swapInitiative, swapping('d', 'b', { reason: ' ' }))).toBe('reason-missing');
    expect(board.refused(swapInitiative, swapping('d', 'b', { to: 'not-now' }))).toBe('date-missing');
    board.do(swapInitiative, swapping('d', 'b', { to: 'not-now', lookAgain: '2027-01-11' }));
    expect(board.of('b').notNow).toMatchObject({ lookAgain: '2027-01-11', decidedBy: 'the team' });
  });

  it('refuses what is active already, what is not, and what is gone', () => {
    expect(board.refused(swapInitiative, swapping('a', 'b'))).toBe('active');
    expect(board.refused(swapInitiative, swapping('d', 'e'))).toBe('not-active');
    expect(board.refused(swapInitiative, { ...swapping('d', 'b'), stopId: 'nothing' })).toBe('gone');
  });
});

describe('looking again', () => {
  beforeEach(() => {
    board.move('d', 'not-now');
    board.context.goTo('2026-11-21');
    board.do(swapInitiative, swapping('n', 'a', { to: 'not-now', lookAgain: '2026-11-30' }));
  });

  const due = (today: string) =>
    dueNotNow(board.workspace.initiative, board.teamId, today).map(({ title }) => title);

  it('brings up what has come due by itself, oldest first', () => {
    expect(due('2026-11-29')).toEqual([]);
    expect(due('2026-11-30')).toEqual(['a']);
    expect(due('2026-12-04')).toEqual(['a', 'd']);
    expect(notNowByDate(board.workspace.initiative, board.teamId).map(({ title }) => title)).toEqual([
      'a',
      'd',
    ]);
  });

  it('puts it off once more, with another day and the reason that it had', () => {
    board.do(lookAgainLater, { initiativeId: board.id('a'), lookAgain: '2027-02-01' });
    expect(board.of('a').notNow).toMatchObject({ reason: 'Worth more', lookAgain: '2027-02-01' });
    expect(due('2026-12-04')).toEqual(['d']);
    expect(board.refused(lookAgainLater, { initiativeId: board.id('a'), lookAgain: '2026-11-21' })).toBe(
      'date-past',
    );
    expect(board.refused(lookAgainLater, { initiativeId: board.id('b'), lookAgain: '2027-02-01' })).toBe(
      'not-there',
    );
  });
});

describe('the bin', () => {
  it('gives a slot back while it is free', () => {
    board.do(deleteInitiatives, { ids: board.ids('a') });
    const [entryId = ''] = board.workspace.binEntry.keys();
    board.do(restoreFromBin, { entryId });
    expect(board.column('active')).toBe('a b c');
  });

  it('brings back as next what finds no slot, and says so', () => {
    board.do(deleteInitiatives, { ids: board.ids('a b') });
    const [entryId = ''] = board.workspace.binEntry.keys();
    board.move('d', 'active');
    const before = board.workspace;
    const { changes } = board.do(restoreFromBin, { entryId });
    expect([board.column('active'), board.column('next')]).toEqual(['a c d', 'n b']);
    expect(board.of('b')).toMatchObject({ startedOn: null });
    expect(board.of('b').moves.at(-1)).toMatchObject({ from: 'active', to: 'next' });
    expect(backWithoutSlot(before, changes)).toEqual(['b']);
  });
});
