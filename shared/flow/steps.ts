import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { byOrder } from '../kernel/order-key';
import { pastedLines } from '../kernel/pasted-lines';
import { madeRoom, placeBefore } from '../kernel/placing';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { FlowMap } from '../model/flow-map';
import type { FlowRework } from '../model/flow-rework';
import { type FlowLane, type FlowStep, flowLimits } from '../model/flow-step';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { mapSteps } from './blocks';
import { laneBetween, sameLane, settle } from './lanes';
import { liveMap } from './maps';
import { type StepFields, withStepFields } from './step-fields';

/** Where a new step comes. */
export interface StepPlace {
  readonly mapId: string;
  /** The one that will follow; left out, null or unknown: the end. */
  readonly beforeId?: string | null;
}

/** The rework arrows of a map. */
export function mapRework(rework: Workspace['flowRework'], mapId: string): FlowRework[] {
  return [...rework.values()].filter((each) => each.mapId === mapId);
}

/** Adds a step, with whatever is known of it. Between two steps of one branch it comes into that branch. */
export function addFlowStep(
  workspace: Workspace,
  args: StepPlace & StepFields & { readonly name: string },
  context: RuleContext,
): RuleResult {
  const { mapId, beforeId, ...fields } = args;
  return placeSteps(workspace, { mapId, beforeId }, [fields], context);
}

/** Adds a step for each line of a pasted text; marks of a list and empty lines are left out. */
export function addFlowSteps(
  workspace: Workspace,
  args: StepPlace & { readonly text: string },
  context: RuleContext,
): RuleResult {
  const names = pastedLines(args.text, { longest: textLimits.name, what: 'the name of a step' });
  if (!names.ok) return names;
  return placeSteps(
    workspace,
    args,
    names.value.map((name) => ({ name })),
    context,
  );
}

/** Changes what is known of a step; see `StepFields`. */
export function editFlowStep(
  workspace: Workspace,
  args: StepFields & { readonly stepId: string },
  _context: RuleContext,
): RuleResult {
  const { stepId, ...fields } = args;
  const found = liveStep(workspace, stepId);
  if (!found.ok) return found;
  const edited = withStepFields(found.value.step, fields);
  if (!edited.ok) return edited;
  const same = JSON.stringify(edited.value) === JSON.stringify(found.value.step);
  return ok({ label: 'edit step', changes: same ? [] : [putStep(edited.value)] });
}

/**
 * Moves steps in front of another, or to the end, in the order in which they stand. They come into the branch between whose
 * steps they are put, or stay in their own where they are put at its start or end; else onto the line. Rework that would lead to a
 * later step then goes.
 */
export function moveFlowSteps(
  workspace: Workspace,
  args: { readonly stepIds: readonly string[]; readonly beforeId: string | null },
  _context: RuleContext,
): RuleResult {
  const chosen = selectSteps(workspace, args.stepIds);
  if (!chosen.ok) return chosen;
  const { map, steps: moving } = chosen.value;
  const all = mapSteps(workspace.flowStep, map.id);
  const ids = new Set(moving.map(({ id }) => id));
  const others = all.filter(({ id }) => !ids.has(id));
  const from = all.findIndex(({ id }) => id === args.beforeId);
  const follower = from === -1 ? undefined : all.slice(from).find(({ id }) => !ids.has(id));
  const at = follower ? others.indexOf(follower) : others.length;
  const [before, after] = [others[at - 1], others[at]];
  const between = laneBetween(before, after);
  const laneOf = ({ lane }: FlowStep): FlowLane | null => {
    if (between) return between;
    const stays = [before, after].some((other) => other && lane && sameLane(other.lane, lane));
    return stays ? lane : null;
  };
  const isSame = [...others.slice(0, at), ...moving, ...others.slice(at)].every(
    (step, index) => step === all[index],
  );
  if (isSame && moving.every((step) => sameLane(laneOf(step), step.lane))) {
    return ok({ label: nameSteps('move', moving.length), changes: [] });
  }
  const { keys, renumbered } = placeBefore(others, follower?.id ?? null, moving.length);
  const after1 = [
    ...others.map((step) => ({ ...step, order: renumbered.get(step.id) ?? step.order })),
    ...moving.map((step, index) => ({ ...step, order: keys[index] ?? step.order, lane: laneOf(step) })),
  ].sort(byOrder);
  const rework = mapRework(workspace.flowRework, map.id);
  return ok({ label: nameSteps('move', moving.length), changes: settle(all, after1, rework) });
}

/**
 * Puts steps into the bin as one, with the rework that begins or ends at them. Blockers on them lie beside the map then; items
 * that passed them remember it.
 */
export function deleteFlowSteps(
  workspace: Workspace,
  args: { readonly stepIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const chosen = selectSteps(workspace, args.stepIds);
  if (!chosen.ok) return chosen;
  const { map, steps } = chosen.value;
  const gone = new Set(steps.map(({ id }) => id));
  const rework = mapRework(workspace.flowRework, map.id);
  const ends = new Set(
    rework
      .filter(({ fromStepId, toStepId }) => gone.has(fromStepId) || gone.has(toStepId))
      .map(({ id }) => id),
  );
  const records: BinnedRecord[] = [
    ...steps.map((record): BinnedRecord => ({ table: 'flowStep', record })),
    ...binned('flowRework', workspace.flowRework, ({ id }) => ends.has(id)),
  ];
  const freed = [...workspace.blocker.values()].filter(({ stepId }) => stepId !== null && gone.has(stepId));
  const all = mapSteps(workspace.flowStep, map.id);
  const others = all.filter(({ id }) => !gone.has(id));
  const left = rework.filter(({ id }) => !ends.has(id));
  const kind = steps.length === 1 ? 'Step' : `${steps.length} steps`;
  const text = steps[0]?.name ?? '';
  return ok({
    label: nameSteps('delete', steps.length),
    changes: [
      ...freed.map(
        (record): Change => ({ op: 'put', table: 'blocker', record: { ...record, stepId: null } }),
      ),
      ...settle(all, others, left),
      ...putInBin({ teamId: map.teamId, kind, text, records }, context),
    ],
  });
}

/** A rule's answer that adds steps at a place; all or none. */
export function placeSteps(
  workspace: Workspace,
  { mapId, beforeId = null }: StepPlace,
  wanted: readonly (StepFields & { readonly name: string })[],
  context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, mapId);
  if (!live.ok) return live;
  const steps = mapSteps(workspace.flowStep, mapId);
  if (steps.length + wanted.length > flowLimits.steps) {
    const message = `A map can have ${flowLimits.steps} steps. Put what is further away into a map of its own.`;
    return refuse('too-many', message);
  }
  const found = steps.findIndex(({ id }) => id === beforeId);
  const at = found === -1 ? steps.length : found;
  const lane = laneBetween(steps[at - 1], steps[at]);
  const placing = placeBefore(steps, steps[at]?.id ?? null, wanted.length);
  const changes: Change[] = madeRoom(steps, placing).map(putStep);
  for (const [index, fields] of wanted.entries()) {
    const blank = newStep({ mapId, order: placing.keys[index] ?? 'a0', lane, name: fields.name }, context);
    const full = withStepFields(blank, fields);
    if (!full.ok) return full;
    changes.push(putStep(full.value));
  }
  return ok({ label: nameSteps('add', wanted.length), changes });
}

function newStep(place: Pick<FlowStep, 'mapId' | 'order' | 'lane' | 'name'>, context: RuleContext): FlowStep {
  const id = context.newId();
  return {
    id,
    traceId: id,
    ...place,
    who: '',
    processMinutes: null,
    waitMinutes: null,
    percentComplete: null,
    queue: null,
    people: null,
    processRange: null,
    waitRange: null,
  };
}

/** The steps that are there and of one map that lives (the first one's), in its order. */
export function selectSteps(
  workspace: Workspace,
  ids: readonly string[],
): Result<{ readonly map: FlowMap; readonly steps: FlowStep[] }, RuleError> {
  const found = [...new Set(ids)].flatMap((id) => workspace.flowStep.get(id) ?? []);
  const [first] = found;
  if (!first) return stepGone();
  const live = liveMap(workspace, first.mapId);
  if (!live.ok) return live;
  return ok({ map: live.value, steps: found.filter(({ mapId }) => mapId === first.mapId).sort(byOrder) });
}

/** A step of a map that lives, with the map. */
export function liveStep(
  workspace: Workspace,
  stepId: string,
): Result<{ readonly map: FlowMap; readonly step: FlowStep }, RuleError> {
  const step = workspace.flowStep.get(stepId);
  if (!step) return stepGone();
  const live = liveMap(workspace, step.mapId);
  return live.ok ? ok({ map: live.value, step }) : live;
}

/** The change that stores a step. */
export function putStep(record: FlowStep): Change {
  return { op: 'put', table: 'flowStep', record };
}

/** The refusal of every rule that is given a step that isn't there. */
export function stepGone() {
  return refuse('gone', 'This step is not on the map any more. It may be in the bin.');
}

/** "move step", "move 3 steps": for a label. */
export function nameSteps(verb: string, count: number): string {
  return `${verb} ${count === 1 ? 'step' : `${count} steps`}`;
}
