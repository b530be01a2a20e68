import type { Retro } from '@shared/model/retro';
import { moveCards } from '@shared/retro/move-cards';
import { stagePurposes } from '@shared/retro/stages';
import { useCallback, useEffect, useState } from 'react';
import { useSelectedItems } from '@/line/item-in-hand';
import { useArrival } from '@/line/open-end';
import { usePreferences } from '@/store/preferences-store';
import { useWorkspace } from '@/store/use-workspace';
import { act, workspaceStore } from '@/store/workspace-store';
import { Board } from '@/ui/board/board';
import { BoardFilter } from '@/ui/board/board-filter';
import type { BoardColumnData, CardState, Placement } from '@/ui/board/board-types';
import { realBeforeId } from '@/ui/board/filter-cards';
import { selectBoard } from '../retro-selectors';
import { cardsById, createColumnMaker, describe } from './board-columns';
import { group, useBoardCommands } from './board-commands';
import { focusBoard, focusCard, holdBoard } from './board-handle';
import styles from './board-stage.module.css';
import { boardScreen, setFilter, useBoardScreen } from './board-store';
import { enterFiltered, NotesFilterLine } from './filter-line';
import { GroupDialog } from './group-dialog';
import { HideToggle } from './hide-toggle';
import { MoveDialog } from './move-dialog';
import { NoteComposer } from './note-composer';
import { NoteFace } from './note-face';
import { VotingPanel, VotingStrip } from './voting-panel';

/** Gather and Insights: the notes in their columns, and beside them, in Insights, the voting. */
export function BoardStage({ retro, stage }: { retro: Retro; stage: 'gather' | 'insights' }) {
  const isRoomScreen = usePreferences((preferences) => preferences.roomScreen);
  const board = useWorkspace((workspace) => selectBoard(retro, workspace.note, workspace.noteGroup));
  const filter = useBoardScreen((screen) => screen.filter);
  const [makeColumns] = useState(createColumnMaker);
  const columns = makeColumns(board, filter);
  const shown = columns.reduce((sum, { items }) => sum + items.length, 0);
  const selection = useBoardScreen((screen) => screen.selection);
  const editingId = useBoardScreen((screen) => screen.editingId);
  const openGroupId = useBoardScreen((screen) => screen.openGroupId);
  const openGroup = openGroupId === null ? undefined : cardsById(board).get(openGroupId);
  useBoardCommands(retro);
  // Hands are on the keyboard: the arrows work as soon as the board is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: entering a stage is what gives the board the keys
  useEffect(focusBoard, [stage]);
  useArrival((end) => {
    if (end.table !== 'note' && end.table !== 'noteGroup') return false;
    const { note } = workspaceStore.getState().workspace;
    const cardId = end.table === 'note' ? (note.get(end.id)?.groupId ?? end.id) : end.id;
    if (!cardsById(board).has(cardId)) return false;
    // The line of a note in an open group leads here, too: the board can't have the keys while the group is open.
    boardScreen.setState({ openGroupId: null });
    focusCard(cardId);
    return true;
  });

  useSelectedItems(() => {
    const { noteGroup } = workspaceStore.getState().workspace;
    return [...selection].map((id) => ({ table: noteGroup.has(id) ? 'noteGroup' : 'note', id }));
  });

  const retroId = retro.id;
  const hidden = retro.notesHidden;
  const renderCard = useCallback(
    (id: string, state: CardState) => <NoteFace retro={retro} id={id} state={state} />,
    [retro],
  );
  const describeCard = useCallback(
    (id: string) => describe(cardsById(board).get(id), hidden),
    [board, hidden],
  );
  const renderFoot = useCallback(
    (column: BoardColumnData) => <NoteComposer retro={retro} columnId={column.id} title={column.title} />,
    [retro],
  );
  const move = useCallback(
    (ids: readonly string[], place: Placement) => {
      const { note, noteGroup, retro: retros } = workspaceStore.getState().workspace;
      const now = retros.get(retroId);
      if (!now) return;
      const cards =
        selectBoard(now, note, noteGroup).find(({ column }) => column.id === place.columnId)?.cards ?? [];
      act(moveCards, {
        retroId,
        cardIds: [...ids],
        columnId: place.columnId,
        beforeId: realBeforeId(cards, place, new Set(ids)),
      });
    },
    [retroId],
  );
  const merge = useCallback(
    (ids: readonly string[], targetId: string) => group(retro, ids, targetId),
    [retro],
  );

  const hasPanel = stage === 'insights' && !isRoomScreen;
  // On the room screen voting is there only while people vote: the rest is the facilitator's, and V does it.
  const hasStrip = stage === 'insights' && isRoomScreen && retro.voting.state === 'open';

  return (
    <div className={`${styles.stage} ${hasPanel ? styles.withPanel : ''}`}>
      <div className={styles.work}>
        {isRoomScreen ? null : (
          <div className={styles.bar}>
            <p className={styles.purpose}>{stagePurposes[stage]}</p>
            <div className={styles.tools}>
              <HideToggle retro={retro} />
              <BoardFilter
                label="Filter the notes"
                filter={filter}
                onChange={setFilter}
                onEnter={() => enterFiltered(board, filter)}
              />
            </div>
          </div>
        )}
        {hasStrip ? <VotingStrip retro={retro} /> : null}
        <NotesFilterLine board={board} shown={shown} filter={filter} />
        <div className={styles.board}>
          <Board
            ref={holdBoard}
            label="Notes"
            cardNoun="note"
            columns={columns}
            renderCard={renderCard}
            describeCard={describeCard}
            renderColumnFoot={renderFoot}
            onMove={move}
            onMerge={merge}
            onOpen={(id) => boardScreen.setState({ editingId: id })}
            onNew={(columnId) => boardScreen.setState({ writingColumnId: columnId })}
            selection={selection}
            onSelectionChange={(next) => boardScreen.setState({ selection: next })}
            onFocusChange={(focusedId, focusedColumnId) =>
              boardScreen.setState({ focusedId, focusedColumnId })
            }
            editingId={editingId}
          />
        </div>
      </div>
      {hasPanel ? <VotingPanel key={retro.voting.state} retro={retro} /> : null}
      <MoveDialog retro={retro} />
      {openGroup?.kind === 'group' ? <GroupDialog retro={retro} card={openGroup} /> : null}
    </div>
  );
}
