import { cleanLine, requireText } from '../kernel/clean-text';
import { compareOrder } from '../kernel/order-key';
import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import type { Decision } from '../model/decision';
import { textLimits } from '../model/fields';
import type { RuleResult, Workspace } from '../model/workspace';
import { decisionGone } from '../retro/decisions';

type Tables = Pick<Workspace, 'decision' | 'decisionRecord'>;

/** A team's decisions of which no record is written and none is waived, the newest first. */
export function unwrittenDecisions(tables: Tables, teamId: string): Decision[] {
  return withoutRecord(tables, teamId).filter(({ waived }) => !waived);
}

/** A team's decisions of which nobody needs a record, as somebody has said, the newest first. */
export function waivedDecisions(tables: Tables, teamId: string): Decision[] {
  return withoutRecord(tables, teamId).filter(({ waived }) => Boolean(waived));
}

function withoutRecord({ decision, decisionRecord }: Tables, teamId: string): Decision[] {
  const written = new Set([...decisionRecord.values()].map(({ decisionId }) => decisionId));
  return [...decision.values()]
    .filter((one) => one.teamId === teamId && !written.has(one.id))
    .sort(
      (a, b) => -compareOrder(a.date, b.date) || compareOrder(a.order, b.order) || compareOrder(a.id, b.id),
    );
}

/** Says why no record is written of a decision. */
export function waiveRecord(
  workspace: Workspace,
  args: { readonly decisionId: string; readonly word: string },
  _context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return decisionGone();
  const word = requireText(cleanLine(args.word), textLimits.title, 'Waiving a record');
  if (!word.ok) return word;
  const same = decision.waived === word.value;
  const changes = same
    ? []
    : [{ op: 'put' as const, table: 'decision' as const, record: { ...decision, waived: word.value } }];
  return ok({ label: 'waive record', changes });
}

/** Takes that back: a record is to be written. */
export function wantRecord(
  workspace: Workspace,
  args: { readonly decisionId: string },
  _context: RuleContext,
): RuleResult {
  const decision = workspace.decision.get(args.decisionId);
  if (!decision) return decisionGone();
  const changes = decision.waived
    ? [{ op: 'put' as const, table: 'decision' as const, record: { ...decision, waived: '' } }]
    : [];
  return ok({ label: 'want record', changes });
}
