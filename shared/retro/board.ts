import { appendTo } from '../kernel/append-to';
import { byOrder } from '../kernel/order-key';
import type { Note } from '../model/note';
import type { NoteGroup } from '../model/note-group';
import type { Retro } from '../model/retro';
import type { RetroColumn } from '../model/retro-format';
import type { Workspace } from '../model/workspace';

/** A note that stands alone in its column. */
export interface NoteCard {
  readonly kind: 'note';
  readonly id: string;
  readonly order: string;
  readonly note: Note;
}

/** A group with its notes in their order. */
export interface GroupCard {
  readonly kind: 'group';
  readonly id: string;
  readonly order: string;
  readonly group: NoteGroup;
  readonly notes: readonly Note[];
}

/** What lies in a column, and what is voted on and talked about. */
export type Card = NoteCard | GroupCard;

export interface BoardColumn {
  readonly column: RetroColumn;
  readonly cards: readonly Card[];
}

// Cards are found again by their record, so that a screen redraws only those that changed.
const noteCards = new WeakMap<Note, NoteCard>();
const groupCards = new WeakMap<NoteGroup, GroupCard>();

interface KnownBoard {
  readonly retroId: string;
  readonly groups: Workspace['noteGroup'];
  readonly columns: Retro['columns'];
  readonly board: readonly BoardColumn[];
}

// The screen and the rules ask for the same board over and over between two changes. One board a table of notes is kept, and
// it goes when the table does.
const boards = new WeakMap<Workspace['note'], KnownBoard>();

/** The board of a retrospective: its columns with their cards in order. One pass and one sort, once between changes. */
export function boardOf(
  retro: Retro,
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
): readonly BoardColumn[] {
  const known = boards.get(notes);
  const isSame = known?.groups === groups && known.retroId === retro.id && known.columns === retro.columns;
  if (known && isSame) return known.board;
  const board = layOut(retro, notes, groups);
  boards.set(notes, { retroId: retro.id, groups, columns: retro.columns, board });
  return board;
}

function layOut(
  retro: Retro,
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
): readonly BoardColumn[] {
  const cards = new Map<string, Card[]>(retro.columns.map(({ id }) => [id, []]));
  const grouped = new Map<string, Note[]>();
  for (const note of notes.values()) {
    if (note.retroId !== retro.id) continue;
    const group = note.groupId === null ? undefined : groups.get(note.groupId);
    if (group) appendTo(grouped, group.id, note);
    else cards.get(note.columnId)?.push(noteCard(note));
  }
  for (const group of groups.values()) {
    if (group.retroId !== retro.id) continue;
    cards.get(group.columnId)?.push(groupCard(group, (grouped.get(group.id) ?? []).sort(byOrder)));
  }
  return retro.columns.map((column) => ({ column, cards: (cards.get(column.id) ?? []).sort(byOrder) }));
}

function noteCard(note: Note): NoteCard {
  let card = noteCards.get(note);
  if (!card) {
    card = { kind: 'note', id: note.id, order: note.order, note };
    noteCards.set(note, card);
  }
  return card;
}

function groupCard(group: NoteGroup, notes: readonly Note[]): GroupCard {
  const known = groupCards.get(group);
  if (known && known.notes.length === notes.length && known.notes.every((note, at) => note === notes[at])) {
    return known;
  }
  const card: GroupCard = { kind: 'group', id: group.id, order: group.order, group, notes };
  groupCards.set(group, card);
  return card;
}

/** What a card is called: a group's title or else its first note's text, a note's own text. */
export function cardTitle(card: Card): string {
  if (card.kind === 'note') return card.note.text;
  return card.group.title || (card.notes[0]?.text ?? 'Empty group');
}

/** The notes on a card. */
export function cardNotes(card: Card): readonly Note[] {
  return card.kind === 'note' ? [card.note] : card.notes;
}

/** The layer that a card is filed under. */
export function cardLayer(card: Card): Note['layer'] {
  return card.kind === 'note' ? card.note.layer : card.group.layer;
}

/** The column in which a card lies. */
export function cardColumnId(card: Card): string {
  return card.kind === 'note' ? card.note.columnId : card.group.columnId;
}

/** All cards, column by column. */
export function allCards(board: readonly BoardColumn[]): Card[] {
  return board.flatMap(({ cards }) => [...cards]);
}

/** The card of an id: a note's, a group's, or that of a note inside a group, which finds the group. */
export function findCard(board: readonly BoardColumn[], id: string): Card | undefined {
  for (const { cards } of board) {
    for (const card of cards) {
      if (card.id === id) return card;
      if (card.kind === 'group' && card.notes.some((note) => note.id === id)) return card;
    }
  }
  return undefined;
}

/** The topic that a note belongs to: its group, or itself. */
export function topicIdOf(note: Note): string {
  return note.groupId ?? note.id;
}
