import { placeBlockers } from '@shared/flow/blockers';
import { putStepsBeside } from '@shared/flow/branches';
import { addFlowRework } from '@shared/flow/rework';
import { moveFlowSteps } from '@shared/flow/steps';
import type { RuleContext } from '@shared/kernel/rule';
import type { FlowStep } from '@shared/model/flow-step';
import type { RuleResult, Workspace } from '@shared/model/workspace';
import { systemContext } from '@/store/rule-context';
import { act, workspaceStore } from '@/store/workspace-store';
import { PickDialog } from '@/ui/pick-dialog';
import { blockersWords } from '../blockers/blocker-words';
import { type FlowQuestion, flowScreen, openFlowPanel, useFlowScreen } from '../flow-store';
import { useSteps } from '../use-flow';
import { focusBlocker, focusStep, say } from './map-handle';

/** The share that a new arrow begins with, in percent: it is asked about at once. */
const FIRST_SHARE = 10;

type StepQuestion = Exclude<FlowQuestion, 'blocker-place'>;

const titles: Readonly<Record<StepQuestion, string>> = {
  move: 'Move to…',
  beside: 'At the same time as…',
  rework: 'Sends work back to…',
};

interface Choice {
  readonly id: string;
  readonly title: string;
  /** Why not, as the rule says it; null where it can be done. */
  readonly note: string | null;
  readonly choose: () => RuleResult;
}

/** The same as dragging, by name: where to, beside what, back to what. */
export function MapPickDialog({ mapId }: { readonly mapId: string }) {
  const asking = useFlowScreen((screen) => screen.asking);
  if (asking === null) return null;
  return <Asking key={asking} mapId={mapId} asking={asking} />;
}

function Asking({ mapId, asking }: { readonly mapId: string; readonly asking: FlowQuestion }) {
  const steps = useSteps(mapId);
  const { spot, placing } = flowScreen.getState();
  const close = () => flowScreen.setState({ asking: null });
  if (asking === 'blocker-place') return <BlockerPlaces blockerIds={placing} steps={steps} onClose={close} />;
  const subject = spot?.stepId ?? null;
  if (subject === null) return null;
  return (
    <PickDialog
      title={titles[asking]}
      placeholder="Which step?"
      nothing="No step has these letters."
      items={choicesFor(asking, subject, steps)}
      onPick={({ choose }) => {
        close();
        const done = choose().ok;
        focusStep(subject);
        if (done && asking === 'rework') openFlowPanel({ kind: 'step', id: subject });
      }}
      onClose={close}
    />
  );
}

/** Where blockers are put, one or several: they go there together, and the keys go with the first. */
function BlockerPlaces({
  blockerIds,
  steps,
  onClose,
}: {
  readonly blockerIds: readonly string[];
  readonly steps: readonly FlowStep[];
  readonly onClose: () => void;
}) {
  const [first] = blockerIds;
  if (first === undefined) return null;
  const who = blockerIds.length === 1 ? 'the blocker' : blockersWords(blockerIds.length);
  return (
    <PickDialog
      title={`Put ${who} on…`}
      placeholder="Which step?"
      nothing="No step has these letters."
      items={placesFor(blockerIds, steps)}
      onPick={({ title, choose }) => {
        onClose();
        if (choose().ok) {
          // What was selected has done its work with the move.
          flowScreen.setState({ selection: new Set() });
          say(`${blockersWords(blockerIds.length)}: ${title}.`);
        }
        focusBlocker(first);
      }}
      onClose={onClose}
    />
  );
}

function placesFor(blockerIds: readonly string[], steps: readonly FlowStep[]): Choice[] {
  return [
    ...steps.flatMap(({ id, name }) => [
      choice(`${id} wait`, `Wait before ${name}`, placeBlockers, {
        blockerIds,
        stepId: id,
        at: 'wait' as const,
      }),
      choice(`${id} step`, name, placeBlockers, { blockerIds, stepId: id, at: 'step' as const }),
    ]),
    choice('beside', 'Beside the map', placeBlockers, { blockerIds, stepId: null }),
  ];
}

function choicesFor(asking: StepQuestion, subject: string, steps: readonly FlowStep[]): Choice[] {
  const others = steps.filter(({ id }) => id !== subject);
  switch (asking) {
    case 'move':
      return [
        ...others.map(({ id, name }) =>
          choice(`before ${id}`, `Before ${name}`, moveFlowSteps, { stepIds: [subject], beforeId: id }),
        ),
        choice('end', 'At the end', moveFlowSteps, { stepIds: [subject], beforeId: null }),
      ];
    case 'beside':
      return others.map(({ id, name }) =>
        choice(id, name, putStepsBeside, { stepIds: [subject], besideId: id }),
      );
    case 'rework':
      return others
        .map(({ id, name }) =>
          choice(id, name, addFlowRework, { fromStepId: subject, toStepId: id, share: FIRST_SHARE }),
        )
        .filter(({ note }) => note === null);
  }
}

function choice<Args>(
  id: string,
  title: string,
  rule: (workspace: Workspace, args: Args, context: RuleContext) => RuleResult,
  args: Args,
): Choice {
  const tried = rule(workspaceStore.getState().workspace, args, systemContext());
  return { id, title, note: tried.ok ? null : tried.error.message, choose: () => act(rule, args) };
}
