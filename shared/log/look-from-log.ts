import { allowText, cleanLine } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Action, ActionLook } from '../model/action';
import { textLimits } from '../model/fields';
import type { RuleResult, Workspace } from '../model/workspace';
import { type ActionFields, actionGone, checkFields } from '../retro/actions';
import { carriedCount, MOST_CARRIES } from '../retro/follow-up';

const stateAfter = { kept: 'done', carried: 'open', changed: 'open', dropped: 'dropped' } as const;

const labels = {
  kept: 'mark promise as kept',
  carried: 'carry promise over',
  changed: 'change promise',
  dropped: 'drop promise',
} as const;

/**
 * Says outside of a meeting what became of a promise. Carried can give it another date; a second look on the same day replaces the
 * first. As in meetings the third carry is refused ('carried-too-often'), and changing or dropping it then takes a word why
 * ('word-missing').
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
  const { verdict } = args;
  const word = allowText(cleanLine(args.word ?? ''), textLimits.title, 'The word why');
  if (!word.ok) return word;
  const isToday = ({ retroId, date }: ActionLook) => retroId === null && date === context.today;
  const earlier = action.looks.filter((look) => !isToday(look));
  if (carriedCount({ ...action, looks: earlier }) >= MOST_CARRIES) {
    if (verdict === 'carried') {
      return refuse(
        'carried-too-often',
        'This has been carried over twice already. Keep it, change it into something you will do, or drop it and say why.',
      );
    }
    if (verdict !== 'kept' && word.value === '') {
      return refuse(
        'word-missing',
        'This has been carried over twice. Say in a word why it changes or goes.',
      );
    }
  }
  const wanted = verdict === 'changed' ? args.changes : { due: args.changes?.due };
  const isFree = verdict === 'changed' || (verdict === 'carried' && args.changes?.due !== undefined);
  const fields = isFree ? checkFields(workspace, action, withoutGaps(wanted ?? {})) : null;
  if (fields && !fields.ok) return fields;
  const look: ActionLook = { date: context.today, retroId: null, verdict, word: word.value };
  const record: Action = {
    ...action,
    ...(fields ? fields.value : {}),
    state: stateAfter[verdict],
    looks: [...earlier, look],
  };
  return ok({ label: labels[verdict], changes: [{ op: 'put', table: 'action', record }] });
}

/** The fields that are there: one that is undefined is left out, as the rules want it. */
function withoutGaps(fields: { readonly [Name in keyof ActionFields]?: ActionFields[Name] | undefined }) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as ActionFields;
}
