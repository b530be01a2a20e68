import type { Initiative } from '@shared/model/initiative';
import { emptyWorkspace } from '@shared/model/workspace';
import { newInitiative } from '@shared/plan/new-initiative';
import { initiativesIn, planBoard } from '@shared/plan/states';
import { describe, expect, it } from 'vitest';
import { foldedColumns } from '@/plan/board/folded-columns';
import { createColumnMaker, passesFilter, stateOf } from '@/plan/board/plan-columns';
import { ageParts, ageWords } from '@/plan/plan-selectors';
import { realBeforeId } from '@/ui/board/filter-cards';
import { testContext } from '../../support/workspace-builder';

const named = { person: emptyWorkspace().person, planOutcome: emptyWorkspace().planOutcome };

const context = testContext();

const candidate = (title: string, fields: Partial<Initiative> = {}): Initiative => ({
  ...newInitiative({ teamId: 'team', state: 'candidate', order: `a${title}`, title }, context),
  ...fields,
});

const tableOf = (...initiatives: Initiative[]) => new Map(initiatives.map((each) => [each.id, each]));

describe('the board of a plan', () => {
  it('is laid out once for a state of the table, and anew for the next', () => {
    const [a, b, c] = [candidate('A'), candidate('B'), candidate('C', { teamId: 'other' })];
    const before = tableOf(b, a, c);
    const board = planBoard(before, 'team');
    expect(board.candidate).toEqual([a, b]);
    expect(planBoard(before, 'team')).toBe(board);
    expect(planBoard(before, 'other').candidate).toEqual([c]);
    expect(planBoard(tableOf(b, { ...a, state: 'next' }), 'team')).toMatchObject({
      candidate: [b],
      next: [{ id: a.id }],
    });
  });

  it('gives out columns that may be changed without changing it', () => {
    const table = tableOf(candidate('A'), candidate('B'));
    initiativesIn(table, 'team', 'candidate').reverse();
    expect(initiativesIn(table, 'team', 'candidate').map(({ title }) => title)).toEqual(['A', 'B']);
  });
});

describe('the columns of the plan', () => {
  it('are the five states in their order, with the count of all and the ids of those that are shown', () => {
    const [a, b] = [candidate('Alpha'), candidate('Beta', { state: 'not-now' })];
    const make = createColumnMaker();
    const plan = planBoard(tableOf(a, b), 'team');
    const columns = make(plan, named.person, named.planOutcome, 'alp');
    expect(columns.map(({ id, count, items }) => [id, count, items])).toEqual([
      ['candidate', 1, [a.id]],
      ['next', 0, []],
      ['active', 0, []],
      ['done', 0, []],
      ['not-now', 1, []],
    ]);
  });

  it('stay the same objects while nothing in them changes', () => {
    const [a, b] = [candidate('Alpha'), candidate('Beta', { state: 'next' })];
    const make = createColumnMaker();
    const before = make(planBoard(tableOf(a, b), 'team'), named.person, named.planOutcome, '');
    const after = make(
      planBoard(tableOf(a, { ...b, state: 'active' }), 'team'),
      named.person,
      named.planOutcome,
      '',
    );
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[2]).not.toBe(before[2]);
    expect(after[4]).toBe(before[4]);
  });

  it('know a state by its id, and take anything else for candidates', () => {
    expect(stateOf('not-now')).toBe('not-now');
    expect(stateOf('elsewhere')).toBe('candidate');
  });
});

describe('the filter of the plan', () => {
  // Only what the filter reads stands in these records, so that the cases can be read: hence `never`.
  const person = new Map([
    ['p', { id: 'p', teamId: 'team', name: 'Zoë', active: true, createdAt: context.now }],
  ]) as never;
  const planOutcome = new Map([
    ['o', { id: 'o', teamId: 'team', text: 'Fewer surprises', measure: '', order: 'a0', createdAt: '' }],
  ]) as never;

  it.each([
    ['title', { title: 'Quiet PAGER' }, 'pager'],
    ['purpose', { purpose: 'People sleep' }, 'SLEEP'],
    ['notes', { notes: 'See the runbook' }, 'runbook'],
    ['what blocks it', { blockedBy: 'The cluster move' }, 'cluster'],
    ['owner', { ownerId: 'p' }, 'zoë'],
    ['outcome', { outcomeId: 'o' }, 'surprises'],
    ['layer', { layer: 'feedback' as const }, 'loops'],
    [
      'reason for not now',
      { notNow: { reason: 'No budget', lookAgain: '2027-01-01', decidedBy: '', date: '2026-11-01' } },
      'budget',
    ],
  ])('finds by %s', (_, fields, words) => {
    expect(passesFilter(candidate('Alpha', fields), { person, planOutcome }, ` ${words} `)).toBe(true);
    expect(passesFilter(candidate('Alpha'), { person, planOutcome }, words)).toBe(false);
  });

  it('hides nothing while it is empty', () => {
    expect(passesFilter(candidate('Alpha'), named, '  ')).toBe(true);
  });

  it('keeps a moved one behind the shown one it was put after, whatever is hidden between', () => {
    const [a, hidden, b] = [candidate('A'), candidate('B'), candidate('C')];
    const column = [a, hidden, b];
    expect(realBeforeId(column, { beforeId: b.id, afterId: a.id }, new Set(['x']))).toBe(hidden.id);
    expect(realBeforeId(column, { beforeId: a.id, afterId: null }, new Set())).toBe(a.id);
    expect(realBeforeId(column, { beforeId: null, afterId: b.id }, new Set([a.id]))).toBe(null);
  });
});

describe('the age of what is active', () => {
  const done = (days: number) =>
    candidate(`done in ${days}`, {
      state: 'done',
      startedOn: '2026-10-01',
      endedOn: `2026-10-${String(1 + days).padStart(2, '0')}`,
    });

  it('is said against what the team has ended, where there is something to say', () => {
    const past = [done(5), done(10), done(20)];
    const active = (startedOn: string) => candidate('now', { state: 'active', startedOn });
    const words = (startedOn: string) => ageWords(active(startedOn), tableOf(...past), '2026-11-22');
    expect(words('2026-11-22')).toBe('Since today');
    expect(words('2026-11-21')).toBe('1 day');
    expect(words('2026-11-11')).toBe('11 days · older than 2 of 3');
    expect(ageParts(words('2026-11-11'))).toEqual(['11 days', 'older than 2 of 3']);
    expect(ageWords(candidate('not yet'), tableOf(...past), '2026-11-22')).toBe('');
    expect(ageParts('')).toEqual([]);
  });
});

describe('columns that make room', () => {
  const folded = (width: number, isRoomScreen = false) => [...foldedColumns({ width, isRoomScreen })];

  it('are none while five can be read side by side, which takes less in the room', () => {
    expect(folded(70)).toEqual([]);
    expect(folded(51, true)).toEqual([]);
    expect(folded(51)).toEqual(['done', 'not-now']);
  });

  it('are first what has ended, then all but what is active, then all', () => {
    expect(folded(45, true)).toEqual(['done', 'not-now']);
    expect(folded(40, true)).not.toContain('active');
    expect(folded(40, true)).toHaveLength(4);
    expect(folded(28, true)).toHaveLength(5);
  });
});
