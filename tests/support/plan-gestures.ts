import {
  estimateFields,
  initiativeKinds,
  initiativeStates,
  outcomeVerdicts,
  sourceTables,
} from '@shared/model/initiative';
import { layers } from '@shared/model/layer';
import { scoringSchemes } from '@shared/model/plan-settings';
import { planningSteps } from '@shared/model/planning';
import type { Workspace } from '@shared/model/workspace';
import {
  putEstimate,
  showEstimates,
  startEstimating,
  stopEstimating,
  takeEstimate,
} from '@shared/plan/estimates';
import {
  addInitiative,
  addInitiatives,
  addManyInitiatives,
  deleteInitiatives,
  duplicateInitiative,
  editInitiative,
  type FirstState,
} from '@shared/plan/initiatives';
import { setActiveLimit } from '@shared/plan/lower-limit';
import { moveInitiatives } from '@shared/plan/move-initiatives';
import { lookAgainLater } from '@shared/plan/not-now';
import {
  closePlanning,
  enterPlanningStep,
  removePlanning,
  renamePlanning,
  reopenPlanning,
  setPlanningPresent,
  startPlanning,
} from '@shared/plan/plannings';
import { endInitiative, reviewInitiative } from '@shared/plan/review';
import { setHealthBand, setScheme } from '@shared/plan/settings';
import { addPlanOutcome, editPlanOutcome, movePlanOutcome, removePlanOutcome } from '@shared/plan/strategy';
import { swapInitiative, swapTargets } from '@shared/plan/swap';
import { anyOf, type Chance, type Gesture, idOf, maybe, oneOf, peopleOf } from './chance';

const firstStates: readonly FirstState[] = ['candidate', 'next', 'active'];

/** A day around the one on which tests stand: before, on and after it, and now and then one that isn't there. */
function someDay(chance: Chance): string {
  return chance.below(12) === 0 ? '2026-02-30' : `2026-11-${10 + chance.below(20)}`;
}

/** An answer that is mostly allowed. */
function answer(chance: Chance): number | null {
  return maybe(chance, chance.below(15) === 0 ? 11 : 1 + chance.below(10));
}

function someIds(workspace: Workspace, chance: Chance): string[] {
  const first = anyOf(workspace, 'initiative', chance);
  const more = Array.from(
    { length: chance.below(4) },
    () =>
      anyOf(
        workspace,
        'initiative',
        chance,
        ({ teamId }) => teamId === first?.teamId || chance.below(20) === 0,
      )?.id ?? 'nothing',
  );
  return [first?.id ?? 'nothing', ...more];
}

/** The planning meeting and the initiative to which a decision or an action belongs, by chance and mostly none. */
export function planLinks(workspace: Workspace, chance: Chance) {
  const planningId = chance.below(3) === 0 ? idOf(workspace, 'planning', chance) : null;
  const initiativeId = chance.below(3) === 0 ? idOf(workspace, 'initiative', chance) : null;
  return { planningId: planningId === 'nothing' ? null : planningId, initiativeId };
}

/** Every rule of the plan, each with arguments by chance. */
export const planGestures: Readonly<Record<string, Gesture>> = {
  addInitiative: (w, c, x) => {
    const first = anyOf(w, 'initiative', c);
    const teamId = first?.teamId ?? idOf(w, 'team', c);
    const place = { teamId, state: oneOf(firstStates, c), beforeId: maybe(c, idOf(w, 'initiative', c)) };
    return addInitiative(w, { ...place, title: `Do ${c.text}`.slice(0, 240), effort: answer(c) }, x);
  },
  addInitiatives: (w, c, x) =>
    addInitiatives(
      w,
      { teamId: idOf(w, 'team', c), state: oneOf(firstStates, c), text: `- one\n\n${c.text}` },
      x,
    ),
  addManyInitiatives: (w, c, x) =>
    addManyInitiatives(
      w,
      {
        teamId: idOf(w, 'team', c),
        state: oneOf(firstStates, c),
        initiatives: [{ title: 'From a file', impact: answer(c) }, { title: `=${c.text}`.slice(0, 200) }],
      },
      x,
    ),
  editInitiative: (w, c, x) => {
    const table = oneOf(sourceTables, c);
    return editInitiative(
      w,
      {
        initiativeId: idOf(w, 'initiative', c),
        title: `Do ${c.text}`,
        purpose: c.text,
        ownerId: maybe(c, idOf(w, 'person', c)),
        outcomeId: maybe(c, anyOf(w, 'planOutcome', c)?.id ?? null),
        impact: answer(c),
        costReduction: answer(c),
        effort: answer(c),
        confidence: maybe(c, c.below(101)),
        kind: maybe(c, oneOf(initiativeKinds, c)),
        layer: maybe(c, oneOf(layers, c)),
        scores: { reach: maybe(c, c.below(5_000)), jobSize: answer(c) },
        blockedBy: maybe(c, 'Legal') ?? '',
        sources: sourcesIn(w, table, c),
      },
      x,
    );
  },
  duplicateInitiative: (w, c, x) => duplicateInitiative(w, { initiativeId: idOf(w, 'initiative', c) }, x),
  deleteInitiatives: (w, c, x) => deleteInitiatives(w, { ids: someIds(w, c) }, x),
  moveInitiatives: (w, c, x) =>
    moveInitiatives(
      w,
      {
        ids: someIds(w, c),
        state: oneOf([...initiativeStates, 'active'] as const, c),
        beforeId: maybe(c, idOf(w, 'initiative', c)),
        reason: maybe(c, 'Not the time') ?? '',
        lookAgain: maybe(c, someDay(c)),
        decidedBy: 'the team',
      },
      x,
    ),
  swapInitiative: (w, c, x) => {
    const stop = anyOf(w, 'initiative', c, ({ state }) => state === 'active');
    const start = anyOf(
      w,
      'initiative',
      c,
      ({ state, teamId }) => state !== 'active' && teamId === stop?.teamId,
    );
    return swapInitiative(
      w,
      {
        startId: start?.id ?? idOf(w, 'initiative', c),
        stopId: stop?.id ?? 'nothing',
        to: oneOf(swapTargets, c),
        reason: maybe(c, 'This is worth more') ?? '',
        lookAgain: maybe(c, someDay(c)),
        decidedBy: maybe(c, 'Ana') ?? '',
      },
      x,
    );
  },
  lookAgainLater: (w, c, x) => {
    const initiative = anyOf(w, 'initiative', c, ({ state }) => state === 'not-now');
    return lookAgainLater(w, { initiativeId: initiative?.id ?? 'nothing', lookAgain: someDay(c) }, x);
  },
  endInitiative: (w, c, x) => {
    const review = maybe(c, { verdict: oneOf(outcomeVerdicts, c), learned: c.text });
    return endInitiative(w, { initiativeId: idOf(w, 'initiative', c), review }, x);
  },
  reviewInitiative: (w, c, x) => {
    const done = anyOf(w, 'initiative', c, ({ state }) => state === 'done');
    return reviewInitiative(
      w,
      { initiativeId: done?.id ?? 'nothing', verdict: oneOf(outcomeVerdicts, c), learned: c.text },
      x,
    );
  },
  setActiveLimit: (w, c, x) =>
    setActiveLimit(w, { teamId: idOf(w, 'team', c), activeLimit: oneOf([2, 3] as const, c) }, x),
  setScheme: (w, c, x) => setScheme(w, { teamId: idOf(w, 'team', c), scheme: oneOf(scoringSchemes, c) }, x),
  setHealthBand: (w, c, x) =>
    setHealthBand(
      w,
      { teamId: idOf(w, 'team', c), healthBand: { least: c.below(60), most: c.below(110) } },
      x,
    ),
  startEstimating: (w, c, x) =>
    startEstimating(w, { initiativeId: idOf(w, 'initiative', c), field: oneOf(estimateFields, c) }, x),
  putEstimate: (w, c, x) =>
    putEstimate(w, { initiativeId: estimatedId(w, c), personId: idOf(w, 'person', c), value: answer(c) }, x),
  showEstimates: (w, c, x) => showEstimates(w, { initiativeId: estimatedId(w, c) }, x),
  takeEstimate: (w, c, x) => takeEstimate(w, { initiativeId: estimatedId(w, c) }, x),
  stopEstimating: (w, c, x) => stopEstimating(w, { initiativeId: estimatedId(w, c) }, x),
  addPlanOutcome: (w, c, x) =>
    addPlanOutcome(w, { teamId: idOf(w, 'team', c), text: `Fewer ${c.text}`, measure: 'By number' }, x),
  editPlanOutcome: (w, c, x) =>
    editPlanOutcome(w, { outcomeId: idOf(w, 'planOutcome', c), text: c.text, measure: c.text }, x),
  movePlanOutcome: (w, c, x) =>
    movePlanOutcome(
      w,
      { outcomeId: idOf(w, 'planOutcome', c), beforeId: maybe(c, idOf(w, 'planOutcome', c)) },
      x,
    ),
  removePlanOutcome: (w, c, x) => removePlanOutcome(w, { outcomeId: idOf(w, 'planOutcome', c) }, x),
  startPlanning: (w, c, x) => {
    const teamId = idOf(w, 'team', c);
    return startPlanning(
      w,
      { teamId, title: `Plan ${c.text}`, date: someDay(c), presentIds: peopleOf(w, teamId, c) },
      x,
    );
  },
  enterPlanningStep: (w, c, x) =>
    enterPlanningStep(w, { planningId: idOf(w, 'planning', c), step: oneOf(planningSteps, c) }, x),
  renamePlanning: (w, c, x) =>
    renamePlanning(w, { planningId: idOf(w, 'planning', c), title: c.text, date: someDay(c) }, x),
  setPlanningPresent: (w, c, x) => {
    const planning = anyOf(w, 'planning', c);
    const presentIds = [...peopleOf(w, planning?.teamId ?? '', c), idOf(w, 'person', c)];
    return setPlanningPresent(w, { planningId: planning?.id ?? 'nothing', presentIds }, x);
  },
  closePlanning: (w, c, x) => closePlanning(w, { planningId: idOf(w, 'planning', c) }, x),
  reopenPlanning: (w, c, x) => reopenPlanning(w, { planningId: idOf(w, 'planning', c) }, x),
  removePlanning: (w, c, x) => removePlanning(w, { planningId: idOf(w, 'planning', c) }, x),
};

function estimatedId(workspace: Workspace, chance: Chance): string {
  return anyOf(workspace, 'initiative', chance, ({ estimating }) => estimating !== null)?.id ?? 'nothing';
}

/** A source by chance, of any team: the rule must refuse what is another team's. */
function sourcesIn(workspace: Workspace, table: (typeof sourceTables)[number], chance: Chance) {
  const id = idOf(workspace, table, chance);
  return id === 'nothing' || chance.below(2) === 0 ? [] : [{ table, id }];
}
