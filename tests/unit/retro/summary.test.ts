import { editAction } from '@shared/retro/actions';
import { lookAtAction } from '@shared/retro/follow-up';
import { groupCards, nameGroup } from '@shared/retro/groups';
import { retroSummary } from '@shared/retro/make-summary';
import { setRating } from '@shared/retro/ratings';
import { closeRetro } from '@shared/retro/retros';
import { addThanks } from '@shared/retro/thanks';
import { markDiscussed } from '@shared/retro/topics';
import { castVote, endVoting, startVoting } from '@shared/retro/votes';
import { personLeaves } from '@shared/team/people';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let [teamId, retroId, ana, ben] = ['', '', '', ''];
let [slow, flaky, pairing, quiet] = ['', '', '', ''];

beforeEach(() => {
  build = workspaceBuilder();
  const team = build.team('Delta', ['Ben', 'Ana']);
  teamId = team.teamId;
  [ben = '', ana = ''] = team.peopleIds;
  build.context.goTo('2026-11-06');
  const earlier = build.retro(teamId);
  const promise = build.action(teamId, earlier.retroId, null, 'Write the runbook');
  build.do(editAction, { actionId: promise, ownerId: ben, due: '2026-11-13' });
  build.context.goTo('2026-11-20');
  const retro = build.retro(teamId, { presentIds: [ben, ana] });
  retroId = retro.retroId;
  [slow = '', flaky = '', pairing = '', quiet = ''] = [
    'Slow tests',
    'Flaky tests',
    'Pairing',
    'Quiet pager',
  ].map((text, index) => build.note(retroId, retro.columnIds[index % 2] ?? '', text));
  build.do(lookAtAction, { actionId: promise, retroId, verdict: 'carried', word: 'holidays' });
});

const summary = () => {
  const result = retroSummary(build.workspace, retroId);
  if (!result) throw new Error('There is no summary.');
  return result;
};

describe('the summary', () => {
  it('tells who was there, what became of promises, and the notes by column', () => {
    expect(summary()).toMatchObject({
      title: 'Sprint 24',
      teamName: 'Delta',
      date: '2026-11-20',
      formatName: 'Start Stop Continue',
      closed: false,
      present: ['Ana', 'Ben'],
      promises: [
        {
          text: 'Write the runbook',
          owner: 'Ben',
          due: '2026-11-13',
          verdict: 'carried',
          word: 'holidays',
          carried: 1,
        },
      ],
      topics: [],
      thanks: [],
      rating: null,
      columns: [
        {
          title: 'Start',
          cards: [
            { group: null, notes: ['Slow tests'] },
            { group: null, notes: ['Pairing'] },
          ],
        },
        { title: 'Stop', cards: [{ notes: ['Flaky tests'] }, { notes: ['Quiet pager'] }] },
        { title: 'Continue', cards: [] },
      ],
    });
  });

  it('lists topics that were voted for, talked about or came to something, by votes', () => {
    const groupId = build.group(retroId, [slow, flaky]);
    build.do(nameGroup, { groupId, title: 'Tests' });
    build.do(startVoting, { retroId, method: 'budget', budget: 3, mostPerTopic: 3 });
    build.do(castVote, { retroId, personId: ana, topicId: groupId, delta: 1 });
    build.do(markDiscussed, { retroId, topicId: pairing, discussed: true });
    expect(summary().topics.map(({ title, votes }) => [title, votes])).toEqual([['Pairing', null]]);
    build.do(endVoting, { retroId });
    build.decision(teamId, retroId, groupId, 'Split the suite');
    expect(summary().topics).toMatchObject([
      { kind: 'group', title: 'Tests', notes: ['Slow tests', 'Flaky tests'], votes: 1, discussed: false },
      { kind: 'note', title: 'Pairing', votes: 0, discussed: true, decisions: [] },
    ]);
    expect(summary().topics[0]?.decisions.map(({ text }) => text)).toEqual(['Split the suite']);
    expect(summary().columns[0]?.cards[0]).toEqual({ group: 'Tests', notes: ['Slow tests', 'Flaky tests'] });
  });

  it('puts what came from a note under the group that the note lies in now', () => {
    const actionId = build.action(teamId, retroId, quiet, 'Keep the pager quiet');
    build.do(editAction, { actionId, ownerId: ana, due: '2026-12-04' });
    build.do(groupCards, { retroId, cardIds: [quiet], targetId: pairing });
    expect(summary().topics.map(({ title, actions }) => [title, actions])).toEqual([
      [
        'Pairing',
        [
          {
            id: actionId,
            text: 'Keep the pager quiet',
            owner: 'Ana',
            due: '2026-12-04',
            done: false,
            dropped: false,
            layer: null,
          },
        ],
      ],
    ]);
  });

  it('keeps decisions and actions without a topic apart', () => {
    build.decision(teamId, retroId, null, 'Meet less');
    build.action(teamId, retroId, null, 'Cancel Mondays');
    expect(summary().otherDecisions.map(({ text }) => text)).toEqual(['Meet less']);
    expect(summary().otherActions.map(({ text, owner }) => [text, owner])).toEqual([
      ['Cancel Mondays', null],
    ]);
  });

  it('tells thanks and the rating, and still names those who have left', () => {
    build.do(addThanks, { retroId, toPersonId: ana, text: 'For the pager' });
    build.do(addThanks, { retroId, toPersonId: null, text: 'For the cake' });
    build.do(setRating, { retroId, rating: 4, count: 2 });
    build.do(personLeaves, { personId: ana });
    build.do(closeRetro, { retroId });
    expect(summary()).toMatchObject({
      closed: true,
      present: ['Ana', 'Ben'],
      thanks: [
        { to: 'Ana', text: 'For the pager' },
        { to: null, text: 'For the cake' },
      ],
      rating: { average: 4, people: 2 },
    });
  });

  it('is nothing for a retrospective that is gone', () => {
    expect(retroSummary(build.workspace, 'nothing')).toBeNull();
  });
});
