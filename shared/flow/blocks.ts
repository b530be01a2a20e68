import { byOrder } from '../kernel/order-key';
import type { FlowStep } from '../model/flow-step';
import type { Workspace } from '../model/workspace';

/** The steps of a map in their order. */
export function mapSteps(steps: Workspace['flowStep'], mapId: string): FlowStep[] {
  return [...steps.values()].filter((step) => step.mapId === mapId).sort(byOrder);
}

/** A piece of the line: one step alone, or branches that run at the same time, each with its steps in order. */
export interface FlowBlock {
  /** Null for a step on the line. */
  readonly groupId: string | null;
  /** In the order of their numbers; one with one step for a step on the line. */
  readonly branches: readonly (readonly FlowStep[])[];
}

/**
 * The line of a map, piece by piece. Steps of one group are one piece, where its first step stands, wherever the others are.
 * @param steps those of one map, in order
 */
export function blocksOf(steps: readonly FlowStep[]): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  const groups = new Map<string, Map<number, FlowStep[]>>();
  for (const step of steps) {
    if (step.lane === null) {
      blocks.push({ groupId: null, branches: [[step]] });
      continue;
    }
    const { groupId, branch } = step.lane;
    let lanes = groups.get(groupId);
    if (!lanes) {
      lanes = new Map();
      groups.set(groupId, lanes);
      blocks.push({ groupId, branches: [] });
    }
    const lane = lanes.get(branch);
    if (lane) lane.push(step);
    else lanes.set(branch, [step]);
  }
  return blocks.map((block) => {
    const lanes = block.groupId === null ? undefined : groups.get(block.groupId);
    if (lanes === undefined) return block;
    return { ...block, branches: [...lanes].sort(([a], [b]) => a - b).map(([, lane]) => lane) };
  });
}

/** Where a step stands: which piece of the line, which branch of it, which place in that. */
export interface FlowPosition {
  readonly block: number;
  readonly branch: number;
  readonly place: number;
}

/** The position of each step by id. */
export function positionsOf(blocks: readonly FlowBlock[]): Map<string, FlowPosition> {
  const positions = new Map<string, FlowPosition>();
  blocks.forEach(({ branches }, block) => {
    branches.forEach((steps, branch) => {
      steps.forEach((step, place) => {
        positions.set(step.id, { block, branch, place });
      });
    });
  });
  return positions;
}

/** Whether work passes the first before it comes to the second. Branches beside each other are neither before nor after. */
export function isEarlier(first: FlowPosition | undefined, second: FlowPosition | undefined): boolean {
  if (!first || !second) return false;
  if (first.block !== second.block) return first.block < second.block;
  return first.branch === second.branch && first.place < second.place;
}
