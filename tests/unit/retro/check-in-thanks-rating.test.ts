import { retroCheckIns, setCheckIn, setCheckInQuestion } from '@shared/retro/check-ins';
import { averageRating, setRating } from '@shared/retro/ratings';
import { addThanks, deleteThanks, editThanks, retroThanks } from '@shared/retro/thanks';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let [teamId, ana, ben] = ['', '', ''];

beforeEach(() => {
  build = workspaceBuilder();
  const team = build.team();
  teamId = team.teamId;
  [ana = '', ben = ''] = team.peopleIds;
});

describe('check-ins, thanks and the rating', () => {
  let retroId = '';
  beforeEach(() => {
    retroId = build.retro(teamId).retroId;
  });

  it('notes one word of each person, changes it, and takes it away', () => {
    const said = () => retroCheckIns(build.workspace.checkIn, retroId).get(ana)?.text;
    build.do(setCheckIn, { retroId, personId: ana, text: ' tired ' });
    build.do(setCheckIn, { retroId, personId: ana, text: 'awake' });
    expect(said()).toBe('awake');
    expect(build.workspace.checkIn.size).toBe(1);
    expect(build.do(setCheckIn, { retroId, personId: ana, text: 'awake' }).changes).toEqual([]);
    build.do(setCheckIn, { retroId, personId: ana, text: ' ' });
    expect(said()).toBeUndefined();
    const other = build.team('Gamma', ['Zoe']).peopleIds[0] ?? '';
    expect(build.refused(setCheckIn, { retroId, personId: other, text: 'x' })).toBe('gone');
    build.do(setCheckInQuestion, { retroId, question: 'How are you?' });
    expect(build.get('retro', retroId).checkInQuestion).toBe('How are you?');
  });

  it('keeps thanks in order, to somebody or to all', () => {
    const first = build.made('thanks', addThanks, { retroId, toPersonId: ana, text: 'For the pager' });
    build.do(addThanks, { retroId, toPersonId: null, text: 'For staying late' });
    build.do(editThanks, { thanksId: first, toPersonId: ben });
    build.do(editThanks, { thanksId: first, text: 'For the night' });
    const list = () =>
      retroThanks(build.workspace.thanks, retroId).map(({ text, toPersonId }) => [text, toPersonId]);
    expect(list()).toEqual([
      ['For the night', ben],
      ['For staying late', null],
    ]);
    build.do(deleteThanks, { thanksId: first });
    expect(list()).toEqual([['For staying late', null]]);
    expect(build.refused(editThanks, { thanksId: first, text: 'x' })).toBe('gone');
    expect(build.refused(addThanks, { retroId, toPersonId: 'nobody', text: 'x' })).toBe('gone');
    expect(build.refused(addThanks, { retroId, toPersonId: null, text: '' })).toBe('empty');
  });

  it('averages the counts, and is nothing before anybody rated', () => {
    expect(averageRating(build.get('retro', retroId))).toBeNull();
    build.do(setRating, { retroId, rating: 5, count: 2 });
    build.do(setRating, { retroId, rating: 3, count: 1 });
    expect(averageRating(build.get('retro', retroId))).toEqual({ average: 13 / 3, people: 3 });
    expect(build.refused(setRating, { retroId, rating: 1, count: -1 })).toBe('out-of-range');
  });
});
