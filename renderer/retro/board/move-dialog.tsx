import type { BlockerSource } from '@shared/model/blocker';
import type { Retro } from '@shared/model/retro';
import { cardTitle } from '@shared/retro/board';
import { HIDDEN_NOTE } from '@shared/retro/hidden-notes';
import { moveCards } from '@shared/retro/move-cards';
import { Command } from 'cmdk';
import { useState } from 'react';
import { ToBlockerDialog } from '@/meeting/to-blocker-dialog';
import { useWorkspace } from '@/store/use-workspace';
import { act, workspaceStore } from '@/store/workspace-store';
import { Dialog } from '@/ui/dialog';
import { selectBoard } from '../retro-selectors';
import { group } from './board-commands';
import { focusCard } from './board-handle';
import { boardScreen, cardsInQuestion, useBoardScreen } from './board-store';
import styles from './move-dialog.module.css';

/** How many cards are offered at once; typing narrows them down. */
const MOST_OFFERED = 40;

/** "Move to…" and "Group with…", the same as dragging, by name; and where on a flow map something stops work. */
export function MoveDialog({ retro }: { retro: Retro }) {
  const asking = useBoardScreen((screen) => screen.asking);
  const close = () => boardScreen.setState({ asking: null });
  if (asking === null) return null;
  if (asking === 'blocker') {
    const sources = cardsInQuestion(boardScreen.getState()).map(sourceOf);
    return <ToBlockerDialog teamId={retro.teamId} sources={sources} onClose={close} />;
  }
  return (
    <Dialog title={asking === 'move' ? 'Move to…' : 'Group with…'} isOpen closesOutside onClose={close}>
      {asking === 'move' ? <Places retro={retro} onDone={close} /> : <Cards retro={retro} onDone={close} />}
    </Dialog>
  );
}

function sourceOf(id: string): BlockerSource {
  const isGroup = workspaceStore.getState().workspace.noteGroup.has(id);
  return { table: isGroup ? 'noteGroup' : 'note', id };
}

function Places({ retro, onDone }: { retro: Retro; onDone: () => void }) {
  const board = useWorkspace((workspace) => selectBoard(retro, workspace.note, workspace.noteGroup));
  const move = (columnId: string, beforeId: string | null) => {
    const cardIds = [...cardsInQuestion(boardScreen.getState())];
    onDone();
    const done = act(moveCards, { retroId: retro.id, cardIds, columnId, beforeId });
    if (done.ok && cardIds[0] !== undefined) focusCard(cardIds[0]);
  };
  return (
    <Command label="Move to" loop className={styles.list}>
      <Command.Input className={styles.input} placeholder="Which column?" autoFocus />
      <Command.List>
        <Command.Empty className={styles.empty}>No column has these letters.</Command.Empty>
        {board.flatMap(({ column, cards }) => [
          <Command.Item
            key={`${column.id} end`}
            value={`${column.title} end`}
            className={styles.item}
            onSelect={() => move(column.id, null)}
          >
            {column.title}, at the end
          </Command.Item>,
          <Command.Item
            key={`${column.id} start`}
            value={`${column.title} start`}
            className={styles.item}
            onSelect={() => move(column.id, cards[0]?.id ?? null)}
          >
            {column.title}, at the start
          </Command.Item>,
        ])}
      </Command.List>
    </Command>
  );
}

function Cards({ retro, onDone }: { retro: Retro; onDone: () => void }) {
  const [search, setSearch] = useState('');
  const board = useWorkspace((workspace) => selectBoard(retro, workspace.note, workspace.noteGroup));
  const own = new Set(cardsInQuestion(boardScreen.getState()));
  const words = search.trim().toLocaleLowerCase();
  const offered = board
    .flatMap(({ column, cards }) => cards.map((card) => ({ card, column })))
    .filter(({ card }) => !own.has(card.id) && cardTitle(card).toLocaleLowerCase().includes(words));
  return (
    <Command label="Group with" loop shouldFilter={false} className={styles.list}>
      <Command.Input
        className={styles.input}
        placeholder="Which note or group?"
        autoFocus
        value={search}
        onValueChange={setSearch}
      />
      <Command.List>
        <Command.Empty className={styles.empty}>No other note has these letters.</Command.Empty>
        {offered.slice(0, MOST_OFFERED).map(({ card, column }) => (
          <Command.Item
            key={card.id}
            value={card.id}
            className={styles.item}
            onSelect={() => {
              onDone();
              group(retro, [...own], card.id);
            }}
          >
            <span className={styles.title} dir="auto">
              {retro.notesHidden ? HIDDEN_NOTE : cardTitle(card)}
            </span>
            <span className={styles.where}>{column.title}</span>
          </Command.Item>
        ))}
        {offered.length > MOST_OFFERED ? (
          <p className={styles.empty}>
            {offered.length - MOST_OFFERED} more: type some letters to narrow them down.
          </p>
        ) : null}
      </Command.List>
    </Command>
  );
}
