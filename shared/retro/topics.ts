import type { RuleContext } from '../kernel/rule';
import type { Retro } from '../model/retro';
import type { RuleResult, Workspace } from '../model/workspace';
import { allCards, boardOf, type Card, cardColumnId, cardTitle } from './board';
import { changeRetro, retroGone } from './retro-change';
import { visibleTally } from './vote-counts';
import { topicGone, topicOnBoard } from './votes';

/** Something to talk about: a note that stands alone, or a group. */
export interface Topic {
  readonly id: string;
  readonly kind: Card['kind'];
  readonly card: Card;
  readonly columnId: string;
  readonly title: string;
  /** Null until the voting has ended. */
  readonly votes: number | null;
  readonly discussed: boolean;
  readonly focused: boolean;
}

/** The topics, most votes first, then as they lie on the board; as they lie on the board while votes are hidden. */
export function topicsByVotes(
  retro: Retro,
  notes: Workspace['note'],
  groups: Workspace['noteGroup'],
  votes: Workspace['vote'],
): Topic[] {
  const tally = visibleTally(retro, votes);
  const discussed = new Set(retro.discussedIds);
  const topics = allCards(boardOf(retro, notes, groups)).map(
    (card): Topic => ({
      id: card.id,
      kind: card.kind,
      card,
      columnId: cardColumnId(card),
      title: cardTitle(card),
      votes: tally ? (tally.get(card.id) ?? 0) : null,
      discussed: discussed.has(card.id),
      focused: retro.focusId === card.id,
    }),
  );
  // The sort is stable, so the board's order holds among equals.
  return topics.sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
}

/** Puts one topic in the middle of the room's attention, or none. */
export function focusTopic(
  workspace: Workspace,
  args: { readonly retroId: string; readonly topicId: string | null },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (args.topicId === null) return changeRetro(retro, { focusId: null }, 'leave topic');
  const focusId = topicOnBoard(workspace, retro, args.topicId);
  return focusId === null ? topicGone() : changeRetro(retro, { focusId }, 'open topic');
}

/** Marks a topic as talked about, or takes the mark away. */
export function markDiscussed(
  workspace: Workspace,
  args: { readonly retroId: string; readonly topicId: string; readonly discussed: boolean },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const topicId = topicOnBoard(workspace, retro, args.topicId);
  if (topicId === null) return topicGone();
  const others = retro.discussedIds.filter((id) => id !== topicId);
  if (!args.discussed) return changeRetro(retro, { discussedIds: others }, 'mark topic as open');
  if (others.length < retro.discussedIds.length) return changeRetro(retro, {}, 'mark topic as discussed');
  return changeRetro(retro, { discussedIds: [...others, topicId] }, 'mark topic as discussed');
}

/**
 * Marks the topic in focus as talked about and goes on to the next one that isn't, round from the start if need be; to
 * none when all are. Once there are votes, only topics that have some come up.
 */
export function nextTopic(
  workspace: Workspace,
  args: { readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const all = topicsByVotes(retro, workspace.note, workspace.noteGroup, workspace.vote);
  const discussed = new Set(retro.discussedIds);
  if (retro.focusId !== null) discussed.add(retro.focusId);
  const anyVotes = all.some(({ votes }) => (votes ?? 0) > 0);
  const at = all.findIndex(({ focused }) => focused) + 1;
  const next = [...all.slice(at), ...all.slice(0, at)].find(
    (topic) => !discussed.has(topic.id) && (!anyVotes || (topic.votes ?? 0) > 0),
  );
  return changeRetro(retro, { focusId: next?.id ?? null, discussedIds: [...discussed] }, 'next topic');
}
