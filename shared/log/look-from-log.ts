import type { RuleContext } from '../kernel/rule';
import type { ActionLook } from '../model/action';
import type { RuleResult, Workspace } from '../model/workspace';
import { type ActionFields, actionGone } from '../retro/actions';
import { withLook } from '../retro/looks';

/**
 * Says outside of a meeting what became of a promise; see `withLook`. Carried can give it another date; a second look on the same
 * day replaces the first.
 */
export function lookFromLog(
  workspace: Workspace,
  args: {
    readonly actionId: string;
    readonly verdict: ActionLook['verdict'];
    readonly word?: string;
    readonly changes?: Pick<ActionFields, 'text' | 'ownerId' | 'due'>;
  },
  context: RuleContext,
): RuleResult {
  const action = workspace.action.get(args.actionId);
  if (!action) return actionGone();
  const { verdict, word = '' } = args;
  const isToday = ({ retroId, date }: ActionLook) => retroId === null && date === context.today;
  const earlier = action.looks.filter((look) => !isToday(look));
  const wanted = verdict === 'changed' ? args.changes : { due: args.changes?.due };
  const isFree = verdict === 'changed' || (verdict === 'carried' && args.changes?.due !== undefined);
  const changes = isFree ? withoutGaps(wanted ?? {}) : null;
  return withLook(workspace, action, { date: context.today, retroId: null, verdict, word }, earlier, changes);
}

/** The fields that are there: one that is undefined is left out, as the rules want it. */
function withoutGaps(fields: { readonly [Name in keyof ActionFields]?: ActionFields[Name] | undefined }) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as ActionFields;
}
