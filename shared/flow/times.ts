import type { FlowRework } from '../model/flow-rework';
import type { FlowStep } from '../model/flow-step';
import { blocksOf, type FlowPosition, isEarlier, positionsOf } from './blocks';

/** A map in numbers alone, for working out the same line with other times again and again. */
export interface CompiledFlow {
  /** Pieces of the line, their branches, their steps by index. */
  readonly blocks: readonly (readonly (readonly number[])[])[];
  readonly rework: readonly {
    readonly from: FlowPosition;
    readonly to: FlowPosition;
    readonly share: number;
  }[];
  /** The index of each step in the lists of times. */
  readonly indexes: ReadonlyMap<string, number>;
}

/** What a map comes to, in minutes. */
export interface FlowTimes {
  /** With rework. */
  readonly lead: number;
  readonly process: number;
  /** The first time through, as if nothing came back. */
  readonly firstLead: number;
  readonly firstProcess: number;
}

/**
 * Brings a map into the form in which it is worked out. Rework that doesn't lead to an earlier step is left aside: a file can bring
 * some, rules don't make any.
 * @param steps those of one map, in order
 */
export function compileFlow(steps: readonly FlowStep[], rework: readonly FlowRework[]): CompiledFlow {
  const blocks = blocksOf(steps);
  const positions = positionsOf(blocks);
  const indexes = new Map(steps.map(({ id }, index) => [id, index]));
  return {
    indexes,
    blocks: blocks.map(({ branches }) =>
      branches.map((branch) => branch.map(({ id }) => indexes.get(id) ?? 0)),
    ),
    rework: rework.flatMap(({ fromStepId, toStepId, share }) => {
      const from = positions.get(fromStepId);
      const to = positions.get(toStepId);
      return from && to && isEarlier(to, from) ? [{ from, to, share: share / 100 }] : [];
    }),
  };
}

interface Pair {
  lead: number;
  process: number;
}

/**
 * Lead time and process time of a map. The steps follow each other; of branches beside each other the one with the longest lead
 * time is the timeline and gives both times (of equally long ones the one with more work, so that their order doesn't
 * matter). A rework arrow adds its share of the time from the step it goes back to, to the step it comes from, both
 * included, once: what comes back for a second time belongs into the share. (facts of the flow map; Martin & Osterling, Value
 * Stream Mapping, 2013; for branches: Hamel, Lean Math, "Lead Time Ladder Process Branch")
 * @param wait, process: minutes by the index of the step
 */
export function flowTimes(
  { blocks, rework }: CompiledFlow,
  wait: ArrayLike<number>,
  process: ArrayLike<number>,
): FlowTimes {
  const sum = (branch: readonly number[], start = 0, end = branch.length): Pair => {
    const pair = { lead: 0, process: 0 };
    for (let place = start; place < end; place += 1) {
      const index = branch[place] ?? 0;
      const work = process[index] ?? 0;
      pair.lead += (wait[index] ?? 0) + work;
      pair.process += work;
    }
    return pair;
  };
  const once: Pair[] = [];
  const withRework: Pair[] = [];
  blocks.forEach((branches, block) => {
    const plain = branches.map((branch) => sum(branch));
    once.push(longest(plain));
    const own = rework.filter(({ from, to }) => from.block === block && to.block === block);
    if (own.length === 0) {
      withRework.push(longest(plain));
      return;
    }
    for (const { from, to, share } of own) {
      const pair = plain[from.branch];
      const back = sum(branches[from.branch] ?? [], to.place, from.place + 1);
      if (pair) plain[from.branch] = added(pair, back, share);
    }
    withRework.push(longest(plain));
  });
  const first = once.reduce((total, pair) => added(total, pair, 1), { lead: 0, process: 0 });
  let all = withRework.reduce((total, pair) => added(total, pair, 1), { lead: 0, process: 0 });
  for (const { from, to, share } of rework) {
    if (from.block === to.block) continue;
    all = added(all, sum(blocks[to.block]?.[to.branch] ?? [], to.place), share);
    for (let block = to.block + 1; block < from.block; block += 1) {
      all = added(all, once[block] ?? { lead: 0, process: 0 }, share);
    }
    all = added(all, sum(blocks[from.block]?.[from.branch] ?? [], 0, from.place + 1), share);
  }
  return { lead: all.lead, process: all.process, firstLead: first.lead, firstProcess: first.process };
}

function added(total: Pair, pair: Pair, share: number): Pair {
  return { lead: total.lead + share * pair.lead, process: total.process + share * pair.process };
}

function longest(branches: readonly Pair[]): Pair {
  return branches.reduce(
    (best, pair) =>
      pair.lead > best.lead || (pair.lead === best.lead && pair.process > best.process) ? pair : best,
    { lead: 0, process: 0 },
  );
}

/** Which branch of each piece of the line is the timeline, by its place among the branches; without rework. */
export function timelineBranches(
  { blocks }: CompiledFlow,
  wait: ArrayLike<number>,
  process: ArrayLike<number>,
): number[] {
  return blocks.map((branches) => {
    const pairs = branches.map((branch) =>
      branch.reduce(
        (pair, index) => ({
          lead: pair.lead + (wait[index] ?? 0) + (process[index] ?? 0),
          process: pair.process + (process[index] ?? 0),
        }),
        { lead: 0, process: 0 },
      ),
    );
    const best = longest(pairs);
    return Math.max(
      0,
      pairs.findIndex((pair) => pair.lead === best.lead && pair.process === best.process),
    );
  });
}
