import { type RetroStage, retroStages } from '@shared/model/retro';
import { retroCheckIns, setCheckIn, setCheckInQuestion } from '@shared/retro/check-ins';
import { formatByKey, formatByName, formats } from '@shared/retro/formats';
import { keepFormat, removeFormat, teamFormats } from '@shared/retro/own-formats';
import { averageRating, setRating } from '@shared/retro/ratings';
import {
  closeRetro,
  type NewRetro,
  removeRetro,
  renameRetro,
  reopenRetro,
  setMinutes,
  setPresent,
  startRetro,
  teamRetros,
} from '@shared/retro/retros';
import { enterStage, nextStage, previousStage, stageState } from '@shared/retro/stages';
import { addThanks, deleteThanks, editThanks, retroThanks } from '@shared/retro/thanks';
import {
  DEFAULT_TOTAL_MINUTES,
  defaultShares,
  MOST_TOTAL_MINUTES,
  splitMinutes,
  totalMinutes,
} from '@shared/retro/time-box';
import fc from 'fast-check';
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

describe('formats', () => {
  it('are all of those that facilitators know, each with a purpose and columns with a question', () => {
    expect(
      formats.map(({ name, columns }) => `${name}: ${columns.map(({ title }) => title).join(', ')}`),
    ).toEqual([
      'Start Stop Continue: Start, Stop, Continue',
      '4Ls: Liked, Learned, Lacked, Longed for',
      'Sailboat: Wind, Anchors, Rocks, Island',
      'Mad Sad Glad: Mad, Sad, Glad',
      'Starfish: Keep, Less of, More of, Stop, Start',
      'DAKI: Drop, Add, Keep, Improve',
      'Lean Coffee: To discuss, Discussing, Done',
      'Timeline: Earlier, In the middle, Later',
      'Five Whys: Problem, Why 1, Why 2, Why 3, Why 4, Why 5',
    ]);
    for (const { purpose, columns } of formats) {
      expect(purpose).toMatch(/\.$/);
      for (const { hint } of columns) expect(hint).not.toBe('');
    }
  });

  it('are found by key and by name; Lean Coffee has minutes for a topic', () => {
    expect(formatByKey('lean-coffee')?.topicMinutes).toEqual({ least: 5, most: 8 });
    expect(formatByName('Sailboat')?.key).toBe('sailboat');
    expect(formatByName('Ours')).toBeUndefined();
    expect(new Set(formats.map(({ key }) => key)).size).toBe(formats.length);
  });

  it('can be started, each of them', () => {
    for (const { key, columns } of formats) {
      const { columnIds } = build.retro(teamId, { format: key });
      expect(new Set(columnIds).size).toBe(columns.length);
    }
  });
});

describe('own columns', () => {
  const columns = [
    { title: ' Fast ', hint: '' },
    { title: '', hint: 'x' },
    { title: 'Slow', hint: 'What\ndrags?' },
  ];

  it('are kept as a format of the team; the same name replaces it', () => {
    const formatId = build.made('retroFormat', keepFormat, { teamId, name: 'Ours', columns });
    expect(build.get('retroFormat', formatId).columns).toMatchObject([
      { title: 'Fast', hint: '' },
      { title: 'Slow', hint: 'What drags?' },
    ]);
    const { label } = build.do(keepFormat, { teamId, name: 'ours', columns: [{ title: 'One', hint: '' }] });
    expect(label).toBe('replace format ours');
    expect(teamFormats(build.workspace.retroFormat, teamId)).toHaveLength(1);
    build.do(removeFormat, { formatId });
    expect(teamFormats(build.workspace.retroFormat, teamId)).toEqual([]);
  });

  it('are refused when there are none, too many, or two of one name', () => {
    const keep = (titles: readonly string[]) =>
      build.refused(keepFormat, {
        teamId,
        name: 'Ours',
        columns: titles.map((title) => ({ title, hint: '' })),
      });
    expect(keep(['', ' '])).toBe('no-column');
    expect(keep(['1', '2', '3', '4', '5', '6', '7', '8', '9'])).toBe('too-many');
    expect(keep(['Slow', 'slow'])).toBe('duplicate-name');
    expect(keep(['x'.repeat(121)])).toBe('too-long');
    expect(build.refused(keepFormat, { teamId, name: '', columns })).toBe('empty');
    const hints = [{ title: 'a', hint: 'x'.repeat(241) }];
    expect(build.refused(keepFormat, { teamId, name: 'Ours', columns: hints })).toBe('too-long');
  });
});

describe('the time box', () => {
  it('splits an hour by the default shares', () => {
    expect(splitMinutes(DEFAULT_TOTAL_MINUTES)).toEqual({
      'set-the-stage': 3,
      gather: 21,
      insights: 18,
      decide: 12,
      close: 6,
    });
    expect(Object.values(defaultShares).reduce((a, b) => a + b)).toBe(100);
  });

  it('gives every stage a minute as soon as there are five', () => {
    expect(splitMinutes(5)).toEqual({ 'set-the-stage': 1, gather: 1, insights: 1, decide: 1, close: 1 });
    expect(totalMinutes(splitMinutes(4))).toBe(4);
    expect(totalMinutes(splitMinutes(0))).toBe(0);
    expect(totalMinutes(splitMinutes(Number.NaN))).toBe(0);
    expect(totalMinutes(splitMinutes(10_000))).toBe(MOST_TOTAL_MINUTES);
  });

  const shares = fc.record(
    Object.fromEntries(retroStages.map((stage) => [stage, fc.nat(100)])) as Record<
      RetroStage,
      fc.Arbitrary<number>
    >,
  );

  it('adds up to exactly the total, in whole minutes, near the shares', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST_TOTAL_MINUTES }), shares, (total, weights) => {
        const minutes = splitMinutes(total, weights);
        expect(totalMinutes(minutes)).toBe(total);
        const sum = retroStages.reduce((all, stage) => all + weights[stage], 0);
        for (const stage of retroStages) {
          expect(Number.isInteger(minutes[stage])).toBe(true);
          expect(minutes[stage]).toBeGreaterThanOrEqual(0);
          if (sum === 0) continue;
          if (weights[stage] === 0) expect(minutes[stage]).toBe(0);
          else if (total >= 5) expect(minutes[stage]).toBeGreaterThanOrEqual(1);
          expect(Math.abs(minutes[stage] - (total * weights[stage]) / sum)).toBeLessThan(5);
        }
      }),
    );
  });
});

describe('a retrospective', () => {
  const fresh = (changes: Partial<NewRetro> = {}): NewRetro => ({
    teamId,
    title: ' Sprint  24 ',
    date: '2026-11-20',
    formatName: 'Ours',
    columns: [{ title: 'Slow', hint: '' }],
    presentIds: [ana, ana, ben, 'nobody'],
    minutes: splitMinutes(60),
    checkInQuestion: 'One word for the week?',
    ...changes,
  });

  it('starts in its first stage with the people of the team that are there', () => {
    const retroId = build.made('retro', startRetro, fresh());
    expect(build.get('retro', retroId)).toMatchObject({
      title: 'Sprint 24',
      presentIds: [ana, ben],
      stage: 'set-the-stage',
      visited: ['set-the-stage'],
      voting: { state: 'not-started', budget: 3, mostPerTopic: 3 },
      checkInQuestion: 'One word for the week?',
      closedAt: null,
    });
  });

  it('is refused with a title, a day, minutes or columns that can not be', () => {
    const refused = (changes: Partial<NewRetro>) => build.refused(startRetro, fresh(changes));
    expect(refused({ title: ' ' })).toBe('empty');
    expect(refused({ title: 'x'.repeat(241) })).toBe('too-long');
    expect(refused({ date: '2026-02-30' })).toBe('no-such-day');
    expect(refused({ minutes: { ...splitMinutes(60), gather: -1 } })).toBe('out-of-range');
    expect(refused({ minutes: { ...splitMinutes(60), gather: 1.5 } })).toBe('out-of-range');
    expect(refused({ columns: [] })).toBe('no-column');
    expect(refused({ checkInQuestion: 'x'.repeat(241) })).toBe('too-long');
    expect(refused({ teamId: 'nothing' })).toBe('gone');
  });

  it('can get another title, day, people and time box', () => {
    const retroId = build.made('retro', startRetro, fresh());
    build.do(renameRetro, { retroId, title: 'Sprint 25', date: '2026-12-04' });
    build.do(setPresent, { retroId, presentIds: [ben] });
    build.do(setMinutes, { retroId, minutes: splitMinutes(90) });
    expect(build.get('retro', retroId)).toMatchObject({
      title: 'Sprint 25',
      date: '2026-12-04',
      presentIds: [ben],
      minutes: splitMinutes(90),
    });
    expect(build.refused(renameRetro, { retroId, title: 'x', date: '2026-13-01' })).toBe('no-such-day');
    expect(build.do(setPresent, { retroId, presentIds: [ben] }).changes).toEqual([]);
  });

  it('goes from any stage to any other and remembers which were open', () => {
    const { retroId } = build.retro(teamId);
    build.do(enterStage, { retroId, stage: 'decide' });
    build.do(enterStage, { retroId, stage: 'gather' });
    const retro = build.get('retro', retroId);
    expect(retroStages.map((stage) => stageState(retro, stage))).toEqual([
      'done',
      'current',
      'ahead',
      'done',
      'ahead',
    ]);
    expect(build.do(enterStage, { retroId, stage: 'gather' }).changes).toEqual([]);
    expect([previousStage('set-the-stage'), nextStage('set-the-stage'), nextStage('close')]).toEqual([
      null,
      'gather',
      null,
    ]);
  });

  it('is marked as held and can be opened again', () => {
    const { retroId } = build.retro(teamId);
    build.do(closeRetro, { retroId });
    expect(build.get('retro', retroId).closedAt).toBe(build.context.now);
    build.context.goTo('2026-11-25');
    expect(build.do(closeRetro, { retroId }).changes).toEqual([]);
    build.do(reopenRetro, { retroId });
    expect(build.get('retro', retroId).closedAt).toBeNull();
  });

  it('is listed newest first', () => {
    const dates = ['2026-11-06', '2026-11-20', '2026-10-23'];
    for (const date of dates) build.retro(teamId, { date });
    expect(teamRetros(build.workspace.retro, teamId).map(({ date }) => date)).toEqual(
      [...dates].sort().reverse(),
    );
  });

  it('says how much goes with it', () => {
    const { retroId } = build.retro(teamId);
    expect(build.do(removeRetro, { retroId }).label).toBe('delete retrospective');
    const full = build.retro(teamId).retroId;
    build.decision(teamId, full, null);
    build.decision(teamId, full, null);
    expect(build.do(removeRetro, { retroId: full }).label).toBe('delete retrospective with 2 decisions');
    expect(build.refused(removeRetro, { retroId: full })).toBe('gone');
  });
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
