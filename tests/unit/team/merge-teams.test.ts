import { restoreFromBin } from '@shared/bin/bin';
import { applyChanges, invertChanges } from '@shared/kernel/change-set';
import { findDanglingReferences } from '@shared/model/integrity';
import { tableNames } from '@shared/model/tables';
import { addInitiative, deleteInitiatives, editInitiative } from '@shared/plan/initiatives';
import { setActiveLimit } from '@shared/plan/lower-limit';
import { initiativesIn } from '@shared/plan/states';
import { addPlanOutcome, teamOutcomes } from '@shared/plan/strategy';
import { deleteDecision } from '@shared/retro/decisions';
import { addThanks } from '@shared/retro/thanks';
import { mergeFacts } from '@shared/team/merge-facts';
import { mergeTeams } from '@shared/team/merge-teams';
import { personLeaves, removePerson, teamPeople } from '@shared/team/people';
import { recordsOfTeam } from '@shared/team/teams';
import { beforeEach, describe, expect, it } from 'vitest';
import { lively } from '../../support/arbitraries';
import { asLists, workspaceBuilder } from '../../support/workspace-builder';

let build = workspaceBuilder();

beforeEach(() => {
  build = workspaceBuilder();
});

const titles = (teamId: string, state: 'active' | 'next' | 'candidate') =>
  initiativesIn(build.workspace.initiative, teamId, state).map(({ title }) => title);

const names = (teamId: string) =>
  teamPeople(build.workspace.person, teamId, 'all').map(({ name, active }) =>
    active ? name : `${name} (left)`,
  );

function plan(teamId: string, state: 'active' | 'next' | 'candidate', ...all: string[]): string[] {
  return all.map((title) => build.made('initiative', addInitiative, { teamId, title, state }));
}

describe('merging teams', () => {
  it('gives every record of the one to the other, the bin included, and leaves no trace of the first', () => {
    build.workspace = lively(build.context);
    const [fromId = '', intoId = ''] = build.workspace.team.keys();
    const before = build.workspace;
    const same = mergeFacts(before, { fromId, intoId }).sameIds.size;
    const count = recordsOfTeam(before, fromId).length + recordsOfTeam(before, intoId).length;
    build.do(mergeTeams, { fromId, intoId });
    // The team itself goes, and what became one with another.
    expect(same).toBeGreaterThan(3);
    expect(recordsOfTeam(build.workspace, intoId)).toHaveLength(count - 1 - same);
    expect(JSON.stringify(asLists(build.workspace))).not.toContain(`"${fromId}"`);
    expect(findDanglingReferences(build.workspace)).toEqual([]);
  });

  it('is one gesture: its undo brings back the very same records', () => {
    build.workspace = lively(build.context);
    const [fromId = '', intoId = ''] = build.workspace.team.keys();
    const before = build.workspace;
    const { changes, label } = build.do(mergeTeams, { fromId, intoId });
    expect(label).toBe('merge Delta into Gamma');
    const undone = applyChanges(build.workspace, invertChanges(before, changes));
    for (const table of tableNames) {
      expect(undone[table].size, table).toBe(before[table].size);
      for (const [id, record] of before[table]) expect(undone[table].get(id), table).toBe(record);
    }
  });

  it('makes one of people of the same name, wherever they stand', () => {
    const from = build.team('Delta', ['ana', 'Zoe']);
    const into = build.team('Gamma', ['Ana', 'Ben']);
    const [ana = '', zoe = ''] = from.peopleIds;
    const { retroId } = build.retro(from.teamId, { presentIds: [ana, zoe] });
    const thanksId = build.made('thanks', addThanks, { retroId, toPersonId: ana, text: 'For the cake' });
    build.do(mergeTeams, { fromId: from.teamId, intoId: into.teamId });
    expect(names(into.teamId)).toEqual(['Ana', 'Ben', 'Zoe']);
    expect(build.get('retro', retroId).presentIds).toEqual([into.peopleIds[0], zoe]);
    expect(build.get('thanks', thanksId).toPersonId).toBe(into.peopleIds[0]);
  });

  it('lets somebody be on the team who had left only one of the two', () => {
    const from = build.team('Delta', ['Ana', 'Ben']);
    const into = build.team('Gamma', ['Ana', 'Ben']);
    build.do(personLeaves, { personId: into.peopleIds[0] ?? '' });
    build.do(personLeaves, { personId: from.peopleIds[1] ?? '' });
    build.do(mergeTeams, { fromId: from.teamId, intoId: into.teamId });
    expect(names(into.teamId)).toEqual(['Ana', 'Ben']);
  });

  it('never makes one of two people of one team, and gives a format that is there a number', () => {
    build.workspace = lively(build.context);
    const [fromId = '', intoId = ''] = build.workspace.team.keys();
    const [ana] = teamPeople(build.workspace.person, fromId);
    if (!ana) throw new Error('Nobody is there.');
    // A file can bring two people of the same name to a team.
    const person = new Map(build.workspace.person).set('ana-2', { ...ana, id: 'ana-2' });
    build.workspace = { ...build.workspace, person };
    build.do(mergeTeams, { fromId, intoId });
    expect(names(intoId)).toEqual(['Ana', 'Ana (2)', 'Ben', 'Cleo', 'Dora', 'Emil (left)']);
    expect([...build.workspace.retroFormat.values()].map(({ name }) => name).sort()).toEqual([
      'Ours',
      'Ours (2)',
    ]);
  });

  it('fills the slots that are free, and puts the rest on top of next with the reason', () => {
    const from = build.team('Delta').teamId;
    const into = build.team('Gamma').teamId;
    plan(into, 'active', 'One', 'Two');
    plan(into, 'next', 'Then');
    plan(into, 'candidate', 'Maybe');
    plan(from, 'next', 'Later');
    plan(from, 'candidate', 'Perhaps');
    const [, , fifth = ''] = plan(from, 'active', 'Three', 'Four', 'Five');
    build.do(mergeTeams, { fromId: from, intoId: into });
    expect(titles(into, 'active')).toEqual(['One', 'Two', 'Three']);
    expect(titles(into, 'next')).toEqual(['Four', 'Five', 'Then', 'Later']);
    expect(titles(into, 'candidate')).toEqual(['Maybe', 'Perhaps']);
    const record = build.get('initiative', fifth);
    expect(record.startedOn).toBeNull();
    expect(record.moves.at(-1)).toMatchObject({
      from: 'active',
      to: 'next',
      reason: 'No slot was free when the teams became one',
    });
  });

  it('keeps the way of planning of the team that stays', () => {
    const from = build.team('Delta').teamId;
    const into = build.team('Gamma').teamId;
    build.do(setActiveLimit, { teamId: into, activeLimit: 2 });
    build.do(setActiveLimit, { teamId: from, activeLimit: 2 });
    build.do(setActiveLimit, { teamId: from, activeLimit: 3 });
    plan(from, 'active', 'One', 'Two', 'Three');
    build.do(mergeTeams, { fromId: from, intoId: into });
    expect(titles(into, 'active')).toEqual(['One', 'Two']);
    expect([...build.workspace.planSettings.keys()]).toEqual([into]);
  });

  it('makes one of outcomes of the same words, and refuses more than a team can have', () => {
    const from = build.team('Delta').teamId;
    const into = build.team('Gamma').teamId;
    const here = build.made('planOutcome', addPlanOutcome, { teamId: into, text: 'Fewer surprises' });
    const there = build.made('planOutcome', addPlanOutcome, {
      teamId: from,
      text: 'fewer surprises',
      measure: 'Pages a week',
    });
    build.do(addPlanOutcome, { teamId: from, text: 'Faster answers' });
    build.do(addPlanOutcome, { teamId: into, text: 'Happy users' });
    const [id = ''] = plan(from, 'candidate', 'Quiet pager');
    build.do(editInitiative, { initiativeId: id, outcomeId: there });
    const three = build.workspace;
    build.do(mergeTeams, { fromId: from, intoId: into });
    expect(teamOutcomes(build.workspace.planOutcome, into).map(({ text }) => text)).toEqual([
      'Fewer surprises',
      'Happy users',
      'Faster answers',
    ]);
    expect(build.get('planOutcome', here).measure).toBe('Pages a week');
    expect(build.get('initiative', id).outcomeId).toBe(here);

    build.workspace = three;
    build.do(addPlanOutcome, { teamId: into, text: 'One more' });
    const refused = mergeTeams(build.workspace, { fromId: from, intoId: into }, build.context);
    expect(refused.ok ? '' : refused.error.message).toBe(
      'Together they have 4 outcomes, and a team has 3 at most: “Fewer surprises”, “Happy users”, “One more”, “Faster answers”. Delete or reword some first.',
    );
  });

  it('brings what lies in the bin along: it comes back to the team that there is now', () => {
    const from = build.team('Delta', ['Ana', 'Ben']);
    const into = build.team('Gamma', ['Ana', 'Cleo']);
    const [id = ''] = plan(from.teamId, 'active', 'Quiet pager');
    build.do(editInitiative, { initiativeId: id, ownerId: from.peopleIds[0] ?? '' });
    build.do(deleteInitiatives, { ids: [id] });
    const decisionId = build.decision(from.teamId, null, null);
    build.do(deleteDecision, { decisionId });
    build.do(removePerson, { personId: from.peopleIds[1] ?? '' });
    build.do(mergeTeams, { fromId: from.teamId, intoId: into.teamId });
    for (const entryId of [...build.workspace.binEntry.keys()]) build.do(restoreFromBin, { entryId });
    expect(build.get('initiative', id)).toMatchObject({
      teamId: into.teamId,
      ownerId: into.peopleIds[0],
      state: 'active',
    });
    expect(build.get('decision', decisionId).teamId).toBe(into.teamId);
    expect(names(into.teamId)).toEqual(['Ana', 'Ben', 'Cleo']);
    expect(findDanglingReferences(build.workspace)).toEqual([]);
  });

  it('needs two teams that are there, and leaves the sample alone', () => {
    const { teamId } = build.team('Delta');
    const other = build.team('Gamma').teamId;
    expect(build.refused(mergeTeams, { fromId: teamId, intoId: 'x' })).toBe('gone');
    expect(build.refused(mergeTeams, { fromId: 'x', intoId: teamId })).toBe('gone');
    expect(build.refused(mergeTeams, { fromId: teamId, intoId: teamId })).toBe('same-team');
    const team = new Map(build.workspace.team).set(other, { ...build.get('team', other), sample: true });
    build.workspace = { ...build.workspace, team };
    expect(build.refused(mergeTeams, { fromId: teamId, intoId: other })).toBe('sample');
    expect(build.refused(mergeTeams, { fromId: other, intoId: teamId })).toBe('sample');
  });
});
