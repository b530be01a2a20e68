import { lazy, Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { leaveGone, navigate, useRoute } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import type { FootHint } from '@/ui/foot-hints';
import { ScreenFrame } from '@/ui/screen-frame';
import { ViewTabs } from '@/ui/view-tabs';
import { BoardView } from './board/board-view';
import { NothingYet } from './board/nothing-yet';
import { scrollToInitiative } from './board-handle';
import { selectPlan } from './plan-selectors';
import { openPanel, planScreen, resetPlanScreen, usePlanScreen } from './plan-store';

// The board is there at once; the other looks at the plan come when they are asked for.
const RankingPlace = lazy(() =>
  import('./ranking-place').then((module) => ({ default: module.RankingPlace })),
);
const RoadmapView = lazy(() =>
  import('./roadmap/roadmap-view').then((module) => ({ default: module.RoadmapView })),
);

const PlanningList = lazy(() =>
  import('./planning/planning-list').then((module) => ({ default: module.PlanningList })),
);
const PlanningScreen = lazy(() =>
  import('./planning/planning-screen').then((module) => ({ default: module.PlanningScreen })),
);
const NewPlanningDialog = lazy(() =>
  import('./planning/new-planning-dialog').then((module) => ({ default: module.NewPlanningDialog })),
);

const views = [
  { id: 'board', label: 'Board' },
  { id: 'ranking', label: 'Ranking' },
  { id: 'roadmap', label: 'Roadmap' },
  { id: 'meetings', label: 'Meetings' },
] as const;

type View = (typeof views)[number]['id'];

const hints: Readonly<Record<View, readonly FootHint[]>> = {
  board: [
    'initiative.new',
    { keys: 'space', label: 'lift' },
    { keys: '1-3', label: 'slot' },
    'initiative.not-now',
    'initiative.done',
    { keys: 's', label: 'select' },
    'edit.undo',
  ],
  ranking: [
    'ranking.list',
    'ranking.picture',
    'ranking.answers',
    { keys: '1-3', label: 'slot' },
    'initiative.not-now',
    'edit.undo',
  ],
  roadmap: ['plan.board', 'edit.undo'],
  meetings: [
    'planning.new',
    { keys: 'arrowup arrowdown', label: 'move focus' },
    { keys: 'enter', label: 'open' },
  ],
};

/** The plan area: the team's initiatives on their board, by their worth, as a roadmap, or in a planning meeting. */
export function PlanArea() {
  const team = useCurrentTeam();
  if (!team) return null;
  return <TeamPlan key={team.id} teamId={team.id} />;
}

function TeamPlan({ teamId }: { teamId: string }) {
  const { id } = useRoute();
  const [isStarting, setStarting] = useState(false);
  const isView = id === null || views.some((view) => view.id === id);
  const isMeeting = useWorkspace((workspace) => id !== null && workspace.planning.get(id)?.teamId === teamId);
  const isInitiative = useWorkspace(
    (workspace) => id !== null && workspace.initiative.get(id)?.teamId === teamId,
  );
  // A meeting whose start was undone, or that is another team's, isn't here: the plan is.
  useEffect(() => {
    if (isInitiative && id !== null) showInitiative(id);
    if (!isView && !isMeeting) leaveGone();
  }, [id, isView, isMeeting, isInitiative]);
  useCommands(
    [
      {
        id: 'planning.new',
        title: 'New planning meeting',
        section: 'Plan',
        // As in every list, a single N starts one; on the board it is an initiative.
        keys: id === 'meetings' ? 'n' : 'mod+n',
        otherKeys: ['mod+n'],
        hint: 'meeting',
        run: () => setStarting(true),
      },
    ],
    [id === 'meetings'],
  );
  return (
    <>
      {isMeeting && id !== null ? (
        <Suspense fallback={null}>
          <PlanningScreen key={id} planningId={id} />
        </Suspense>
      ) : (
        <Plan teamId={teamId} />
      )}
      {isStarting ? (
        <Suspense fallback={null}>
          <NewPlanningDialog
            teamId={teamId}
            onClose={() => setStarting(false)}
            onStarted={(planningId) => navigate({ area: 'plan', id: planningId })}
          />
        </Suspense>
      ) : null}
    </>
  );
}

function Plan({ teamId }: { teamId: string }) {
  const route = useRoute();
  const view = views.find(({ id }) => id === route.id)?.id ?? 'board';
  const isEmpty = useWorkspace((workspace) =>
    Object.values(selectPlan(workspace.initiative, teamId)).every((column) => column.length === 0),
  );
  const isWriting = usePlanScreen((screen) => screen.writingIn !== null);
  useLayoutEffect(() => resetPlanScreen, []);
  useCommands(
    views.map(({ id, label }, index) => ({
      id: `plan.${id}`,
      title: `Plan: ${label.toLowerCase()}`,
      section: 'Plan',
      keys: `alt+${index + 1}`,
      hint: label.toLowerCase(),
      run: () => show(id),
    })),
    [],
  );
  return (
    <ScreenFrame
      title="Plan"
      center={<ViewTabs label="Looks at the plan" views={views} current={view} onSelect={show} />}
      foot={hints[view]}
    >
      {isEmpty && !isWriting && view !== 'roadmap' && view !== 'meetings' ? (
        <NothingYet teamId={teamId} />
      ) : (
        <Suspense fallback={null}>
          {view === 'board' ? <BoardView teamId={teamId} /> : null}
          {view === 'ranking' ? <RankingPlace teamId={teamId} /> : null}
          {view === 'roadmap' ? <RoadmapView teamId={teamId} /> : null}
          {view === 'meetings' ? <PlanningList teamId={teamId} /> : null}
        </Suspense>
      )}
    </ScreenFrame>
  );
}

/** Opens an initiative that somebody came for from elsewhere, with its card in sight on the board. */
function showInitiative(id: string): void {
  openPanel({ kind: 'edit', id });
  planScreen.setState({ focusedId: id });
  requestAnimationFrame(() => scrollToInitiative(id));
}

/** Another look at the same plan. What was begun beside it waits in its draft. */
function show(view: View): void {
  planScreen.setState({ selection: new Set(), writingIn: null, panel: null });
  navigate({ area: 'plan', id: view === 'board' ? null : view });
}
