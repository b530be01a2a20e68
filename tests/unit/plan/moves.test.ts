import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { activeLimitOf, freeSlots, guardLimit, limitBroken } from '@shared/plan/limit';
import { mustStopFirst, setActiveLimit } from '@shared/plan/lower-limit';
import { canMove, moveInitiatives } from '@shared/plan/move-initiatives';
import { startPlanning } from '@shared/plan/plannings';
import { planBoard } from '@shared/plan/states';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';

let board: PlanBoard;

beforeEach(() => {
  board = new PlanBoard();
  board.add('a b c d e');
});

describe('moving initiatives', () => {
  it('moves one in front of another, to the end, and into another column', () => {
    board.move('c', 'candidate', 'a');
    expect(board.column('candidate')).toBe('c a b d e');
    board.move('c', 'candidate');
    board.move('a', 'next');
    board.move('e', 'next', 'a');
    expect([board.column('candidate'), board.column('next')]).toEqual(['b d c', 'e a']);
  });

  it('moves several, in the order of the board whatever the order of the selection', () => {
    board.move('d a', 'next');
    expect(board.column('next')).toBe('a d');
    board.move('d e b', 'done');
    expect(board.column('done')).toBe('b e d');
  });

  it('lets the next one that stays follow, when the one in front moves itself', () => {
    board.move('b d', 'candidate', 'b');
    expect(board.column('candidate')).toBe('a b d c e');
  });

  it('changes nothing when they lie there already', () => {
    expect(board.move('b', 'candidate', 'c').changes).toEqual([]);
    expect(board.move('b', 'candidate', 'b').changes).toEqual([]);
    expect(board.move('d e', 'candidate').changes).toEqual([]);
  });

  it('remembers when it was started and ended, and each move', () => {
    board.move('a', 'active');
    expect(board.of('a').startedOn).toBe('2026-11-20');
    board.context.goTo('2026-11-25');
    board.move('a', 'done');
    expect(board.of('a')).toMatchObject({ startedOn: '2026-11-20', endedOn: '2026-11-25' });
    board.move('a', 'active');
    expect(board.of('a')).toMatchObject({ startedOn: '2026-11-20', endedOn: null });
    board.move('a', 'candidate');
    expect(board.of('a').startedOn).toBeNull();
    expect(board.of('a').moves.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'candidate active',
      'active done',
      'done active',
      'active candidate',
    ]);
  });

  it('names the planning meeting that is open in the history', () => {
    const planningId = board.made('planning', startPlanning, { teamId: board.teamId, title: 'November' });
    board.move('a', 'next');
    expect(board.of('a').moves[0]?.planningId).toBe(planningId);
  });

  it('refuses what is gone, and leaves out what is of another team', () => {
    const other = board.team('Gamma', ['Dora']);
    const { teamId } = other;
    expect(board.refused(moveInitiatives, { ids: ['nothing'], state: 'next' as const, beforeId: null })).toBe(
      'gone',
    );
    expect(planBoard(board.workspace.initiative, teamId).candidate).toEqual([]);
  });
});

describe('what is not done now', () => {
  it('needs a reason, and a day after today that exists', () => {
    const move = (fields: { reason?: string; lookAgain?: string | null }) =>
      board.refused(moveInitiatives, {
        ids: board.ids('a'),
        state: 'not-now' as const,
        beforeId: null,
        ...fields,
      });
    expect(move({})).toBe('reason-missing');
    expect(move({ reason: '  ', lookAgain: '2026-12-04' })).toBe('reason-missing');
    expect(move({ reason: 'Too early' })).toBe('date-missing');
    expect(move({ reason: 'Too early', lookAgain: '' })).toBe('date-missing');
    expect(move({ reason: 'Too early', lookAgain: '2026-02-30' })).toBe('no-such-day');
    expect(move({ reason: 'Too early', lookAgain: '2026-11-20' })).toBe('date-past');
    expect(move({ reason: 'x'.repeat(241), lookAgain: '2026-12-04' })).toBe('too-long');
  });

  it('keeps them while it stays, and lets them go into the history when it leaves', () => {
    board.move('a b', 'not-now');
    expect(board.of('a').notNow).toEqual({
      reason: 'Too early',
      lookAgain: '2026-12-04',
      decidedBy: '',
      date: '2026-11-20',
    });
    board.do(moveInitiatives, { ids: board.ids('b'), state: 'not-now', beforeId: board.id('a') });
    expect(board.column('not-now')).toBe('b a');
    board.move('a', 'next');
    expect(board.of('a').notNow).toBeNull();
    expect(board.of('a').moves[0]?.reason).toBe('Too early');
  });
});

describe('the limit', () => {
  it('is three unless the team chose two', () => {
    expect(activeLimitOf(board.workspace, board.teamId)).toBe(3);
    board.do(setActiveLimit, { teamId: board.teamId, activeLimit: 2 });
    expect(activeLimitOf(board.workspace, board.teamId)).toBe(2);
    expect(board.refused(setActiveLimit, { teamId: board.teamId, activeLimit: 4 as 3 })).toBe('out-of-range');
    expect(board.refused(setActiveLimit, { teamId: 'nothing', activeLimit: 2 as const })).toBe('gone');
  });

  it('lets in as many as there are slots, all or none', () => {
    board.move('a b', 'active');
    expect(freeSlots(board.workspace, board.teamId)).toBe(1);
    expect(board.refused(moveInitiatives, board.moving('c d', 'active'))).toBe('limit');
    expect(board.column('active')).toBe('a b');
    board.move('c', 'active', 'a');
    expect(board.column('active')).toBe('c a b');
    const result = moveInitiatives(board.workspace, board.moving('d', 'active'), board.context);
    expect(result).toEqual({
      ok: false,
      error: { code: 'limit', message: 'All 3 slots are taken. Choose what stops.' },
    });
  });

  it('says the same while something hovers, and lets what is active change places', () => {
    board.move('a b c', 'active');
    const today = board.context.today;
    const hover = (titles: string) =>
      canMove(board.workspace, { ids: board.ids(titles), state: 'active' }, today);
    expect(hover('d')?.message).toBe('All 3 slots are taken. Choose what stops.');
    expect(hover('a')).toBeNull();
    expect(hover('a d')?.code).toBe('limit');
    board.move('c a', 'active', 'b');
    expect(board.column('active')).toBe('a c b');
  });

  it("isn't lowered below what is active, and says which there are", () => {
    board.move('a b c', 'active');
    const result = setActiveLimit(board.workspace, { teamId: board.teamId, activeLimit: 2 }, board.context);
    expect(result).toEqual({
      ok: false,
      error: { code: 'limit', message: '3 are active: "a", "b", "c". Choose what stops first, 1 of them.' },
    });
    expect(mustStopFirst(board.workspace.initiative, board.teamId, 2).count).toBe(1);
    board.move('b', 'next');
    board.do(setActiveLimit, { teamId: board.teamId, activeLimit: 2 });
    expect(board.refused(moveInitiatives, board.moving('b', 'active'))).toBe('limit');
  });

  it('shuts the gate on a change set from elsewhere, but not on one that brings a team back', () => {
    board.move('a b c', 'active');
    const before = board.workspace;
    const fourth = { ...board.of('d'), state: 'active' as const };
    const changes = [{ op: 'put', table: 'initiative', record: fourth } as const];
    const four = applyChanges(before, changes);
    expect(guardLimit(before, four, changes)?.code).toBe('limit');
    expect(limitBroken(four, board.teamId)?.code).toBe('limit');

    // A damaged store can hold four. One can still be renamed, and one can stop.
    const rename = [{ op: 'put', table: 'initiative', record: { ...fourth, title: 'D' } } as const];
    expect(guardLimit(four, applyChanges(four, rename), rename)).toBeNull();
    const stop = [{ op: 'put', table: 'initiative', record: board.of('d') } as const];
    expect(guardLimit(four, applyChanges(four, stop), stop)).toBeNull();
  });

  it('shuts the gate on taking a higher limit back while its third slot is used', () => {
    board.do(setActiveLimit, { teamId: board.teamId, activeLimit: 2 });
    const low = board.workspace;
    const raise = board.do(setActiveLimit, { teamId: board.teamId, activeLimit: 3 });
    board.move('a b c', 'active');
    const back = invertChanges(low, raise.changes);
    const after = applyChanges(board.workspace, back);
    expect(guardLimit(board.workspace, after, back)?.message).toContain('All 2 slots are taken');
  });
});
