import type { Retro } from '../model/retro';
import type { Vote } from '../model/vote';
import type { Change, Workspace } from '../model/workspace';
import { retroChanges } from './retro-change';

/** Where what was said about a topic goes when the topic is grouped, split or deleted; null: nowhere. */
export interface Redirection {
  /** Its votes; null gives them back to the people. */
  readonly votes: string | null;
  /** The focus, and the mark that it was talked about. */
  readonly talk: string | null;
  /** The decisions and actions that came from it; left out while the record itself stays. */
  readonly links?: string | null;
}

export interface Redirected {
  readonly changes: readonly Change[];
  /** How many votes were let go, because their topic is gone or because a person had too many on one. */
  readonly lostVotes: number;
}

/** Sends votes, focus, marks and links of topics elsewhere. */
export function redirectTopics(
  workspace: Workspace,
  retroId: string,
  redirections: ReadonlyMap<string, Redirection>,
): Redirected {
  const retro = workspace.retro.get(retroId);
  if (!retro || redirections.size === 0) return { changes: [], lostVotes: 0 };
  const votes = redirectVotes(workspace, retro, redirections);
  return {
    changes: [
      ...votes.changes,
      ...redirectTalk(retro, redirections),
      ...redirectLinks(workspace, redirections),
    ],
    lostVotes: votes.lostVotes,
  };
}

function redirectVotes(
  workspace: Workspace,
  retro: Retro,
  redirections: ReadonlyMap<string, Redirection>,
): Redirected {
  const arriving = new Set([...redirections.values()].map(({ votes }) => votes));
  const changes: Change[] = [];
  const together = new Map<string, { topicId: string; votes: Vote[] }>();
  let lostVotes = 0;
  for (const vote of workspace.vote.values()) {
    if (vote.retroId !== retro.id) continue;
    const redirection = redirections.get(vote.topicId);
    if (!redirection && !arriving.has(vote.topicId)) continue;
    const topicId = redirection ? redirection.votes : vote.topicId;
    if (topicId === null) {
      changes.push({ op: 'delete', table: 'vote', id: vote.id });
      lostVotes += vote.count;
      continue;
    }
    const key = `${vote.personId ?? ''} ${topicId}`;
    const known = together.get(key);
    if (known) known.votes.push(vote);
    else together.set(key, { topicId, votes: [vote] });
  }
  for (const { topicId, votes } of together.values()) {
    const [first, ...rest] = votes;
    if (!first) continue;
    const sum = votes.reduce((total, vote) => total + vote.count, 0);
    const count = combined(retro, votes, sum);
    // Of counted hands the larger number stands, which loses nobody's vote: the same hands may have gone up twice.
    if (first.personId !== null) lostVotes += sum - count;
    if (first.topicId !== topicId || first.count !== count) {
      changes.push({ op: 'put', table: 'vote', record: { ...first, topicId, count } });
    }
    for (const vote of rest) changes.push({ op: 'delete', table: 'vote', id: vote.id });
  }
  return { changes, lostVotes };
}

/** The votes of one person (or the hands) for topics that become one. */
function combined(retro: Retro, votes: readonly Vote[], sum: number): number {
  if (votes.length === 1) return sum;
  if (votes[0]?.personId === null) return Math.max(...votes.map((vote) => vote.count));
  return Math.min(sum, retro.voting.mostPerTopic);
}

function redirectTalk(retro: Retro, redirections: ReadonlyMap<string, Redirection>): Change[] {
  const moved = (id: string) => {
    const redirection = redirections.get(id);
    return redirection ? redirection.talk : id;
  };
  const discussed = retro.discussedIds.map(moved).filter((id) => id !== null);
  return retroChanges(retro, {
    focusId: retro.focusId === null ? null : moved(retro.focusId),
    discussedIds: [...new Set(discussed)],
  });
}

function redirectLinks(workspace: Workspace, redirections: ReadonlyMap<string, Redirection>): Change[] {
  const changes: Change[] = [];
  const moved = (topicId: string | null) => (topicId === null ? undefined : redirections.get(topicId)?.links);
  for (const decision of workspace.decision.values()) {
    const topicId = moved(decision.topicId);
    if (topicId !== undefined)
      changes.push({ op: 'put', table: 'decision', record: { ...decision, topicId } });
  }
  for (const action of workspace.action.values()) {
    const topicId = moved(action.topicId);
    if (topicId !== undefined) changes.push({ op: 'put', table: 'action', record: { ...action, topicId } });
  }
  return changes;
}

/** " and give back 4 votes", for a label; nothing when none are lost. */
export function nameLostVotes(count: number): string {
  return count === 0 ? '' : `, giving back ${count} ${count === 1 ? 'vote' : 'votes'}`;
}
