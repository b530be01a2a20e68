import { allowText, cleanLine } from '../kernel/clean-text';
import { placeBefore } from '../kernel/placing';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Note } from '../model/note';
import type { NoteGroup } from '../model/note-group';
import { Steps } from '../model/steps';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { type Card, cardNotes, findCard } from './board';
import { nameLostVotes, type Redirection, redirectTopics } from './redirect-topics';
import { retroGone } from './retro-change';
import { boardIn, type Piece, pieceNotes, selectCards } from './selection';
import { shrinkGroups } from './shrink-groups';

/**
 * Puts cards together: onto a note, which makes a group in its place; onto a group, which takes them in; groups among them
 * are merged. Votes come along and are held to the most that a person may have on one topic; of counted hands the
 * larger number stands.
 * @param args.targetId a note or a group; null is the first of the selected, in the board's order
 */
export function groupCards(
  workspace: Workspace,
  args: { readonly retroId: string; readonly cardIds: readonly string[]; readonly targetId: string | null },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const board = boardIn(workspace, retro);
  const selection = selectCards(board, args.cardIds);
  const targetId = args.targetId ?? selection.pieces[0]?.id;
  const target = targetId === undefined ? undefined : findCard(board, targetId);
  if (!target) return refuse('gone', 'The card you group them with is not on the board any more.');
  const own = new Set([target.id, ...cardNotes(target).map(({ id }) => id)]);
  const pieces = selection.pieces.filter(({ id }) => !own.has(id));
  if (pieces.length === 0) return refuse('nothing-to-group', 'Select two or more cards to group them.');

  const group = groupAt(target, pieces, context);
  const present = target.kind === 'group' ? target.notes : [];
  const entering = [...(target.kind === 'note' ? [target.note] : []), ...pieceNotes(pieces)];
  const { keys, renumbered } = placeBefore(present, null, entering.length);
  const enter = (note: Note, order: string): Change => ({
    op: 'put',
    table: 'note',
    record: { ...note, groupId: group.id, columnId: group.columnId, order },
  });
  const steps = new Steps(workspace);
  steps.take([
    { op: 'put', table: 'noteGroup', record: group },
    ...present.flatMap((note) => {
      const order = renumbered.get(note.id);
      return order === undefined ? [] : [enter(note, order)];
    }),
    ...entering.map((note, index) => enter(note, keys[index] ?? note.order)),
  ]);

  const redirected = redirectTopics(steps.now, retro.id, intoGroup(target, pieces, group.id));
  steps.take(redirected.changes);
  for (const piece of pieces) {
    if (piece.kind === 'card' && piece.card.kind === 'group') {
      steps.take([{ op: 'delete', table: 'noteGroup', id: piece.id }]);
    }
  }
  shrinkGroups(
    steps,
    selection.shrunk.filter(({ card }) => card.id !== target.id),
  );
  return ok({
    label: `${nameGrouping(target, pieces)}${nameLostVotes(redirected.lostVotes)}`,
    changes: steps.changes(),
  });
}

/** The group that comes of it: the target, or a new one in the place of the target note. */
function groupAt(target: Card, pieces: readonly Piece[], context: RuleContext): NoteGroup {
  const titles = pieces.flatMap((piece) =>
    piece.kind === 'card' && piece.card.kind === 'group' && piece.card.group.title !== ''
      ? [piece.card.group.title]
      : [],
  );
  // Two names can't both stand; one can.
  const title = titles.length === 1 ? (titles[0] ?? '') : '';
  if (target.kind === 'group') return target.group.title ? target.group : { ...target.group, title };
  const { retroId, columnId, order, layer } = target.note;
  return { id: context.newId(), retroId, columnId, order, title, layer, createdAt: context.now };
}

function intoGroup(target: Card, pieces: readonly Piece[], groupId: string): Map<string, Redirection> {
  const redirections = new Map<string, Redirection>();
  for (const card of [target, ...pieces.flatMap((piece) => (piece.kind === 'card' ? [piece.card] : []))]) {
    if (card.id === groupId) continue;
    const direction = { votes: groupId, talk: groupId };
    redirections.set(card.id, card.kind === 'group' ? { ...direction, links: groupId } : direction);
  }
  return redirections;
}

function nameGrouping(target: Card, pieces: readonly Piece[]): string {
  const merged = pieces.every((piece) => piece.kind === 'card' && piece.card.kind === 'group');
  if (target.kind === 'group' && merged) return 'merge groups';
  const count = pieceNotes(pieces).length;
  if (target.kind === 'group') return `add ${count === 1 ? 'note' : `${count} notes`} to group`;
  return `group ${count + 1} notes`;
}

/** Names a group; blank takes the name away. */
export function nameGroup(
  workspace: Workspace,
  args: { readonly groupId: string; readonly title: string },
  _context: RuleContext,
): RuleResult {
  const group = workspace.noteGroup.get(args.groupId);
  if (!group) return groupGone();
  const title = allowText(cleanLine(args.title), textLimits.title, "A group's name");
  if (!title.ok) return title;
  const same = title.value === group.title;
  return ok({
    label: 'name group',
    changes: same ? [] : [{ op: 'put', table: 'noteGroup', record: { ...group, title: title.value } }],
  });
}

/** The refusal of every rule that is given a group that isn't there. */
export function groupGone() {
  return refuse('gone', 'This group is not there any more. It may be in the bin.');
}
