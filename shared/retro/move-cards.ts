import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import { Steps } from '../model/steps';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { type BoardColumn, findCard } from './board';
import { columnGone, nothingSelected } from './notes';
import { cardToSpot, makeRoom } from './place-cards';
import { retroGone } from './retro-change';
import { boardIn, namePieces, selectCards } from './selection';
import { shrinkGroups } from './shrink-groups';

/** Where cards go: into a column, in front of a card or, with null, to the end. */
export interface MoveTarget {
  readonly retroId: string;
  readonly cardIds: readonly string[];
  readonly columnId: string;
  /** May be one of the cards that move: the next one that stays then counts. */
  readonly beforeId: string | null;
}

/**
 * Moves cards, several at once, in the order in which they lie on the board. A note moved out of a group leaves it; a group
 * left with one note dissolves into that note, which keeps its votes.
 */
export function moveCards(workspace: Workspace, args: MoveTarget, _context: RuleContext): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const board = boardIn(workspace, retro);
  const column = board.find((one) => one.column.id === args.columnId);
  if (!column) return columnGone();
  const { pieces, shrunk } = selectCards(board, args.cardIds);
  if (pieces.length === 0) return nothingSelected();

  const label = `move ${namePieces(pieces)}`;
  const moving = new Set(pieces.map(({ id }) => id));
  const beforeId = firstThatStays(board, column, moving, args.beforeId);
  const stay = column.cards.filter((card) => !moving.has(card.id));
  const at = beforeId === null ? stay.length : stay.findIndex((card) => card.id === beforeId);
  const after = [...stay.slice(0, at).map(({ id }) => id), ...moving, ...stay.slice(at).map(({ id }) => id)];
  const nothingMoves =
    after.length === column.cards.length && after.every((id, index) => id === column.cards[index]?.id);
  if (nothingMoves) return ok({ label, changes: [] });

  const steps = new Steps(workspace);
  const spots = makeRoom(steps, args.columnId, stay, beforeId, pieces.length);
  const changes = pieces.flatMap((piece, index): Change[] => {
    const spot = spots[index];
    if (!spot) return [];
    if (piece.kind === 'card') return cardToSpot(piece.card, spot);
    return [{ op: 'put', table: 'note', record: { ...piece.note, ...spot, groupId: null } }];
  });
  steps.take(changes);
  shrinkGroups(steps, shrunk);
  return ok({ label, changes: steps.changes() });
}

/** The card in front of which the moved ones come to lie, among those that stay. */
function firstThatStays(
  board: readonly BoardColumn[],
  column: BoardColumn,
  moving: ReadonlySet<string>,
  beforeId: string | null,
): string | null {
  if (beforeId === null) return null;
  const before = findCard(board, beforeId)?.id;
  const at = column.cards.findIndex((card) => card.id === before);
  if (at === -1) return null;
  return column.cards.slice(at).find((card) => !moving.has(card.id))?.id ?? null;
}
