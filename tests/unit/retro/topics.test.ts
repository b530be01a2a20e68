import { focusTopic, markDiscussed, nextTopic, topicsByVotes } from '@shared/retro/topics';
import { castVote, endVoting, startVoting } from '@shared/retro/votes';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let retroId = '';
let [ana, ben] = ['', ''];
let [a, b, c, d] = ['', '', '', ''];

beforeEach(() => {
  build = workspaceBuilder();
  const { teamId, peopleIds } = build.team();
  [ana = '', ben = ''] = peopleIds;
  const retro = build.retro(teamId, { presentIds: [ana, ben] });
  retroId = retro.retroId;
  [a = '', b = '', c = '', d = ''] = ['a', 'b', 'c', 'd'].map((text) =>
    build.note(retroId, retro.columnIds[0] ?? '', text),
  );
});

function start(method: 'budget' | 'hands' = 'budget', budget = 3, mostPerTopic = 2): void {
  build.do(startVoting, { retroId, method, budget, mostPerTopic });
}

function vote(personId: string, topicId: string, times = 1): void {
  for (let at = 0; at < times; at += 1) build.do(castVote, { retroId, personId, topicId, delta: 1 });
}

const retro = () => build.get('retro', retroId);

describe('topics', () => {
  const topics = () => {
    const { note, noteGroup, vote: votes } = build.workspace;
    return topicsByVotes(retro(), note, noteGroup, votes);
  };
  const titles = () => topics().map(({ title, votes }) => `${title}${votes ?? '?'}`);

  it('lie as on the board while votes are hidden, then by votes, equals as on the board', () => {
    start('budget', 3, 3);
    vote(ana, c, 2);
    vote(ben, d, 2);
    vote(ben, a);
    expect(titles()).toEqual(['a?', 'b?', 'c?', 'd?']);
    build.do(endVoting, { retroId });
    expect(titles()).toEqual(['c2', 'd2', 'a1', 'b0']);
  });

  it('come one after the other, those with votes only once there are votes', () => {
    start();
    vote(ana, c);
    vote(ben, a, 2);
    build.do(endVoting, { retroId });
    const focus = () => retro().focusId;
    build.do(nextTopic, { retroId });
    expect(focus()).toBe(a);
    build.do(nextTopic, { retroId });
    expect(focus()).toBe(c);
    expect(retro().discussedIds).toEqual([a]);
    build.do(nextTopic, { retroId });
    expect(focus()).toBeNull();
    expect(retro().discussedIds).toEqual([a, c]);
    expect(build.do(nextTopic, { retroId }).changes).toEqual([]);
  });

  it('go on behind the one in focus and come back to what was passed over', () => {
    build.do(focusTopic, { retroId, topicId: c });
    build.do(nextTopic, { retroId });
    expect(retro().focusId).toBe(d);
    build.do(nextTopic, { retroId });
    expect(retro().focusId).toBe(a);
  });

  it('can be marked and unmarked, and follow a note into its group', () => {
    build.do(markDiscussed, { retroId, topicId: a, discussed: true });
    expect(build.do(markDiscussed, { retroId, topicId: a, discussed: true }).changes).toEqual([]);
    build.do(focusTopic, { retroId, topicId: b });
    const groupId = build.group(retroId, [a, b]);
    expect(retro().discussedIds).toEqual([groupId]);
    expect(retro().focusId).toBe(groupId);
    build.do(markDiscussed, { retroId, topicId: groupId, discussed: false });
    expect(retro().discussedIds).toEqual([]);
    build.do(focusTopic, { retroId, topicId: null });
    expect(build.refused(focusTopic, { retroId, topicId: 'nothing' })).toBe('gone');
  });
});
