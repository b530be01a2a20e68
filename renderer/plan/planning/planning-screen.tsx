import { type Planning, type PlanningStep, planningSteps } from '@shared/model/planning';
import { enterPlanningStep, planningStepNames, planningStepState } from '@shared/plan/plannings';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { lazy, Suspense, useLayoutEffect, useState } from 'react';
import { leaveField } from '@/store/leave-field';
import { usePreferences } from '@/store/preferences-store';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import type { FootHint } from '@/ui/foot-hints';
import { IconButton } from '@/ui/icon-button';
import { ScreenFrame } from '@/ui/screen-frame';
import { StageTabs } from '@/ui/stage-tabs';
import { BoardView } from '../board/board-view';
import { planScreen, resetPlanScreen } from '../plan-store';
import { RankingView } from '../ranking/ranking-view';
import { Slots } from '../slots/slots';

import { PlanningSettingsDialog } from './planning-settings-dialog';
import { PromisedStep } from './promised-step';
import { WriteDownStep } from './write-down-step';

const PlanExportDialog = lazy(() =>
  import('../export/plan-export-dialog').then((module) => ({ default: module.PlanExportDialog })),
);

const rankingHints: readonly FootHint[] = [
  'ranking.list',
  'ranking.picture',
  'ranking.answers',
  { keys: 'space', label: 'lift' },
  'estimate.pass',
  'estimate.show',
];

const hints: Readonly<Record<PlanningStep, readonly FootHint[]>> = {
  promised: [
    { keys: 'arrowup arrowdown', label: 'actions' },
    { keys: 'space', label: 'done' },
  ],
  candidates: ['initiative.new', 'initiative.edit', { keys: 'space', label: 'lift' }, 'initiative.not-now'],
  score: rankingHints,
  choose: [{ keys: '1-3', label: 'slot' }, 'initiative.not-now', 'initiative.move', 'ranking.list'],
  'write-down': ['decision.new', 'action.new', 'planning.export', 'planning.close'],
};

/** A planning meeting: its steps in the header, the present one below. */
export function PlanningScreen({ planningId }: { readonly planningId: string }) {
  const planning = useWorkspace((workspace) => workspace.planning.get(planningId));
  return planning === undefined ? null : <Meeting planning={planning} />;
}

function Meeting({ planning }: { readonly planning: Planning }) {
  const [isExporting, setExporting] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const { id, step, teamId } = planning;
  useLayoutEffect(() => resetPlanScreen, []);

  const enter = (next: PlanningStep | undefined) => {
    if (next === undefined || next === step) return;
    leaveField();
    planScreen.setState({ panel: null, writingIn: null, isAskingWhere: false });
    act(enterPlanningStep, { planningId: id, step: next });
  };
  const at = planningSteps.indexOf(step);
  const section = 'Planning meeting';
  useCommands(
    [
      {
        id: 'step.next',
        title: 'Next step',
        section,
        keys: ']',
        hint: 'next step',
        whyNot: () => (at === planningSteps.length - 1 ? 'This is the last step.' : null),
        run: () => enter(planningSteps[at + 1]),
      },
      {
        id: 'step.previous',
        title: 'Previous step',
        section,
        keys: '[',
        whyNot: () => (at === 0 ? 'This is the first step.' : null),
        run: () => enter(planningSteps[at - 1]),
      },
      ...planningSteps.map((each, index) => ({
        id: `step.${each}`,
        title: `Go to: ${planningStepNames[each]}`,
        section,
        keys: `alt+${index + 1}`,
        run: () => enter(each),
      })),
      {
        id: 'planning.settings',
        title: 'Title, day and who is here…',
        section,
        keys: 'shift+e',
        run: () => setSetting(true),
      },
      {
        id: 'planning.export',
        title: 'Export what was planned',
        section,
        keys: 'mod+e',
        hint: 'export',
        run: () => setExporting(true),
      },
      {
        id: 'planning.leave',
        title: 'Back to the plan',
        section,
        keys: 'mod+backspace',
        run: () => navigate({ area: 'plan' }),
      },
    ],
    [step, id],
  );
  return (
    <ScreenFrame
      title={planning.title}
      center={
        <StageTabs
          label="Steps"
          stages={planningSteps.map((each) => ({
            id: each,
            label: planningStepNames[each],
            state: planningStepState(planning, each),
          }))}
          onSelect={(next) => enter(planningSteps.find((each) => each === next))}
        />
      }
      right={
        isRoomScreen ? undefined : (
          <IconButton
            label="Title, day and who is here"
            icon={SlidersHorizontal}
            keyHint="shift+e"
            onPress={() => setSetting(true)}
          />
        )
      }
      lead={
        <IconButton
          label="Back to the plan"
          icon={ArrowLeft}
          keyHint="mod+backspace"
          onPress={() => navigate({ area: 'plan' })}
        />
      }
      foot={[...hints[step], 'step.next']}
    >
      {step === 'promised' ? <PromisedStep planning={planning} /> : null}
      {step === 'candidates' ? <BoardView teamId={teamId} /> : null}
      {step === 'score' ? <RankingView teamId={teamId} /> : null}
      {step === 'choose' ? (
        <RankingView teamId={teamId}>
          <Slots teamId={teamId} />
        </RankingView>
      ) : null}
      {step === 'write-down' ? <WriteDownStep planning={planning} /> : null}
      {isSetting ? <PlanningSettingsDialog planning={planning} onClose={() => setSetting(false)} /> : null}
      <Suspense fallback={null}>
        {isExporting ? <PlanExportDialog planningId={id} isOpen onClose={() => setExporting(false)} /> : null}
      </Suspense>
    </ScreenFrame>
  );
}
