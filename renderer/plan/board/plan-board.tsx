import { initiativeStates } from '@shared/model/initiative';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useSelectedItems } from '@/line/item-in-hand';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { workspaceStore } from '@/store/workspace-store';
import { Board } from '@/ui/board/board';
import type { BoardColumnData, CardState, Placement } from '@/ui/board/board-types';
import { realBeforeId, titleToSay } from '@/ui/board/filter-cards';
import { focusBoard, holdBoard, scrollToInitiative } from '../board-handle';
import { useInitiativeCommands } from '../initiative-commands';
import { askForMove, askWhatStops, refusalOver } from '../plan-moves';
import { selectPlan } from '../plan-selectors';
import { openPanel, planScreen, usePlanScreen } from '../plan-store';
import { useBoardCommands } from './board-commands';
import { SlotsHeader } from './column-header';
import { InitiativesFilterLine } from './filter-line';
import { useFoldedColumns } from './folded-columns';
import { InitiativeComposer, isFirstState } from './initiative-composer';
import { InitiativeFace } from './initiative-face';
import { MoveDialog } from './move-dialog';
import styles from './plan-board.module.css';
import { createColumnMaker, stateOf } from './plan-columns';

/** What a column is for, where there is nothing in it. */
const emptyWords: Readonly<Record<string, string>> = {
  candidate: 'Everything that you could work on. Write it down; choosing comes later.',
  next: 'What starts when a slot is free.',
  active: 'Two or three things, and no more.',
  done: 'What has ended, and what came of it.',
  'not-now': "What you don't do now, with a reason and a day to look again.",
};

/** The plan of a team as a board: candidates, next, active, done, not now. */
export function PlanBoard({ teamId }: { teamId: string }) {
  const plan = useWorkspace((workspace) => selectPlan(workspace.initiative, teamId));
  const people = useWorkspace((workspace) => workspace.person);
  const outcomes = useWorkspace((workspace) => workspace.planOutcome);
  const filter = usePlanScreen((screen) => screen.filter);
  const [makeColumns] = useState(createColumnMaker);
  const columns = makeColumns(plan, people, outcomes, filter);
  const shown = columns.reduce((sum, { items }) => sum + items.length, 0);
  const selection = usePlanScreen((screen) => screen.selection);
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const hasPanel = usePlanScreen((screen) => screen.panel !== null);
  const writingIn = usePlanScreen((screen) => screen.writingIn);
  const folded = useFoldedColumns(isRoomScreen, hasPanel);
  const mayFold = useMemo(
    () => new Set([...folded].filter((state) => state !== writingIn)),
    [folded, writingIn],
  );
  // Columns that become narrower or wider have their cards elsewhere: the one it is about stays in sight.
  useEffect(() => {
    const { panel, focusedId } = planScreen.getState();
    if (panel !== null && focusedId !== null && folded.size > 0) scrollToInitiative(focusedId);
  }, [folded]);
  useBoardCommands(teamId);
  useInitiativeCommands();
  useSelectedItems(() => [...selection].map((id) => ({ table: 'initiative', id })));
  // Hands are on the keyboard: the arrows work as soon as the board is there.
  useEffect(focusBoard, []);

  const renderCard = useCallback(
    (id: string, state: CardState) => <InitiativeFace id={id} state={state} />,
    [],
  );
  const describeCard = useCallback((id: string) => describe(id), []);
  const renderHeader = useCallback(
    ({ id }: BoardColumnData) => (id === 'active' ? <SlotsHeader teamId={teamId} /> : null),
    [teamId],
  );
  const renderFoot = useCallback(
    ({ id }: BoardColumnData): ReactNode => {
      const state = stateOf(id);
      return isFirstState(state) ? <InitiativeComposer teamId={teamId} state={state} /> : null;
    },
    [teamId],
  );
  const renderEmpty = useCallback(
    ({ id }: BoardColumnData) => <p className={styles.nothing}>{emptyWords[id]}</p>,
    [],
  );
  const move = useCallback(
    (ids: readonly string[], place: Placement) => {
      const state = stateOf(place.columnId);
      const { initiative } = workspaceStore.getState().workspace;
      const column = selectPlan(initiative, teamId)[state];
      return askForMove(ids, state, realBeforeId(column, place, new Set(ids)));
    },
    [teamId],
  );

  return (
    <div className={styles.work}>
      <InitiativesFilterLine plan={plan} shown={shown} filter={filter} />
      <div className={`${styles.board} ${hasPanel ? styles.beside : ''}`}>
        <Board
          ref={holdBoard}
          label="Initiatives"
          cardNoun="initiative"
          columns={columns}
          folded={mayFold}
          renderCard={renderCard}
          describeCard={describeCard}
          renderColumnHeader={renderHeader}
          renderColumnFoot={renderFoot}
          renderEmpty={renderEmpty}
          onMove={move}
          onRefused={startInsteadOfAnother}
          canDrop={(ids, columnId) => refusalOver(ids, stateOf(columnId))}
          onOpen={open}
          onNew={(columnId) => {
            const state = stateOf(columnId);
            if (isFirstState(state)) planScreen.setState({ writingIn: state });
          }}
          selection={selection}
          onSelectionChange={(next) => planScreen.setState({ selection: next })}
          onFocusChange={(focusedId, columnId) =>
            planScreen.setState({
              focusedId,
              focusedState: initiativeStates.find((state) => state === columnId) ?? null,
            })
          }
          selectKey="s"
          estimateHeight={104}
        />
      </div>
      <MoveDialog teamId={teamId} />
    </div>
  );
}

/** What was let go over full slots starts when it is said what stops; several at once can't take the place of one. */
function startInsteadOfAnother(ids: readonly string[]): void {
  const [only] = ids;
  if (ids.length === 1 && only !== undefined) askWhatStops(only, null);
}

function open(id: string): void {
  openPanel({ kind: 'edit', id });
}

/** Short words for an initiative, for people who listen. */
function describe(id: string): string {
  return titleToSay(workspaceStore.getState().workspace.initiative.get(id)?.title ?? 'initiative');
}
