import { deleteCards } from '@shared/retro/delete-cards';
import { groupCards } from '@shared/retro/groups';
import { setPresent } from '@shared/retro/retros';
import { splitGroup, takeFromGroup } from '@shared/retro/split-groups';
import {
  handsByTopic,
  personVotes,
  remainingVotes,
  visibleTally,
  votingProgress,
  whyNoVote,
} from '@shared/retro/vote-counts';
import { castVote, clearVotes, endVoting, reopenVoting, setHands, startVoting } from '@shared/retro/votes';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let retroId = '';
let [ana, ben, cleo] = ['', '', ''];
let [a, b, c] = ['', '', ''];

beforeEach(() => {
  build = workspaceBuilder();
  const { teamId, peopleIds } = build.team();
  [ana = '', ben = '', cleo = ''] = peopleIds;
  const retro = build.retro(teamId, { presentIds: [ana, ben] });
  retroId = retro.retroId;
  [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((text) =>
    build.note(retroId, retro.columnIds[0] ?? '', text),
  );
});

function start(method: 'budget' | 'hands' = 'budget', budget = 3, mostPerTopic = 2): void {
  build.do(startVoting, { retroId, method, budget, mostPerTopic });
}

function vote(personId: string, topicId: string, times = 1): void {
  for (let at = 0; at < times; at += 1) build.do(castVote, { retroId, personId, topicId, delta: 1 });
}

const refusedVote = (personId: string, topicId: string, delta: 1 | -1 = 1) =>
  build.refused(castVote, { retroId, personId, topicId, delta });
const retro = () => build.get('retro', retroId);
const left = (personId: string) => remainingVotes(retro(), build.workspace.vote, personId);
const tally = () => visibleTally(retro(), build.workspace.vote);

describe('voting with a budget', () => {
  it('is refused until it is started', () => {
    expect(refusedVote(ana, a)).toBe('voting-not-open');
  });

  it('holds the budget and the most on one topic', () => {
    start();
    vote(ana, a, 2);
    expect(refusedVote(ana, a)).toBe('topic-full');
    vote(ana, b);
    expect(refusedVote(ana, b)).toBe('budget-used');
    expect(left(ana)).toBe(0);
    expect(left(ben)).toBe(3);
  });

  it('takes votes back, also when the budget is used, and not below none', () => {
    start();
    vote(ana, a, 2);
    vote(ana, b);
    build.do(castVote, { retroId, personId: ana, topicId: a, delta: -1 });
    expect(left(ana)).toBe(1);
    expect(refusedVote(ana, c, -1)).toBe('no-vote');
    expect([...personVotes(retro(), build.workspace.vote, ana)]).toEqual([
      [a, 1],
      [b, 1],
    ]);
  });

  it('is for people who are present; what somebody voted stays when they go', () => {
    start();
    expect(refusedVote(cleo, a)).toBe('not-present');
    vote(ben, a);
    build.do(setPresent, { retroId, presentIds: [ana] });
    expect(refusedVote(ben, a)).toBe('not-present');
    build.do(endVoting, { retroId });
    expect(tally()?.get(a)).toBe(1);
  });

  it('counts a vote for a note in a group for the group', () => {
    const groupId = build.group(retroId, [a, b]);
    start();
    vote(ana, b);
    expect(personVotes(retro(), build.workspace.vote, ana).get(groupId)).toBe(1);
  });

  it('says the same before the vote as the rule', () => {
    start();
    vote(ana, a, 2);
    expect(whyNoVote(retro(), build.workspace.vote, ana, a)?.code).toBe('topic-full');
    expect(whyNoVote(retro(), build.workspace.vote, ana, b)).toBeNull();
    expect(whyNoVote(retro(), build.workspace.vote, cleo, b)?.code).toBe('not-present');
  });

  it('shows who has how many left, and nothing of what for', () => {
    start();
    vote(ana, a, 2);
    expect(votingProgress(retro(), build.workspace.vote)).toEqual([
      { personId: ana, used: 2, left: 1 },
      { personId: ben, used: 0, left: 3 },
    ]);
  });

  it('hides the tally until voting has ended, and again when it is reopened', () => {
    start();
    vote(ana, a);
    expect(tally()).toBeNull();
    build.do(endVoting, { retroId });
    expect(tally()?.get(a)).toBe(1);
    expect(refusedVote(ana, a)).toBe('voting-not-open');
    build.do(reopenVoting, { retroId });
    expect(tally()).toBeNull();
    vote(ana, a);
  });

  it('starts anew without the old votes, and can be cleared', () => {
    start();
    vote(ana, a);
    expect(build.refused(startVoting, { retroId, method: 'hands', budget: 3, mostPerTopic: 3 })).toBe(
      'voting-open',
    );
    build.do(endVoting, { retroId });
    start('hands');
    expect(build.workspace.vote.size).toBe(0);
    build.do(setHands, { retroId, topicId: a, count: 4 });
    build.do(clearVotes, { retroId });
    expect(build.workspace.vote.size).toBe(0);
    expect(retro().voting.state).toBe('not-started');
    expect(build.refused(reopenVoting, { retroId })).toBe('voting-not-ended');
    expect(build.refused(endVoting, { retroId })).toBe('voting-not-open');
  });

  it('refuses budgets that make no sense', () => {
    const args = { retroId, method: 'budget' as const };
    expect(build.refused(startVoting, { ...args, budget: 0, mostPerTopic: 1 })).toBe('out-of-range');
    expect(build.refused(startVoting, { ...args, budget: 21, mostPerTopic: 1 })).toBe('out-of-range');
    expect(build.refused(startVoting, { ...args, budget: 2.5, mostPerTopic: 1 })).toBe('out-of-range');
    build.do(startVoting, { ...args, budget: 2, mostPerTopic: 5 });
    expect(retro().voting.mostPerTopic).toBe(2);
  });
});

describe('counting hands', () => {
  it('enters a number, changes it, and takes it away with 0', () => {
    start('hands');
    build.do(setHands, { retroId, topicId: a, count: 4 });
    expect(build.do(setHands, { retroId, topicId: a, count: 4 }).changes).toEqual([]);
    build.do(setHands, { retroId, topicId: a, count: 5 });
    expect([...handsByTopic(retro(), build.workspace.vote)]).toEqual([[a, 5]]);
    build.do(setHands, { retroId, topicId: a, count: 0 });
    expect(build.workspace.vote.size).toBe(0);
  });

  it('refuses what is no number of hands, and the other method', () => {
    start('hands');
    expect(build.refused(setHands, { retroId, topicId: a, count: -1 })).toBe('out-of-range');
    expect(build.refused(setHands, { retroId, topicId: a, count: 1_000 })).toBe('out-of-range');
    expect(build.refused(setHands, { retroId, topicId: 'nothing', count: 1 })).toBe('gone');
    expect(refusedVote(ana, a)).toBe('wrong-method');
    build.do(clearVotes, { retroId });
    start('budget');
    expect(build.refused(setHands, { retroId, topicId: a, count: 1 })).toBe('wrong-method');
  });
});

describe('votes on topics that are grouped, split or deleted', () => {
  it('adds them up, held to the most on one topic, and says how many go back', () => {
    start('budget', 4, 2);
    vote(ana, a, 2);
    vote(ana, b, 1);
    vote(ben, b, 1);
    const { label } = build.do(groupCards, { retroId, cardIds: [a, b], targetId: null });
    expect(label).toBe('group 2 notes, giving back 1 vote');
    expect(left(ana)).toBe(2);
    build.do(endVoting, { retroId });
    expect([...(tally()?.values() ?? [])]).toEqual([3]);
  });

  it('lets the larger number of hands stand', () => {
    start('hands');
    build.do(setHands, { retroId, topicId: a, count: 3 });
    build.do(setHands, { retroId, topicId: b, count: 5 });
    const { label } = build.do(groupCards, { retroId, cardIds: [a, b], targetId: null });
    expect(label).toBe('group 2 notes');
    expect([...handsByTopic(retro(), build.workspace.vote).values()]).toEqual([5]);
  });

  it('gives the votes of a group that is split back', () => {
    const groupId = build.group(retroId, [a, b]);
    start();
    vote(ana, groupId, 2);
    expect(build.do(splitGroup, { groupId }).label).toBe('split group, giving back 2 votes');
    expect(left(ana)).toBe(3);
  });

  it('leaves them with the note that is left of a group of two', () => {
    const groupId = build.group(retroId, [a, b]);
    start();
    vote(ana, groupId, 2);
    build.do(takeFromGroup, { noteIds: [a] });
    expect([...personVotes(retro(), build.workspace.vote, ana)]).toEqual([[b, 2]]);
  });

  it('deletes them with their topic', () => {
    start();
    vote(ana, a, 2);
    build.do(deleteCards, { retroId, cardIds: [a] });
    expect(left(ana)).toBe(3);
  });
});
