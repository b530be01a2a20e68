import type { BinnedRecord } from '../bin/put-in-bin';
import { numberApart } from '../decision/number-apart';
import { teamRecords } from '../decision/numbers';
import { placeBefore } from '../kernel/placing';
import { err, ok } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { type Initiative, initiativeStates } from '../model/initiative';
import { MOST_OUTCOMES } from '../model/plan-outcome';
import { renewRecord } from '../model/renew-record';
import { Steps } from '../model/steps';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { inState } from '../plan/change-state';
import { makePlaces, putInitiative } from '../plan/place-initiatives';
import { initiativesIn } from '../plan/states';
import { teamOutcomes } from '../plan/strategy';
import { freeNames } from './free-names';
import { type MergeFacts, mergeFacts } from './merge-facts';
import { recordsOfTeam } from './teams';

/** Which team ends, and which takes everything that is its own. */
export interface MergeArgs {
  readonly fromId: string;
  readonly intoId: string;
}

/** Why something that was active isn't any more, in its history. */
const NO_SLOT = 'No slot was free when the teams became one';

/**
 * Makes two teams one: whatever belongs to the first belongs to the second from now on, its bin included, and the first is gone.
 * People of the same name become one, and so do outcomes of the same words. The second team's way of planning stays. What the
 * first has active takes the slots that are free; the rest goes to the top of next, with the reason in its history.
 * @returns 'gone', 'same-team', 'sample', or 'too-many' when the outcomes of both are more than one team can have
 */
export function mergeTeams(workspace: Workspace, args: MergeArgs, context: RuleContext): RuleResult {
  const { fromId, intoId } = args;
  const from = workspace.team.get(fromId);
  const into = workspace.team.get(intoId);
  if (!from || !into) return refuse('gone', 'This team is not there any more.');
  if (from === into) return refuse('same-team', 'Choose two different teams.');
  if (from.sample || into.sample) {
    return refuse('sample', 'The sample goes as it came, in one piece: it is merged with no team.');
  }
  const facts = mergeFacts(workspace, args);
  const tooMany = tooManyOutcomes(facts);
  if (tooMany) return err(tooMany);

  const steps = new Steps(workspace);
  moveRecords(steps, recordsOfTeam(workspace, fromId), new Map([[fromId, intoId], ...facts.sameIds]));
  const coming = new Set(teamRecords(workspace.decisionRecord, fromId).map(({ id }) => id));
  steps.take(numberApart(steps.now, intoId, coming));
  nameApart(steps, args, facts);
  bringBack(steps, facts);
  placeOutcomes(steps, args, facts);
  placeInitiatives(steps, args, facts, context);
  return ok({ label: `merge ${from.name} into ${into.name}`, changes: steps.changes() });
}

/** Why two teams can't be one because of their outcomes: which of them stay is for people to say, and not for a rule. */
export function tooManyOutcomes({ outcomes }: MergeFacts): RuleError | null {
  if (outcomes.length <= MOST_OUTCOMES) return null;
  const words = outcomes.map((text) => `“${text}”`).join(', ');
  const message = `Together they have ${outcomes.length} outcomes, and a team has ${MOST_OUTCOMES} at most: ${words}. Delete or reword some first.`;
  return { code: 'too-many', message };
}

/** Gives the records to the other team. One that is the same as another of it goes, and the other stays as it is. */
function moveRecords(
  steps: Steps,
  records: readonly BinnedRecord[],
  newIds: ReadonlyMap<string, string>,
): void {
  for (const { table, record } of records) {
    let isTouched = false;
    const moved = renewRecord(table, record, (old) => {
      const fresh = newIds.get(old);
      if (fresh !== undefined) isTouched = true;
      return fresh ?? old;
    });
    if (!isTouched) continue;
    if (moved.id !== record.id) steps.take([{ op: 'delete', table, id: record.id } as Change]);
    else steps.take([{ op: 'put', table, record: moved } as Change]);
  }
}

/** Formats of the same name, and people of the same name where one alone could be joined, get a number: "Ours (2)". */
function nameApart(steps: Steps, { intoId }: MergeArgs, { movedNames }: MergeFacts): void {
  for (const table of ['retroFormat', 'person'] as const) {
    const all = [...steps.now[table].values()].filter(({ teamId }) => teamId === intoId);
    const moved = all.filter(({ id }) => movedNames.has(id));
    const give = freeNames(all.filter(({ id }) => !movedNames.has(id)).map(({ name }) => name));
    for (const record of moved) {
      const name = give(record.name);
      if (name !== record.name) steps.take([{ op: 'put', table, record: { ...record, name } } as Change]);
    }
  }
}

/** Whoever had left the one team and is on the other is on the team. */
function bringBack(steps: Steps, { returningIds }: MergeFacts): void {
  for (const id of returningIds) {
    const person = steps.now.person.get(id);
    if (person) steps.take([{ op: 'put', table: 'person', record: { ...person, active: true } }]);
  }
}

function placeOutcomes(steps: Steps, { intoId }: MergeArgs, facts: MergeFacts): void {
  const { movedOutcomes, newMeasures } = facts;
  const all = teamOutcomes(steps.now.planOutcome, intoId);
  const others = all.filter(({ id }) => !movedOutcomes.includes(id));
  const { keys, renumbered } = placeBefore(others, null, movedOutcomes.length);
  for (const outcome of all) {
    const order = renumbered.get(outcome.id) ?? keys[movedOutcomes.indexOf(outcome.id)] ?? outcome.order;
    const measure = newMeasures.get(outcome.id) ?? outcome.measure;
    if (order !== outcome.order || measure !== outcome.measure) {
      steps.take([{ op: 'put', table: 'planOutcome', record: { ...outcome, order, measure } }]);
    }
  }
}

/** Column by column, what comes stands behind what is there. What finds no slot free goes first among what is next. */
function placeInitiatives(
  steps: Steps,
  { fromId, intoId }: MergeArgs,
  { start, waiting }: MergeFacts,
  context: RuleContext,
): void {
  const why = { reason: NO_SLOT, decidedBy: '', lookAgain: null };
  const moveFacts = { today: context.today, swappedWith: null, planningId: null };
  const waitingIds = new Set(waiting.map(({ id }) => id));
  for (const state of initiativeStates) {
    const coming = initiativesIn(start, fromId, state).filter(({ id }) => !waitingIds.has(id));
    placeLast(steps, intoId, state, coming);
  }
  const [first] = initiativesIn(steps.now.initiative, intoId, 'next');
  const where = { teamId: intoId, state: 'next' as const, beforeId: first?.id ?? null };
  const places = makePlaces(steps.now, where, new Set(), waiting.length);
  steps.take(places.changes);
  waiting.forEach(({ id }, index) => {
    const moved = steps.now.initiative.get(id);
    const order = places.orders[index];
    if (!moved || order === undefined) return;
    steps.take([putInitiative({ ...inState(moved, 'next', why, moveFacts), order })]);
  });
}

function placeLast(
  steps: Steps,
  teamId: string,
  state: Initiative['state'],
  coming: readonly Initiative[],
): void {
  if (coming.length === 0) return;
  const moving = new Set(coming.map(({ id }) => id));
  const places = makePlaces(steps.now, { teamId, state, beforeId: null }, moving, coming.length);
  const moved = coming.flatMap(({ id }, index) => {
    const record = steps.now.initiative.get(id);
    const order = places.orders[index];
    return record && order !== undefined ? [putInitiative({ ...record, order })] : [];
  });
  steps.take([...places.changes, ...moved]);
}
