import { toggleDone } from '@shared/retro/actions';
import {
  carriedCount,
  clearLook,
  followUpCounts,
  lookAtAction,
  openActionsBefore,
} from '@shared/retro/follow-up';
import { removeRetro } from '@shared/retro/retros';
import { beforeEach, describe, expect, it } from 'vitest';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();
let [teamId, ana, actionId] = ['', '', ''];
let meetings: string[] = [];

beforeEach(() => {
  build = workspaceBuilder();
  const team = build.team();
  teamId = team.teamId;
  ana = team.peopleIds[0] ?? '';
  meetings = ['2026-10-09', '2026-10-23', '2026-11-06', '2026-11-20'].map((date, at) => {
    build.context.goTo(date);
    const { retroId } = build.retro(teamId);
    if (at === 0) actionId = build.action(teamId, retroId, null, 'Fix staging');
    return retroId;
  });
});

const meeting = (at: number) => meetings[at] ?? '';
const promised = (at: number) => openActionsBefore(build.get('retro', meeting(at)), build.workspace.action);
const action = () => build.get('action', actionId);

type Look = Omit<Parameters<typeof lookAtAction>[1], 'actionId' | 'retroId'>;
const look = (at: number, args: Look) => build.do(lookAtAction, { actionId, retroId: meeting(at), ...args });
const refusedLook = (at: number, args: Look) =>
  build.refused(lookAtAction, { actionId, retroId: meeting(at), ...args });

describe('promises of earlier meetings', () => {
  it('come up in later meetings of the team, and not in their own or an earlier one', () => {
    expect(promised(0)).toEqual([]);
    expect(promised(1).map((one) => one.action.id)).toEqual([actionId]);
    const gamma = build.team('Gamma', []);
    const { retroId } = build.retro(gamma.teamId, { date: '2026-12-01' });
    expect(openActionsBefore(build.get('retro', retroId), build.workspace.action)).toEqual([]);
  });

  it('come oldest first, with those written down outside of a meeting', () => {
    build.context.goTo('2026-10-01');
    const outside = build.action(teamId, null, null, 'Outside');
    const later = build.action(teamId, meeting(1), null, 'Later');
    expect(promised(3).map((one) => one.action.id)).toEqual([outside, actionId, later]);
  });

  it('do not come up once they are done, unless this meeting found that', () => {
    look(1, { verdict: 'kept' });
    expect(action().state).toBe('done');
    expect(promised(1).map((one) => one.look?.verdict)).toEqual(['kept']);
    expect(promised(2)).toEqual([]);
    build.do(toggleDone, { actionId });
    expect(promised(2)).toHaveLength(1);
  });
});

describe('looking at a promise', () => {
  it('kept ticks it off, carried leaves it open, dropped lets it go with a word', () => {
    look(1, { verdict: 'carried' });
    expect(action()).toMatchObject({ state: 'open', looks: [{ verdict: 'carried', date: '2026-10-23' }] });
    look(2, { verdict: 'dropped', word: ' no   longer needed ' });
    expect(action().state).toBe('dropped');
    expect(action().looks.at(-1)?.word).toBe('no longer needed');
  });

  it('changed gives it other words, another owner or date, and leaves it open', () => {
    look(1, { verdict: 'changed', changes: { text: 'Fix staging data', ownerId: ana, due: '2026-11-01' } });
    expect(action()).toMatchObject({
      text: 'Fix staging data',
      ownerId: ana,
      due: '2026-11-01',
      state: 'open',
    });
    expect(refusedLook(2, { verdict: 'changed', changes: { text: '' } })).toBe('empty');
    expect(refusedLook(2, { verdict: 'changed', changes: { due: '2026-02-30' } })).toBe('no-such-day');
  });

  it('replaces an earlier look of the same meeting', () => {
    look(1, { verdict: 'kept' });
    look(1, { verdict: 'carried' });
    expect(action().looks).toHaveLength(1);
    expect(action().state).toBe('open');
    build.do(clearLook, { actionId, retroId: meeting(1) });
    expect(action()).toMatchObject({ looks: [], state: 'open' });
    expect(build.do(clearLook, { actionId, retroId: meeting(1) }).changes).toEqual([]);
  });

  it('refuses to carry it over a third time: keep, change or drop with a word', () => {
    look(1, { verdict: 'carried' });
    expect(promised(2)[0]).toMatchObject({ carried: 1, mustChoose: false });
    look(2, { verdict: 'carried' });
    look(2, { verdict: 'carried' });
    expect(promised(3)[0]).toMatchObject({ carried: 2, mustChoose: true });
    expect(refusedLook(3, { verdict: 'carried' })).toBe('carried-too-often');
    expect(refusedLook(3, { verdict: 'dropped', word: ' ' })).toBe('word-missing');
    expect(refusedLook(3, { verdict: 'changed', changes: { text: 'Smaller' } })).toBe('word-missing');
    look(3, { verdict: 'kept' });
    look(3, { verdict: 'dropped', word: 'too big' });
  });

  it('counts anew once it was changed', () => {
    look(1, { verdict: 'carried' });
    look(2, { verdict: 'changed', word: 'smaller', changes: { text: 'Smaller' } });
    expect(carriedCount(action())).toBe(0);
    look(3, { verdict: 'carried' });
    expect(carriedCount(action())).toBe(1);
    expect(carriedCount(action(), meeting(3))).toBe(0);
  });

  it('is counted by what was found', () => {
    build.action(teamId, meeting(0), null, 'Other');
    look(1, { verdict: 'carried' });
    expect(followUpCounts(promised(1))).toEqual({
      kept: 0,
      carried: 1,
      changed: 0,
      dropped: 0,
      notLookedAt: 1,
    });
  });

  it('is for the team whose promise it is', () => {
    const gamma = build.team('Gamma', []);
    const { retroId } = build.retro(gamma.teamId);
    expect(build.refused(lookAtAction, { actionId, retroId, verdict: 'kept' })).toBe('gone');
  });

  it('stays when the meeting that looked is deleted', () => {
    look(1, { verdict: 'carried' });
    build.do(removeRetro, { retroId: meeting(1) });
    expect(action().looks).toMatchObject([{ verdict: 'carried', retroId: null }]);
  });
});
