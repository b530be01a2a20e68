import { restoreFromBin } from '@shared/bin/bin';
import type { Initiative } from '@shared/model/initiative';
import { plannedShare, shareAfterSwap } from '@shared/plan/capacity';
import { ageAgainstPast, daysActive, roadmap } from '@shared/plan/delivery';
import { editInitiative } from '@shared/plan/initiatives';
import { endInitiative, lessons, reviewInitiative, unreviewed } from '@shared/plan/review';
import { planSettingsOf, setHealthBand, setScheme } from '@shared/plan/settings';
import {
  addPlanOutcome,
  editPlanOutcome,
  movePlanOutcome,
  removePlanOutcome,
  servesNone,
  teamOutcomes,
} from '@shared/plan/strategy';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PlanBoard } from '../../support/plan-board';

let board: PlanBoard;

beforeEach(() => {
  board = new PlanBoard();
});

const band = { least: 20, most: 30 };

describe('the share for system health', () => {
  const some = (effort: number | null, kind: Initiative['kind'], id = `${effort} ${kind}`) =>
    ({ id, effort, kind }) as Initiative;

  it('is the effort of what is for it over all effort', () => {
    expect(plannedShare([], band)).toEqual({ state: 'nothing' });
    expect(plannedShare([some(3, 'system-health'), some(7, 'feature')], band)).toEqual({
      state: 'known',
      share: 0.3,
      healthEffort: 3,
      totalEffort: 10,
      against: 'within',
    });
    const against = (health: number, feature: number) => {
      const share = plannedShare([some(health, 'system-health'), some(feature, 'feature')], band);
      return share.state === 'known' ? share.against : share.state;
    };
    expect([against(2, 8), against(1, 9), against(4, 9)]).toEqual(['within', 'below', 'above']);
    expect(plannedShare([some(5, 'feature')], band)).toMatchObject({ share: 0, against: 'below' });
  });

  it('is incomplete, and says of whom what is missing', () => {
    const share = plannedShare([some(null, null), some(3, null), some(4, 'feature')], band);
    expect(share.state === 'incomplete' && share.missing.map(({ lacks }) => lacks)).toEqual([
      ['effort', 'kind'],
      ['kind'],
    ]);
  });

  it('says what a swap would do', () => {
    const health = some(2, 'system-health');
    const feature = some(8, 'feature');
    expect(shareAfterSwap([health, feature], some(2, 'feature', 'x'), health.id, band)).toMatchObject({
      share: 0,
      against: 'below',
    });
    expect(shareAfterSwap([health], null, health.id, band)).toEqual({ state: 'nothing' });
  });

  it('is a share, and whole without anything else', () => {
    const any = fc.record({
      effort: fc.integer({ min: 1, max: 10 }),
      kind: fc.constantFrom('feature' as const, 'system-health' as const),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 3 }), (list) => {
        const share = plannedShare(list as Initiative[], band);
        if (share.state !== 'known') throw new Error(share.state);
        expect(share.share).toBeGreaterThanOrEqual(0);
        expect(share.share).toBeLessThanOrEqual(1);
        expect(share.share === 1).toBe(list.every(({ kind }) => kind === 'system-health'));
      }),
    );
  });

  it('has a band that a team can choose', () => {
    const { teamId } = board;
    board.do(setHealthBand, { teamId, healthBand: { least: 10, most: 40 } });
    board.do(setScheme, { teamId, scheme: 'rice' });
    expect(planSettingsOf(board.workspace.planSettings, teamId)).toMatchObject({
      activeLimit: 3,
      scheme: 'rice',
      healthBand: { least: 10, most: 40 },
    });
    for (const healthBand of [
      { least: 30, most: 20 },
      { least: -1, most: 5 },
      { least: 5, most: 101 },
    ])
      expect(board.refused(setHealthBand, { teamId, healthBand })).toBe('out-of-range');
  });
});

describe('the outcomes', () => {
  const texts = () =>
    teamOutcomes(board.workspace.planOutcome, board.teamId)
      .map(({ text }) => text)
      .join(' ');
  const add = (text: string) => board.made('planOutcome', addPlanOutcome, { teamId: board.teamId, text });

  it('are three at most, in an order, and say how one sees them', () => {
    const a = add('a');
    add('b');
    const c = add('c');
    expect(board.refused(addPlanOutcome, { teamId: board.teamId, text: 'd' })).toBe('too-many');
    board.do(movePlanOutcome, { outcomeId: c, beforeId: a });
    expect(texts()).toBe('c a b');
    expect(board.do(movePlanOutcome, { outcomeId: c, beforeId: a }).changes).toEqual([]);
    board.do(editPlanOutcome, { outcomeId: a, measure: ' Pages a week ' });
    expect(board.get('planOutcome', a).measure).toBe('Pages a week');
    expect(board.refused(editPlanOutcome, { outcomeId: a, text: ' ' })).toBe('empty');
  });

  it('leave those that were for them serving none, and come back while there is room', () => {
    const outcomeId = add('a');
    board.add('x y');
    board.do(editInitiative, { initiativeId: board.id('x'), outcomeId });
    const all = () => [...board.workspace.initiative.values()];
    const none = () => servesNone(all(), board.workspace.planOutcome).map(({ title }) => title);
    expect(none()).toEqual(['y']);
    board.do(removePlanOutcome, { outcomeId });
    expect(none()).toEqual(['x', 'y']);
    const [entryId = ''] = board.workspace.binEntry.keys();
    for (const text of ['b', 'c', 'd']) add(text);
    expect(board.refused(restoreFromBin, { entryId })).toBe('too-many');
    board.do(removePlanOutcome, {
      outcomeId: teamOutcomes(board.workspace.planOutcome, board.teamId)[0]?.id ?? '',
    });
    board.do(restoreFromBin, { entryId });
    expect(texts()).toBe('a c d');
  });
});

describe('delivery', () => {
  it('counts calendar days from the start, and compares with what the team has ended', () => {
    board.add('a b c', 'active');
    board.context.goTo('2026-11-25');
    board.do(endInitiative, { initiativeId: board.id('a') });
    board.context.goTo('2026-11-30');
    board.do(endInitiative, { initiativeId: board.id('b') });
    const age = (today: string) => ageAgainstPast(board.of('c'), board.workspace.initiative, today);
    expect(daysActive(board.of('a'), '2027-01-01')).toBe(5);
    expect(age('2026-11-20')).toEqual({ days: 0, olderThan: 0, of: 2 });
    expect(age('2026-11-25')).toEqual({ days: 5, olderThan: 0, of: 2 });
    expect(age('2026-11-26')).toEqual({ days: 6, olderThan: 1, of: 2 });
    expect(age('2026-12-24')).toEqual({ days: 34, olderThan: 2, of: 2 });
    expect(ageAgainstPast(board.of('a'), board.workspace.initiative, '2026-12-01')).toBeNull();
  });

  it('makes a roadmap of now, next and the ranked rest', () => {
    board.add('a', 'active');
    board.add('n', 'next');
    board.add('x y');
    board.do(editInitiative, { initiativeId: board.id('y'), impact: 3, costReduction: 3, effort: 1 });
    const { now, next, later } = roadmap(board.workspace.initiative, board.teamId, 'two-questions');
    expect([now, next].map((list) => list.map(({ title }) => title))).toEqual([['a'], ['n']]);
    expect(later.map(({ initiative, rank }) => [initiative.title, rank])).toEqual([
      ['y', 1],
      ['x', null],
    ]);
  });
});

describe('feedback', () => {
  beforeEach(() => board.add('a b', 'active'));

  it('asks what came of it until somebody says, and keeps the answers for the next planning', () => {
    const { teamId } = board;
    const open = () => unreviewed(board.workspace.initiative, teamId).map(({ title }) => title);
    board.do(endInitiative, { initiativeId: board.id('a') });
    expect(open()).toEqual(['a']);
    board.context.goTo('2026-11-21');
    const review = { verdict: 'partly' as const, learned: 'Ask the users first' };
    board.do(endInitiative, { initiativeId: board.id('b'), review });
    expect(board.column('done')).toBe('b a');
    board.do(reviewInitiative, { initiativeId: board.id('a'), verdict: 'yes' });
    expect(open()).toEqual([]);
    expect(lessons(board.workspace.initiative, teamId, 1).map(({ title }) => title)).toHaveLength(1);
    expect(
      lessons(board.workspace.initiative, teamId).map(({ outcomeReview }) => outcomeReview.verdict),
    ).toContain('partly');
  });

  it('asks again after it was taken up again', () => {
    const initiativeId = board.id('a');
    const review = { verdict: 'no' as const, learned: '' };
    board.do(endInitiative, { initiativeId, review });
    board.move('a', 'active');
    board.context.goTo('2026-12-01');
    board.move('a', 'done');
    expect(unreviewed(board.workspace.initiative, board.teamId)).toHaveLength(1);
    board.do(reviewInitiative, { initiativeId, ...review });
    expect(unreviewed(board.workspace.initiative, board.teamId)).toEqual([]);
  });

  it('refuses an answer about what has not ended, and one that there is not', () => {
    const initiativeId = board.id('a');
    expect(board.refused(reviewInitiative, { initiativeId, verdict: 'yes' as const })).toBe('not-done');
    const review = { verdict: 'maybe' as 'yes' };
    expect(board.refused(endInitiative, { initiativeId, review })).toBe('out-of-range');
  });
});
