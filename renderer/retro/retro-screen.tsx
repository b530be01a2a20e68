import type { Retro, RetroStage } from '@shared/model/retro';
import { retroStages } from '@shared/model/retro';
import { enterStage, nextStage, previousStage, stageNames, stageState } from '@shared/retro/stages';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { leaveField } from '@/store/leave-field';
import { usePreferences } from '@/store/preferences-store';
import { navigate } from '@/store/route';
import { act } from '@/store/workspace-store';
import { useCommands } from '@/ui/commands/use-commands';
import type { FootHint } from '@/ui/foot-hints';
import { IconButton } from '@/ui/icon-button';
import { ScreenFrame } from '@/ui/screen-frame';
import { StageTabs } from '@/ui/stage-tabs';
import { BoardStage } from './board/board-stage';
import { resetBoardScreen } from './board/board-store';
import { toggleHidden } from './board/hide-toggle';
import { Timer } from './timer/timer';
import { useTimerCommands } from './timer/timer-commands';
import { setTimer } from './timer/timer-store';

// The board is there at once; the other stages come when they are entered.
const SetTheStage = lazy(() =>
  import('./set-the-stage/set-the-stage').then((module) => ({ default: module.SetTheStage })),
);
const DecideStage = lazy(() =>
  import('./decide/decide-stage').then((module) => ({ default: module.DecideStage })),
);
const CloseStage = lazy(() =>
  import('./close/close-stage').then((module) => ({ default: module.CloseStage })),
);
const ExportDialog = lazy(() =>
  import('./export/export-dialog').then((module) => ({ default: module.ExportDialog })),
);
const RetroSettingsDialog = lazy(() =>
  import('./settings/retro-settings-dialog').then((module) => ({ default: module.RetroSettingsDialog })),
);

const hints: Readonly<Record<RetroStage, readonly FootHint[]>> = {
  'set-the-stage': [
    'check-in.answer',
    'promise.kept',
    'promise.carried',
    'promise.changed',
    'promise.dropped',
    'retro.became',
    { keys: 'arrowup arrowdown', label: 'earlier actions' },
  ],
  gather: [
    { keys: 'arrows', label: 'move focus' },
    'note.new',
    'note.edit',
    { keys: 'space', label: 'lift' },
    { keys: 'x', label: 'select' },
    'notes.hide',
  ],
  insights: [
    { keys: 'arrows', label: 'move focus' },
    { keys: 'space', label: 'lift' },
    { keys: 'x', label: 'select' },
    'note.group',
    'vote.toggle',
    'vote.give',
  ],
  decide: [
    'decision.new',
    'action.new',
    'topic.done',
    { keys: 'arrowup arrowdown', label: 'topics' },
    'topic.time',
    'timer.toggle',
  ],
  close: ['thanks.new', { keys: '1-5', label: 'rate the hour' }, 'retro.export', 'retro.close'],
};

/** One retrospective: its stages in the header, the present stage below. */
export function RetroScreen({ retro }: { retro: Retro }) {
  const [isExporting, setExporting] = useState(false);
  const [isSetting, setSetting] = useState(false);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const { stage } = retro;

  useLayoutEffect(() => resetBoardScreen, []);
  const minutes = retro.minutes[stage];
  useEffect(() => setTimer(`${retro.id} ${stage}`, minutes, stageNames[stage]), [retro.id, stage, minutes]);
  useTimerCommands();

  const enter = (next: RetroStage | null) => {
    if (next === null || next === stage) return;
    leaveField();
    act(enterStage, { retroId: retro.id, stage: next });
  };
  useCommands(
    [
      {
        id: 'stage.next',
        title: 'Next stage',
        section: 'Retrospective',
        keys: ']',
        hint: 'next stage',
        whyNot: () => (nextStage(stage) === null ? 'This is the last stage.' : null),
        run: () => enter(nextStage(stage)),
      },
      {
        id: 'stage.previous',
        title: 'Previous stage',
        section: 'Retrospective',
        keys: '[',
        whyNot: () => (previousStage(stage) === null ? 'This is the first stage.' : null),
        run: () => enter(previousStage(stage)),
      },
      ...retroStages.map((each, index) => ({
        id: `stage.${each}`,
        title: `Go to: ${stageNames[each]}`,
        section: 'Retrospective',
        keys: `alt+${index + 1}`,
        run: () => enter(each),
      })),
      {
        // In every stage: notes that are hidden stay so under Decide and Close, until the room says so.
        id: 'notes.hide',
        title: retro.notesHidden ? 'Show all notes' : 'Hide the notes while people write',
        section: 'Notes',
        keys: 'h',
        hint: retro.notesHidden ? 'show all' : 'hide',
        run: () => toggleHidden(retro),
      },
      {
        id: 'retro.settings',
        title: 'Title, day and time of the retrospective…',
        section: 'Retrospective',
        keys: 'shift+e',
        run: () => setSetting(true),
      },
      {
        id: 'retro.export',
        title: 'Export decisions and actions',
        section: 'Retrospective',
        keys: 'mod+e',
        hint: 'export',
        run: () => setExporting(true),
      },
    ],
    [stage, retro.id, retro.notesHidden],
  );

  return (
    <ScreenFrame
      title={retro.title}
      center={
        <StageTabs
          stages={retroStages.map((each) => ({
            id: each,
            label: stageNames[each],
            state: stageState(retro, each),
          }))}
          onSelect={(id) => enter(retroStages.find((each) => each === id) ?? null)}
        />
      }
      right={
        <>
          {isRoomScreen ? null : (
            <IconButton
              label="Title, day and time"
              icon={SlidersHorizontal}
              keyHint="shift+e"
              onPress={() => setSetting(true)}
            />
          )}
          <Timer />
        </>
      }
      lead={
        <IconButton
          label="All retrospectives"
          icon={ArrowLeft}
          keyHint="mod+backspace"
          onPress={() => navigate({ area: 'retro' })}
        />
      }
      foot={[...hints[stage], 'stage.next']}
    >
      <Suspense fallback={null}>
        {stage === 'set-the-stage' ? <SetTheStage retro={retro} /> : null}
        {stage === 'gather' || stage === 'insights' ? <BoardStage retro={retro} stage={stage} /> : null}
        {stage === 'decide' ? <DecideStage retro={retro} /> : null}
        {stage === 'close' ? <CloseStage retro={retro} /> : null}
      </Suspense>
      {isSetting ? (
        <Suspense fallback={null}>
          <RetroSettingsDialog retro={retro} onClose={() => setSetting(false)} />
        </Suspense>
      ) : null}
      {isExporting ? (
        <Suspense fallback={null}>
          <ExportDialog retroId={retro.id} isOpen onClose={() => setExporting(false)} />
        </Suspense>
      ) : null}
    </ScreenFrame>
  );
}
