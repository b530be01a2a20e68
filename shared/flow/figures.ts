import type { FlowRework } from '../model/flow-rework';
import type { FlowStep } from '../model/flow-step';
import { compileFlow, flowTimes } from './times';

/** What a step would have to say so that a figure can be worked out. */
export interface MissingStep {
  readonly stepId: string;
  readonly name: string;
  /** "process time", "wait" */
  readonly fields: readonly string[];
}

/** A number that went into a figure. */
export interface FigureInput {
  readonly stepId: string | null;
  readonly label: string;
  readonly value: number | null;
  readonly unit: 'minutes' | 'percent' | 'count';
}

interface FigureBasis {
  /** How it is worked out, in words. */
  readonly formula: string;
  readonly inputs: readonly FigureInput[];
}

/** A figure that is known: minutes, or a share from 0 to 1. */
export interface KnownFigure extends FigureBasis {
  readonly state: 'known';
  readonly value: number;
}

/** A figure that can't be known yet, and what is missing. It is never zero instead. */
export interface IncompleteFigure extends FigureBasis {
  readonly state: 'incomplete';
  readonly missing: readonly MissingStep[];
  /** "Incomplete: Review has no wait." */
  readonly sentence: string;
}

export type Figure = KnownFigure | IncompleteFigure;

/** What a map comes to. */
export interface FlowFigures {
  /** Minutes; with rework. */
  readonly leadTime: Figure;
  readonly processTime: Figure;
  /** Lead time without process time. */
  readonly waitTime: Figure;
  /** Process time in lead time, 0 to 1. */
  readonly flowEfficiency: Figure;
  /** The share that passes every step as it should be the first time, 0 to 1. */
  readonly rolledComplete: Figure;
  /** The times as if nothing came back. */
  readonly firstLeadTime: Figure;
  readonly firstProcessTime: Figure;
}

/**
 * The figures of a map (Martin & Osterling; facts of the flow map). Of branches that run beside each other the one with the longest
 * lead time gives the times; the rolled share is the product over all steps, those beside each other included.
 * @param steps those of one map, in order
 */
export function flowFigures(steps: readonly FlowStep[], rework: readonly FlowRework[]): FlowFigures {
  const missing = missingTimes(steps);
  const waits = steps.map(input('wait', 'minutes', ({ waitMinutes }) => waitMinutes));
  const works = steps.map(input('process time', 'minutes', ({ processMinutes }) => processMinutes));
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  const returns = rework.map(
    ({ fromStepId, toStepId, share }): FigureInput => ({
      stepId: fromStepId,
      label: `${names.get(fromStepId) ?? ''}: returned to ${names.get(toStepId) ?? ''}`,
      value: share,
      unit: 'percent',
    }),
  );
  const inputs = [...steps.flatMap((_, index) => [waits[index], works[index]]), ...returns].filter(
    (each) => each !== undefined,
  );
  const figure = (formula: string, value: (times: Times) => number): Figure =>
    times === null ? incomplete(formula, inputs, missing) : known(formula, inputs, value(times));
  type Times = ReturnType<typeof timesOf>;
  const times = missing.length > 0 || steps.length === 0 ? null : timesOf(steps, rework);
  return {
    leadTime: figure(
      'all waits + all process times along the timeline, and the share of them that comes back',
      ({ lead }) => lead,
    ),
    processTime: figure(
      'all process times along the timeline, and the share of them that comes back',
      ({ process }) => process,
    ),
    waitTime: figure('lead time − process time', ({ lead, process }) => lead - process),
    flowEfficiency: efficiency(times, inputs, missing),
    rolledComplete: rolled(steps),
    firstLeadTime: figure('all waits + all process times along the timeline', ({ firstLead }) => firstLead),
    firstProcessTime: figure('all process times along the timeline', ({ firstProcess }) => firstProcess),
  };
}

function timesOf(steps: readonly FlowStep[], rework: readonly FlowRework[]) {
  return flowTimes(
    compileFlow(steps, rework),
    steps.map(({ waitMinutes }) => waitMinutes ?? 0),
    steps.map(({ processMinutes }) => processMinutes ?? 0),
  );
}

/** The steps whose times aren't all known, in order. */
export function missingTimes(steps: readonly FlowStep[]): MissingStep[] {
  return missingIn(steps, ({ waitMinutes, processMinutes }) => [
    ...(waitMinutes === null ? ['wait'] : []),
    ...(processMinutes === null ? ['process time'] : []),
  ]);
}

/** The steps of which something isn't known, in order. */
export function missingIn(
  steps: readonly FlowStep[],
  fieldsOf: (step: FlowStep) => readonly string[],
): MissingStep[] {
  return steps.flatMap((step) => {
    const fields = fieldsOf(step);
    return fields.length === 0 ? [] : [{ stepId: step.id, name: step.name, fields }];
  });
}

/** How many steps a sentence names before it counts the others. */
const MOST_NAMED = 3;

/** "Incomplete: Review has no wait, Build no process time." */
export function sentenceForMissing(missing: readonly MissingStep[]): string {
  if (missing.length === 0) return 'Incomplete: the map has no steps yet.';
  const named = missing
    .slice(0, MOST_NAMED)
    .map(({ name, fields }, index) => `${name}${index === 0 ? ' has' : ''} no ${fields.join(' and no ')}`);
  const others = missing.length - named.length;
  const more = others === 0 ? '' : `, and ${others} more ${others === 1 ? 'step' : 'steps'}`;
  return `Incomplete: ${named.join(', ')}${more}.`;
}

/** A figure with its value. */
export function known(formula: string, inputs: readonly FigureInput[], value: number): KnownFigure {
  return { state: 'known', value, formula, inputs };
}

/** A figure without one. */
export function incomplete(
  formula: string,
  inputs: readonly FigureInput[],
  missing: readonly MissingStep[],
  sentence = sentenceForMissing(missing),
): IncompleteFigure {
  return { state: 'incomplete', missing, sentence, formula, inputs };
}

function input(label: string, unit: FigureInput['unit'], read: (step: FlowStep) => number | null) {
  return (step: FlowStep): FigureInput => ({
    stepId: step.id,
    label: `${step.name}: ${label}`,
    value: read(step),
    unit,
  });
}

function efficiency(
  times: { readonly lead: number; readonly process: number } | null,
  inputs: readonly FigureInput[],
  missing: readonly MissingStep[],
): Figure {
  const formula = 'process time ÷ lead time';
  if (times === null) return incomplete(formula, inputs, missing);
  const totals: FigureInput[] = [
    { stepId: null, label: 'process time', value: times.process, unit: 'minutes' },
    { stepId: null, label: 'lead time', value: times.lead, unit: 'minutes' },
  ];
  if (times.lead === 0) {
    return incomplete(formula, totals, [], 'Incomplete: no step takes any time yet.');
  }
  // Sums of fractions in another order can pass each other by the last digit.
  return known(formula, totals, Math.min(1, times.process / times.lead));
}

function rolled(steps: readonly FlowStep[]): Figure {
  const formula = 'the shares of complete and accurate work of all steps, multiplied';
  const inputs = steps.map(input('complete and accurate', 'percent', (step) => step.percentComplete));
  const missing = missingIn(steps, ({ percentComplete }) =>
    percentComplete === null ? ['share of complete and accurate work'] : [],
  );
  if (missing.length > 0 || steps.length === 0) return incomplete(formula, inputs, missing);
  // Whole percents are multiplied before they are divided: 0.9 × 0.8 would come to a last digit that nobody typed. In the order of
  // their size, so that the order of steps beside each other changes nothing.
  const shares = steps.map(({ percentComplete }) => percentComplete ?? 0).sort((a, b) => a - b);
  return known(
    formula,
    inputs,
    shares.reduce((product, share) => (product * share) / 100, 1),
  );
}
