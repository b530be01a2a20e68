import { ok } from '../kernel/result';
import type { RuleContext } from '../kernel/rule';
import type { RuleResult, Workspace } from '../model/workspace';

/** Leaves some words alone from now on, in every text of the workspace. Words that are ignored already change nothing. */
export function ignorePhrase(
  workspace: Workspace,
  { phrase }: { readonly phrase: string },
  context: RuleContext,
): RuleResult {
  const label = 'always ignore these words';
  const known = [...workspace.ignoredPhrase.values()].some((each) => each.phrase === phrase);
  if (known || phrase.trim() === '') return ok({ label, changes: [] });
  return ok({
    label,
    changes: [{ op: 'put', table: 'ignoredPhrase', record: { id: context.newId(), phrase } }],
  });
}

/** Helps with some words again. */
export function heedPhrase(workspace: Workspace, { phraseId }: { readonly phraseId: string }): RuleResult {
  const changes = workspace.ignoredPhrase.has(phraseId)
    ? [{ op: 'delete' as const, table: 'ignoredPhrase' as const, id: phraseId }]
    : [];
  return ok({ label: 'help with these words again', changes });
}
