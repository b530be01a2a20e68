import { type FlowMap, type FlowPlan, focusingSteps } from './flow-map';
import { checkSources } from './plan-integrity';
import { expectOwner, type Report, type Reporter } from './references';
import type { Workspace } from './workspace';

/** Each plan of a map, with the field in which it stands. */
export function flowOwners(map: FlowMap): (FlowPlan & { readonly field: string })[] {
  return [
    ...focusingSteps.map((step) => ({ ...map.focusing[step], field: `focusing.${step}.ownerId` })),
    { ...map.experiment, field: 'experiment.ownerId' },
  ];
}

/**
 * The references of flow maps, deployments and incidents. The sources of a blocker, the action of an experiment, and the steps
 * that an item has entered, may be gone: they are named on, so that putting them back joins them again. They must not be another team's or map's.
 */
export function checkFlows(workspace: Workspace, reporter: Reporter): void {
  checkMaps(workspace, reporter('flowMap'));
  for (const table of ['flowStep', 'flowRework', 'workItem'] as const) {
    const report = reporter(table);
    for (const { id, mapId } of workspace[table].values()) {
      if (!workspace.flowMap.has(mapId)) report(id, 'mapId', mapId, 'missing');
    }
  }
  checkRework(workspace, reporter('flowRework'));
  checkBlockers(workspace, reporter('blocker'));
  checkItems(workspace, reporter('workItem'));
  const report = reporter('incident');
  for (const { id, teamId, deploymentId } of workspace.incident.values()) {
    if (deploymentId === null) continue;
    const from = { id, field: 'deploymentId', target: deploymentId };
    expectOwner(report, from, workspace.deployment.get(deploymentId)?.teamId, teamId);
  }
}

function checkMaps(workspace: Workspace, report: Report): void {
  for (const map of workspace.flowMap.values()) {
    const { id, teamId, copiedFromId } = map;
    if (copiedFromId !== null) {
      const from = { id, field: 'copiedFromId', target: copiedFromId };
      expectOwner(report, from, workspace.flowMap.get(copiedFromId)?.teamId, teamId);
    }
    const experiment = workspace.action.get(map.experimentId ?? '');
    if (experiment && experiment.teamId !== teamId) report(id, 'experimentId', experiment.id, 'elsewhere');
    for (const { field, ownerId } of flowOwners(map)) {
      if (ownerId === null) continue;
      expectOwner(report, { id, field, target: ownerId }, workspace.person.get(ownerId)?.teamId, teamId);
    }
  }
}

function checkRework(workspace: Workspace, report: Report): void {
  for (const rework of workspace.flowRework.values()) {
    for (const field of ['fromStepId', 'toStepId'] as const) {
      const from = { id: rework.id, field, target: rework[field] };
      expectOwner(report, from, workspace.flowStep.get(rework[field])?.mapId, rework.mapId);
    }
  }
}

function checkBlockers(workspace: Workspace, report: Report): void {
  for (const { id, teamId, mapId, stepId, sources } of workspace.blocker.values()) {
    const fromMap = { id, field: 'mapId', target: mapId };
    expectOwner(report, fromMap, workspace.flowMap.get(mapId)?.teamId, teamId);
    if (stepId !== null) {
      const from = { id, field: 'stepId', target: stepId };
      expectOwner(report, from, workspace.flowStep.get(stepId)?.mapId, mapId);
    }
    checkSources(workspace, { id, teamId, sources }, report);
  }
}

function checkItems(workspace: Workspace, report: Report): void {
  for (const { id, mapId, entered } of workspace.workItem.values()) {
    entered.forEach(({ stepId }, index) => {
      const owner = workspace.flowStep.get(stepId)?.mapId;
      if (owner !== undefined && owner !== mapId) report(id, `entered[${index}]`, stepId, 'elsewhere');
    });
  }
}
