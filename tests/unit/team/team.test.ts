import { addAction } from '@shared/retro/actions';
import { setCheckIn } from '@shared/retro/check-ins';
import { addThanks, editThanks } from '@shared/retro/thanks';
import {
  addPeople,
  parseNames,
  personLeaves,
  personReturns,
  removePerson,
  renamePerson,
  teamPeople,
} from '@shared/team/people';
import { createTeam, recordsOfTeam, removeTeam, renameTeam, teamsInOrder } from '@shared/team/teams';
import { beforeEach, describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';
import { workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();

beforeEach(() => {
  build = workspaceBuilder();
});

describe('teams', () => {
  it('begin with a name and pasted people', () => {
    const { teamId, peopleIds } = build.team(' Delta ', ['Ana', 'Ben']);
    expect(build.get('team', teamId)).toMatchObject({ name: 'Delta', sample: false });
    expect(peopleIds).toHaveLength(2);
  });

  it('need a name that no other team has', () => {
    build.team('Delta');
    expect(build.refused(createTeam, { name: ' ' })).toBe('empty');
    expect(build.refused(createTeam, { name: 'x'.repeat(121) })).toBe('too-long');
    expect(build.refused(createTeam, { name: 'delta' })).toBe('duplicate-name');
    expect(build.refused(createTeam, { name: 'Gamma', people: 'Ana, ana' })).toBe('duplicate-name');
  });

  it('can be renamed, also to the same name in other capitals', () => {
    const { teamId } = build.team('Delta');
    build.team('Gamma');
    build.do(renameTeam, { teamId, name: 'DELTA' });
    expect(build.do(renameTeam, { teamId, name: 'DELTA' }).changes).toEqual([]);
    expect(build.refused(renameTeam, { teamId, name: 'Gamma' })).toBe('duplicate-name');
    expect(build.refused(renameTeam, { teamId: 'x', name: 'Beta' })).toBe('gone');
  });

  it('are ordered by name, the sample last', () => {
    build.team('Gamma', []);
    build.team('alpha', []);
    const { teamId } = build.team('Aardvark', []);
    const teams = new Map(build.workspace.team);
    teams.set(teamId, { ...build.get('team', teamId), sample: true });
    expect(teamsInOrder(teams).map(({ name }) => name)).toEqual(['alpha', 'Gamma', 'Aardvark']);
  });

  it('go with everything that is their own and nothing else', () => {
    build.workspace = lively(build.context);
    const teams = [...build.workspace.team.keys()];
    const all = Object.values(build.workspace).reduce((sum, table) => sum + table.size, 0);
    const parts = teams.map((teamId) => recordsOfTeam(build.workspace, teamId).length);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    for (const teamId of teams) build.do(removeTeam, { teamId });
    const left = Object.entries(build.workspace).filter(([, table]) => table.size > 0);
    expect(left.map(([name, table]) => [name, table.size])).toEqual([['binEntry', 2]]);
  });

  it('say that the sample goes when it does', () => {
    const { teamId } = build.team();
    const team = { ...build.get('team', teamId), sample: true };
    build.workspace = { ...build.workspace, team: new Map([[teamId, team]]) };
    expect(build.do(removeTeam, { teamId }).label).toBe('remove the sample');
  });
});

describe('people', () => {
  const names = (teamId: string, which?: 'active' | 'all') =>
    teamPeople(build.workspace.person, teamId, which).map(({ name }) => name);

  it('are read from lines, commas and lists', () => {
    expect(parseNames('Ana, Ben;Cleo\r\n- Dora\n2. Émile \n\n* Jean-Luc  O’Neil\tZoe')).toEqual([
      'Ana',
      'Ben',
      'Cleo',
      'Dora',
      'Émile',
      'Jean-Luc O’Neil',
      'Zoe',
    ]);
  });

  it('are added one by one or together, each name once', () => {
    const { teamId } = build.team('Delta', ['Ben']);
    expect(build.do(addPeople, { teamId, names: 'Ana' }).label).toBe('add Ana');
    expect(build.do(addPeople, { teamId, names: 'zoe, Émile' }).label).toBe('add 2 people');
    expect(names(teamId)).toEqual(['Ana', 'Ben', 'Émile', 'zoe']);
    const twice = addPeople(build.workspace, { teamId, names: 'ben, Dora, ana' }, build.context);
    expect(twice.ok ? '' : twice.error.message).toMatch(/^ben, ana: each name can be on a team once/);
    expect(build.refused(addPeople, { teamId, names: ' , ' })).toBe('empty');
    expect(build.refused(addPeople, { teamId: 'x', names: 'Ana' })).toBe('gone');
  });

  it('leave and return under their name', () => {
    const { teamId, peopleIds } = build.team('Delta', ['Ana', 'Ben']);
    const personId = peopleIds[0] ?? '';
    build.do(personLeaves, { personId });
    expect(names(teamId)).toEqual(['Ben']);
    expect(names(teamId, 'all')).toEqual(['Ana', 'Ben']);
    const again = addPeople(build.workspace, { teamId, names: 'Ana' }, build.context);
    expect(again.ok ? '' : again.error.message).toBe('Ana was on this team before: let them return instead.');
    build.do(personReturns, { personId });
    expect(names(teamId)).toEqual(['Ana', 'Ben']);
    expect(build.do(personReturns, { personId }).changes).toEqual([]);
  });

  it('are renamed to a name that is free', () => {
    const { peopleIds } = build.team('Delta', ['Ana', 'Ben']);
    const personId = peopleIds[0] ?? '';
    expect(build.refused(renamePerson, { personId, name: 'BEN' })).toBe('duplicate-name');
    build.do(renamePerson, { personId, name: 'Anna' });
    expect(build.get('person', personId).name).toBe('Anna');
  });

  it('are removed only while nothing refers to them', () => {
    const { teamId, peopleIds } = build.team('Delta', ['Ana', 'Ben', 'Cleo']);
    const [ana = '', ben = '', cleo = ''] = peopleIds;
    build.retro(teamId, { presentIds: [ana] });
    build.do(addAction, { teamId, retroId: null, topicId: null, text: 'Fix it', ownerId: ben });
    expect(build.refused(removePerson, { personId: ana })).toBe('in-use');
    expect(build.refused(removePerson, { personId: ben })).toBe('in-use');
    const { retroId } = build.retro(teamId);
    const thanksId = build.made('thanks', addThanks, { retroId, toPersonId: cleo, text: 'For the cake' });
    expect(build.refused(removePerson, { personId: cleo })).toBe('in-use');
    build.do(editThanks, { thanksId, toPersonId: null });
    build.do(setCheckIn, { retroId, personId: cleo, text: 'awake' });
    expect(build.refused(removePerson, { personId: cleo })).toBe('in-use');
    build.do(setCheckIn, { retroId, personId: cleo, text: '' });
    build.do(removePerson, { personId: cleo });
    expect(names(teamId)).toEqual(['Ana', 'Ben']);
    expect([...build.workspace.binEntry.values()][0]?.label).toBe('Person: Cleo');
  });
});
