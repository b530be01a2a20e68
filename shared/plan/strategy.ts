import { binned, putInBin } from '../bin/put-in-bin';
import { allowText, cleanLine, requireText } from '../kernel/clean-text';
import { byOrder } from '../kernel/order-key';
import { placeBefore } from '../kernel/placing';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import { textLimits } from '../model/fields';
import type { Initiative } from '../model/initiative';
import { MOST_OUTCOMES, type PlanOutcome } from '../model/plan-outcome';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { putInitiative } from './place-initiatives';

/** The outcomes that a team works towards, in their order. */
export function teamOutcomes(outcomes: Workspace['planOutcome'], teamId: string): PlanOutcome[] {
  return [...outcomes.values()].filter((outcome) => outcome.teamId === teamId).sort(byOrder);
}

/** Those of the initiatives that are for none of the outcomes. */
export function servesNone(
  initiatives: readonly Initiative[],
  outcomes: Workspace['planOutcome'],
): Initiative[] {
  return initiatives.filter(({ outcomeId }) => outcomeId === null || !outcomes.has(outcomeId));
}

/** Writes down what should be different; a team has three at most ('too-many'). */
export function addPlanOutcome(
  workspace: Workspace,
  args: { readonly teamId: string; readonly text: string; readonly measure?: string },
  context: RuleContext,
): RuleResult {
  const { teamId } = args;
  if (!workspace.team.has(teamId)) return refuse('gone', 'This team is not there any more.');
  const others = teamOutcomes(workspace.planOutcome, teamId);
  if (others.length >= MOST_OUTCOMES) return enoughOutcomes();
  const words = checkOutcome(args.text, args.measure ?? '');
  if (!words.ok) return words;
  const { keys, renumbered } = placeBefore(others, null, 1);
  const record: PlanOutcome = {
    id: context.newId(),
    teamId,
    ...words.value,
    order: keys[0] ?? 'a0',
    createdAt: context.now,
  };
  return ok({ label: 'add outcome', changes: [...withOrders(others, renumbered), put(record)] });
}

/** Changes what an outcome says, or how one sees it. */
export function editPlanOutcome(
  workspace: Workspace,
  args: { readonly outcomeId: string; readonly text?: string; readonly measure?: string },
  _context: RuleContext,
): RuleResult {
  const outcome = workspace.planOutcome.get(args.outcomeId);
  if (!outcome) return outcomeGone();
  const words = checkOutcome(args.text ?? outcome.text, args.measure ?? outcome.measure);
  if (!words.ok) return words;
  const { text, measure } = words.value;
  const same = text === outcome.text && measure === outcome.measure;
  return ok({ label: 'edit outcome', changes: same ? [] : [put({ ...outcome, text, measure })] });
}

/** Moves an outcome in front of another, or to the end. */
export function movePlanOutcome(
  workspace: Workspace,
  args: { readonly outcomeId: string; readonly beforeId: string | null },
  _context: RuleContext,
): RuleResult {
  const outcome = workspace.planOutcome.get(args.outcomeId);
  if (!outcome) return outcomeGone();
  const label = 'move outcome';
  const all = teamOutcomes(workspace.planOutcome, outcome.teamId);
  const others = all.filter(({ id }) => id !== outcome.id);
  const follower = all[all.indexOf(outcome) + 1]?.id ?? null;
  const wanted = others.some(({ id }) => id === args.beforeId) ? args.beforeId : null;
  if (args.beforeId === outcome.id || follower === wanted) return ok({ label, changes: [] });
  const { keys, renumbered } = placeBefore(others, wanted, 1);
  const changes = [...withOrders(others, renumbered), put({ ...outcome, order: keys[0] ?? outcome.order })];
  return ok({ label, changes });
}

/** Puts an outcome into the bin. The initiatives that were for it are for none then. */
export function removePlanOutcome(
  workspace: Workspace,
  args: { readonly outcomeId: string },
  context: RuleContext,
): RuleResult {
  const outcome = workspace.planOutcome.get(args.outcomeId);
  if (!outcome) return outcomeGone();
  const freed = [...workspace.initiative.values()].filter(({ outcomeId }) => outcomeId === outcome.id);
  const records = binned('planOutcome', workspace.planOutcome, ({ id }) => id === outcome.id);
  const { teamId, text } = outcome;
  return ok({
    label: 'delete outcome',
    changes: [
      ...freed.map((initiative) => putInitiative({ ...initiative, outcomeId: null })),
      ...putInBin({ teamId, kind: 'Outcome', text, records }, context),
    ],
  });
}

/** The refusal of a fourth outcome. */
export function enoughOutcomes() {
  const message = `A team has ${MOST_OUTCOMES} outcomes at most. Change one, or delete one first.`;
  return refuse('too-many', message);
}

function checkOutcome(rawText: string, rawMeasure: string) {
  const text = requireText(cleanLine(rawText), textLimits.title, 'An outcome');
  if (!text.ok) return text;
  const measure = allowText(cleanLine(rawMeasure), textLimits.title, 'A measure');
  if (!measure.ok) return measure;
  return ok({ text: text.value, measure: measure.value });
}

function withOrders(outcomes: readonly PlanOutcome[], orders: ReadonlyMap<string, string>): Change[] {
  return outcomes.flatMap((outcome) => {
    const order = orders.get(outcome.id);
    return order === undefined ? [] : [put({ ...outcome, order })];
  });
}

function put(record: PlanOutcome): Change {
  return { op: 'put', table: 'planOutcome', record };
}

function outcomeGone() {
  return refuse('gone', 'This outcome is not there any more. It may be in the bin.');
}
