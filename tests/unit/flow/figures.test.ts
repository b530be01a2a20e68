import { type Figure, flowFigures } from '@shared/flow/figures';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryRework, arbitrarySteps, arrow, line, step } from '../../support/flow-steps';

const value = (figure: Figure) => (figure.state === 'known' ? figure.value : figure.sentence);

describe('worked examples from the literature', () => {
  // Rother & Shook, Learning to See (Lean Enterprise Institute, 1999), Acme Stamping: the current and the future state.
  // A day of two shifts of 460 minutes is the calendar.
  const DAY = 920;

  it('Acme Stamping today: 23.6 days of lead time for 188 seconds of work', () => {
    const days = [5, 7.6, 1.8, 2.7, 2];
    const seconds = [1, 39, 46, 62, 40];
    const steps = ['Stamping', 'Weld 1', 'Weld 2', 'Assembly 1', 'Assembly 2'].map((name, index) =>
      step(name, { waitMinutes: (days[index] ?? 0) * DAY, processMinutes: (seconds[index] ?? 0) / 60 }),
    );
    steps.push(step('Shipping', { waitMinutes: 4.5 * DAY, processMinutes: 0 }));
    const { waitTime, processTime } = flowFigures(steps, []);
    expect(value(processTime)).toBeCloseTo(188 / 60, 9);
    expect((value(waitTime) as number) / DAY).toBeCloseTo(23.6, 9);
  });

  it('Acme Stamping in the future: 4.5 days for 169 seconds', () => {
    const steps = [
      step('Stamping', { waitMinutes: 1.5 * DAY, processMinutes: 1 / 60 }),
      step('Weld and assembly', { waitMinutes: 1 * DAY, processMinutes: 168 / 60 }),
      step('Shipping', { waitMinutes: 2 * DAY, processMinutes: 0 }),
    ];
    const { waitTime, processTime } = flowFigures(steps, []);
    expect((value(waitTime) as number) / DAY).toBeCloseTo(4.5, 9);
    expect((value(processTime) as number) * 60).toBeCloseTo(169, 9);
  });

  it('a game from idea to launch (Kniberg, in Poppendieck, Value Stream Mapping, 2011): 3 of 25 months are 12%', () => {
    const month = 20 * 8 * 60;
    const { flowEfficiency, leadTime } = flowFigures(line([22 * month, 3 * month]), []);
    expect(value(leadTime)).toBe(25 * month);
    expect(value(flowEfficiency)).toBe(0.12);
  });

  it('rolled complete and accurate is the product of the shares (Martin & Osterling, 2013)', () => {
    const rolled = (...shares: number[]) =>
      value(
        flowFigures(
          shares.map((percentComplete, index) => step(`s${index}`, { percentComplete })),
          [],
        ).rolledComplete,
      );
    expect(rolled(90, 80)).toBeCloseTo(0.72, 12);
    // Rolled throughput yield: five steps of 95% leave 77.4% (the standard example of Six Sigma).
    expect(rolled(95, 95, 95, 95, 95)).toBeCloseTo(0.7737809375, 12);
    expect(rolled(100, 0, 100)).toBe(0);
  });

  it('the map of the design: 19.5 days, 15%, 35%', () => {
    const day = 480;
    const steps = [
      step('Ticket', { waitMinutes: 3 * day, processMinutes: 60, percentComplete: 95 }),
      step('Refine', { waitMinutes: 2 * day, processMinutes: 180, percentComplete: 80 }),
      step('Build', { waitMinutes: 2 * day, processMinutes: 840, percentComplete: 92 }),
      step('Review', { waitMinutes: 2 * day, processMinutes: 120, percentComplete: 85 }),
      step('Security', { waitMinutes: 7 * day, processMinutes: 180, percentComplete: 60 }),
      step('Release', { waitMinutes: 240, processMinutes: 60, percentComplete: 98 }),
    ];
    const figures = flowFigures(steps, []);
    expect((value(figures.leadTime) as number) / day).toBe(19.5);
    expect(Math.round((value(figures.flowEfficiency) as number) * 100)).toBe(15);
    expect(Math.round((value(figures.rolledComplete) as number) * 100)).toBe(35);
  });
});

describe('branches that run beside each other', () => {
  const lane = (branch: number) => ({ groupId: 'g', branch });
  const steps = [
    step('Plan', { waitMinutes: 10, processMinutes: 5, percentComplete: 50 }),
    step('Code', { waitMinutes: 20, processMinutes: 60, percentComplete: 50, lane: lane(0) }),
    step('Test', { waitMinutes: 0, processMinutes: 10, percentComplete: 50, lane: lane(0) }),
    step('Legal', { waitMinutes: 100, processMinutes: 3, percentComplete: 50, lane: lane(1) }),
    step('Ship', { waitMinutes: 1, processMinutes: 1, percentComplete: 50 }),
  ];

  it('count with the one of the longest lead time, which gives its work as well', () => {
    const figures = flowFigures(steps, []);
    expect(value(figures.leadTime)).toBe(15 + 103 + 2);
    expect(value(figures.processTime)).toBe(5 + 3 + 1);
  });

  it('all count for the rolled share', () => {
    expect(value(flowFigures(steps, []).rolledComplete)).toBe(0.5 ** 5);
  });

  it('of equally long ones the one with more work counts, whatever its number', () => {
    const even = [
      step('a', { waitMinutes: 10, processMinutes: 0, lane: lane(0) }),
      step('b', { waitMinutes: 0, processMinutes: 10, lane: lane(1) }),
    ];
    expect(value(flowFigures(even, []).flowEfficiency)).toBe(1);
  });

  it('are incomplete when a short one is: it could be the longest', () => {
    const unknown = steps.map((each) => (each.id === 'Test' ? { ...each, waitMinutes: null } : each));
    expect(value(flowFigures(unknown, []).leadTime)).toBe('Incomplete: Test has no wait.');
  });
});

describe('rework', () => {
  const steps = line([10, 5], [20, 10], [30, 15]);

  it('adds its share of the time from the earlier step to the one that returns, both included', () => {
    const figures = flowFigures(steps, [arrow('C', 'B', 20)]);
    expect(value(figures.leadTime)).toBe(90 + 0.2 * 75);
    expect(value(figures.processTime)).toBe(30 + 0.2 * 25);
    expect(value(figures.firstLeadTime)).toBe(90);
    expect(value(figures.firstProcessTime)).toBe(30);
  });

  it('adds up over arrows, each by itself', () => {
    const figures = flowFigures(steps, [arrow('C', 'A', 10), arrow('B', 'A', 50)]);
    expect(value(figures.leadTime)).toBeCloseTo(90 + 0.1 * 90 + 0.5 * 45, 9);
  });

  it('inside a branch can make it the longest', () => {
    const lane = (branch: number) => ({ groupId: 'g', branch });
    const both = [
      step('a', { waitMinutes: 0, processMinutes: 50, lane: lane(0) }),
      step('b', { waitMinutes: 0, processMinutes: 40, lane: lane(0) }),
      step('c', { waitMinutes: 95, processMinutes: 1, lane: lane(1) }),
    ];
    expect(value(flowFigures(both, []).leadTime)).toBe(96);
    expect(value(flowFigures(both, [arrow('b', 'a', 50)]).leadTime)).toBe(135);
  });

  it('goes through the timeline of what lies between', () => {
    const lane = (branch: number) => ({ groupId: 'g', branch });
    const mixed = [
      step('a', { waitMinutes: 0, processMinutes: 10 }),
      step('b', { waitMinutes: 0, processMinutes: 20, lane: lane(0) }),
      step('c', { waitMinutes: 100, processMinutes: 0, lane: lane(1) }),
      step('d', { waitMinutes: 0, processMinutes: 10 }),
    ];
    expect(value(flowFigures(mixed, [arrow('d', 'a', 50)]).leadTime)).toBe(120 + 60);
    // From the short branch it is the way through that branch that is gone again.
    expect(value(flowFigures(mixed, [arrow('b', 'a', 50)]).leadTime)).toBe(120 + 15);
  });

  it('that leads nowhere, to itself or forwards changes nothing', () => {
    for (const wrong of [arrow('A', 'C', 50), arrow('A', 'A', 50), arrow('C', 'gone', 50)]) {
      expect(value(flowFigures(steps, [wrong]).leadTime)).toBe(90);
    }
  });
});

describe('what is not known', () => {
  it('is named, and is never zero', () => {
    const steps = line([null, 5], [3, null], [null, null], [1, 1], [null, 2]);
    const { leadTime, flowEfficiency, rolledComplete } = flowFigures(steps, []);
    expect(value(leadTime)).toBe(
      'Incomplete: A has no wait, B no process time, C no wait and no process time, and 1 more step.',
    );
    expect(flowEfficiency.state).toBe('incomplete');
    expect(rolledComplete.state).toBe('incomplete');
  });

  it('is not zero: 0 is a value', () => {
    const figures = flowFigures(line([0, 5], [0, 0]), []);
    expect(value(figures.leadTime)).toBe(5);
    expect(value(figures.flowEfficiency)).toBe(1);
  });

  it('is all of a map without steps, and the efficiency of one without time', () => {
    expect(value(flowFigures([], []).leadTime)).toBe('Incomplete: the map has no steps yet.');
    expect(value(flowFigures([], []).rolledComplete)).toBe('Incomplete: the map has no steps yet.');
    expect(value(flowFigures(line([0, 0]), []).flowEfficiency)).toBe(
      'Incomplete: no step takes any time yet.',
    );
  });

  it('shows its formula and inputs all the same', () => {
    const { leadTime } = flowFigures(line([null, 5]), []);
    expect(leadTime.inputs.map(({ label, value: number }) => [label, number])).toEqual([
      ['A: wait', null],
      ['A: process time', 5],
    ]);
  });
});

describe('any map', () => {
  it('has an efficiency from 0 to 1, and no less lead time than work', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryRework(), (steps, rework) => {
        const { leadTime, processTime, flowEfficiency, rolledComplete } = flowFigures(steps, rework);
        if (leadTime.state !== 'known' || processTime.state !== 'known') throw new Error('not known');
        expect(processTime.value).toBeLessThanOrEqual(leadTime.value * (1 + 1e-12));
        if (flowEfficiency.state === 'known') {
          expect(flowEfficiency.value).toBeGreaterThanOrEqual(0);
          expect(flowEfficiency.value).toBeLessThanOrEqual(1);
        }
        if (rolledComplete.state === 'known') expect(rolledComplete.value).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('never gets shorter by more wait or more work', () => {
    fc.assert(
      fc.property(
        arbitrarySteps(),
        arbitraryRework(),
        fc.nat(11),
        fc.nat(10_000),
        fc.constantFrom('waitMinutes', 'processMinutes') as fc.Arbitrary<'waitMinutes' | 'processMinutes'>,
        (steps, rework, index, more, field) => {
          const at = index % steps.length;
          const longer = steps.map((each, place) =>
            place === at ? { ...each, [field]: (each[field] ?? 0) + more } : each,
          );
          const [before, after] = [steps, longer].map((all) => value(flowFigures(all, rework).leadTime));
          expect(after).toBeGreaterThanOrEqual((before as number) * (1 - 1e-12));
        },
      ),
    );
  });

  it('comes to the same with its branches in another order', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryRework(), (steps, rework) => {
        const turned = steps.map((each) =>
          each.lane ? { ...each, lane: { ...each.lane, branch: 2 - each.lane.branch } } : each,
        );
        const [before, after] = [flowFigures(steps, rework), flowFigures(turned, rework)];
        for (const key of ['leadTime', 'processTime', 'rolledComplete'] as const) {
          expect(value(after[key])).toBeCloseTo(value(before[key]) as number, 6);
        }
      }),
    );
  });

  it('has no figure of times while one time is missing, wherever', () => {
    fc.assert(
      fc.property(arbitrarySteps(), fc.nat(11), fc.boolean(), (steps, index, isWait) => {
        const at = index % steps.length;
        const field = isWait ? 'waitMinutes' : 'processMinutes';
        const open = steps.map((each, place) => (place === at ? { ...each, [field]: null } : each));
        const { rolledComplete: _, ...times } = flowFigures(open, []);
        for (const figure of Object.values(times)) {
          expect(figure.state).toBe('incomplete');
          expect(figure).not.toHaveProperty('value');
        }
      }),
    );
  });

  it('takes no longer without rework than with it', () => {
    fc.assert(
      fc.property(arbitrarySteps(), arbitraryRework(), (steps, rework) => {
        const { leadTime, firstLeadTime } = flowFigures(steps, rework);
        expect(value(leadTime)).toBeGreaterThanOrEqual((value(firstLeadTime) as number) * (1 - 1e-12));
      }),
    );
  });
});
