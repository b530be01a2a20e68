import type { FlowRework } from '../model/flow-rework';
import type { FlowRange, FlowStep } from '../model/flow-step';
import { seededChance, type Triangle, triangular } from './chance';
import { type MissingStep, missingIn, sentenceForMissing } from './figures';
import { percentile } from './statistics';
import { compileFlow, flowTimes } from './times';

/** A map to be run by chance. It can be posted to a worker. */
export interface SimulationInput {
  /** Those of one map, in order. */
  readonly steps: readonly FlowStep[];
  readonly rework: readonly FlowRework[];
  /** How often the map is run, 1 to `MOST_TRIALS`. */
  readonly trials: number;
  /** The same seed gives the same run. */
  readonly seed: number;
}

export const DEFAULT_TRIALS = 10_000;

export const MOST_TRIALS = 200_000;

/** The percentiles that are told. */
export const simulationShares = [0.05, 0.5, 0.7, 0.85, 0.95] as const;

/** What came out of all runs for one figure. */
export interface Spread {
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  readonly percentiles: readonly { readonly share: number; readonly value: number }[];
  /** How many runs fell into each of the equally wide parts from least to most; one part when all are equal. */
  readonly histogram: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}

export type Simulation =
  | {
      readonly state: 'known';
      readonly trials: number;
      readonly seed: number;
      /** Minutes, with rework. */
      readonly leadTime: Spread;
      readonly processTime: Spread;
      /** 0 to 1; null when a run takes no time at all. */
      readonly flowEfficiency: Spread | null;
      /** How many times are ranges: with none, every run is the same. */
      readonly ranges: number;
    }
  | { readonly state: 'incomplete'; readonly missing: readonly MissingStep[]; readonly sentence: string };

/** How far a run has come. */
export interface SimulationProgress {
  readonly done: number;
  readonly of: number;
}

/**
 * Runs a map many times, each time drawing every time that has a range from a triangular distribution: from its least to its most,
 * with the point that was typed as the likeliest (the middle, where there is none). Times without a range stay as they are,
 * and what returns returns by its share. It stops after each chunk, so that a worker can say how far it is.
 * @param chunk how many runs there are between two stops
 */
export function* simulateFlow(
  { steps, rework, trials, seed }: SimulationInput,
  chunk = 500,
): Generator<SimulationProgress, Simulation> {
  const missing = missingIn(steps, ({ waitMinutes, processMinutes, waitRange, processRange }) => [
    ...(waitMinutes === null && waitRange === null ? ['wait'] : []),
    ...(processMinutes === null && processRange === null ? ['process time'] : []),
  ]);
  if (missing.length > 0 || steps.length === 0) {
    return { state: 'incomplete', missing, sentence: sentenceForMissing(missing) };
  }
  const of = Math.min(Math.max(1, Math.trunc(trials)), MOST_TRIALS);
  const compiled = compileFlow(steps, rework);
  const waits = steps.map(({ waitMinutes, waitRange }) => triangleOf(waitMinutes, waitRange));
  const works = steps.map(({ processMinutes, processRange }) => triangleOf(processMinutes, processRange));
  const wait = new Float64Array(steps.length);
  const work = new Float64Array(steps.length);
  const lead = new Float64Array(of);
  const process = new Float64Array(of);
  const chance = seededChance(seed);
  for (let trial = 0; trial < of; trial += 1) {
    draw(waits, wait, chance);
    draw(works, work, chance);
    const times = flowTimes(compiled, wait, work);
    lead[trial] = times.lead;
    process[trial] = times.process;
    if ((trial + 1) % chunk === 0 && trial + 1 < of) yield { done: trial + 1, of };
  }
  yield { done: of, of };
  const efficiency = lead.map((minutes, trial) => Math.min(1, (process[trial] ?? 0) / minutes));
  return {
    state: 'known',
    trials: of,
    seed,
    leadTime: spread(lead),
    processTime: spread(process),
    flowEfficiency: lead.includes(0) ? null : spread(efficiency),
    ranges: [...waits, ...works].filter(({ least, most }) => least < most).length,
  };
}

/** The result of a run in one go, for tests and small maps. */
export function runSimulation(input: SimulationInput): Simulation {
  const run = simulateFlow(input);
  for (;;) {
    const next = run.next();
    if (next.done) return next.value;
  }
}

/** A point outside its range, which only a file can bring, is moved to the range's end. */
function triangleOf(point: number | null, range: FlowRange | null): Triangle {
  if (range === null) return { least: point ?? 0, likely: point ?? 0, most: point ?? 0 };
  const { least, most } = range;
  const likely = point === null ? (least + most) / 2 : Math.min(Math.max(point, least), most);
  return { least, likely, most };
}

/** Every time takes a number of chance, range or not: giving one step a range leaves the draws of the others as they were. */
function draw(triangles: readonly Triangle[], into: Float64Array, chance: () => number): void {
  triangles.forEach((triangle, index) => {
    into[index] = triangular(triangle, chance());
  });
}

const HISTOGRAM_PARTS = 30;

function spread(values: Float64Array): Spread {
  const ascending = values.slice().sort();
  const least = ascending[0] ?? 0;
  const most = ascending[ascending.length - 1] ?? 0;
  // Added up above the least, so that equal values have exactly their value as their mean.
  const above = ascending.reduce((sum, value) => sum + (value - least), 0);
  return {
    least,
    most,
    mean: least + above / ascending.length,
    percentiles: simulationShares.map((share) => ({ share, value: percentile(ascending, share) })),
    histogram: histogramOf(ascending, least, most),
  };
}

function histogramOf(ascending: Float64Array, least: number, most: number): Spread['histogram'] {
  const parts = most > least ? HISTOGRAM_PARTS : 1;
  const width = (most - least) / parts;
  const counts = new Array<number>(parts).fill(0);
  for (const value of ascending) {
    const part = width === 0 ? 0 : Math.min(parts - 1, Math.floor((value - least) / width));
    counts[part] = (counts[part] ?? 0) + 1;
  }
  return counts.map((count, part) => ({
    from: least + part * width,
    to: part === parts - 1 ? most : least + (part + 1) * width,
    count,
  }));
}
