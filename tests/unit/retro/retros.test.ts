import { retroStages } from '@shared/model/retro';
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
import { splitMinutes } from '@shared/retro/time-box';
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

  it('keeps its columns as a format of the team in the same step, or not at all', () => {
    build.do(startRetro, fresh());
    expect(build.workspace.retroFormat.size).toBe(0);
    const { label, changes } = build.do(startRetro, fresh({ keepsFormat: true }));
    expect(label).toBe('start retrospective');
    expect(changes).toHaveLength(2);
    expect([...build.workspace.retroFormat.values()]).toMatchObject([
      { teamId, name: 'Ours', columns: [{ title: 'Slow' }] },
    ]);
    build.do(startRetro, fresh({ keepsFormat: true, formatName: 'OURS' }));
    expect(build.workspace.retroFormat.size).toBe(1);
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

  it('counts the stage it leaves as open before, also where a file did not say so', () => {
    const { retroId } = build.retro(teamId);
    const retro = { ...build.get('retro', retroId), visited: [] };
    build.workspace = { ...build.workspace, retro: new Map([[retroId, retro]]) };
    build.do(enterStage, { retroId, stage: 'insights' });
    expect(build.get('retro', retroId).visited).toEqual(['set-the-stage', 'insights']);
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
