import { addBlocker } from '@shared/flow/blockers';
import { addBlockersFrom } from '@shared/flow/blockers-from';
import { addFlowBranch } from '@shared/flow/branches';
import { addDeployment } from '@shared/flow/deployments';
import { setExperiment } from '@shared/flow/experiment';
import { setFocusing } from '@shared/flow/focusing';
import { freezeMap, futureOf } from '@shared/flow/history';
import { addIncident } from '@shared/flow/incidents';
import { addFlowMap } from '@shared/flow/maps';
import { addFlowRework } from '@shared/flow/rework';
import { addFlowSteps, deleteFlowSteps, editFlowStep } from '@shared/flow/steps';
import { addWorkItem, finishWorkItems } from '@shared/flow/work-items';
import { addAction } from '@shared/retro/actions';
import { addDecision } from '@shared/retro/decisions';
import type { WorkspaceBuilder } from './workspace-builder';

/**
 * A team's flow in which something of everything is: a map with branches, rework, blockers and items, an entry of its history, a
 * future, deployments, incidents, and a step in the bin.
 */
export function livelyFlow(builder: WorkspaceBuilder, teamId: string, peopleIds: readonly string[]): void {
  const mapId = builder.made('flowMap', addFlowMap, { teamId, title: 'Change to customer' });
  builder.do(addFlowSteps, { mapId, text: 'Ticket\nBuild\nReview\nOld\nRelease' });
  const steps = () => [...builder.workspace.flowStep.values()].filter((step) => step.mapId === mapId);
  const idOf = (name: string) => steps().find((step) => step.name === name)?.id ?? '';
  for (const { id } of steps()) {
    builder.do(editFlowStep, {
      stepId: id,
      waitMinutes: 480,
      processMinutes: 60,
      percentComplete: 90,
      queue: 2,
    });
  }
  builder.do(addFlowBranch, { besideId: idOf('Review'), name: 'Security', waitMinutes: 960 });
  builder.do(addFlowRework, { fromStepId: idOf('Review'), toStepId: idOf('Build'), share: 20 });
  builder.do(addFlowRework, { fromStepId: idOf('Release'), toStepId: idOf('Ticket'), share: 5 });
  builder.do(deleteFlowSteps, { stepIds: [idOf('Old')] });
  const review = idOf('Review');
  builder.do(addBlocker, {
    mapId,
    text: 'Two reviewers for nine teams',
    stepId: review,
    at: 'wait',
    timesPerWeek: 2,
    minutesEach: 480,
  });
  const note = [...builder.workspace.note.values()].find(
    ({ retroId }) => builder.workspace.retro.get(retroId)?.teamId === teamId,
  );
  if (note) builder.do(addBlockersFrom, { mapId, sources: [{ table: 'note', id: note.id }] });
  builder.do(setFocusing, {
    mapId,
    focusingStep: 'exploit',
    text: 'Review first',
    ownerId: peopleIds[0] ?? null,
    due: '2026-12-01',
  });
  builder.do(setExperiment, { mapId, text: 'Ask with the design note', ownerId: peopleIds[0] ?? null });
  const origin = { teamId, retroId: null, topicId: null, mapId };
  builder.do(addDecision, { ...origin, text: 'Two people can review', reason: 'One was away' });
  builder.do(addAction, { ...origin, text: 'Write down what a review looks for' });
  builder.do(addWorkItem, { mapId, title: 'Refunds', stepId: idOf('Build'), at: '2026-11-10' });
  const itemId = builder.made('workItem', addWorkItem, {
    mapId,
    title: 'Invoices',
    stepId: review,
    at: '2026-11-02',
  });
  builder.do(finishWorkItems, { itemIds: [itemId] });
  builder.do(freezeMap, { mapId });
  builder.do(futureOf, { mapId });
  const deploymentId = builder.made('deployment', addDeployment, {
    teamId,
    name: 'v1',
    leadTimeMinutes: 600,
  });
  builder.do(addIncident, { teamId, title: 'Payouts stuck', deploymentId });
}
