import type { Planning } from '@shared/model/planning';
import type { Workspace } from '@shared/model/workspace';
import { planningMoves, planningStops } from '@shared/plan/planning-records';
import { planningStepNames, removePlanning, teamPlannings } from '@shared/plan/plannings';
import Plus from 'lucide-react/icons/plus';
import { MeetingList, MeetingRow } from '@/meeting/meeting-list';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { runCommand } from '@/ui/commands/commands';
import { EmptyState } from '@/ui/empty-state';
import { notify } from '@/ui/notices-store';
import { useRovingFocus } from '@/ui/use-roving-focus';

const selectPlannings = memoLast(teamPlannings);

const startButton = (
  <Button variant="primary" icon={Plus} keyHint="n" onPress={() => void runCommand('planning.new')}>
    New planning meeting
  </Button>
);

/** The team's planning meetings, the newest first. Arrows move, Enter opens, Delete puts one in the bin. */
export function PlanningList({ teamId }: { readonly teamId: string }) {
  const plannings = useWorkspace((workspace) => selectPlannings(workspace.planning, teamId));
  const roving = useRovingFocus<HTMLUListElement>();
  if (plannings.length === 0) {
    return (
      <EmptyState
        title="A planning meeting looks at what was promised, scores what could be done, and says what stops."
        example="It ends in a page: what we do, what we stop, what we don't do now and why, who owns what."
        action={startButton}
      />
    );
  }
  return (
    <MeetingList label="Planning meetings" start={startButton} roving={roving}>
      {plannings.map((planning) => (
        <Row key={planning.id} planning={planning} />
      ))}
    </MeetingList>
  );
}

function Row({ planning }: { readonly planning: Planning }) {
  const words = useWorkspace((workspace) => wordsOf(workspace, planning.id));
  const remove = () =>
    actUndoable(removePlanning, { planningId: planning.id }, notify, `“${planning.title}” is in the bin.`);
  return (
    <MeetingRow
      end={{ table: 'planning', id: planning.id }}
      title={planning.title}
      date={planning.date}
      words={words}
      stage={planning.closedAt === null ? planningStepNames[planning.step] : null}
      onOpen={() => navigate({ area: 'plan', id: planning.id })}
      onRemove={remove}
    />
  );
}

/** "2 started, 1 stopped, 1 decision": what there is none of is left out. A string, so that it is compared as one. */
function wordsOf({ initiative, decision, action }: Workspace, planningId: string): string {
  const moves = planningMoves(initiative, planningId);
  const of = (records: ReadonlyMap<string, { readonly planningId?: string | null }>) =>
    [...records.values()].filter((record) => record.planningId === planningId).length;
  const parts: readonly (readonly [count: number, one: string, many: string])[] = [
    [moves.filter(({ to }) => to === 'active').length, 'started', 'started'],
    [planningStops(initiative, planningId).length, 'stopped', 'stopped'],
    [of(decision), 'decision', 'decisions'],
    [of(action), 'action', 'actions'],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return words.length === 0 ? 'Nothing written yet' : words.join(', ');
}
