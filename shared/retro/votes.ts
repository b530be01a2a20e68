import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { type Retro, type Voting, voteLimits } from '../model/retro';
import type { Vote } from '../model/vote';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { topicIdOf } from './board';
import { changeRetro, retroChanges, retroGone } from './retro-change';
import { whyNoVote } from './vote-counts';

/** How a retrospective votes until somebody says otherwise. */
export const defaultVoting: Voting = { state: 'not-started', method: 'budget', budget: 3, mostPerTopic: 3 };

/** Opens a round of voting. Votes of an earlier round go: to go on with them, reopen it instead. */
export function startVoting(
  workspace: Workspace,
  args: {
    readonly retroId: string;
    readonly method: Voting['method'];
    readonly budget: number;
    readonly mostPerTopic: number;
  },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (retro.voting.state === 'open') return refuse('voting-open', 'Voting is open already. End it first.');
  const { method, budget } = args;
  const inRange = (count: number) => Number.isInteger(count) && count >= 1 && count <= voteLimits.budget;
  if (!inRange(budget) || !inRange(args.mostPerTopic)) {
    return refuse(
      'out-of-range',
      `Give each person 1 to ${voteLimits.budget} votes, and as many at most for one topic.`,
    );
  }
  const mostPerTopic = Math.min(args.mostPerTopic, budget);
  const voting: Voting = { state: 'open', method, budget, mostPerTopic };
  return ok({
    label: 'start voting',
    changes: [...withoutVotes(workspace, retro), ...retroChanges(retro, { voting })],
  });
}

/** Gives a topic one vote of a person, or takes one back. The limits of the round hold here and nowhere else. */
export function castVote(
  workspace: Workspace,
  args: {
    readonly retroId: string;
    readonly personId: string;
    readonly topicId: string;
    readonly delta: 1 | -1;
  },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const topicId = topicOnBoard(workspace, retro, args.topicId);
  if (topicId === null) return topicGone();
  const why = whyNoVote(retro, workspace.vote, args.personId, topicId);
  const limited = why?.code === 'budget-used' || why?.code === 'topic-full';
  if (why && !(args.delta === -1 && limited)) return refuse(why.code, why.message);
  const known = findVote(workspace, retro, topicId, args.personId);
  const count = (known?.count ?? 0) + args.delta;
  if (count < 0) return refuse('no-vote', 'There is no vote on this topic to take back.');
  return ok({
    label: args.delta === 1 ? 'add vote' : 'take back vote',
    changes: setCount(retro, known, topicId, args.personId, count, context),
  });
}

/** Enters how many hands went up for a topic; 0 takes the entry away. */
export function setHands(
  workspace: Workspace,
  args: { readonly retroId: string; readonly topicId: string; readonly count: number },
  context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (retro.voting.state !== 'open') return votingNotOpen();
  if (retro.voting.method !== 'hands') {
    return refuse('wrong-method', 'In this round each person has votes of their own: pass the laptop round.');
  }
  const topicId = topicOnBoard(workspace, retro, args.topicId);
  if (topicId === null) return topicGone();
  const { count } = args;
  if (!Number.isInteger(count) || count < 0 || count > voteLimits.hands) {
    return refuse('out-of-range', `Enter a number of hands from 0 to ${voteLimits.hands}.`);
  }
  const known = findVote(workspace, retro, topicId, null);
  return ok({
    label: `count ${count} ${count === 1 ? 'hand' : 'hands'}`,
    changes: known?.count === count ? [] : setCount(retro, known, topicId, null, count, context),
  });
}

/** Ends the round: from now on the tally can be seen. */
export function endVoting(
  workspace: Workspace,
  args: { readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (retro.voting.state !== 'open') return votingNotOpen();
  return changeRetro(retro, { voting: { ...retro.voting, state: 'ended' } }, 'end voting');
}

/** Opens the round that has ended again, with its votes. */
export function reopenVoting(
  workspace: Workspace,
  args: { readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  if (retro.voting.state !== 'ended')
    return refuse('voting-not-ended', 'There is no round of voting to reopen.');
  return changeRetro(retro, { voting: { ...retro.voting, state: 'open' } }, 'reopen voting');
}

/** Takes all votes away; voting can then be started anew. */
export function clearVotes(
  workspace: Workspace,
  args: { readonly retroId: string },
  _context: RuleContext,
): RuleResult {
  const retro = workspace.retro.get(args.retroId);
  if (!retro) return retroGone();
  const voting: Voting = { ...retro.voting, state: 'not-started' };
  return ok({
    label: 'clear votes',
    changes: [...withoutVotes(workspace, retro), ...retroChanges(retro, { voting })],
  });
}

/** The topic of an id on this board: a group, or a note that stands alone; a note in a group speaks for its group. */
export function topicOnBoard(workspace: Workspace, retro: Retro, id: string): string | null {
  if (workspace.noteGroup.get(id)?.retroId === retro.id) return id;
  const note = workspace.note.get(id);
  return note?.retroId === retro.id ? topicIdOf(note) : null;
}

/** The refusal of every rule that is given a topic that isn't on the board. */
export function topicGone() {
  return refuse('gone', 'This topic is not on the board any more.');
}

function votingNotOpen() {
  return refuse('voting-not-open', 'Voting is not open. Start it first.');
}

function withoutVotes(workspace: Workspace, retro: Retro): Change[] {
  const votes = [...workspace.vote.values()].filter(({ retroId }) => retroId === retro.id);
  return votes.map(({ id }) => ({ op: 'delete', table: 'vote', id }));
}

function findVote(workspace: Workspace, retro: Retro, topicId: string, personId: string | null) {
  for (const vote of workspace.vote.values()) {
    if (vote.topicId === topicId && vote.personId === personId && vote.retroId === retro.id) return vote;
  }
  return undefined;
}

function setCount(
  retro: Retro,
  known: Vote | undefined,
  topicId: string,
  personId: string | null,
  count: number,
  context: RuleContext,
): Change[] {
  if (count === 0) return known ? [{ op: 'delete', table: 'vote', id: known.id }] : [];
  const record: Vote = { id: known?.id ?? context.newId(), retroId: retro.id, topicId, personId, count };
  return [{ op: 'put', table: 'vote', record }];
}
