import type { Planning } from '@shared/model/planning';
import type { Workspace } from '@shared/model/workspace';
import { planningMoves } from '@shared/plan/planning-records';
import { planningStepNames, removePlanning, teamPlannings } from '@shared/plan/plannings';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDot from 'lucide-react/icons/circle-dot';
import Plus from 'lucide-react/icons/plus';
import Trash2 from 'lucide-react/icons/trash-2';
import type { KeyboardEvent } from 'react';
import { actUndoable } from '@/store/act-undoable';
import { memoLast } from '@/store/memo-last';
import { navigate } from '@/store/route';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { Chip } from '@/ui/chip';
import { runCommand } from '@/ui/commands/commands';
import { EmptyState } from '@/ui/empty-state';
import { focusNeighbour } from '@/ui/focus-neighbour';
import { IconButton } from '@/ui/icon-button';
import { notify } from '@/ui/notices-store';
import { formatDay } from '@/ui/typed-date';
import { useRovingFocus } from '@/ui/use-roving-focus';
import styles from './planning-list.module.css';

const selectPlannings = memoLast(teamPlannings);

const startButton = (
  <Button variant="primary" icon={Plus} keyHint="mod+n" onPress={() => void runCommand('planning.new')}>
    New planning meeting
  </Button>
);

/** The team's planning meetings, the newest first. Arrows move, Enter opens, Delete puts one in the bin. */
export function PlanningList({ teamId }: { readonly teamId: string }) {
  const plannings = useWorkspace((workspace) => selectPlannings(workspace.planning, teamId));
  const { container, onKeyDown } = useRovingFocus<HTMLUListElement>();
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
    <div className={styles.page}>
      <div>{startButton}</div>
      <ul ref={container} className={styles.list} aria-label="Planning meetings" onKeyDown={onKeyDown}>
        {plannings.map((planning) => (
          <Row key={planning.id} planning={planning} />
        ))}
      </ul>
    </div>
  );
}

function Row({ planning }: { readonly planning: Planning }) {
  const words = useWorkspace((workspace) => wordsOf(workspace, planning.id));
  const remove = () =>
    actUndoable(removePlanning, { planningId: planning.id }, notify, `“${planning.title}” is in the bin.`);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Delete' && event.key !== 'Backspace') return;
    event.preventDefault();
    event.stopPropagation();
    focusNeighbour(event.currentTarget);
    remove();
  };
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-roving=""
        className={styles.open}
        onClick={() => navigate({ area: 'plan', id: planning.id })}
        onKeyDown={onKeyDown}
        aria-keyshortcuts="Enter Delete"
      >
        <span className={styles.name} dir="auto">
          {planning.title}
        </span>
        <span className={styles.date}>{formatDay(planning.date)}</span>
        <span className={styles.words}>{words}</span>
        <span className={styles.state}>
          {planning.closedAt === null ? (
            <Chip icon={CircleDot} tone="accent">
              {planningStepNames[planning.step]}
            </Chip>
          ) : (
            <Chip icon={CircleCheck}>Closed</Chip>
          )}
        </span>
      </button>
      <IconButton label={`Delete ${planning.title}`} icon={Trash2} keyHint="delete" onPress={remove} />
    </li>
  );
}

/** "2 started, 1 stopped, 1 decision": what there is none of is left out. A string, so that it is compared as one. */
function wordsOf({ initiative, decision, action }: Workspace, planningId: string): string {
  const moves = planningMoves(initiative, planningId);
  const of = (records: ReadonlyMap<string, { readonly planningId?: string | null }>) =>
    [...records.values()].filter((record) => record.planningId === planningId).length;
  const parts: readonly (readonly [count: number, one: string, many: string])[] = [
    [moves.filter(({ to }) => to === 'active').length, 'started', 'started'],
    [moves.filter(({ from, to }) => from === 'active' && to !== 'done').length, 'stopped', 'stopped'],
    [of(decision), 'decision', 'decisions'],
    [of(action), 'action', 'actions'],
  ];
  const words = parts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`);
  return words.length === 0 ? 'Nothing written yet' : words.join(', ');
}
