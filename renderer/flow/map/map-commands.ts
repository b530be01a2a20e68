import { freezeMap, futureOf } from '@shared/flow/history';
import { enterMappingStep, mappingStepNames } from '@shared/flow/mapping-steps';
import { addedIds } from '@shared/kernel/added-ids';
import { type FlowMap, type MappingStep, mappingSteps } from '@shared/model/flow-map';
import type { Tables } from '@shared/model/workspace';
import { actUndoable } from '@/store/act-undoable';
import { leaveField } from '@/store/leave-field';
import { act, workspaceStore } from '@/store/workspace-store';
import { type Command, runCommand } from '@/ui/commands/commands';
import { notify } from '@/ui/notices-store';
import { goInFlow } from '../flow-route';
import { type FlowPanel, flowScreen, openFlowPanel } from '../flow-store';
import { whyFrozen } from '../flow-words';
import { closeFlowPanel, enterMap } from './map-handle';

const section = 'Flow map';

/** What each step of the meeting puts beside the map. */
const panels: Readonly<Record<MappingStep, FlowPanel | null>> = {
  walk: null,
  times: { kind: 'times' },
  blockers: null,
  bottleneck: { kind: 'focusing' },
  experiment: { kind: 'experiment' },
};

/** Opens a step of the mapping meeting, with what it is done in. */
export function enterMapping(map: FlowMap, step: MappingStep | undefined): void {
  if (step === undefined) return;
  leaveField();
  if (step !== map.step) act(enterMappingStep, { mapId: map.id, step });
  flowScreen.setState({
    panel: panels[step],
    asking: null,
    writingBefore: step === 'walk' && isEmpty(map.id) ? null : undefined,
    isWritingBlocker: step === 'blockers',
  });
}

function isEmpty(mapId: string): boolean {
  const { flowStep } = workspaceStore.getState().workspace;
  return ![...flowStep.values()].some((step) => step.mapId === mapId);
}

/** The future of a map: the one that is there, else a new one. */
export function goToFuture(map: FlowMap): void {
  const { flowMap } = workspaceStore.getState().workspace;
  const there = [...flowMap.values()].find(
    ({ kind, takenAt, copiedFromId }) => kind === 'future' && takenAt === null && copiedFromId === map.id,
  );
  if (there) goInFlow({ at: 'map', mapId: there.id });
  else makeFuture(map.id);
}

function makeFuture(mapId: string): void {
  const before = workspaceStore.getState().workspace.flowMap;
  const done = actUndoable(
    futureOf,
    { mapId },
    notify,
    'A copy to argue about. The map of today stays as it is.',
  );
  if (!done.ok) return;
  const madeId = addedIds<Tables>(done.value, 'flowMap').find((id) => !before.has(id));
  if (madeId !== undefined) goInFlow({ at: 'map', mapId: madeId });
}

/** The commands for a map as a whole. */
export function mapCommands(map: FlowMap, openSettings: () => void): Command[] {
  const at = mappingSteps.indexOf(map.step);
  const frozen = () => whyFrozen(map);
  return [
    {
      id: 'step.next',
      title: 'Next step of the meeting',
      section,
      keys: ']',
      hint: 'next step',
      whyNot: () => frozen() ?? (at === mappingSteps.length - 1 ? 'This is the last step.' : null),
      run: () => enterMapping(map, mappingSteps[at + 1]),
    },
    {
      id: 'step.previous',
      title: 'Previous step of the meeting',
      section,
      keys: '[',
      whyNot: () => frozen() ?? (at === 0 ? 'This is the first step.' : null),
      run: () => enterMapping(map, mappingSteps[at - 1]),
    },
    ...mappingSteps.map((each, index) => ({
      id: `mapping.${each}`,
      title: `Go to: ${mappingStepNames[each].toLowerCase()}`,
      section,
      keys: `alt+${index + 1}`,
      whyNot: frozen,
      run: () => enterMapping(map, each),
    })),
    {
      id: 'map.what-if',
      title: 'What if a time were another?',
      section,
      keys: 'w',
      hint: 'what if',
      run: () => document.querySelector<HTMLElement>('[data-what-if]')?.focus(),
    },
    {
      id: 'map.halving',
      title: 'What would halving each time do?',
      section,
      keys: 'h',
      run: () => openFlowPanel({ kind: 'halving' }),
    },
    {
      id: 'map.focusing',
      title: 'Five focusing steps on the bottleneck',
      section,
      keys: 'f',
      whyNot: frozen,
      run: () => openFlowPanel({ kind: 'focusing' }),
    },
    {
      id: 'map.experiment',
      title: 'Choose the experiment',
      section,
      whyNot: frozen,
      run: () => openFlowPanel({ kind: 'experiment' }),
    },
    {
      id: 'map.compare',
      title: 'Compare this map with another, or with how it was',
      section,
      keys: 'v',
      hint: 'compare',
      run: () => goInFlow({ at: 'compare', mapId: map.id }),
    },
    {
      id: 'map.page',
      title: 'The page of the mapping meeting',
      section,
      keys: 'g',
      hint: 'page',
      run: () => goInFlow({ at: 'page', mapId: map.id }),
    },
    {
      id: 'map.freeze',
      title: 'Keep the map as it is now in its history',
      section,
      keys: 'k',
      whyNot: frozen,
      run: () =>
        void actUndoable(freezeMap, { mapId: map.id }, notify, 'Kept as it is now. Compare shows it.'),
    },
    {
      id: 'map.future',
      title: 'Make a future map: a copy to argue about',
      section,
      keys: 'u',
      run: () => makeFuture(map.id),
    },
    {
      id: 'map.settings',
      title: 'Title, kind and calendar of the map…',
      section,
      keys: 'shift+e',
      whyNot: frozen,
      run: openSettings,
    },
    {
      id: 'map.leave',
      title: 'Back to the maps',
      section,
      keys: 'mod+backspace',
      run: () => goInFlow({ at: 'list' }),
    },
    {
      id: 'map.delete-chosen',
      title: 'Delete what has the keys',
      section,
      keys: 'delete',
      otherKeys: ['backspace'],
      isHidden: true,
      run: () => void runCommand(flowScreen.getState().blockerId === null ? 'step.delete' : 'blocker.delete'),
    },
    {
      // Where a button has gone with what it did, nothing has the keys, and Escape must lead back all the same.
      id: 'map.enter',
      title: 'Go to the map',
      section,
      keys: 'escape',
      isHidden: true,
      run: () => (flowScreen.getState().panel === null ? enterMap() : closeFlowPanel()),
    },
  ];
}
