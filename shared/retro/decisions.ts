import { binned, putInBin } from '../bin/put-in-bin';
import { allowText, cleanText } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Decision } from '../model/decision';
import { textLimits } from '../model/fields';
import type { Layer } from '../model/layer';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { checkOrigin, checkWords, lastPlace, moveOutcome, type Origin, saidIn, siblings } from './outcomes';

/** What was decided in a retrospective, in order. */
export function retroDecisions(decisions: Workspace['decision'], retroId: string): Decision[] {
  return saidIn(decisions, 'retroId', retroId);
}

/** Writes down a decision, under the topic it came from. */
export function addDecision(
  workspace: Workspace,
  args: Origin & { readonly text: string; readonly reason?: string; readonly layer?: Layer | null },
  context: RuleContext,
): RuleResult {
  const origin = checkOrigin(workspace, args, context.today);
  if (!origin.ok) return origin;
  const text = checkWords(args.text, 'A decision');
  if (!text.ok) return text;
  const reason = checkReason(args.reason ?? '');
  if (!reason.ok) return reason;
  const { date, ...from } = origin.value;
  const id = context.newId();
  const place = lastPlace(siblings(workspace.decision, { id, ...from }), put);
  const record: Decision = {
    id,
    ...from,
    text: text.value,
    reason: reason.value,
    date,
    order: place.order,
    layer: args.layer ?? null,
    waived: '',
    createdAt: context.now,
  };
  return ok({ label: 'add decision', changes: [...place.changes, put(record)] });
}

/** Changes what a decision says, why it was taken, or its layer; what is left out stays. */
export function editDecision(
  workspace: Workspace,
  args: {
    readonly decisionId: string;
    readonly text?: string;
    readonly reason?: string;
    readonly layer?: Layer | null;
  },
  _context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return decisionGone();
  const text = checkWords(args.text ?? decision.text, 'A decision');
  if (!text.ok) return text;
  const reason = checkReason(args.reason ?? decision.reason);
  if (!reason.ok) return reason;
  const layer = args.layer === undefined ? decision.layer : args.layer;
  const same = text.value === decision.text && reason.value === decision.reason && layer === decision.layer;
  const record = { ...decision, text: text.value, reason: reason.value, layer };
  return ok({ label: 'edit decision', changes: same ? [] : [put(record)] });
}

/** Moves a decision in front of another of the same retrospective, or to the end. */
export function moveDecision(
  workspace: Workspace,
  args: { readonly decisionId: string; readonly beforeId: string | null },
  _context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return decisionGone();
  return moveOutcome(decision, workspace.decision, args.beforeId, put, 'move decision');
}

/** Puts a decision into the bin. */
export function deleteDecision(
  workspace: Workspace,
  args: { readonly decisionId: string },
  context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return decisionGone();
  const { teamId, text } = decision;
  const records = binned('decision', workspace.decision, ({ id }) => id === decision.id);
  return ok({
    label: 'delete decision',
    changes: putInBin({ teamId, kind: 'Decision', text, records }, context),
  });
}

function checkReason(raw: string) {
  return allowText(cleanText(raw), textLimits.text, 'A reason');
}

function put(record: Decision): Change {
  return { op: 'put', table: 'decision', record };
}

/** The refusal of every rule that is given a decision that isn't there. */
export function decisionGone() {
  return refuse('gone', 'This decision is not there any more. It may be in the bin.');
}
