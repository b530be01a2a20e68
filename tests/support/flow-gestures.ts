import { blockersToCandidates } from '@shared/flow/blocker-candidates';
import {
  addBlocker,
  addBlockers,
  deleteBlockers,
  editBlocker,
  placeBlockers,
  setBlockersCause,
} from '@shared/flow/blockers';
import { addBlockersFrom } from '@shared/flow/blockers-from';
import { addFlowBranch, putStepsBeside, putStepsInLine } from '@shared/flow/branches';
import { addDeployment, addDeployments, deleteDeployments, editDeployment } from '@shared/flow/deployments';
import { setExperiment } from '@shared/flow/experiment';
import { setFocusing } from '@shared/flow/focusing';
import { freezeMap, futureOf } from '@shared/flow/history';
import {
  addIncident,
  addIncidents,
  deleteIncidents,
  editIncident,
  recoverIncident,
} from '@shared/flow/incidents';
import { enterMappingStep } from '@shared/flow/mapping-steps';
import {
  addFlowMap,
  deleteFlowMap,
  moveFlowMap,
  renameFlowMap,
  setMapCalendar,
  setMapKind,
} from '@shared/flow/maps';
import { addFlowRework, deleteFlowRework, setReworkShare } from '@shared/flow/rework';
import { addFlowStep, addFlowSteps, deleteFlowSteps, editFlowStep, moveFlowSteps } from '@shared/flow/steps';
import {
  addWorkItem,
  addWorkItems,
  deleteWorkItems,
  editWorkItem,
  finishWorkItems,
  moveWorkItems,
} from '@shared/flow/work-items';
import { blockerCauses, blockerPlaces, blockerSourceTables } from '@shared/model/blocker';
import { flowMapKinds, focusingSteps, mappingSteps } from '@shared/model/flow-map';
import type { Workspace } from '@shared/model/workspace';
import { anyOf, type Chance, type Gesture, idOf, maybe, oneOf } from './chance';

/** Some records of one map by chance, now and then with one of another. */
function someIds(workspace: Workspace, table: 'flowStep' | 'blocker' | 'workItem', chance: Chance): string[] {
  const first = anyOf(workspace, table, chance);
  const more = Array.from(
    { length: chance.below(3) },
    () =>
      anyOf(workspace, table, chance, ({ mapId }) => mapId === first?.mapId || chance.below(20) === 0)?.id ??
      'nothing',
  );
  return [first?.id ?? 'nothing', ...more];
}

function stepIn(workspace: Workspace, mapId: string | undefined, chance: Chance): string {
  return (
    anyOf(workspace, 'flowStep', chance, (step) => step.mapId === mapId || chance.below(20) === 0)?.id ??
    'nothing'
  );
}

/** A day up to the one on which tests stand, and now and then one after it, or none. */
function someDay(chance: Chance): string {
  return chance.below(12) === 0 ? '2026-02-30' : `2026-11-${String(1 + chance.below(21)).padStart(2, '0')}`;
}

function someTime(chance: Chance): string {
  return `${someDay(chance)}T0${chance.below(9)}:30:00.000Z`;
}

/** Minutes that are mostly allowed. */
function minutes(chance: Chance): number | null {
  return maybe(chance, chance.below(15) === 0 ? -1 : chance.below(2_000));
}

function spot(workspace: Workspace, mapId: string | undefined, chance: Chance) {
  return { stepId: maybe(chance, stepIn(workspace, mapId, chance)), at: oneOf(blockerPlaces, chance) };
}

/** Every rule of the flow, each with arguments by chance. */
export const flowGestures: Readonly<Record<string, Gesture>> = {
  addFlowMap: (w, c, x) =>
    addFlowMap(w, { teamId: idOf(w, 'team', c), title: `Map ${c.text}`, kind: oneOf(flowMapKinds, c) }, x),
  renameFlowMap: (w, c, x) => renameFlowMap(w, { mapId: idOf(w, 'flowMap', c), title: c.text }, x),
  setMapKind: (w, c, x) => setMapKind(w, { mapId: idOf(w, 'flowMap', c), kind: oneOf(flowMapKinds, c) }, x),
  setMapCalendar: (w, c, x) =>
    setMapCalendar(
      w,
      { mapId: idOf(w, 'flowMap', c), hoursPerDay: c.below(26), daysPerWeek: 1 + c.below(8) },
      x,
    ),
  moveFlowMap: (w, c, x) =>
    moveFlowMap(w, { mapId: idOf(w, 'flowMap', c), beforeId: maybe(c, idOf(w, 'flowMap', c)) }, x),
  enterMappingStep: (w, c, x) =>
    enterMappingStep(w, { mapId: idOf(w, 'flowMap', c), step: oneOf(mappingSteps, c) }, x),
  deleteFlowMap: (w, c, x) =>
    deleteFlowMap(w, { mapId: c.below(3) === 0 ? idOf(w, 'flowMap', c) : 'nothing' }, x),
  freezeMap: (w, c, x) => freezeMap(w, { mapId: idOf(w, 'flowMap', c) }, x),
  futureOf: (w, c, x) => futureOf(w, { mapId: idOf(w, 'flowMap', c) }, x),
  addFlowStep: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    return addFlowStep(
      w,
      {
        mapId,
        beforeId: maybe(c, stepIn(w, mapId, c)),
        name: `Do ${c.text}`.slice(0, 120),
        waitMinutes: minutes(c),
        processMinutes: minutes(c),
      },
      x,
    );
  },
  addFlowSteps: (w, c, x) =>
    addFlowSteps(w, { mapId: idOf(w, 'flowMap', c), text: `1. Write\n2. Read\n${c.text}` }, x),
  addFlowBranch: (w, c, x) =>
    addFlowBranch(w, { besideId: idOf(w, 'flowStep', c), name: 'Beside', waitMinutes: minutes(c) }, x),
  editFlowStep: (w, c, x) =>
    editFlowStep(
      w,
      {
        stepId: idOf(w, 'flowStep', c),
        who: c.text,
        waitMinutes: minutes(c),
        processMinutes: minutes(c),
        percentComplete: maybe(c, c.below(101)),
        queue: maybe(c, c.below(40)),
        people: maybe(c, c.below(9)),
        waitRange: maybe(c, { least: 0, most: 2_000 }),
        processRange: maybe(c, { least: c.below(50), most: 40 }),
      },
      x,
    ),
  moveFlowSteps: (w, c, x) => {
    const stepIds = someIds(w, 'flowStep', c);
    const mapId = w.flowStep.get(stepIds[0] ?? '')?.mapId;
    return moveFlowSteps(w, { stepIds, beforeId: maybe(c, stepIn(w, mapId, c)) }, x);
  },
  putStepsBeside: (w, c, x) => {
    const stepIds = someIds(w, 'flowStep', c);
    const mapId = w.flowStep.get(stepIds[0] ?? '')?.mapId;
    return putStepsBeside(w, { stepIds, besideId: stepIn(w, mapId, c) }, x);
  },
  putStepsInLine: (w, c, x) => putStepsInLine(w, { stepIds: someIds(w, 'flowStep', c) }, x),
  deleteFlowSteps: (w, c, x) =>
    deleteFlowSteps(w, { stepIds: c.below(2) === 0 ? someIds(w, 'flowStep', c) : [] }, x),
  addFlowRework: (w, c, x) => {
    const from = anyOf(w, 'flowStep', c);
    const toStepId = stepIn(w, from?.mapId, c);
    return addFlowRework(w, { fromStepId: from?.id ?? 'nothing', toStepId, share: c.below(104) }, x);
  },
  setReworkShare: (w, c, x) =>
    setReworkShare(w, { reworkId: idOf(w, 'flowRework', c), share: c.below(110) }, x),
  deleteFlowRework: (w, c, x) => deleteFlowRework(w, { reworkId: idOf(w, 'flowRework', c) }, x),
  addBlocker: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    const cost = { timesPerWeek: maybe(c, c.below(9) / 2), minutesEach: minutes(c) };
    return addBlocker(w, { mapId, ...spot(w, mapId, c), text: `No ${c.text}`, ...cost }, x);
  },
  addBlockers: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    return addBlockers(w, { mapId, ...spot(w, mapId, c), text: '- tests flake\n- no owner' }, x);
  },
  addBlockersFrom: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    const table = oneOf(blockerSourceTables, c);
    const sources = [{ table, id: idOf(w, table, c) }];
    return addBlockersFrom(w, { mapId, ...spot(w, mapId, c), sources }, x);
  },
  editBlocker: (w, c, x) =>
    editBlocker(
      w,
      {
        blockerId: idOf(w, 'blocker', c),
        text: c.text,
        cause: oneOf(blockerCauses, c),
        minutesEach: minutes(c),
      },
      x,
    ),
  placeBlockers: (w, c, x) => {
    const blockerIds = someIds(w, 'blocker', c);
    const mapId = w.blocker.get(blockerIds[0] ?? '')?.mapId;
    const beforeId = maybe(c, idOf(w, 'blocker', c));
    return placeBlockers(w, { blockerIds, ...spot(w, mapId, c), beforeId }, x);
  },
  setBlockersCause: (w, c, x) =>
    setBlockersCause(w, { blockerIds: someIds(w, 'blocker', c), cause: oneOf(blockerCauses, c) }, x),
  deleteBlockers: (w, c, x) => deleteBlockers(w, { blockerIds: someIds(w, 'blocker', c) }, x),
  blockersToCandidates: (w, c, x) => blockersToCandidates(w, { blockerIds: someIds(w, 'blocker', c) }, x),
  setFocusing: (w, c, x) =>
    setFocusing(
      w,
      {
        mapId: idOf(w, 'flowMap', c),
        focusingStep: oneOf(focusingSteps, c),
        text: c.text,
        ownerId: maybe(c, idOf(w, 'person', c)),
        due: maybe(c, someDay(c)),
      },
      x,
    ),
  setExperiment: (w, c, x) =>
    setExperiment(
      w,
      {
        mapId: idOf(w, 'flowMap', c),
        text: c.below(4) === 0 ? '' : c.text,
        ownerId: maybe(c, idOf(w, 'person', c)),
      },
      x,
    ),
  addWorkItem: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    return addWorkItem(w, { mapId, title: `Item ${c.text}`, stepId: stepIn(w, mapId, c), at: someDay(c) }, x);
  },
  addWorkItems: (w, c, x) => {
    const mapId = idOf(w, 'flowMap', c);
    const entered = [{ stepId: stepIn(w, mapId, c), at: someDay(c) }];
    return addWorkItems(
      w,
      { mapId, items: [{ title: 'From a file', entered, doneAt: maybe(c, someDay(c)) }] },
      x,
    );
  },
  moveWorkItems: (w, c, x) => {
    const itemIds = someIds(w, 'workItem', c);
    const mapId = w.workItem.get(itemIds[0] ?? '')?.mapId;
    return moveWorkItems(w, { itemIds, stepId: stepIn(w, mapId, c) }, x);
  },
  finishWorkItems: (w, c, x) => finishWorkItems(w, { itemIds: someIds(w, 'workItem', c) }, x),
  editWorkItem: (w, c, x) =>
    editWorkItem(w, { itemId: idOf(w, 'workItem', c), title: c.text, doneAt: maybe(c, someDay(c)) }, x),
  deleteWorkItems: (w, c, x) => deleteWorkItems(w, { itemIds: someIds(w, 'workItem', c) }, x),
  addDeployment: (w, c, x) =>
    addDeployment(w, { teamId: idOf(w, 'team', c), name: c.text, leadTimeMinutes: minutes(c) }, x),
  addDeployments: (w, c, x) =>
    addDeployments(
      w,
      { teamId: idOf(w, 'team', c), deployments: [{ at: someTime(c) }, { name: 'v2', at: someTime(c) }] },
      x,
    ),
  editDeployment: (w, c, x) =>
    editDeployment(w, { deploymentId: idOf(w, 'deployment', c), at: someTime(c), name: c.text }, x),
  deleteDeployments: (w, c, x) => deleteDeployments(w, { deploymentIds: [idOf(w, 'deployment', c)] }, x),
  addIncident: (w, c, x) =>
    addIncident(
      w,
      {
        teamId: idOf(w, 'team', c),
        title: `Down ${c.text}`,
        deploymentId: maybe(c, idOf(w, 'deployment', c)),
      },
      x,
    ),
  addIncidents: (w, c, x) =>
    addIncidents(
      w,
      {
        teamId: idOf(w, 'team', c),
        incidents: [{ title: 'Slow', startedAt: someTime(c), recoveredAt: someTime(c) }],
      },
      x,
    ),
  editIncident: (w, c, x) =>
    editIncident(
      w,
      {
        incidentId: idOf(w, 'incident', c),
        startedAt: someTime(c),
        recoveredAt: maybe(c, someTime(c)),
        deploymentId: maybe(c, idOf(w, 'deployment', c)),
      },
      x,
    ),
  recoverIncident: (w, c, x) => recoverIncident(w, { incidentId: idOf(w, 'incident', c) }, x),
  deleteIncidents: (w, c, x) => deleteIncidents(w, { incidentIds: [idOf(w, 'incident', c)] }, x),
};
