import type { BlockerSource } from '@shared/model/blocker';
import type { Retro } from '@shared/model/retro';
import { cardTitle } from '@shared/retro/board';
import { HIDDEN_NOTE } from '@shared/retro/hidden-notes';
import { moveCards } from '@shared/retro/move-cards';
import { ToBlockerDialog } from '@/meeting/to-blocker-dialog';
import { useWorkspace } from '@/store/use-workspace';
import { act, workspaceStore } from '@/store/workspace-store';
import { cardsInQuestion } from '@/ui/board/board-screen';
import { PickDialog } from '@/ui/pick-dialog';
import { selectBoard } from '../retro-selectors';
import { group } from './board-commands';
import { focusCard } from './board-handle';
import { boardScreen, useBoardScreen } from './board-store';

/** "Move to…" and "Group with…", the same as dragging, by name; and where on a flow map something stops work. */
export function MoveDialog({ retro }: { retro: Retro }) {
  const asking = useBoardScreen((screen) => screen.asking);
  const close = () => boardScreen.setState({ asking: null });
  if (asking === null) return null;
  if (asking === 'blocker') {
    const sources = cardsInQuestion(boardScreen.getState()).map(sourceOf);
    return <ToBlockerDialog teamId={retro.teamId} sources={sources} onClose={close} />;
  }
  return asking === 'move' ? (
    <Places retro={retro} onClose={close} />
  ) : (
    <Cards retro={retro} onClose={close} />
  );
}

function sourceOf(id: string): BlockerSource {
  const isGroup = workspaceStore.getState().workspace.noteGroup.has(id);
  return { table: isGroup ? 'noteGroup' : 'note', id };
}

function Places({ retro, onClose }: { retro: Retro; onClose: () => void }) {
  const board = useWorkspace((workspace) => selectBoard(retro, workspace.note, workspace.noteGroup));
  const places = board.flatMap(({ column: { id, title }, cards }) => [
    { id: `${id} end`, title: `${title}, at the end`, columnId: id, beforeId: null },
    { id: `${id} start`, title: `${title}, at the start`, columnId: id, beforeId: cards[0]?.id ?? null },
  ]);
  return (
    <PickDialog
      title="Move to…"
      placeholder="Which column?"
      nothing="No column has these letters."
      items={places}
      onPick={({ columnId, beforeId }) => {
        const cardIds = [...cardsInQuestion(boardScreen.getState())];
        onClose();
        const done = act(moveCards, { retroId: retro.id, cardIds, columnId, beforeId });
        if (done.ok && cardIds[0] !== undefined) focusCard(cardIds[0]);
      }}
      onClose={onClose}
    />
  );
}

function Cards({ retro, onClose }: { retro: Retro; onClose: () => void }) {
  const board = useWorkspace((workspace) => selectBoard(retro, workspace.note, workspace.noteGroup));
  const own = new Set(cardsInQuestion(boardScreen.getState()));
  // What is hidden isn't found by its words either.
  const others = board.flatMap(({ column, cards }) =>
    cards
      .filter(({ id }) => !own.has(id))
      .map((card) => ({
        id: card.id,
        title: retro.notesHidden ? HIDDEN_NOTE : cardTitle(card),
        note: column.title,
      })),
  );
  return (
    <PickDialog
      title="Group with…"
      placeholder="Which note or group?"
      nothing="No other note has these letters."
      items={others}
      onPick={({ id }) => {
        onClose();
        group(retro, [...own], id);
      }}
      onClose={onClose}
    />
  );
}
