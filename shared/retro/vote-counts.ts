import type { RuleError } from '../kernel/rule';
import type { Retro } from '../model/retro';
import type { Vote } from '../model/vote';
import type { Workspace } from '../model/workspace';

type Votes = Workspace['vote'];

function votesWhere(retro: Retro, votes: Votes, isWanted: (vote: Vote) => boolean): Vote[] {
  return [...votes.values()].filter((vote) => vote.retroId === retro.id && isWanted(vote));
}

function byTopic(votes: readonly Vote[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const vote of votes) counts.set(vote.topicId, (counts.get(vote.topicId) ?? 0) + vote.count);
  return counts;
}

/** What one person has voted for: votes by topic. */
export function personVotes(retro: Retro, votes: Votes, personId: string): ReadonlyMap<string, number> {
  return byTopic(votesWhere(retro, votes, (vote) => vote.personId === personId));
}

/** The hands that were counted, by topic: for whoever counts them. */
export function handsByTopic(retro: Retro, votes: Votes): ReadonlyMap<string, number> {
  return byTopic(votesWhere(retro, votes, (vote) => vote.personId === null));
}

/** How many votes a person still has. */
export function remainingVotes(retro: Retro, votes: Votes, personId: string): number {
  let used = 0;
  for (const count of personVotes(retro, votes, personId).values()) used += count;
  return Math.max(0, retro.voting.budget - used);
}

/** Who has used how many votes, of those present; says nothing about what for. */
export function votingProgress(
  retro: Retro,
  votes: Votes,
): { readonly personId: string; readonly used: number; readonly left: number }[] {
  const used = new Map<string, number>();
  for (const vote of votesWhere(retro, votes, ({ personId }) => personId !== null)) {
    used.set(vote.personId ?? '', (used.get(vote.personId ?? '') ?? 0) + vote.count);
  }
  return retro.presentIds.map((personId) => {
    const count = used.get(personId) ?? 0;
    return { personId, used: count, left: Math.max(0, retro.voting.budget - count) };
  });
}

/** The votes of each topic, or null until voting has ended: a tally that can be seen draws votes to itself. */
export function visibleTally(retro: Retro, votes: Votes): ReadonlyMap<string, number> | null {
  return retro.voting.state === 'ended' ? byTopic(votesWhere(retro, votes, () => true)) : null;
}

/** Why a person can't give a topic one more vote, or null when they can. `castVote` asks the same. */
export function whyNoVote(retro: Retro, votes: Votes, personId: string, topicId: string): RuleError | null {
  const { state, method, budget, mostPerTopic } = retro.voting;
  if (state !== 'open') {
    return { code: 'voting-not-open', message: 'Voting is not open. Start it first.' };
  }
  if (method !== 'budget') {
    return { code: 'wrong-method', message: 'Hands are counted in this round: enter how many went up.' };
  }
  if (!retro.presentIds.includes(personId)) {
    return {
      code: 'not-present',
      message: 'Only people who are present can vote. Add them to the room first.',
    };
  }
  const own = personVotes(retro, votes, personId);
  if (remainingVotes(retro, votes, personId) < 1) {
    return {
      code: 'budget-used',
      message: `All ${budget} votes are used. Take one back to give it to this topic.`,
    };
  }
  if ((own.get(topicId) ?? 0) >= mostPerTopic) {
    return { code: 'topic-full', message: `One topic can have at most ${mostPerTopic} of your votes.` };
  }
  return null;
}
