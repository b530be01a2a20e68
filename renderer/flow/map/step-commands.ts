import { mapSteps } from '@shared/flow/blocks';
import { addFlowBranch, putStepsInLine } from '@shared/flow/branches';
import { deleteFlowSteps } from '@shared/flow/steps';
import { addedIds } from '@shared/kernel/added-ids';
import type { FlowMap } from '@shared/model/flow-map';
import type { FlowStep } from '@shared/model/flow-step';
import type { Tables } from '@shared/model/workspace';
import { actUndoable } from '@/store/act-undoable';
import { act, workspaceStore } from '@/store/workspace-store';
import type { Command } from '@/ui/commands/commands';
import { notify } from '@/ui/notices-store';
import { blockersInQuestion } from '../blockers/blocker-selecting';
import { followerOf } from '../drag/drop-targets';
import { flowScreen, openFlowPanel } from '../flow-store';
import { whyFrozen } from '../flow-words';
import { focusStep } from './map-handle';

const section = 'Steps';

/** The step that commands are about: the one with the keys, or where they were last. */
function chosenStep(mapId: string): FlowStep | undefined {
  const { spot } = flowScreen.getState();
  const step = workspaceStore.getState().workspace.flowStep.get(spot?.stepId ?? '');
  return step?.mapId === mapId ? step : undefined;
}

/** The commands for steps: by key, in the palette, and in the list of keys. */
export function stepCommands(map: FlowMap): Command[] {
  const chosen = () => chosenStep(map.id);
  const frozen = () => whyFrozen(map);
  const needsStep = () => frozen() ?? (chosen() ? null : 'Choose a step first.');
  const onStep = (run: (step: FlowStep) => void) => () => {
    const step = chosen();
    if (step) run(step);
  };
  return [
    {
      id: 'step.new',
      title: 'New step',
      section,
      keys: 'n',
      hint: 'step',
      whyNot: frozen,
      run: () => {
        const step = chosen();
        flowScreen.setState({ writingBefore: step ? followerOf(step.id) : null });
      },
    },
    {
      id: 'step.new-branch',
      title: 'New step at the same time as this one',
      section,
      keys: 'shift+p',
      whyNot: needsStep,
      run: onStep(({ id }) => {
        const done = act(addFlowBranch, { besideId: id, name: 'New step' });
        const fresh = done.ok ? newIn(addedIds<Tables>(done.value, 'flowStep'), map.id) : undefined;
        if (fresh !== undefined) flowScreen.setState({ renamingId: fresh });
      }),
    },
    {
      id: 'step.edit',
      isInMenu: true,
      title: 'Edit the step beside the map',
      section,
      keys: 'e',
      hint: 'edit',
      // With the keys on a blocker, the same key edits that.
      whyNot: () => (flowScreen.getState().blockerId === null ? needsStep() : frozen()),
      run: () => {
        const { blockerId } = flowScreen.getState();
        const step = chosen();
        if (blockerId !== null) openFlowPanel({ kind: 'blocker', id: blockerId });
        else if (step) openFlowPanel({ kind: 'step', id: step.id });
      },
    },
    {
      id: 'step.rename',
      isInMenu: true,
      title: 'Rename the step where it stands',
      section,
      keys: 'f2',
      whyNot: needsStep,
      run: onStep(({ id }) => flowScreen.setState({ renamingId: id })),
    },
    {
      id: 'step.times',
      title: 'Go through the times',
      section,
      keys: 't',
      hint: 'times',
      whyNot: frozen,
      run: () => openFlowPanel({ kind: 'times' }),
    },
    {
      id: 'step.move',
      isInMenu: true,
      title: 'Move the step to…',
      section,
      keys: 'm',
      whyNot: () => (flowScreen.getState().blockerId === null ? needsStep() : frozen()),
      run: () =>
        flowScreen.setState(({ blockerId }) =>
          blockerId === null
            ? { asking: 'move' }
            : { asking: 'blocker-place', placing: blockersInQuestion() },
        ),
    },
    {
      id: 'step.beside',
      isInMenu: true,
      title: 'The step runs at the same time as…',
      section,
      keys: 'p',
      whyNot: needsStep,
      run: () => flowScreen.setState({ asking: 'beside' }),
    },
    {
      id: 'step.in-line',
      title: 'Put the step back onto the line',
      section,
      keys: 'l',
      whyNot: () => needsStep() ?? (chosen()?.lane ? null : 'It is on the line.'),
      run: onStep(({ id }) => {
        act(putStepsInLine, { stepIds: [id] });
        focusStep(id);
      }),
    },
    {
      id: 'step.rework',
      isInMenu: true,
      title: 'The step sends work back to…',
      section,
      keys: 'r',
      whyNot: needsStep,
      run: () => flowScreen.setState({ asking: 'rework' }),
    },
    {
      id: 'step.delete',
      title: 'Delete the step',
      section,
      whyNot: needsStep,
      run: onStep(({ id, name }) => {
        const next = followerOf(id) ?? previousOf(id);
        flowScreen.setState({ spot: next === null ? null : { stepId: next, at: 'step' } });
        actUndoable(deleteFlowSteps, { stepIds: [id] }, notify, `“${name}” is in the bin.`);
        if (next !== null) focusStep(next);
      }),
    },
  ];
}

function newIn(ids: readonly string[], mapId: string): string | undefined {
  const { flowStep } = workspaceStore.getState().workspace;
  const made = ids.map((id) => flowStep.get(id)).filter((step) => step?.mapId === mapId);
  return made.find((step) => step?.name === 'New step')?.id;
}

function previousOf(stepId: string): string | null {
  const { flowStep } = workspaceStore.getState().workspace;
  const steps = mapSteps(flowStep, flowStep.get(stepId)?.mapId ?? '');
  return steps[steps.findIndex(({ id }) => id === stepId) - 1]?.id ?? null;
}
