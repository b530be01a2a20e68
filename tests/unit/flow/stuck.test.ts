import { bottleneck, waitShare } from '@shared/flow/bottleneck';
import { blockerPiles, costOfCauses } from '@shared/flow/causes';
import { defaultCalendar } from '@shared/flow/durations';
import { daysBy, itemsBy, littlesLaw, throughputBy } from '@shared/flow/littles-law';
import type { Blocker } from '@shared/model/blocker';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitrarySteps, line, step } from '../../support/flow-steps';

const day = 480;

describe('the bottleneck', () => {
  const steps = [
    step('Build', { waitMinutes: 2 * day, queue: 4 }),
    step('Security', { waitMinutes: 7 * day, queue: 9 }),
    step('Release', { waitMinutes: day, queue: 2 }),
  ];

  it('has two signs that can agree, with the reason in words', () => {
    const found = bottleneck(steps);
    expect(found.agree).toBe(true);
    expect(found.sentence).toBe(
      '70% of all waiting is before Security. The longest queue (9, where 5 is the mean) is before Security. Both signs name it.',
    );
  });

  it('has two signs that can differ, and says so', () => {
    const other = steps.map((each) => (each.id === 'Build' ? { ...each, queue: 30 } : each));
    const found = bottleneck(other);
    expect(found.agree).toBe(false);
    expect(found.sentence).toContain('The two signs differ');
  });

  it('names both of two that are even, and none where all are', () => {
    const even = [...line([5, 0], [5, 0], [0, 0])].map((each) => ({ ...each, queue: 3 }));
    const { byWait, byQueue, agree } = bottleneck(even);
    expect(byWait).toMatchObject({ state: 'found', sentence: '50% of all waiting each is before A and B.' });
    expect(byQueue).toEqual({ state: 'none', sentence: 'All queues are equally long.' });
    expect(agree).toBeNull();
  });

  it('is not told while a value is missing, or where nothing waits', () => {
    expect(bottleneck(line([null, 1], [5, 1])).byWait).toMatchObject({ state: 'incomplete' });
    expect(bottleneck(line([0, 1], [0, 1])).byWait).toMatchObject({ state: 'none' });
    expect(bottleneck([]).byQueue.state).toBe('incomplete');
  });

  it('shares all waiting among the steps', () => {
    fc.assert(
      fc.property(arbitrarySteps(), (steps) => {
        const shares = waitShare(steps);
        if (shares.state !== 'known') throw new Error(shares.sentence);
        const sum = shares.steps.reduce((total, { share }) => total + share, 0);
        expect(sum).toBeCloseTo(shares.total === 0 ? 0 : 1, 9);
      }),
    );
  });
});

describe("Little's law", () => {
  // Little & Graves, "Little's Law" in Building Intuition (Springer, 2008): the wine rack.
  it('160 bottles, eight bought a month: each lies for 20 months', () => {
    expect(daysBy(160, 8)).toBe(20);
    expect(itemsBy(8, 20)).toBe(160);
    expect(throughputBy(160, 20)).toBe(8);
    expect(daysBy(5, 0)).toBeNull();
  });

  it('agrees with queues and waits of one flow', () => {
    const check = littlesLaw(
      [step('A', { queue: 4, waitMinutes: 2 * day }), step('B', { queue: 6, waitMinutes: 3 * day })],
      defaultCalendar,
    );
    expect(check).toMatchObject({ state: 'known', perDay: 2, fits: true });
  });

  it('asks about what can hardly be, in words', () => {
    const check = littlesLaw(
      [
        step('A', { queue: 4, waitMinutes: 2 * day }),
        step('B', { queue: 50, waitMinutes: day }),
        step('C', { queue: 2, waitMinutes: 0 }),
      ],
      defaultCalendar,
    );
    if (check.state !== 'known') throw new Error('not known');
    expect(check.steps.map(({ fits }) => fits)).toEqual([false, false, false]);
    expect(check.sentence).toContain(
      'about 19 items pass in a day; 4 waiting 2 days before A would be 2 a day',
    );
  });

  it('says nothing without queues or waits', () => {
    expect(littlesLaw(line([5, 1]), defaultCalendar)).toMatchObject({ state: 'incomplete' });
    const empty = [step('A', { queue: 0, waitMinutes: 0 })];
    expect(littlesLaw(empty, defaultCalendar)).toMatchObject({ state: 'incomplete', missing: [] });
  });

  it('fits every flow in which as much passes each step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 9 }), (queues) => {
        const steps = queues.map((queue, index) => step(`s${index}`, { queue, waitMinutes: queue * 100 }));
        expect(littlesLaw(steps, defaultCalendar)).toMatchObject({ fits: true });
      }),
    );
  });
});

describe('the causes', () => {
  const blocker = (fields: Partial<Blocker>): Blocker => ({
    id: 'b',
    teamId: 't',
    mapId: 'm',
    stepId: null,
    at: 'step',
    cause: 'waiting',
    text: 'x',
    timesPerWeek: null,
    minutesEach: null,
    sources: [],
    order: 'a0',
    createdAt: '2026-11-20T09:00:00.000Z',
    ...fields,
  });

  it('cost what they take in a week, the dearest first; what nobody has counted is told apart', () => {
    const costs = costOfCauses([
      blocker({ cause: 'waiting', timesPerWeek: 2, minutesEach: 60 }),
      blocker({ cause: 'waiting' }),
      blocker({ cause: 'tooling', timesPerWeek: 0.5, minutesEach: 480 }),
      blocker({ cause: 'fragile', timesPerWeek: 3 }),
    ]);
    expect(costs).toEqual([
      { cause: 'tooling', count: 1, minutesPerWeek: 240, unknown: 0 },
      { cause: 'waiting', count: 2, minutesPerWeek: 120, unknown: 1 },
      { cause: 'fragile', count: 1, minutesPerWeek: null, unknown: 1 },
      { cause: 'unclear', count: 0, minutesPerWeek: null, unknown: 0 },
    ]);
  });

  it('pile up on steps and on waits, each by itself', () => {
    const piles = blockerPiles([
      blocker({ stepId: 'A', at: 'wait' }),
      blocker({ stepId: 'A' }),
      blocker({ stepId: 'A', timesPerWeek: 1, minutesEach: 5 }),
      blocker({}),
    ]);
    expect(
      piles.map(({ stepId, at, blockers, minutesPerWeek }) => [stepId, at, blockers.length, minutesPerWeek]),
    ).toEqual([
      ['A', 'step', 2, 5],
      ['A', 'wait', 1, null],
    ]);
  });
});
