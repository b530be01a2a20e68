import { bottleneck } from '@shared/flow/bottleneck';
import { flowFigures } from '@shared/flow/figures';
import type { FlowStep } from '@shared/model/flow-step';
import { memoLast } from '@/store/memo-last';
import { useWorkspace } from '@/store/use-workspace';
import { selectBlockers, selectBottleneck, selectFigures, selectRework, selectSteps } from './flow-selectors';
import { flowScreen, type Trial, useFlowScreen } from './flow-store';

const selectTried = memoLast((steps: readonly FlowStep[], trial: Trial | null): readonly FlowStep[] =>
  trial === null || !steps.some(({ id }) => id === trial.stepId)
    ? steps
    : steps.map((step) => (step.id === trial.stepId ? { ...step, [trial.field]: trial.minutes } : step)),
);
// What is tried has memos of its own: both figures are asked for in one frame. Nothing is tried most of the time: then both are the same.
const selectTriedFigures = memoLast(flowFigures);
const selectTriedBottleneck = memoLast(bottleneck);

/** The steps of a map as they are stored. */
export function useSteps(mapId: string): readonly FlowStep[] {
  return useWorkspace((workspace) => selectSteps(workspace.flowStep, mapId));
}

/** The steps of a map as they are shown: with the time that is being tried out. */
export function useShownSteps(mapId: string): readonly FlowStep[] {
  const steps = useSteps(mapId);
  const trial = useFlowScreen((screen) => screen.trial);
  return selectTried(steps, trial);
}

/** The rework arrows of a map. */
export function useRework(mapId: string) {
  return useWorkspace((workspace) => selectRework(workspace.flowRework, mapId));
}

/** The blockers of a map, in their order. */
export function useBlockers(mapId: string) {
  return useWorkspace((workspace) => selectBlockers(workspace.blocker, mapId));
}

/** What the map comes to as it is stored. */
export function useFigures(mapId: string) {
  return selectFigures(useSteps(mapId), useRework(mapId));
}

/** What it comes to with the time that is being tried out. */
export function useShownFigures(mapId: string) {
  const stored = useSteps(mapId);
  const shown = useShownSteps(mapId);
  const rework = useRework(mapId);
  return shown === stored ? selectFigures(stored, rework) : selectTriedFigures(shown, rework);
}

/** Where it gets stuck with the time that is being tried out. */
export function useShownBottleneck(mapId: string) {
  const stored = useSteps(mapId);
  const shown = useShownSteps(mapId);
  return shown === stored ? selectBottleneck(stored) : selectTriedBottleneck(shown);
}

/** Where it gets stuck as it is stored. */
export function useBottleneck(mapId: string) {
  return selectBottleneck(useSteps(mapId));
}

/** Tries out a time, or puts it back with null. */
export function tryOut(trial: Trial | null): void {
  flowScreen.setState({ trial });
}
