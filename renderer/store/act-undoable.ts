import type { RuleContext } from '@shared/kernel/rule';
import type { ChangeSet, RuleResult, Workspace } from '@shared/model/workspace';
import { act, undo, workspaceStore } from './workspace-store';

/** A sentence that says what was done, with the button that takes it back. Fits the notices of the design system. */
export interface UndoOffer {
  readonly text: string;
  readonly action?: { readonly label: string; readonly keyHint: string; readonly onAction: () => void };
}

/**
 * Does what a rule says, and says so with an offer to undo it.
 * The offer takes back this gesture alone: when something else was done since, it says so and leaves that be.
 * @param tell shows the offer; `notify` of the design system
 * @param text what was done, as a sentence; or how to say it of the workspace before and of what changed
 * @param options as `act` takes them: a caller that shows a refusal itself keeps it quiet
 */
export function actUndoable<Args>(
  rule: (workspace: Workspace, args: Args, context: RuleContext) => RuleResult,
  args: Args,
  tell: (offer: UndoOffer) => void,
  text: string | ((before: Workspace, done: ChangeSet) => string),
  options: { readonly quiet?: boolean } = {},
): RuleResult {
  const before = workspaceStore.getState().workspace;
  const result = act(rule, args, options);
  if (!result.ok || result.value.changes.length === 0) return result;
  const last = () => workspaceStore.getState().history.past.at(-1)?.id;
  const step = last();
  const takeBack = () => {
    if (last() === step) undo();
    else tell({ text: 'Something else was done since. Undo steps back through it, one gesture at a time.' });
  };
  const words = typeof text === 'string' ? text : text(before, result.value);
  tell({ text: words, action: { label: 'Undo', keyHint: 'mod+z', onAction: takeBack } });
  return result;
}
