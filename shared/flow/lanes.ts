import type { FlowRework } from '../model/flow-rework';
import type { FlowLane, FlowStep } from '../model/flow-step';
import type { Change } from '../model/workspace';
import { blocksOf, isEarlier, positionsOf } from './blocks';

/** The lane of a step that comes between two others: that of both, where they stand in the same branch; else the line. */
export function laneBetween(before: FlowStep | undefined, after: FlowStep | undefined): FlowLane | null {
  const [first, second] = [before?.lane ?? null, after?.lane ?? null];
  return first !== null && second !== null && sameLane(first, second) ? first : null;
}

/** Whether two places are in the same branch of the same group, or both on the line. */
export function sameLane(a: FlowLane | null, b: FlowLane | null): boolean {
  if (a === null || b === null) return a === b;
  return a.groupId === b.groupId && a.branch === b.branch;
}

/**
 * What follows from steps having another place: a group of one branch is none any more, and rework that would lead to a later step
 * goes.
 * @param before the steps of the map as they were
 * @param after all of them as they are now
 * @returns the steps that differ, and the rework to delete
 */
export function settle(
  before: readonly FlowStep[],
  after: readonly FlowStep[],
  rework: readonly FlowRework[],
): Change[] {
  const blocks = blocksOf(after);
  const alone = new Set(
    blocks.flatMap(({ groupId, branches }) => (groupId !== null && branches.length < 2 ? [groupId] : [])),
  );
  const settled = after.map((step) =>
    step.lane && alone.has(step.lane.groupId) ? { ...step, lane: null } : step,
  );
  const positions = positionsOf(blocks);
  const were = new Map(before.map((step) => [step.id, step]));
  return [
    ...settled
      .filter((step) => JSON.stringify(step) !== JSON.stringify(were.get(step.id)))
      .map((record): Change => ({ op: 'put', table: 'flowStep', record })),
    ...rework
      .filter(({ fromStepId, toStepId }) => !isEarlier(positions.get(toStepId), positions.get(fromStepId)))
      .map(({ id }): Change => ({ op: 'delete', table: 'flowRework', id })),
  ];
}
