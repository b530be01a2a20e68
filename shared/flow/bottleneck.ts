import type { FlowStep } from '../model/flow-step';
import { type FigureInput, type MissingStep, missingIn, sentenceForMissing } from './figures';

/** A step with its share of something. */
export interface StepShare {
  readonly stepId: string;
  readonly name: string;
  readonly value: number;
  /** 0 to 1 of the total for waiting; times the mean for queues. */
  readonly share: number;
}

/** What one of the two signs says. */
export type BottleneckSign =
  | {
      readonly state: 'found';
      /** The step, or several that are even. */
      readonly steps: readonly StepShare[];
      readonly sentence: string;
      readonly formula: string;
      readonly inputs: readonly FigureInput[];
    }
  /** Everything is zero, or all steps are even: there is no bottleneck to be seen in this sign. */
  | { readonly state: 'none'; readonly sentence: string }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingStep[]; readonly sentence: string };

export interface Bottleneck {
  readonly byWait: BottleneckSign;
  readonly byQueue: BottleneckSign;
  /** Whether both name the same step; null while one of them names none. */
  readonly agree: boolean | null;
  /** Both signs in words, and whether they agree. */
  readonly sentence: string;
}

/** How much of all waiting happens before each step, in the order of the map; incomplete while a wait isn't known. */
export function waitShare(
  steps: readonly FlowStep[],
):
  | { readonly state: 'known'; readonly total: number; readonly steps: readonly StepShare[] }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingStep[]; readonly sentence: string } {
  const missing = missingIn(steps, ({ waitMinutes }) => (waitMinutes === null ? ['wait'] : []));
  if (missing.length > 0 || steps.length === 0) {
    return { state: 'incomplete', missing, sentence: sentenceForMissing(missing) };
  }
  const total = steps.reduce((sum, { waitMinutes }) => sum + (waitMinutes ?? 0), 0);
  return {
    state: 'known',
    total,
    steps: steps.map(({ id, name, waitMinutes }) => {
      const value = waitMinutes ?? 0;
      return { stepId: id, name, value, share: total === 0 ? 0 : value / total };
    }),
  };
}

/**
 * Where work gets stuck, by two signs that stand beside each other: the largest share of all waiting, and the longest queue
 * against the mean of the queues. They need not agree.
 * @param steps those of one map, in order
 */
export function bottleneck(steps: readonly FlowStep[]): Bottleneck {
  const byWait = waitSign(steps);
  const byQueue = queueSign(steps);
  const agree =
    byWait.state === 'found' && byQueue.state === 'found'
      ? byWait.steps.some(({ stepId }) => byQueue.steps.some((other) => other.stepId === stepId))
      : null;
  const verdict =
    agree === null
      ? ''
      : agree
        ? ' Both signs name it.'
        : ' The two signs differ: look at both places before you choose.';
  return { byWait, byQueue, agree, sentence: `${byWait.sentence} ${byQueue.sentence}${verdict}` };
}

function waitSign(steps: readonly FlowStep[]): BottleneckSign {
  const shares = waitShare(steps);
  if (shares.state === 'incomplete') return shares;
  if (shares.total === 0) return { state: 'none', sentence: 'Nothing waits anywhere.' };
  const found = largest(shares.steps);
  if (found.length === steps.length && steps.length > 1) {
    return { state: 'none', sentence: 'Work waits equally long before each step.' };
  }
  const percent = Math.round((found[0]?.share ?? 0) * 100);
  const each = found.length > 1 ? ' each' : '';
  return {
    state: 'found',
    steps: found,
    sentence: `${percent}% of all waiting${each} is before ${names(found)}.`,
    formula: 'wait before the step ÷ all waits',
    inputs: inputsOf(shares.steps, 'wait', 'minutes'),
  };
}

function queueSign(steps: readonly FlowStep[]): BottleneckSign {
  const missing = missingIn(steps, ({ queue }) => (queue === null ? ['queue'] : []));
  if (missing.length > 0 || steps.length === 0) {
    return { state: 'incomplete', missing, sentence: sentenceForMissing(missing) };
  }
  const mean = steps.reduce((sum, { queue }) => sum + (queue ?? 0), 0) / steps.length;
  if (mean === 0) return { state: 'none', sentence: 'There is no queue anywhere.' };
  const all = steps.map(({ id, name, queue }): StepShare => {
    const value = queue ?? 0;
    return { stepId: id, name, value, share: value / mean };
  });
  const found = largest(all);
  if (found.length === steps.length && steps.length > 1) {
    return { state: 'none', sentence: 'All queues are equally long.' };
  }
  const length = found[0]?.value ?? 0;
  const rounded = Math.round(mean * 10) / 10;
  return {
    state: 'found',
    steps: found,
    sentence: `The longest queue (${length}, where ${rounded} is the mean) is before ${names(found)}.`,
    formula: 'queue before the step ÷ mean of all queues',
    inputs: inputsOf(all, 'queue', 'count'),
  };
}

function largest(steps: readonly StepShare[]): StepShare[] {
  const most = Math.max(...steps.map(({ value }) => value));
  return steps.filter(({ value }) => value === most);
}

function names(steps: readonly StepShare[]): string {
  const all = steps.map(({ name }) => name);
  return all.length === 1 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}

function inputsOf(steps: readonly StepShare[], label: string, unit: FigureInput['unit']): FigureInput[] {
  return steps.map(({ stepId, name, value }) => ({ stepId, label: `${name}: ${label}`, value, unit }));
}
