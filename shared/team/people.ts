import { binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText } from '../kernel/clean-text';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import { flowOwners } from '../model/flow-integrity';
import type { Person } from '../model/person';
import type { Change, RuleResult, Workspace } from '../model/workspace';

/** The names in a pasted text: one a line, or parted by commas or semicolons; marks of a list are left out. */
export function parseNames(text: string): string[] {
  return text
    .split(/[\n\r,;\t]+/)
    .map((part) => cleanLine(part.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '')))
    .filter((name) => name !== '');
}

/** The people of a team by name; without those who have left, unless all are asked for. */
export function teamPeople(
  people: Workspace['person'],
  teamId: string,
  which: 'active' | 'all' = 'active',
): Person[] {
  return [...people.values()]
    .filter((person) => person.teamId === teamId && (which === 'all' || person.active))
    .sort((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Made once, and not before it is needed: it takes some milliseconds, which a start has none of. */
let byName: Intl.Collator | undefined;

/** Orders names as people read them, the same on every machine. */
export function compareNames(a: string, b: string): number {
  // One for each two names would make the order of a list of thousands twenty times as slow.
  byName ??= new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return byName.compare(a, b);
}

/** Whether two names are the same to a reader: capitals make no difference. */
export function sameName(a: string, b: string): boolean {
  return a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');
}

/**
 * New people from names that must be new to the team and to each other. An empty list is no mistake here.
 * @param known the people the team has, those who left included
 */
export function newPeople(
  known: readonly Person[],
  teamId: string,
  text: string,
  context: RuleContext,
): Result<Person[], RuleError> {
  const people: Person[] = [];
  const twice: string[] = [];
  for (const raw of parseNames(text)) {
    const name = requireText(raw, textLimits.name, 'A name');
    if (!name.ok) return name;
    const namesake = known.find((person) => sameName(person.name, raw));
    if (namesake && !namesake.active) {
      return refuse('duplicate-name', `${namesake.name} was on this team before: let them return instead.`);
    }
    if (namesake || people.some((person) => sameName(person.name, raw))) twice.push(raw);
    else people.push({ id: context.newId(), teamId, name: raw, active: true });
  }
  if (twice.length > 0) {
    const names = [...new Set(twice)].join(', ');
    return refuse(
      'duplicate-name',
      `${names}: each name can be on a team once. Add a letter to tell them apart.`,
    );
  }
  return ok(people);
}

/** Adds one person or several: names by line or comma. */
export function addPeople(
  workspace: Workspace,
  args: { readonly teamId: string; readonly names: string },
  context: RuleContext,
): RuleResult {
  if (!workspace.team.has(args.teamId)) return refuse('gone', 'This team is not there any more.');
  const known = teamPeople(workspace.person, args.teamId, 'all');
  const people = newPeople(known, args.teamId, args.names, context);
  if (!people.ok) return people;
  const [first] = people.value;
  if (!first) return refuse('empty', 'Type a name, or paste several: one a line.');
  return ok({
    label: people.value.length === 1 ? `add ${first.name}` : `add ${people.value.length} people`,
    changes: people.value.map((record): Change => ({ op: 'put', table: 'person', record })),
  });
}

/** Gives a person another name. */
export function renamePerson(
  workspace: Workspace,
  args: { readonly personId: string; readonly name: string },
  _context: RuleContext,
): RuleResult {
  const person = workspace.person.get(args.personId);
  if (!person) return personGone();
  const name = requireText(cleanLine(args.name), textLimits.name, 'A name');
  if (!name.ok) return name;
  const others = teamPeople(workspace.person, person.teamId, 'all').filter(({ id }) => id !== person.id);
  if (others.some((other) => sameName(other.name, name.value))) {
    return refuse('duplicate-name', `Somebody on this team is called ${name.value} already.`);
  }
  return change(person, { name: name.value }, `rename ${person.name}`);
}

/** Somebody leaves the team: their name stays on what they own and isn't offered any more. */
export function personLeaves(
  workspace: Workspace,
  args: { readonly personId: string },
  _context: RuleContext,
): RuleResult {
  const person = workspace.person.get(args.personId);
  return person ? change(person, { active: false }, `let ${person.name} leave`) : personGone();
}

/** Somebody who left is back. */
export function personReturns(
  workspace: Workspace,
  args: { readonly personId: string },
  _context: RuleContext,
): RuleResult {
  const person = workspace.person.get(args.personId);
  return person ? change(person, { active: true }, `let ${person.name} return`) : personGone();
}

/** Removes somebody whom nothing refers to: a slip of the pen. Anybody else leaves instead ('in-use'). */
export function removePerson(
  workspace: Workspace,
  args: { readonly personId: string },
  context: RuleContext,
): RuleResult {
  const person = workspace.person.get(args.personId);
  if (!person) return personGone();
  if (isReferredTo(workspace, person.id)) {
    const message = `${person.name} has been in a meeting or owns something. Let them leave instead: the name then stays where it is.`;
    return refuse('in-use', message);
  }
  const records = binned('person', workspace.person, ({ id }) => id === person.id);
  return ok({
    label: `remove ${person.name}`,
    changes: putInBin({ teamId: person.teamId, kind: 'Person', text: person.name, records }, context),
  });
}

function isReferredTo(workspace: Workspace, personId: string): boolean {
  return (
    [...workspace.retro.values()].some((retro) => retro.presentIds.includes(personId)) ||
    [...workspace.action.values()].some((action) => action.ownerId === personId) ||
    [...workspace.thanks.values()].some((thanks) => thanks.toPersonId === personId) ||
    [...workspace.checkIn.values()].some((checkIn) => checkIn.personId === personId) ||
    [...workspace.vote.values()].some((vote) => vote.personId === personId) ||
    [...workspace.initiative.values()].some((initiative) => initiative.ownerId === personId) ||
    [...workspace.estimate.values()].some((estimate) => estimate.personId === personId) ||
    [...workspace.planning.values()].some((planning) => planning.presentIds.includes(personId)) ||
    [...workspace.flowMap.values()].some((map) => flowOwners(map).some(({ ownerId }) => ownerId === personId))
  );
}

function change(person: Person, fields: Partial<Person>, label: string): RuleResult {
  const record = { ...person, ...fields };
  const same = record.name === person.name && record.active === person.active;
  return ok({ label, changes: same ? [] : [{ op: 'put', table: 'person', record }] });
}

/** The refusal of every rule that is given somebody who isn't on the team. */
export function personGone() {
  return refuse('gone', 'This person is not on the team any more.');
}

/** The ids that belong to people of the team, each once. */
export function peopleOfTeam(
  workspace: Pick<Workspace, 'person'>,
  teamId: string,
  ids: readonly string[],
): string[] {
  return [...new Set(ids)].filter((id) => workspace.person.get(id)?.teamId === teamId);
}

/** The name of whoever owns something; null for nobody, and for somebody who isn't there any more. */
export function personName(workspace: Pick<Workspace, 'person'>, personId: string | null): string | null {
  return personId === null ? null : (workspace.person.get(personId)?.name ?? null);
}
