import { byOrder } from '../kernel/order-key';
import { placeBefore } from '../kernel/placing';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { type FlowStep, flowLimits } from '../model/flow-step';
import type { RuleResult, Workspace } from '../model/workspace';
import { mapSteps } from './blocks';
import { settle } from './lanes';
import type { StepFields } from './step-fields';
import { liveStep, mapRework, nameSteps, placeSteps, selectSteps, stepGone } from './steps';

/**
 * Adds a step that runs at the same time as another: as a new branch beside it. The group is made where there is none yet.
 */
export function addFlowBranch(
  workspace: Workspace,
  args: StepFields & { readonly besideId: string; readonly name: string },
  context: RuleContext,
): RuleResult {
  const { besideId, ...fields } = args;
  const found = liveStep(workspace, besideId);
  if (!found.ok) return found;
  const { step, map } = found.value;
  const steps = mapSteps(workspace.flowStep, map.id);
  const added = placeSteps(workspace, { mapId: map.id, beforeId: null }, [fields], context);
  if (!added.ok) return added;
  const fresh = added.value.changes.flatMap((change) =>
    change.op === 'put' && change.table === 'flowStep' && !workspace.flowStep.has(change.record.id)
      ? [change.record]
      : [],
  );
  const beside = asBranch(steps, fresh, step, context);
  if (!beside.ok) return beside;
  return ok({ label: 'add branch', changes: settle(steps, beside.value, []) });
}

/** Puts steps beside another, as a branch of their own that runs at the same time. */
export function putStepsBeside(
  workspace: Workspace,
  args: { readonly stepIds: readonly string[]; readonly besideId: string },
  context: RuleContext,
): RuleResult {
  const chosen = selectSteps(workspace, args.stepIds);
  if (!chosen.ok) return chosen;
  const { map, steps: moving } = chosen.value;
  const beside = workspace.flowStep.get(args.besideId);
  if (!beside || beside.mapId !== map.id) return stepGone();
  if (moving.includes(beside)) {
    return refuse('itself', "A step can't run beside itself. Choose another one.");
  }
  const all = mapSteps(workspace.flowStep, map.id);
  const others = all.filter((step) => !moving.includes(step));
  const placed = asBranch(others, moving, beside, context);
  if (!placed.ok) return placed;
  const rework = mapRework(workspace.flowRework, map.id);
  return ok({ label: nameSteps('branch off', moving.length), changes: settle(all, placed.value, rework) });
}

/** Takes steps out of their branches, onto the line behind what they stood in. */
export function putStepsInLine(
  workspace: Workspace,
  args: { readonly stepIds: readonly string[] },
  _context: RuleContext,
): RuleResult {
  const chosen = selectSteps(workspace, args.stepIds);
  if (!chosen.ok) return chosen;
  const { map, steps } = chosen.value;
  const label = nameSteps('put in line', steps.length);
  const moving = steps.filter(({ lane }) => lane !== null);
  const groupId = moving.at(-1)?.lane?.groupId;
  if (groupId === undefined) return ok({ label, changes: [] });
  const all = mapSteps(workspace.flowStep, map.id);
  const others = all.filter((step) => !moving.includes(step));
  const last = others.findLastIndex(({ lane }) => lane?.groupId === groupId);
  const { keys, renumbered } = placeBefore(others, others[last + 1]?.id ?? null, moving.length);
  const after = [
    ...others.map((step) => ({ ...step, order: renumbered.get(step.id) ?? step.order })),
    ...moving.map((step, index) => ({ ...step, lane: null, order: keys[index] ?? step.order })),
  ].sort(byOrder);
  const rework = mapRework(workspace.flowRework, map.id);
  return ok({ label, changes: settle(all, after, rework) });
}

/** The steps of a map once some of them are a branch of their own beside one of the others. */
function asBranch(
  others: readonly FlowStep[],
  moving: readonly FlowStep[],
  beside: FlowStep,
  context: RuleContext,
): Result<FlowStep[], RuleError> {
  const groupId = beside.lane?.groupId ?? context.newId();
  const group = others.filter(({ id, lane }) => id === beside.id || lane?.groupId === groupId);
  const taken = new Set(group.map(({ lane }) => lane?.branch ?? 0));
  const branch = [...Array(flowLimits.branches).keys()].find((number) => !taken.has(number));
  if (branch === undefined) {
    const message = `${flowLimits.branches} branches can run at the same time. Put these steps into one of them.`;
    return err({ code: 'too-many', message });
  }
  const last = others.findIndex(({ id }) => id === group.at(-1)?.id);
  const { keys, renumbered } = placeBefore(others, others[last + 1]?.id ?? null, moving.length);
  const placed = [
    ...others.map((step) => {
      const order = renumbered.get(step.id) ?? step.order;
      return step.id === beside.id && step.lane === null
        ? { ...step, order, lane: { groupId, branch: 0 } }
        : { ...step, order };
    }),
    ...moving.map((step, index) => ({
      ...step,
      order: keys[index] ?? step.order,
      lane: { groupId, branch },
    })),
  ];
  return ok(placed.sort(byOrder));
}
