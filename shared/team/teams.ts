import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Team } from '../model/team';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { compareNames, newPeople, sameName } from './people';

/** The teams by name, the sample last. */
export function teamsInOrder(teams: Workspace['team']): Team[] {
  return [...teams.values()].sort(
    (a, b) => Number(a.sample) - Number(b.sample) || compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
}

/** Makes a team and, from pasted names, its people. */
export function createTeam(
  workspace: Workspace,
  args: { readonly name: string; readonly people?: string },
  context: RuleContext,
): RuleResult {
  const name = freeName(workspace, args.name, null);
  if (!name.ok) return name;
  const team: Team = { id: context.newId(), name: name.value, sample: false, createdAt: context.now };
  const people = newPeople([], team.id, args.people ?? '', context);
  if (!people.ok) return people;
  const changes: Change[] = [{ op: 'put', table: 'team', record: team }];
  for (const record of people.value) changes.push({ op: 'put', table: 'person', record });
  return ok({ label: `create team ${team.name}`, changes });
}

/** Gives a team another name. */
export function renameTeam(
  workspace: Workspace,
  args: { readonly teamId: string; readonly name: string },
  _context: RuleContext,
): RuleResult {
  const team = workspace.team.get(args.teamId);
  if (!team) return refuse('gone', 'This team is not there any more.');
  const name = freeName(workspace, args.name, team.id);
  if (!name.ok) return name;
  const same = name.value === team.name;
  return ok({
    label: 'rename team',
    changes: same ? [] : [{ op: 'put', table: 'team', record: { ...team, name: name.value } }],
  });
}

/** Removes a team with everything that is its own, its bin included, as one thing that can be put back. */
export function removeTeam(
  workspace: Workspace,
  args: { readonly teamId: string },
  context: RuleContext,
): RuleResult {
  const team = workspace.team.get(args.teamId);
  if (!team) return refuse('gone', 'This team is not there any more.');
  const records = recordsOfTeam(workspace, team.id);
  return ok({
    label: team.sample ? 'remove the sample' : `remove team ${team.name}`,
    changes: putInBin(
      { teamId: null, kind: team.sample ? 'Sample' : 'Team', text: team.name, records },
      context,
    ),
  });
}

/** Every record that belongs to a team, parents before what hangs on them. */
export function recordsOfTeam(workspace: Workspace, teamId: string): BinnedRecord[] {
  const ofTeam = (record: { readonly teamId: string | null }) => record.teamId === teamId;
  const ofItsRetro = (record: { readonly retroId: string }) =>
    workspace.retro.get(record.retroId)?.teamId === teamId;
  const ofItsMap = (record: { readonly mapId: string }) =>
    workspace.flowMap.get(record.mapId)?.teamId === teamId;
  return [
    ...binned('team', workspace.team, ({ id }) => id === teamId),
    ...binned('person', workspace.person, ofTeam),
    ...binned('retroFormat', workspace.retroFormat, ofTeam),
    ...binned('retro', workspace.retro, ofTeam),
    ...binned('checkIn', workspace.checkIn, ofItsRetro),
    ...binned('noteGroup', workspace.noteGroup, ofItsRetro),
    ...binned('note', workspace.note, ofItsRetro),
    ...binned('vote', workspace.vote, ofItsRetro),
    ...binned('decision', workspace.decision, ofTeam),
    ...binned('action', workspace.action, ofTeam),
    ...binned('thanks', workspace.thanks, ofItsRetro),
    ...binned('planSettings', workspace.planSettings, ofTeam),
    ...binned('planOutcome', workspace.planOutcome, ofTeam),
    ...binned('planning', workspace.planning, ofTeam),
    ...binned('initiative', workspace.initiative, ofTeam),
    ...binned(
      'estimate',
      workspace.estimate,
      ({ initiativeId }) => workspace.initiative.get(initiativeId)?.teamId === teamId,
    ),
    ...binned('flowMap', workspace.flowMap, ofTeam),
    ...binned('flowStep', workspace.flowStep, ofItsMap),
    ...binned('flowRework', workspace.flowRework, ofItsMap),
    ...binned('blocker', workspace.blocker, ofTeam),
    ...binned('workItem', workspace.workItem, ofItsMap),
    ...binned('deployment', workspace.deployment, ofTeam),
    ...binned('incident', workspace.incident, ofTeam),
    ...binned('decisionRecord', workspace.decisionRecord, ofTeam),
    ...binned('link', workspace.link, ofTeam),
    ...binned('binEntry', workspace.binEntry, ofTeam),
  ];
}

function freeName(workspace: Workspace, raw: string, exceptId: string | null): Result<string, RuleError> {
  const name = requireText(cleanLine(raw), textLimits.name, "A team's name");
  if (!name.ok) return name;
  const namesake = [...workspace.team.values()].find(
    (team) => team.id !== exceptId && sameName(team.name, name.value),
  );
  return namesake ? refuse('duplicate-name', `There is a team called ${namesake.name} already.`) : name;
}
