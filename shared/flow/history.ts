import { cleanLine, requireText, shorten } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { type FlowMap, meetingAhead } from '../model/flow-map';
import type { FlowRework } from '../model/flow-rework';
import type { FlowStep } from '../model/flow-step';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { sameName } from '../team/people';
import { mapSteps } from './blocks';
import { mapBlockers } from './causes';
import { experimentPlan } from './experiment';
import { type FlowFigures, flowFigures } from './figures';
import { liveMap, mapGone, placeMap, putMap } from './maps';
import { mapRework, putStep } from './steps';

/** Puts a copy of a map as it is now into its history, with its rework and blockers. Nothing changes the copy any more. */
export function freezeMap(
  workspace: Workspace,
  args: { readonly mapId: string },
  context: RuleContext,
): RuleResult {
  const live = liveMap(workspace, args.mapId);
  if (!live.ok) return live;
  const map = live.value;
  const copy: FlowMap = {
    ...map,
    id: context.newId(),
    copiedFromId: map.id,
    experiment: experimentPlan(workspace.action, map),
    takenAt: context.now,
    createdAt: context.now,
  };
  const { changes, stepIds } = copySteps(workspace, map.id, copy.id, context);
  const blockers = mapBlockers(workspace.blocker, map.id).map((blocker): Change => {
    const stepId = blocker.stepId === null ? null : (stepIds.get(blocker.stepId) ?? null);
    return {
      op: 'put',
      table: 'blocker',
      record: { ...blocker, id: context.newId(), mapId: copy.id, stepId },
    };
  });
  return ok({ label: 'keep map in its history', changes: [putMap(copy), ...changes, ...blockers] });
}

/**
 * Makes a future map: a copy of the steps and rework to argue about, behind the map it comes from. Blockers and plans stay with
 * what they are about.
 */
export function futureOf(
  workspace: Workspace,
  args: { readonly mapId: string; readonly title?: string },
  context: RuleContext,
): RuleResult {
  const map = workspace.flowMap.get(args.mapId);
  if (!map) return mapGone();
  const suffix = ' (future)';
  const named = `${shorten(map.title, textLimits.title - suffix.length)}${suffix}`;
  const title = requireText(cleanLine(args.title ?? named), textLimits.title, 'A title');
  if (!title.ok) return title;
  const all = [...workspace.flowMap.values()];
  // A copy of the history's copy is still about the map that lives.
  const origin = map.takenAt !== null ? (map.copiedFromId ?? map.id) : map.id;
  const siblings = all.filter(({ teamId, takenAt }) => teamId === map.teamId && takenAt === null);
  const follower = siblings
    .filter(({ order }) => order > (workspace.flowMap.get(origin)?.order ?? ''))
    .sort((a, b) => (a.order < b.order ? -1 : 1))[0];
  const place = placeMap(workspace, map.teamId, follower?.id ?? null);
  const copy: FlowMap = {
    ...map,
    id: context.newId(),
    title: title.value,
    kind: 'future',
    copiedFromId: origin,
    takenAt: null,
    ...meetingAhead(),
    order: place.order,
    createdAt: context.now,
  };
  const { changes } = copySteps(workspace, map.id, copy.id, context);
  return ok({ label: 'make a future map', changes: [...place.changes, putMap(copy), ...changes] });
}

function copySteps(workspace: Workspace, fromId: string, toId: string, context: RuleContext) {
  const stepIds = new Map<string, string>();
  const changes: Change[] = mapSteps(workspace.flowStep, fromId).map((step) => {
    const id = context.newId();
    stepIds.set(step.id, id);
    return putStep({ ...step, id, mapId: toId, traceId: step.traceId ?? step.id });
  });
  for (const { fromStepId, toStepId, share } of mapRework(workspace.flowRework, fromId)) {
    const ends = { fromStepId: stepIds.get(fromStepId), toStepId: stepIds.get(toStepId) };
    if (ends.fromStepId === undefined || ends.toStepId === undefined) continue;
    const record: FlowRework = {
      id: context.newId(),
      mapId: toId,
      fromStepId: ends.fromStepId,
      toStepId: ends.toStepId,
      share,
    };
    changes.push({ op: 'put', table: 'flowRework', record });
  }
  return { changes, stepIds };
}

/** A step in one map and in the other; null where it isn't in one of them. */
export interface StepPair {
  readonly before: FlowStep | null;
  readonly after: FlowStep | null;
  /** Minutes more than before; null where one of the two times isn't known. */
  readonly waitChange: number | null;
  readonly processChange: number | null;
}

/** Two maps side by side. */
export interface MapComparison {
  readonly before: FlowFigures;
  readonly after: FlowFigures;
  /** In the order of the map after, with what is gone where it was. */
  readonly steps: readonly StepPair[];
}

/** Compares two maps, today's with an older one or with the future: the figures of both, and each step with itself. */
export function compareMaps(
  workspace: Pick<Workspace, 'flowStep' | 'flowRework'>,
  beforeId: string,
  afterId: string,
): MapComparison {
  const before = mapSteps(workspace.flowStep, beforeId);
  const after = mapSteps(workspace.flowStep, afterId);
  return {
    before: flowFigures(before, mapRework(workspace.flowRework, beforeId)),
    after: flowFigures(after, mapRework(workspace.flowRework, afterId)),
    steps: pairSteps(before, after),
  };
}

/** Steps belong together when one is a copy of the other, or both of a third; else by their name, each once. */
function pairSteps(before: readonly FlowStep[], after: readonly FlowStep[]): StepPair[] {
  const left = new Set(before);
  const partners = new Map<FlowStep, FlowStep>();
  const match = (isSame: (a: FlowStep, b: FlowStep) => boolean) => {
    for (const step of after) {
      if (partners.has(step)) continue;
      const partner = [...left].find((each) => isSame(each, step));
      if (!partner) continue;
      partners.set(step, partner);
      left.delete(partner);
    }
  };
  match((a, b) => (a.traceId ?? a.id) === (b.traceId ?? b.id));
  match((a, b) => sameName(a.name, b.name));
  const pairs = after.map((step) => pairOf(partners.get(step) ?? null, step));
  for (const gone of left) {
    const previous = before[before.indexOf(gone) - 1];
    const at = pairs.findIndex((pair) => pair.before !== null && pair.before === previous);
    pairs.splice(at + 1, 0, pairOf(gone, null));
  }
  return pairs;
}

function pairOf(before: FlowStep | null, after: FlowStep | null): StepPair {
  const change = (field: 'waitMinutes' | 'processMinutes') => {
    const [was, is] = [before?.[field] ?? null, after?.[field] ?? null];
    return was === null || is === null ? null : is - was;
  };
  return { before, after, waitChange: change('waitMinutes'), processChange: change('processMinutes') };
}
