import { addedIds } from '../kernel/added-ids';
import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import type { Action } from '../model/action';
import { emptyFlowPlan, type FlowMap, type FlowPlan } from '../model/flow-map';
import type { RuleResult, Tables, Workspace } from '../model/workspace';
import { addAction, deleteAction, editAction } from '../retro/actions';
import { type PlanFields, withPlanFields } from './focusing';
import { liveMap, putMap } from './maps';

/** The action that a map tries next: undefined while none is chosen, and once it is done, dropped or in the bin. */
export function experimentAction(actions: Workspace['action'], map: FlowMap): Action | undefined {
  if (map.takenAt !== null) return undefined;
  // What was stored before an experiment was an action has no such field.
  const action = actions.get(map.experimentId ?? '');
  return action?.state === 'open' ? action : undefined;
}

/** What is tried next, who does it, and by when: the words of its action; in the history those of that day. */
export function experimentPlan(actions: Workspace['action'], map: FlowMap): FlowPlan {
  const action = experimentAction(actions, map);
  if (!action) return map.experiment;
  const { text, ownerId, due } = action;
  return { text, ownerId, due };
}

/** Whether what is tried next was written before an experiment was an action of the team: the log doesn't show it. */
export function isOnlyWords(actions: Workspace['action'], map: FlowMap): boolean {
  return map.takenAt === null && map.experiment.text !== '' && experimentAction(actions, map) === undefined;
}

/** What was tried last and is over: done, or dropped. Undefined while something is being tried, and before the first. */
export function pastExperiment(actions: Workspace['action'], map: FlowMap): Action | undefined {
  const action = map.takenAt === null ? actions.get(map.experimentId ?? '') : undefined;
  return action && action.state !== 'open' && map.experiment.text === '' ? action : undefined;
}

/**
 * Writes down the one thing that is tried next, who does it, and by when. With its first word it becomes an action of the team, which
 * the log shows; without words it is none any more. What was tried before and is over stays as it is.
 */
export function setExperiment(
  workspace: Workspace,
  args: PlanFields & { readonly mapId: string },
  context: RuleContext,
): RuleResult {
  const { mapId, ...fields } = args;
  const live = liveMap(workspace, mapId);
  if (!live.ok) return live;
  const map = live.value;
  const label = 'choose the experiment';
  const action = experimentAction(workspace.action, map);
  const before = experimentPlan(workspace.action, map);
  const plan = withPlanFields(workspace, map, before, fields);
  if (!plan.ok) return plan;
  // What was written before an experiment was an action becomes one, also as it is.
  if (JSON.stringify(plan.value) === JSON.stringify(before) && !isOnlyWords(workspace.action, map)) {
    return ok({ label, changes: [] });
  }
  if (plan.value.text === '') {
    const gone = action ? deleteAction(workspace, { actionId: action.id }, context) : null;
    if (gone && !gone.ok) return gone;
    const record = { ...map, experiment: plan.value, experimentId: action ? null : map.experimentId };
    return ok({ label, changes: [...(gone?.value.changes ?? []), putMap(record)] });
  }
  if (action) {
    const edited = editAction(workspace, { actionId: action.id, ...plan.value }, context);
    return edited.ok ? ok({ label, changes: edited.value.changes }) : edited;
  }
  const origin = { teamId: map.teamId, retroId: null, topicId: null, mapId };
  const added = addAction(workspace, { ...origin, ...plan.value }, context);
  if (!added.ok) return added;
  const experimentId =
    addedIds<Tables>(added.value, 'action').find((id) => !workspace.action.has(id)) ?? null;
  const record = { ...map, experiment: emptyFlowPlan, experimentId };
  return ok({ label, changes: [...added.value.changes, putMap(record)] });
}
