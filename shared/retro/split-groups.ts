import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import { Steps } from '../model/steps';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { type BoardColumn, cardColumnId, cardNotes } from './board';
import { groupGone } from './groups';
import { nothingSelected } from './notes';
import { makeRoom } from './place-cards';
import { nameLostVotes, redirectTopics } from './redirect-topics';
import { retroGone } from './retro-change';
import { boardIn, selectCards } from './selection';
import { shrinkGroups } from './shrink-groups';

/**
 * Splits a group: its notes stand alone in its place. The votes were for what they had in common, so they go back to the
 * people; decisions and actions that came from it stay with the first note.
 */
export function splitGroup(
  workspace: Workspace,
  args: { readonly groupId: string },
  _context: RuleContext,
): RuleResult {
  const group = workspace.noteGroup.get(args.groupId);
  if (!group) return groupGone();
  const retro = workspace.retro.get(group.retroId);
  if (!retro) return retroGone();
  const steps = new Steps(workspace);
  const lostVotes = splitStep(steps, boardIn(workspace, retro), group.id);
  return ok({ label: `split group${nameLostVotes(lostVotes)}`, changes: steps.changes() });
}

function splitStep(steps: Steps, board: readonly BoardColumn[], groupId: string): number {
  const column = board.find(({ cards }) => cards.some((card) => card.id === groupId));
  const at = column?.cards.findIndex((card) => card.id === groupId) ?? -1;
  const card = column?.cards[at];
  if (!column || !card) return 0;
  const notes = cardNotes(card);
  const others = column.cards.filter((other) => other.id !== groupId);
  const spots = makeRoom(steps, column.column.id, others, column.cards[at + 1]?.id ?? null, notes.length);
  const layer = card.kind === 'group' ? card.group.layer : null;
  const changes = notes.map((note, index): Change => {
    const spot = spots[index] ?? { columnId: note.columnId, order: note.order };
    const record = { ...note, ...spot, groupId: null, layer: note.layer ?? layer };
    return { op: 'put', table: 'note', record };
  });
  const first = notes[0]?.id ?? null;
  const direction = { votes: null, talk: first, links: first };
  const redirected = redirectTopics(
    steps.now,
    card.kind === 'group' ? card.group.retroId : '',
    new Map([[groupId, direction]]),
  );
  steps.take([...changes, ...redirected.changes, { op: 'delete', table: 'noteGroup', id: groupId }]);
  return redirected.lostVotes;
}

/** Takes notes out of their groups; each comes to lie right behind the group it was in. All of a group split it. */
export function takeFromGroup(
  workspace: Workspace,
  args: { readonly noteIds: readonly string[] },
  _context: RuleContext,
): RuleResult {
  const notes = args.noteIds.flatMap((id) => workspace.note.get(id) ?? []);
  const grouped = notes.filter(({ groupId }) => groupId !== null && workspace.noteGroup.has(groupId));
  const retro = workspace.retro.get(grouped[0]?.retroId ?? '');
  if (!retro) return nothingSelected();
  const selection = selectCards(
    boardIn(workspace, retro),
    grouped.map(({ id }) => id),
  );
  const steps = new Steps(workspace);
  let lostVotes = 0;
  for (const piece of selection.pieces) {
    if (piece.kind === 'card') lostVotes += splitStep(steps, boardIn(steps.now, retro), piece.id);
  }
  for (const { card } of selection.shrunk) {
    const column = boardIn(steps.now, retro).find((one) => one.column.id === cardColumnId(card));
    if (!column) continue;
    const leaving = selection.pieces.flatMap((piece) =>
      piece.kind === 'grouped-note' && piece.note.groupId === card.id ? [piece.note] : [],
    );
    const at = column.cards.findIndex((other) => other.id === card.id);
    const beforeId = column.cards[at + 1]?.id ?? null;
    const spots = makeRoom(steps, column.column.id, column.cards, beforeId, leaving.length);
    const changes = leaving.map((note, index): Change => {
      const spot = spots[index] ?? { columnId: note.columnId, order: note.order };
      const record = { ...note, ...spot, groupId: null };
      return { op: 'put', table: 'note', record };
    });
    steps.take(changes);
  }
  shrinkGroups(steps, selection.shrunk);
  const label =
    grouped.length === 1 ? 'take note out of group' : `take ${grouped.length} notes out of groups`;
  return ok({ label: `${label}${nameLostVotes(lostVotes)}`, changes: steps.changes() });
}
