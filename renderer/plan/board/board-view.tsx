import { useArrival } from '@/line/open-end';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { BoardFilter } from '@/ui/board/board-filter';
import { focusSoon } from '@/ui/focus-soon';
import { Beside } from '../beside';
import { CapacityBar } from '../capacity/capacity-bar';
import { CsvImport } from '../csv/csv-import';
import { LimitChoice } from '../limit/limit-choice';
import { ComesUp } from '../not-now/comes-up';
import { selectPlan } from '../plan-selectors';
import { setFilter, usePlanScreen } from '../plan-store';
import { OutcomesStrip } from '../strategy/outcomes-strip';
import styles from './board-view.module.css';
import { enterFiltered } from './filter-line';
import { OutcomesLine } from './outcomes-line';
import { PlanBoard } from './plan-board';

/** The board with what stands over it: the outcomes, the share for system health, the slots, the filter, what comes up by itself. */
export function BoardView({ teamId }: { teamId: string }) {
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const person = useWorkspace((workspace) => workspace.person);
  const planOutcome = useWorkspace((workspace) => workspace.planOutcome);
  const filter = usePlanScreen((screen) => screen.filter);
  const panel = usePlanScreen((screen) => screen.panel);
  const swap = panel?.kind === 'swap' ? panel : undefined;
  const hasPanel = panel !== null;
  useArrival(({ table, id }) => {
    if (table !== 'planOutcome') return false;
    focusSoon(`[data-outcome="${CSS.escape(id)}"]`);
    return true;
  });
  return (
    <div className={`${styles.view} ${hasPanel ? styles.withPanel : ''}`}>
      <div className={styles.work}>
        {isRoomScreen && hasPanel ? null : (
          <div className={isRoomScreen ? '' : styles.short}>
            <OutcomesLine teamId={teamId} />
          </div>
        )}
        {isRoomScreen ? null : (
          <div className={styles.whole}>
            <OutcomesStrip teamId={teamId} />
          </div>
        )}
        {isRoomScreen && swap === undefined ? null : (
          <div className={styles.bar}>
            <div className={styles.capacity}>
              <CapacityBar teamId={teamId} {...(swap === undefined ? {} : { swap })} />
            </div>
            {isRoomScreen ? null : (
              <>
                <CsvImport teamId={teamId} />
                <LimitChoice teamId={teamId} />
                <BoardFilter
                  label="Filter the initiatives"
                  filter={filter}
                  onChange={setFilter}
                  onEnter={() => enterFiltered(plan, { person, planOutcome }, filter)}
                />
              </>
            )}
          </div>
        )}
        {isRoomScreen && hasPanel ? null : <ComesUp teamId={teamId} isOverBoard />}
        <div className={styles.board}>
          <PlanBoard teamId={teamId} />
        </div>
      </div>
      {hasPanel ? <Beside teamId={teamId} /> : null}
    </div>
  );
}
