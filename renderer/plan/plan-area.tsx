import { lazy, Suspense, useEffect } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { navigate, useRoute } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { useCommands } from '@/ui/commands/use-commands';
import { type FootHint, ScreenFrame } from '@/ui/screen-frame';
import { ViewTabs } from '@/ui/view-tabs';
import { BoardView } from './board/board-view';
import { NothingYet } from './board/nothing-yet';
import { selectPlan } from './plan-selectors';
import { planScreen, resetPlanScreen, usePlanScreen } from './plan-store';

// The board is there at once; the other looks at the plan come when they are asked for.
const RankingPlace = lazy(() =>
  import('./ranking-place').then((module) => ({ default: module.RankingPlace })),
);
const RoadmapView = lazy(() =>
  import('./roadmap/roadmap-view').then((module) => ({ default: module.RoadmapView })),
);

const views = [
  { id: 'board', label: 'Board' },
  { id: 'ranking', label: 'Ranking' },
  { id: 'roadmap', label: 'Roadmap' },
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
};

/** The plan area: the team's initiatives on their board, by their worth, or as a roadmap. */
export function PlanArea() {
  const team = useCurrentTeam();
  if (!team) return null;
  return <Plan key={team.id} teamId={team.id} />;
}

function Plan({ teamId }: { teamId: string }) {
  const route = useRoute();
  const view = views.find(({ id }) => id === route.id)?.id ?? 'board';
  const isEmpty = useWorkspace((workspace) =>
    Object.values(selectPlan(workspace.initiative, teamId)).every((column) => column.length === 0),
  );
  const isWriting = usePlanScreen((screen) => screen.writingIn !== null);
  useEffect(() => resetPlanScreen, []);
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
      {isEmpty && !isWriting && view !== 'roadmap' ? (
        <NothingYet teamId={teamId} />
      ) : (
        <Suspense fallback={null}>
          {view === 'board' ? <BoardView teamId={teamId} /> : null}
          {view === 'ranking' ? <RankingPlace teamId={teamId} /> : null}
          {view === 'roadmap' ? <RoadmapView teamId={teamId} /> : null}
        </Suspense>
      )}
    </ScreenFrame>
  );
}

/** Another look at the same plan. What was begun beside it waits in its draft. */
function show(view: View): void {
  planScreen.setState({ selection: new Set(), writingIn: null, panel: null });
  navigate({ area: 'plan', id: view === 'board' ? null : view });
}
