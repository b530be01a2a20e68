import Plus from 'lucide-react/icons/plus';
import { useEffect } from 'react';
import { useCurrentTeam } from '@/store/current-team';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { ScreenFrame } from '@/ui/screen-frame';
import { TextField } from '@/ui/text-field';
import { Beside } from './beside';
import { useBoardCommands } from './board/board-commands';
import { enterFiltered } from './board/filter-line';
import { PlanBoard } from './board/plan-board';
import { LimitChoice } from './limit/limit-choice';
import { ComesUp } from './not-now/comes-up';
import styles from './plan-area.module.css';
import { selectPlan } from './plan-selectors';
import { planScreen, resetPlanScreen, setFilter, usePlanScreen } from './plan-store';

const boardHints = [
  'initiative.new',
  { keys: 'space', label: 'lift' },
  { keys: '1-3', label: 'slot' },
  'initiative.not-now',
  'initiative.done',
  { keys: 's', label: 'select' },
  'edit.undo',
];

/** The plan area: the team's initiatives on their board. */
export function PlanArea() {
  const team = useCurrentTeam();
  if (!team) return null;
  return <Plan key={team.id} teamId={team.id} />;
}

function Plan({ teamId }: { teamId: string }) {
  useEffect(() => resetPlanScreen, []);
  const isEmpty = useWorkspace((workspace) =>
    Object.values(selectPlan(workspace.initiative, teamId)).every((column) => column.length === 0),
  );
  const isWriting = usePlanScreen((screen) => screen.writingIn !== null);
  return (
    <ScreenFrame title="Plan" foot={boardHints}>
      {isEmpty && !isWriting ? <Nothing teamId={teamId} /> : <BoardView teamId={teamId} />}
    </ScreenFrame>
  );
}

function Nothing({ teamId }: { teamId: string }) {
  useBoardCommands(teamId);
  return (
    <EmptyState
      title="Two or three things at a time, chosen in front of everyone; the rest waits, with a reason and a day to look again."
      example="“One-click staging”, so that new people ship on day one. Owner Kim, since 3 November, 1 of 3 slots."
      action={
        <Button
          variant="primary"
          icon={Plus}
          keyHint="n"
          onPress={() => planScreen.setState({ writingIn: 'candidate' })}
        >
          New initiative
        </Button>
      }
    />
  );
}

function BoardView({ teamId }: { teamId: string }) {
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const person = useWorkspace((workspace) => workspace.person);
  const planOutcome = useWorkspace((workspace) => workspace.planOutcome);
  const filter = usePlanScreen((screen) => screen.filter);
  const hasPanel = usePlanScreen((screen) => screen.panel !== null);
  return (
    <div className={`${styles.view} ${hasPanel ? styles.withPanel : ''}`}>
      <div className={styles.work}>
        {isRoomScreen ? null : (
          <div className={styles.bar}>
            <p className={styles.purpose}>
              Two or three things at a time. What doesn't fit waits, and you know why.
            </p>
            <LimitChoice teamId={teamId} />
            <div className={styles.filter} data-plan-filter>
              <TextField
                label="Filter the initiatives"
                hideLabel
                placeholder="Filter  /"
                value={filter}
                onChange={setFilter}
                onCancel={() => setFilter('')}
                onSubmit={() => enterFiltered(plan, { person, planOutcome }, filter)}
              />
            </div>
          </div>
        )}
        <ComesUp teamId={teamId} />
        <div className={styles.board}>
          <PlanBoard teamId={teamId} />
        </div>
      </div>
      {hasPanel ? <Beside teamId={teamId} /> : null}
    </div>
  );
}
