import { byOrder } from '../kernel/order-key';
import type { Initiative } from '../model/initiative';
import type { PlanOutcome } from '../model/plan-outcome';
import type { Workspace } from '../model/workspace';
import { activeInitiatives, freeSlots } from '../plan/limit';
import { sameName, teamPeople } from './people';

/** What making two teams one would come to: what the rule does and the screen says first. */
export interface MergeFacts {
  /** The initiatives of the workspace as they are before. */
  readonly start: Workspace['initiative'];
  /** Records that become one with another: the id that goes, the id that stays. */
  readonly sameIds: ReadonlyMap<string, string>;
  /** The people who come along, by name. */
  readonly newPeople: readonly string[];
  /** The people who are on both teams and become one, by name. */
  readonly samePeople: readonly string[];
  /** People of the team that stays who had left it, and are back because they are on the other. */
  readonly returningIds: readonly string[];
  /** People and formats that come along, by id: their names must be free. */
  readonly movedNames: ReadonlySet<string>;
  /** The outcomes that come along, in their order. */
  readonly movedOutcomes: readonly string[];
  /** How outcomes of the team that stays are measured, where only the other one's says so. */
  readonly newMeasures: ReadonlyMap<string, string>;
  /** All outcomes of both, in words. */
  readonly outcomes: readonly string[];
  /** What is active and finds no slot free: it becomes next, in this order. */
  readonly waiting: readonly Initiative[];
}

/** What making a team part of another would come to. */
export function mergeFacts(
  workspace: Workspace,
  { fromId, intoId }: { readonly fromId: string; readonly intoId: string },
): MergeFacts {
  const sameIds = new Map<string, string>();
  const people = samePeople(workspace, fromId, intoId, sameIds);
  const outcomes = sameOutcomes(workspace, fromId, intoId, sameIds);
  const active = activeInitiatives(workspace.initiative, fromId);
  const formats = [...workspace.retroFormat.values()].filter(({ teamId }) => teamId === fromId);
  return {
    start: workspace.initiative,
    sameIds,
    ...people,
    movedNames: new Set([...people.movedIds, ...formats.map(({ id }) => id)]),
    ...outcomes,
    waiting: active.slice(freeSlots(workspace, intoId)),
  };
}

/** Each namesake once: a file can bring two of the same name to a team, and only one of them can become one with another. */
function samePeople(workspace: Workspace, fromId: string, intoId: string, sameIds: Map<string, string>) {
  const there = teamPeople(workspace.person, intoId, 'all');
  const taken = new Set<string>();
  const newPeople: string[] = [];
  const both: string[] = [];
  const returningIds: string[] = [];
  const movedIds: string[] = [];
  for (const person of teamPeople(workspace.person, fromId, 'all')) {
    const namesake = there.find(({ id, name }) => !taken.has(id) && sameName(name, person.name));
    if (namesake === undefined) {
      newPeople.push(person.name);
      movedIds.push(person.id);
      continue;
    }
    taken.add(namesake.id);
    sameIds.set(person.id, namesake.id);
    both.push(namesake.name);
    if (person.active && !namesake.active) returningIds.push(namesake.id);
  }
  return { newPeople, samePeople: both, returningIds, movedIds };
}

/** Outcomes of the same words are one, unless the teams see them in different ways. */
function sameOutcomes(workspace: Workspace, fromId: string, intoId: string, sameIds: Map<string, string>) {
  const of = (teamId: string): PlanOutcome[] =>
    [...workspace.planOutcome.values()].filter((outcome) => outcome.teamId === teamId).sort(byOrder);
  const there = of(intoId);
  const moved: PlanOutcome[] = [];
  const newMeasures = new Map<string, string>();
  for (const outcome of of(fromId)) {
    const same = there.find(({ id, text, measure }) => {
      const seenBy = newMeasures.get(id) ?? measure;
      return (
        sameName(text, outcome.text) &&
        (seenBy === '' || outcome.measure === '' || seenBy === outcome.measure)
      );
    });
    if (!same) {
      moved.push(outcome);
      continue;
    }
    sameIds.set(outcome.id, same.id);
    if (same.measure === '' && outcome.measure !== '') newMeasures.set(same.id, outcome.measure);
  }
  return {
    newMeasures,
    movedOutcomes: moved.map(({ id }) => id),
    outcomes: [...there, ...moved].map(({ text }) => text),
  };
}
