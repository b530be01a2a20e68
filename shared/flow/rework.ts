import { binned, putInBin } from '../bin/put-in-bin';
import { ok } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { type FlowRework, MOST_REWORK } from '../model/flow-rework';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { blocksOf, isEarlier, mapSteps, positionsOf } from './blocks';
import { liveMap } from './maps';
import { liveStep, mapRework } from './steps';

/**
 * Says that a step returns a share of its work to an earlier one. Every arrow leads back, so arrows alone can't go round in circles;
 * the circle of an arrow and the line is counted once, which is what the share says (see `flowTimes`), and what would always
 * come back is refused.
 * @param args share: percent, above 0 and below 100
 * @returns 'gone', 'itself', 'not-earlier' (a later step, or one that runs beside it), 'exists', 'endless' or 'out-of-range'
 */
export function addFlowRework(
  workspace: Workspace,
  args: { readonly fromStepId: string; readonly toStepId: string; readonly share: number },
  context: RuleContext,
): RuleResult {
  const { fromStepId, toStepId, share } = args;
  const from = liveStep(workspace, fromStepId);
  if (!from.ok) return from;
  const to = liveStep(workspace, toStepId);
  if (!to.ok) return to;
  const { map, step } = from.value;
  if (fromStepId === toStepId) {
    return refuse('itself', "A step can't wait for itself. Put its own repetitions into its process time.");
  }
  const positions = positionsOf(blocksOf(mapSteps(workspace.flowStep, map.id)));
  if (to.value.map.id !== map.id || !isEarlier(positions.get(toStepId), positions.get(fromStepId))) {
    const message = `Rework goes back to an earlier step: ${to.value.step.name} doesn't come before ${step.name}.`;
    return refuse('not-earlier', message);
  }
  const twin = mapRework(workspace.flowRework, map.id).find(
    (each) => each.fromStepId === fromStepId && each.toStepId === toStepId,
  );
  if (twin) return refuse('exists', 'There is such an arrow already. Change its share instead.');
  const problem = wrongShare(share);
  if (problem) return { ok: false, error: problem };
  const record: FlowRework = { id: context.newId(), mapId: map.id, fromStepId, toStepId, share };
  return ok({ label: 'add rework', changes: [put(record)] });
}

/** Sets how much is returned, in percent. */
export function setReworkShare(
  workspace: Workspace,
  args: { readonly reworkId: string; readonly share: number },
  _context: RuleContext,
): RuleResult {
  const rework = workspace.flowRework.get(args.reworkId);
  if (!rework) return reworkGone();
  const live = liveMap(workspace, rework.mapId);
  if (!live.ok) return live;
  const problem = wrongShare(args.share);
  if (problem) return { ok: false, error: problem };
  const changes = args.share === rework.share ? [] : [put({ ...rework, share: args.share })];
  return ok({ label: 'change rework', changes });
}

/** Puts a rework arrow into the bin. */
export function deleteFlowRework(
  workspace: Workspace,
  args: { readonly reworkId: string },
  context: RuleContext,
): RuleResult {
  const rework = workspace.flowRework.get(args.reworkId);
  if (!rework) return reworkGone();
  const live = liveMap(workspace, rework.mapId);
  if (!live.ok) return live;
  const nameOf = (id: string) => workspace.flowStep.get(id)?.name ?? '';
  const text = `${nameOf(rework.fromStepId)} back to ${nameOf(rework.toStepId)}`;
  const records = binned('flowRework', workspace.flowRework, ({ id }) => id === rework.id);
  return ok({
    label: 'delete rework',
    changes: putInBin({ teamId: live.value.teamId, kind: 'Rework', text, records }, context),
  });
}

function wrongShare(share: number): RuleError | null {
  if (share >= 100) {
    const message = `What comes back every time never ends. Write at most ${MOST_REWORK}%.`;
    return { code: 'endless', message };
  }
  if (share >= 0 && share <= MOST_REWORK) return null;
  return {
    code: 'out-of-range',
    message: `The share that comes back is a number from 0 to ${MOST_REWORK}%.`,
  };
}

function put(record: FlowRework): Change {
  return { op: 'put', table: 'flowRework', record };
}

function reworkGone() {
  return refuse('gone', 'This arrow is not on the map any more. It may be in the bin.');
}
