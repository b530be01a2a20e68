import { teamMaps } from '@shared/flow/maps';
import { layerNames, layers } from '@shared/model/layer';
import type { Retro } from '@shared/model/retro';
import { findCard } from '@shared/retro/board';
import { deleteCards } from '@shared/retro/delete-cards';
import { groupCards } from '@shared/retro/groups';
import { setLayer } from '@shared/retro/notes';
import { splitGroup } from '@shared/retro/split-groups';
import { actUndoable } from '@/store/act-undoable';
import { act, workspaceStore } from '@/store/workspace-store';
import { enterBoardFilter } from '@/ui/board/board-filter';
import { cardsInQuestion } from '@/ui/board/board-screen';
import type { Command } from '@/ui/commands/commands';
import { useCommands } from '@/ui/commands/use-commands';
import { notify } from '@/ui/notices-store';
import { selectBoard } from '../retro-selectors';
import { passesFilter } from './board-columns';
import { focusCard, focusColumn } from './board-handle';
import { boardScreen } from './board-store';
import { votingCommands } from './voting-commands';

const section = 'Notes';

/** The commands of the board with the notes: by key, in the palette, and in the list of keys. */
export function useBoardCommands(retro: Retro): void {
  useCommands(
    [...noteCommands(retro), ...groupCommands(retro), ...layerCommands(retro), ...votingCommands(retro)],
    [retro.id, retro.stage, retro.notesHidden, retro.voting],
  );
}

const needsCard = () => (cardsInQuestion(boardScreen.getState()).length > 0 ? null : 'Choose a note first.');

/** Why a note can't be put onto a flow map now. */
function whyNoBlocker({ id, teamId }: Retro): string | null {
  const { retro, flowMap } = workspaceStore.getState().workspace;
  if (retro.get(id)?.notesHidden) return 'Show the notes first.';
  return teamMaps(flowMap, teamId).length > 0 ? null : 'Make a flow map first, in Flow.';
}

function noteCommands(retro: Retro): Command[] {
  return [
    {
      id: 'note.new',
      title: 'New note',
      section,
      keys: 'n',
      hint: 'new note',
      run: () => {
        const { focusedColumnId } = boardScreen.getState();
        const known = retro.columns.some((column) => column.id === focusedColumnId);
        boardScreen.setState({ writingColumnId: (known ? focusedColumnId : retro.columns[0]?.id) ?? null });
      },
    },
    {
      id: 'note.edit',
      isInMenu: true,
      title: 'Edit the note, or name the group',
      section,
      keys: 'e',
      hint: 'edit',
      whyNot: () => (boardScreen.getState().focusedId === null ? 'Choose a note first.' : null),
      run: () => boardScreen.setState({ editingId: boardScreen.getState().focusedId }),
    },
    {
      id: 'note.move',
      isInMenu: true,
      title: 'Move to…',
      section,
      keys: 'm',
      hint: 'move to',
      whyNot: needsCard,
      run: () => boardScreen.setState({ asking: 'move' }),
    },
    {
      id: 'note.blocker',
      isInMenu: true,
      title: 'Make it a blocker on the flow map…',
      section,
      keys: 'b',
      whyNot: () => needsCard() ?? whyNoBlocker(retro),
      run: () => boardScreen.setState({ asking: 'blocker' }),
    },
    {
      id: 'note.delete',
      isInMenu: true,
      title: 'Delete',
      section,
      keys: 'delete',
      otherKeys: ['backspace'],
      whyNot: needsCard,
      run: () => {
        const ids = cardsInQuestion(boardScreen.getState());
        const text =
          ids.length === 1 ? 'Deleted. The bin keeps it.' : `${ids.length} deleted. The bin keeps them.`;
        actUndoable(deleteCards, { retroId: retro.id, cardIds: ids }, notify, text);
        boardScreen.setState({ selection: new Set() });
      },
    },
    {
      id: 'notes.filter',
      title: 'Filter the notes',
      section,
      keys: '/',
      hint: 'filter',
      run: enterBoardFilter,
    },
  ];
}

function groupCommands(retro: Retro): Command[] {
  return [
    {
      id: 'note.group',
      isInMenu: true,
      title: 'Group the selected notes, or group with…',
      section,
      keys: 'g',
      hint: 'group',
      whyNot: needsCard,
      run: () => {
        const ids = cardsInQuestion(boardScreen.getState());
        if (ids.length < 2) {
          boardScreen.setState({ asking: 'group' });
          return;
        }
        group(retro, ids, null);
      },
    },
    {
      id: 'group.open',
      isInMenu: true,
      title: 'Open the group: edit its notes, take one out',
      section,
      keys: 'o',
      whyNot: () => (focusedGroupId(retro) === null ? 'Choose a group first.' : null),
      run: () => boardScreen.setState({ openGroupId: focusedGroupId(retro) }),
    },
    {
      id: 'group.split',
      isInMenu: true,
      title: 'Split the group into its notes',
      section,
      keys: 'shift+g',
      whyNot: () => (focusedGroupId(retro) === null ? 'Choose a group first.' : null),
      run: () => {
        const groupId = focusedGroupId(retro);
        if (groupId === null) return;
        const first = findCard(boardNow(retro), groupId);
        actUndoable(splitGroup, { groupId }, notify, 'The notes stand alone again.');
        if (first?.kind === 'group' && first.notes[0]) focusCard(first.notes[0].id);
      },
    },
  ];
}

/** Groups cards and goes on with the group: it has the focus, and waits for its name. */
export function group(retro: Retro, ids: readonly string[], targetId: string | null): void {
  const done = act(groupCards, { retroId: retro.id, cardIds: ids, targetId });
  if (!done.ok) return;
  const first = ids[0];
  const made = first === undefined ? undefined : findCard(boardNow(retro), first);
  if (made?.kind !== 'group') return;
  focusCard(made.id);
  boardScreen.setState({ selection: new Set(), editingId: made.group.title === '' ? made.id : null });
}

function layerCommands(retro: Retro): Command[] {
  const commands = layers.map(
    (layer, index): Command => ({
      id: `note.layer-${layer}`,
      title: `File under: ${layerNames[layer]}`,
      section: 'Layers',
      keys: `shift+alt+${index + 1}`,
      whyNot: needsCard,
      run: () =>
        void act(setLayer, {
          retroId: retro.id,
          cardIds: [...cardsInQuestion(boardScreen.getState())],
          layer,
        }),
    }),
  );
  commands.push({
    id: 'note.layer-none',
    title: 'File under no layer',
    section: 'Layers',
    whyNot: needsCard,
    run: () =>
      void act(setLayer, {
        retroId: retro.id,
        cardIds: [...cardsInQuestion(boardScreen.getState())],
        layer: null,
      }),
  });
  return commands;
}

/** Goes on at a card, or in its column where the filter hides it. */
export function goOnAt(retro: Retro, cardId: string, columnId: string): void {
  const card = findCard(boardNow(retro), cardId);
  const { filter } = boardScreen.getState();
  if (card && !passesFilter(card, filter)) focusColumn(columnId);
  else focusCard(cardId);
}

function boardNow(retro: Retro) {
  const { note, noteGroup } = workspaceStore.getState().workspace;
  return selectBoard(retro, note, noteGroup);
}

function focusedGroupId(retro: Retro): string | null {
  const { focusedId } = boardScreen.getState();
  const card = focusedId === null ? undefined : findCard(boardNow(retro), focusedId);
  return card?.kind === 'group' ? card.id : null;
}
