import { type FlowMap, type FlowPlan, type FocusingStep, focusingSteps } from '../model/flow-map';
import type { FlowRework } from '../model/flow-rework';
import type { FlowStep } from '../model/flow-step';
import type { Workspace } from '../model/workspace';
import { summaryAction, summaryDecision } from '../retro/outcome-words';
import type { SummaryAction, SummaryDecision } from '../retro/summary';
import { personName } from '../team/people';
import { mapSteps } from './blocks';
import { type Bottleneck, bottleneck } from './bottleneck';
import { type CauseCost, costOfCauses, mapBlockers } from './causes';
import { experimentPlan } from './experiment';
import { type FlowFigures, flowFigures } from './figures';
import { type LittleCheck, littlesLaw } from './littles-law';
import { mappingActions, mappingDecisions } from './meeting-records';
import { mapRework } from './steps';

/** What a map came to, with names instead of ids: what its exports are written from. */
export interface FlowPage {
  readonly map: FlowMap;
  readonly teamName: string;
  readonly steps: readonly FlowStep[];
  readonly rework: readonly FlowRework[];
  readonly figures: FlowFigures;
  readonly bottleneck: Bottleneck;
  readonly little: LittleCheck;
  readonly blockers: readonly PageBlocker[];
  /** Those causes that have a blocker, the dearest first. */
  readonly causes: readonly CauseCost[];
  /** Those of the five steps in which something stands. */
  readonly focusing: readonly (PagePlan & { readonly step: FocusingStep })[];
  /** What is tried next; null while nothing has been chosen. */
  readonly experiment: PagePlan | null;
  /** What was decided in the meeting. */
  readonly decisions: readonly SummaryDecision[];
  /** What else was promised in it. */
  readonly actions: readonly SummaryAction[];
}

export interface PageBlocker {
  readonly text: string;
  readonly cause: CauseCost['cause'];
  /** "Review", "the wait before Review"; null beside the map. */
  readonly where: string | null;
  readonly timesPerWeek: number | null;
  readonly minutesEach: number | null;
}

export interface PagePlan {
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
}

/**
 * What a map came to, or null when it is gone.
 * @param today YYYY-MM-DD: the day of the meeting that is on
 */
export function flowPage(workspace: Workspace, mapId: string, today: string): FlowPage | null {
  const map = workspace.flowMap.get(mapId);
  if (!map) return null;
  const steps = mapSteps(workspace.flowStep, mapId);
  const rework = mapRework(workspace.flowRework, mapId);
  const blockers = mapBlockers(workspace.blocker, mapId);
  const names = new Map(steps.map(({ id, name }) => [id, name]));
  const { action, decision, flowMap } = workspace;
  const experiment = experimentPlan(action, map);
  const nameOf = (personId: string | null) => personName(workspace, personId);
  const planOf = ({ text, ownerId, due }: FlowPlan): PagePlan => ({ text, owner: nameOf(ownerId), due });
  return {
    map,
    teamName: workspace.team.get(map.teamId)?.name ?? '',
    steps,
    rework,
    figures: flowFigures(steps, rework),
    bottleneck: bottleneck(steps),
    little: littlesLaw(steps, map),
    blockers: blockers.map(({ text, cause, stepId, at, timesPerWeek, minutesEach }) => {
      const name = names.get(stepId ?? '');
      const where = name === undefined ? null : at === 'wait' ? `the wait before ${name}` : name;
      return { text, cause, where, timesPerWeek, minutesEach };
    }),
    causes: costOfCauses(blockers).filter(({ count }) => count > 0),
    focusing: focusingSteps.flatMap((step) => {
      const plan = planOf(map.focusing[step]);
      return plan.text === '' ? [] : [{ ...plan, step }];
    }),
    experiment: experiment.text === '' ? null : planOf(experiment),
    decisions: mappingDecisions(decision, flowMap, map, today).map(summaryDecision),
    actions: mappingActions(action, flowMap, map, today).map((each) =>
      summaryAction(each, nameOf(each.ownerId)),
    ),
  };
}
