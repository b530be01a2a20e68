import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import { Steps } from '../model/steps';
import type { RuleResult, Workspace } from '../model/workspace';
import { cardTitle } from './board';
import { nothingSelected } from './notes';
import { type Redirection, redirectTopics } from './redirect-topics';
import { retroGone } from './retro-change';
import { boardIn, namePieces, pieceNotes, selectCards } from './selection';
import { shrinkGroups, survivorOf } from './shrink-groups';

/**
 * Puts notes and groups into the bin as one. Votes on them go along and come back with them as far as the limits allow
 * then; decisions and actions that came from them stay, without the link.
 */
export function deleteCards(
  workspace: Workspace,
  args: { readonly retroId: string; readonly cardIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const { pieces, shrunk } = selectCards(boardIn(workspace, retro), args.cardIds);
  const [first] = pieces;
  if (!first) return nothingSelected();

  const topics = new Set(pieces.filter(({ kind }) => kind === 'card').map(({ id }) => id));
  const notes = new Set(pieceNotes(pieces).map(({ id }) => id));
  const records: BinnedRecord[] = [
    ...binned('noteGroup', workspace.noteGroup, ({ id }) => topics.has(id)),
    ...binned('note', workspace.note, ({ id }) => notes.has(id)),
    ...binned('vote', workspace.vote, (vote) => vote.retroId === retro.id && topics.has(vote.topicId)),
  ];

  const steps = new Steps(workspace);
  const redirections = new Map<string, Redirection>();
  for (const id of [...topics, ...notes]) redirections.set(id, { votes: null, talk: null, links: null });
  for (const part of shrunk) {
    const survivor = survivorOf(part);
    for (const note of part.card.notes) {
      if (notes.has(note.id)) redirections.set(note.id, { votes: null, talk: survivor, links: survivor });
    }
  }
  steps.take(redirectTopics(workspace, retro.id, redirections).changes);
  shrinkGroups(steps, shrunk);
  const kind = namePieces(pieces);
  steps.take(
    putInBin(
      {
        teamId: retro.teamId,
        kind: kind.charAt(0).toUpperCase() + kind.slice(1),
        text: first.kind === 'card' ? cardTitle(first.card) : first.note.text,
        records,
      },
      context,
    ),
  );
  return ok({ label: `delete ${kind}`, changes: steps.changes() });
}
