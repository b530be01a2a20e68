import { type BinnedRecord, binned, putInBin } from '../bin/put-in-bin';
import { cleanLine, requireText, shorten } from '../kernel/clean-text';
import { pastedLines } from '../kernel/pasted-lines';
import { err, ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Initiative, InitiativeState } from '../model/initiative';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { initiativeGone } from './change-state';
import { type InitiativeFields, nothingSelected, withFields } from './initiative-fields';
import { activeLimitOf, freeSlots, slotsTaken } from './limit';
import { newInitiative } from './new-initiative';
import { makePlaces, putInitiative } from './place-initiatives';
import { initiativesIn, nameInitiatives, selectInitiatives } from './states';

/** How many lines can be pasted at once. */
export const MOST_PASTED_INITIATIVES = 1_000;

/** Where a new initiative can stand: one has to have been begun to be done, and considered to be put off. */
export type FirstState = Extract<InitiativeState, 'candidate' | 'next' | 'active'>;

export interface InitiativePlace {
  readonly teamId: string;
  /** Candidates when left out. */
  readonly state?: FirstState;
  /** The one that will follow; left out, null or unknown: the end of the column. */
  readonly beforeId?: string | null;
}

/** Writes down an initiative, with whatever is known of it. 'limit' when it would take a slot that isn't there. */
export function addInitiative(
  workspace: Workspace,
  args: InitiativePlace & InitiativeFields & { readonly title: string },
  context: RuleContext,
): RuleResult {
  const { teamId, state, beforeId, ...fields } = args;
  return placeNew(workspace, { teamId, state, beforeId }, [fields], context);
}

/**
 * Writes down an initiative for each line of a pasted text; marks of a list and empty lines are left out. A line that is too
 * long is named, and nothing is added: the text can be mended where it is.
 * @returns 'empty', 'too-many', 'too-long' or 'limit'
 */
export function addInitiatives(
  workspace: Workspace,
  args: InitiativePlace & { readonly text: string },
  context: RuleContext,
): RuleResult {
  const titles = pastedLines(args.text, {
    longest: textLimits.title,
    what: 'a title',
    most: MOST_PASTED_INITIATIVES,
  });
  if (!titles.ok) return titles;
  return placeNew(
    workspace,
    args,
    titles.value.map((title) => ({ title })),
    context,
  );
}

/** Writes down initiatives of which several things are known, as a file brings them: all or none. */
export function addManyInitiatives(
  workspace: Workspace,
  args: InitiativePlace & {
    readonly initiatives: readonly (InitiativeFields & { readonly title: string })[];
  },
  context: RuleContext,
): RuleResult {
  if (args.initiatives.length === 0) return refuse('empty', 'There is nothing to add.');
  return placeNew(workspace, args, args.initiatives, context);
}

function placeNew(
  workspace: Workspace,
  { teamId, state = 'candidate', beforeId = null }: InitiativePlace,
  wanted: readonly (InitiativeFields & { readonly title: string })[],
  context: RuleContext,
): RuleResult {
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const free = freeSlots(workspace, teamId);
  if (state === 'active' && wanted.length > free) {
    return err(slotsTaken(activeLimitOf(workspace, teamId), free));
  }
  const places = makePlaces(workspace, { teamId, state, beforeId }, new Set(), wanted.length);
  const added: Change[] = [];
  for (const [index, fields] of wanted.entries()) {
    const title = requireText(cleanLine(fields.title), textLimits.title, 'A title');
    if (!title.ok) return title;
    const order = places.orders[index] ?? 'a0';
    const blank = newInitiative({ teamId, state, order, title: title.value }, context);
    const full = withFields(workspace, blank, fields, context.today);
    if (!full.ok) return full;
    added.push(putInitiative(full.value));
  }
  return ok({ label: `add ${nameInitiatives(added.length)}`, changes: [...places.changes, ...added] });
}

/** Changes what is known of an initiative; see `InitiativeFields`. */
export function editInitiative(
  workspace: Workspace,
  args: InitiativeFields & { readonly initiativeId: string },
  context: RuleContext,
): RuleResult {
  const { initiativeId, ...fields } = args;
  return editInitiatives(workspace, { ids: [initiativeId], fields }, context);
}

/** Changes the same things of several initiatives, all or none: their owner, their layer, what they are for. */
export function editInitiatives(
  workspace: Workspace,
  args: { readonly ids: readonly string[]; readonly fields: InitiativeFields },
  context: RuleContext,
): RuleResult {
  const selected = selectInitiatives(workspace.initiative, args.ids);
  if (selected.length === 0) return initiativeGone();
  const edited: Result<Initiative, RuleError>[] = selected.map((initiative) =>
    withFields(workspace, initiative, args.fields, context.today),
  );
  const changes: Change[] = [];
  for (const [index, result] of edited.entries()) {
    if (!result.ok) return result;
    const same = JSON.stringify(result.value) === JSON.stringify(selected[index]);
    if (!same) changes.push(putInitiative(result.value));
  }
  return ok({ label: `edit ${nameInitiatives(selected.length)}`, changes });
}

/** Makes a candidate of the same content behind an initiative, without its history: whatever the first is, the copy takes no slot. */
export function duplicateInitiative(
  workspace: Workspace,
  args: { readonly initiativeId: string },
  context: RuleContext,
): RuleResult {
  const original = workspace.initiative.get(args.initiativeId);
  if (!original) return initiativeGone();
  const { teamId, title } = original;
  const suffix = ' (copy)';
  const candidates = initiativesIn(workspace.initiative, teamId, 'candidate');
  const at = candidates.findIndex(({ id }) => id === original.id);
  const beforeId = at === -1 ? null : (candidates[at + 1]?.id ?? null);
  const places = makePlaces(workspace, { teamId, state: 'candidate', beforeId }, new Set(), 1);
  const place = { teamId, state: 'candidate' as const, order: places.orders[0] ?? 'a0' };
  const blank = newInitiative({ ...place, title }, context);
  const copy: Initiative = {
    ...original,
    ...place,
    id: blank.id,
    title: `${shorten(title, textLimits.title - suffix.length)}${suffix}`,
    notNow: null,
    startedOn: null,
    endedOn: null,
    outcomeReview: null,
    estimating: null,
    moves: [],
    createdAt: context.now,
  };
  return ok({ label: 'duplicate initiative', changes: [...places.changes, putInitiative(copy)] });
}

/**
 * Puts initiatives into the bin as one, with their estimates. Decisions, actions and the history of others stay, without the
 * link.
 */
export function deleteInitiatives(
  workspace: Workspace,
  args: { readonly ids: readonly string[] },
  context: RuleContext,
): RuleResult {
  const selected = selectInitiatives(workspace.initiative, args.ids);
  const [first] = selected;
  if (!first) return nothingSelected();
  const gone = new Set(selected.map(({ id }) => id));
  const records: BinnedRecord[] = [
    ...selected.map((record): BinnedRecord => ({ table: 'initiative', record })),
    ...binned('estimate', workspace.estimate, ({ initiativeId }) => gone.has(initiativeId)),
  ];
  const kind = nameInitiatives(selected.length);
  const deletion = {
    teamId: first.teamId,
    kind: kind.charAt(0).toUpperCase() + kind.slice(1),
    text: first.title,
    records,
  };
  return ok({
    label: `delete ${kind}`,
    changes: [...forgetInitiatives(workspace, gone), ...putInBin(deletion, context)],
  });
}

/** Takes initiatives out of what stays and names them. */
function forgetInitiatives(workspace: Workspace, gone: ReadonlySet<string>): Change[] {
  const changes: Change[] = [];
  for (const decision of workspace.decision.values()) {
    if (!decision.initiativeId || !gone.has(decision.initiativeId)) continue;
    changes.push({ op: 'put', table: 'decision', record: { ...decision, initiativeId: null } });
  }
  for (const action of workspace.action.values()) {
    if (!action.initiativeId || !gone.has(action.initiativeId)) continue;
    changes.push({ op: 'put', table: 'action', record: { ...action, initiativeId: null } });
  }
  for (const initiative of workspace.initiative.values()) {
    if (gone.has(initiative.id)) continue;
    const named = initiative.moves.some(({ swappedWith }) => swappedWith !== null && gone.has(swappedWith));
    if (!named) continue;
    const moves = initiative.moves.map((move) =>
      move.swappedWith !== null && gone.has(move.swappedWith) ? { ...move, swappedWith: null } : move,
    );
    changes.push(putInitiative({ ...initiative, moves }));
  }
  return changes;
}
