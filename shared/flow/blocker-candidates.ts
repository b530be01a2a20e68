import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { Initiative } from '../model/initiative';
import { Steps } from '../model/steps';
import type { RuleResult, Workspace } from '../model/workspace';
import { addInitiative } from '../plan/initiatives';
import { blockerGone } from './blockers';

/** The initiatives that came from a blocker, the oldest first. */
export function initiativesFrom(initiatives: Workspace['initiative'], blockerId: string): Initiative[] {
  return [...initiatives.values()]
    .filter(({ sources }) => sources.some(({ table, id }) => table === 'blocker' && id === blockerId))
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1));
}

/** The ids of all blockers from which something in the plan came. */
export function blockersInPlan(initiatives: Workspace['initiative']): ReadonlySet<string> {
  return new Set(
    [...initiatives.values()].flatMap(({ sources }) =>
      sources.flatMap(({ table, id }) => (table === 'blocker' ? [id] : [])),
    ),
  );
}

/**
 * Makes a candidate of the plan of each blocker, linked to it. The blocker stays on the map.
 * @returns 'gone', or 'exists' when each of them has led to an initiative already
 */
export function blockersToCandidates(
  workspace: Workspace,
  args: { readonly blockerIds: readonly string[] },
  context: RuleContext,
): RuleResult {
  const found = [...new Set(args.blockerIds)].flatMap((id) => workspace.blocker.get(id) ?? []);
  const [first] = found;
  if (!first) return blockerGone();
  const wanted = found.filter(
    ({ id, teamId }) => teamId === first.teamId && initiativesFrom(workspace.initiative, id).length === 0,
  );
  if (wanted.length === 0) {
    const title = initiativesFrom(workspace.initiative, first.id)[0]?.title ?? first.text;
    return refuse('exists', `The plan has it already: "${title}".`);
  }
  const steps = new Steps(workspace);
  for (const { id, teamId, text } of wanted) {
    const sources = [{ table: 'blocker' as const, id }];
    const added = addInitiative(steps.now, { teamId, title: text, sources }, context);
    if (!added.ok) return added;
    steps.take(added.value.changes);
  }
  const label = wanted.length === 1 ? 'make a candidate' : `make ${wanted.length} candidates`;
  return ok({ label, changes: steps.changes() });
}
