import { compareOrder } from '../kernel/order-key';
import { ok, type Result } from '../kernel/result';
import { type RuleContext, type RuleError, refuse } from '../kernel/rule';
import type { Estimate } from '../model/estimate';
import { answerLimits, type EstimateField, estimateFields, type Initiative } from '../model/initiative';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { initiativeGone } from './change-state';
import { putInitiative } from './place-initiatives';

/** From this many steps between the lowest and the highest estimate on, people mean different things: talk. */
export const WIDE_SPREAD = 4;

/** How far apart people are. */
export interface Spread {
  readonly count: number;
  readonly least: number;
  /** Half a step is possible with an even number of people. */
  readonly median: number;
  readonly most: number;
  readonly isWide: boolean;
}

/** The estimates of one answer of an initiative, in the order in which they were given. */
export function estimatesOf(
  estimates: Workspace['estimate'],
  initiativeId: string,
  field: EstimateField,
): Estimate[] {
  return [...estimates.values()]
    .filter((estimate) => estimate.initiativeId === initiativeId && estimate.field === field)
    .sort((a, b) => compareOrder(a.createdAt, b.createdAt) || compareOrder(a.id, b.id));
}

/** The lowest, the middle and the highest of some estimates; null when there is none. */
export function spread(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b);
  const least = sorted[0];
  const most = sorted.at(-1);
  if (least === undefined || most === undefined) return null;
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? least;
  const median = sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? least) + upper) / 2;
  return { count: sorted.length, least, median, most, isWide: most - least >= WIDE_SPREAD };
}

/** Begins a silent round on one answer. Earlier estimates of that answer go: they are of another talk. */
export function startEstimating(
  workspace: Workspace,
  args: { readonly initiativeId: string; readonly field: EstimateField },
  _context: RuleContext,
): RuleResult {
  const initiative = workspace.initiative.get(args.initiativeId);
  if (!initiative) return initiativeGone();
  if (!estimateFields.includes(args.field)) return refuse('out-of-range', "This answer isn't estimated.");
  const old = estimatesOf(workspace.estimate, initiative.id, args.field);
  return ok({
    label: 'start estimating',
    changes: [
      ...old.map(({ id }): Change => ({ op: 'delete', table: 'estimate', id })),
      putInitiative({ ...initiative, estimating: { field: args.field, shown: false } }),
    ],
  });
}

/**
 * Puts one person's estimate in the place of the one that they gave before, or, with null, takes it back.
 * @returns 'not-estimating', 'shown' (it is too late once all are seen), 'gone' (the person) or 'out-of-range'
 */
export function putEstimate(
  workspace: Workspace,
  args: { readonly initiativeId: string; readonly personId: string; readonly value: number | null },
  context: RuleContext,
): RuleResult {
  const round = roundOf(workspace, args.initiativeId);
  if (!round.ok) return round;
  const { initiative, estimating } = round.value;
  if (estimating.shown) {
    return refuse('shown', 'The estimates are on the table. Start a new round to estimate again.');
  }
  if (workspace.person.get(args.personId)?.teamId !== initiative.teamId) {
    return refuse('gone', 'This person is not on the team any more.');
  }
  const { least, most } = answerLimits.answer;
  const { value } = args;
  if (value !== null && (!Number.isInteger(value) || value < least || value > most)) {
    return refuse('out-of-range', `An estimate is a whole number from ${least} to ${most}.`);
  }
  const own = estimatesOf(workspace.estimate, initiative.id, estimating.field).find(
    ({ personId }) => personId === args.personId,
  );
  if (value === null) {
    const changes: Change[] = own ? [{ op: 'delete', table: 'estimate', id: own.id }] : [];
    return ok({ label: 'take estimate back', changes });
  }
  if (own?.value === value) return ok({ label: 'estimate', changes: [] });
  const record: Estimate = own
    ? { ...own, value }
    : {
        id: context.newId(),
        initiativeId: initiative.id,
        personId: args.personId,
        field: estimating.field,
        value,
        createdAt: context.now,
      };
  return ok({ label: 'estimate', changes: [{ op: 'put', table: 'estimate', record }] });
}

/** Shows all estimates at once. */
export function showEstimates(
  workspace: Workspace,
  args: { readonly initiativeId: string },
  _context: RuleContext,
): RuleResult {
  const round = roundOf(workspace, args.initiativeId);
  if (!round.ok) return round;
  const { initiative, estimating } = round.value;
  if (estimatesOf(workspace.estimate, initiative.id, estimating.field).length === 0) {
    return refuse('empty', 'Nobody has given an estimate yet.');
  }
  const shown = { ...estimating, shown: true };
  const changes = estimating.shown ? [] : [putInitiative({ ...initiative, estimating: shown })];
  return ok({ label: 'show estimates', changes });
}

/** Takes over the middle of the estimates, or the number that the talk came to, as the answer, and ends the round. */
export function takeEstimate(
  workspace: Workspace,
  args: {
    readonly initiativeId: string;
    /** Left out: the median, with half a step rounded up. */
    readonly value?: number;
  },
  _context: RuleContext,
): RuleResult {
  const round = roundOf(workspace, args.initiativeId);
  if (!round.ok) return round;
  const { initiative, estimating } = round.value;
  if (!estimating.shown) return refuse('not-shown', 'Show the estimates first.');
  const given = estimatesOf(workspace.estimate, initiative.id, estimating.field);
  const middle = spread(given.map(({ value }) => value))?.median;
  const value = args.value ?? (middle === undefined ? undefined : Math.round(middle));
  if (value === undefined) return refuse('empty', 'There is no estimate to take over.');
  const { least, most } = answerLimits.answer;
  if (!Number.isInteger(value) || value < least || value > most) {
    return refuse('out-of-range', `An answer is a whole number from ${least} to ${most}.`);
  }
  const record = { ...initiative, [estimating.field]: value, estimating: null };
  return ok({ label: 'take over the estimate', changes: [putInitiative(record)] });
}

/** Ends a round without an answer. The estimates stay until the next round on the same answer. */
export function stopEstimating(
  workspace: Workspace,
  args: { readonly initiativeId: string },
  _context: RuleContext,
): RuleResult {
  const initiative = workspace.initiative.get(args.initiativeId);
  if (!initiative) return initiativeGone();
  const changes = initiative.estimating ? [putInitiative({ ...initiative, estimating: null })] : [];
  return ok({ label: 'stop estimating', changes });
}

/** The initiative with the round that goes on about it. @returns 'gone' or 'not-estimating' */
function roundOf(
  workspace: Workspace,
  initiativeId: string,
): Result<
  { readonly initiative: Initiative; readonly estimating: NonNullable<Initiative['estimating']> },
  RuleError
> {
  const initiative = workspace.initiative.get(initiativeId);
  if (!initiative) return initiativeGone();
  const { estimating } = initiative;
  if (!estimating) return refuse('not-estimating', 'Nobody is estimating this now. Start a round first.');
  return ok({ initiative, estimating });
}
