import { blocksOf, type FlowPosition, isEarlier, mapSteps, positionsOf } from '../flow/blocks';
import type { FlowRework } from '../model/flow-rework';
import { type FlowStep, flowLimits } from '../model/flow-step';
import type { Workspace } from '../model/workspace';
import type { Findings } from './findings';
import { recordInWords } from './record-words';

/**
 * Holds flow maps to what no validator of a single record can see: a map has so many steps at most, and rework leads back to an earlier
 * step, once for each two. What doesn't fit stays behind; steps that aren't there at all are left to the mending of references.
 */
export function tidyFlows(workspace: Workspace, findings: Findings): Workspace {
  const flowStep = firstSteps(workspace, findings);
  return { ...workspace, flowStep, flowRework: backwards({ ...workspace, flowStep }, findings) };
}

function firstSteps(workspace: Workspace, findings: Findings): Map<string, FlowStep> {
  const kept = new Map(workspace.flowStep);
  const counts = new Map<string, number>();
  for (const { mapId } of kept.values()) counts.set(mapId, (counts.get(mapId) ?? 0) + 1);
  for (const [mapId, count] of counts) {
    if (count <= flowLimits.steps) continue;
    for (const step of mapSteps(workspace.flowStep, mapId).slice(flowLimits.steps)) {
      kept.delete(step.id);
      findings.leaveOut(
        () => recordInWords('flowStep', step, 0),
        `its map has ${flowLimits.steps} steps already`,
      );
    }
  }
  return kept;
}

function backwards(workspace: Workspace, findings: Findings): Map<string, FlowRework> {
  const positions = new Map<string, FlowPosition>();
  const byMap = new Map<string, FlowStep[]>();
  for (const step of workspace.flowStep.values()) {
    const steps = byMap.get(step.mapId);
    if (steps) steps.push(step);
    else byMap.set(step.mapId, [step]);
  }
  for (const [mapId, steps] of byMap) {
    const own = mapSteps(new Map(steps.map((step) => [step.id, step])), mapId);
    for (const [id, position] of positionsOf(blocksOf(own))) positions.set(id, position);
  }
  const kept = new Map<string, FlowRework>();
  const seen = new Set<string>();
  for (const record of workspace.flowRework.values()) {
    const { fromStepId, toStepId } = record;
    const [from, to] = [positions.get(fromStepId), positions.get(toStepId)];
    const key = `${fromStepId} ${toStepId}`;
    const reason = seen.has(key)
      ? 'there is one between the same two steps already'
      : from && to && !isEarlier(to, from)
        ? "it doesn't lead back to an earlier step"
        : null;
    if (reason !== null) findings.leaveOut(() => recordInWords('flowRework', record, 0), reason);
    else kept.set(record.id, record);
    seen.add(key);
  }
  return kept;
}
