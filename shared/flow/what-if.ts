import type { FlowRework } from '../model/flow-rework';
import type { FlowStep } from '../model/flow-step';
import { type FlowFigures, flowFigures, type MissingStep, missingTimes, sentenceForMissing } from './figures';
import { compileFlow, flowTimes } from './times';

/** The times that can be tried out. */
export type TimeField = 'waitMinutes' | 'processMinutes';

/** What halving one time would do. */
export interface Halving {
  readonly stepId: string;
  readonly name: string;
  readonly field: TimeField;
  /** Minutes, now and halved. */
  readonly from: number;
  readonly to: number;
  /** By how many minutes the lead time gets shorter; 0 on a branch that isn't the longest. */
  readonly saved: number;
  /** The lead time and the flow efficiency (0 to 1, null without any time) then. */
  readonly leadTime: number;
  readonly flowEfficiency: number | null;
}

export type Halvings =
  | { readonly state: 'known'; readonly halvings: readonly Halving[] }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingStep[]; readonly sentence: string };

/**
 * What halving each time would do to the lead time, the most first; times of zero are left out.
 * @param steps those of one map, in order
 */
export function halvings(steps: readonly FlowStep[], rework: readonly FlowRework[]): Halvings {
  const missing = missingTimes(steps);
  if (missing.length > 0 || steps.length === 0) {
    return { state: 'incomplete', missing, sentence: sentenceForMissing(missing) };
  }
  const compiled = compileFlow(steps, rework);
  const times = {
    waitMinutes: steps.map(({ waitMinutes }) => waitMinutes ?? 0),
    processMinutes: steps.map(({ processMinutes }) => processMinutes ?? 0),
  };
  const before = flowTimes(compiled, times.waitMinutes, times.processMinutes);
  const all = steps.flatMap((step, index) =>
    (['waitMinutes', 'processMinutes'] as const).flatMap((field): Halving[] => {
      const from = times[field][index] ?? 0;
      if (from === 0) return [];
      const to = from / 2;
      const changed = { ...times, [field]: times[field].with(index, to) };
      const { lead, process } = flowTimes(compiled, changed.waitMinutes, changed.processMinutes);
      const flowEfficiency = lead === 0 ? null : Math.min(1, process / lead);
      const saved = before.lead - lead;
      return [{ stepId: step.id, name: step.name, field, from, to, saved, leadTime: lead, flowEfficiency }];
    }),
  );
  // The order of the map decides between equals: sorting is stable.
  return { state: 'known', halvings: all.sort((a, b) => b.saved - a.saved || b.from - a.from) };
}

/**
 * The figures with one value changed, for a slider that is being dragged: nothing is stored.
 * @param value minutes; null for "not known"
 */
export function changedFigures(
  steps: readonly FlowStep[],
  rework: readonly FlowRework[],
  change: {
    readonly stepId: string;
    readonly field: TimeField | 'percentComplete';
    readonly value: number | null;
  },
): FlowFigures {
  return flowFigures(
    steps.map((step) => (step.id === change.stepId ? { ...step, [change.field]: change.value } : step)),
    rework,
  );
}
