import type { Note } from '../model/note';
import type { Retro } from '../model/retro';
import type { Workspace } from '../model/workspace';
import { type BoardColumn, boardOf, type Card } from './board';

/** What a person has selected on a board, in the board's order. */
export interface Selection {
  /** Each piece as it moves: a whole card, or a note out of a group that stays behind. */
  readonly pieces: readonly Piece[];
  /** The groups that stay behind with fewer notes, with what is left in them (at least one note). */
  readonly shrunk: readonly {
    readonly card: Card & { readonly kind: 'group' };
    readonly left: readonly Note[];
  }[];
}

export type Piece =
  | { readonly kind: 'card'; readonly id: string; readonly card: Card }
  | { readonly kind: 'grouped-note'; readonly id: string; readonly note: Note };

/** The board of a retrospective in a workspace. */
export function boardIn(workspace: Workspace, retro: Retro): readonly BoardColumn[] {
  return boardOf(retro, workspace.note, workspace.noteGroup);
}

/**
 * What the ids of notes and groups stand for on a board. A group of which every note is selected is selected itself; a
 * note of a selected group goes with the group. Ids that aren't on the board are left out.
 */
export function selectCards(board: readonly BoardColumn[], ids: readonly string[]): Selection {
  const wanted = new Set(ids);
  const pieces: Piece[] = [];
  const shrunk: { card: Card & { readonly kind: 'group' }; left: readonly Note[] }[] = [];
  for (const { cards } of board) {
    for (const card of cards) {
      if (wanted.has(card.id)) {
        pieces.push({ kind: 'card', id: card.id, card });
        continue;
      }
      if (card.kind === 'note') continue;
      const taken = card.notes.filter((note) => wanted.has(note.id));
      if (taken.length === 0) continue;
      if (taken.length === card.notes.length) {
        pieces.push({ kind: 'card', id: card.id, card });
        continue;
      }
      for (const note of taken) pieces.push({ kind: 'grouped-note', id: note.id, note });
      shrunk.push({ card, left: card.notes.filter((note) => !wanted.has(note.id)) });
    }
  }
  return { pieces, shrunk };
}

/** The notes of the pieces, in order. */
export function pieceNotes(pieces: readonly Piece[]): Note[] {
  return pieces.flatMap((piece) => {
    if (piece.kind === 'grouped-note') return [piece.note];
    return piece.card.kind === 'note' ? [piece.card.note] : [...piece.card.notes];
  });
}

/** "note", "3 notes", "group", "2 cards": what the pieces are, for a label. */
export function namePieces(pieces: readonly Piece[]): string {
  const groups = pieces.filter((piece) => piece.kind === 'card' && piece.card.kind === 'group').length;
  const count = pieces.length;
  if (groups === 0) return count === 1 ? 'note' : `${count} notes`;
  if (groups === count) return count === 1 ? 'group' : `${count} groups`;
  return `${count} cards`;
}
