import type { FlowRework } from '@shared/model/flow-rework';
import type { FlowStep } from '@shared/model/flow-step';
import fc from 'fast-check';

/** A step of the map "m" with everything unknown but what is given; its name is its id. */
export function step(id: string, fields: Partial<FlowStep> = {}): FlowStep {
  return {
    id,
    mapId: 'm',
    traceId: id,
    order: 'a0',
    lane: null,
    name: id,
    who: '',
    processMinutes: null,
    waitMinutes: null,
    percentComplete: null,
    queue: null,
    people: null,
    processRange: null,
    waitRange: null,
    ...fields,
  };
}

/** Steps one after the other from pairs of wait and process time: names are "A", "B", "C". */
export function line(
  ...times: readonly (readonly [wait: number | null, process: number | null])[]
): FlowStep[] {
  return times.map(([waitMinutes, processMinutes], index) =>
    step(String.fromCharCode(65 + index), { waitMinutes, processMinutes }),
  );
}

/** A rework arrow between two steps, in percent. */
export function arrow(fromStepId: string, toStepId: string, share: number): FlowRework {
  return { id: `${fromStepId}-${toStepId}`, mapId: 'm', fromStepId, toStepId, share };
}

const minutes = fc.oneof(fc.constant(0), fc.nat(5_000), fc.double({ min: 0, max: 1_000, noNaN: true }));

/** Steps in which everything is known, on the line and in up to three branches of two groups. */
export function arbitrarySteps(least = 1, most = 12): fc.Arbitrary<FlowStep[]> {
  const one = fc.record({
    processMinutes: minutes,
    waitMinutes: minutes,
    percentComplete: fc.nat(100),
    queue: fc.nat(30),
    lane: fc.option(fc.record({ groupId: fc.constantFrom('g', 'h'), branch: fc.nat(2) }), {
      nil: null,
      freq: 2,
    }),
  });
  return fc
    .array(one, { minLength: least, maxLength: most })
    .map((all) => all.map((fields, index) => step(`s${index}`, fields)));
}

/** Rework between any two of so many steps, forwards ones too: those must change nothing. */
export function arbitraryRework(): fc.Arbitrary<FlowRework[]> {
  const one = fc.record({ from: fc.nat(11), to: fc.nat(11), share: fc.nat(99) });
  return fc
    .array(one, { maxLength: 4 })
    .map((all) => all.map(({ from, to, share }) => arrow(`s${from}`, `s${to}`, share)));
}
