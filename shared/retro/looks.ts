import { allowText, cleanLine } from '../kernel/clean-text';
import { ok } from '../kernel/result';
import { refuse } from '../kernel/rule';
import type { Action, ActionLook } from '../model/action';
import { textLimits } from '../model/fields';
import type { RuleResult, Workspace } from '../model/workspace';
import { type ActionFields, checkFields } from './actions';

/** At the third time an action isn't carried over any more: it is kept, changed or dropped. */
export const MOST_CARRIES = 2;

/** How often an action was carried over in these looks, since it was last changed. */
export function carriedIn(looks: readonly ActionLook[]): number {
  let carried = 0;
  for (const { verdict } of looks) {
    if (verdict === 'changed') carried = 0;
    else if (verdict === 'carried') carried += 1;
  }
  return carried;
}

const stateAfter = { kept: 'done', carried: 'open', changed: 'open', dropped: 'dropped' } as const;

const labels = {
  kept: 'mark promise as kept',
  carried: 'carry promise over',
  changed: 'change promise',
  dropped: 'drop promise',
} as const;

/**
 * What a look at a promise makes of it. Kept ticks it off, carried leaves it open, changed gives it other words, another owner or date,
 * dropped lets it go.
 * @param look its word as it was typed
 * @param earlier the other looks: this one comes behind them
 * @param changes what is another about it from now on; null when nothing is
 * @returns 'carried-too-often' for the third carry; 'word-missing' where changing or dropping then takes a word why
 */
export function withLook(
  workspace: Workspace,
  action: Action,
  look: ActionLook,
  earlier: readonly ActionLook[],
  changes: ActionFields | null,
): RuleResult {
  const { verdict } = look;
  const word = allowText(cleanLine(look.word), textLimits.title, 'The word why');
  if (!word.ok) return word;
  if (carriedIn(earlier) >= MOST_CARRIES) {
    if (verdict === 'carried') {
      const message =
        'This has been carried over twice already. Keep it, change it into something you will do, or drop it and say why.';
      return refuse('carried-too-often', message);
    }
    if (verdict !== 'kept' && word.value === '') {
      return refuse(
        'word-missing',
        'This has been carried over twice. Say in a word why it changes or goes.',
      );
    }
  }
  const fields = changes === null ? null : checkFields(workspace, action, changes);
  if (fields && !fields.ok) return fields;
  const record: Action = {
    ...action,
    ...(fields ? fields.value : {}),
    state: stateAfter[verdict],
    looks: [...earlier, { ...look, word: word.value }],
  };
  return ok({ label: labels[verdict], changes: [{ op: 'put', table: 'action', record }] });
}
