import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { LinkEnd } from '../model/link';
import { endTeam } from '../model/log-integrity';
import type { Change, RuleResult, Workspace } from '../model/workspace';
import { endKey, isLinked } from './edges';
import { indexLines, type LineIndex } from './line-index';

/**
 * Says that one thing led to another.
 * @returns 'gone', 'elsewhere' for another team's, 'itself', or 'exists' when a field or a link says so already
 */
export function linkEnds(
  workspace: Workspace,
  args: { readonly from: LinkEnd; readonly to: LinkEnd },
  context: RuleContext,
): RuleResult {
  return linkAll(workspace, { from: [args.from], to: [args.to] }, context);
}

/**
 * Says that each of some things led to each of others, as one gesture. Pairs that are linked already, or of which both are the same, are
 * left as they are.
 * @returns 'gone', 'elsewhere' for another team's, and when there is no pair left 'exists', or 'itself' where none can be
 */
export function linkAll(
  workspace: Workspace,
  args: { readonly from: readonly LinkEnd[]; readonly to: readonly LinkEnd[] },
  context: RuleContext,
): RuleResult {
  const teamIds = new Set([...args.from, ...args.to].map((end) => endTeam(workspace, end)));
  const [teamId] = teamIds;
  if (teamId === undefined || teamIds.has(undefined)) {
    return refuse('gone', 'One of these is not there any more. It may be in the bin.');
  }
  if (teamIds.size > 1) return refuse('elsewhere', 'Only things of the same team can be linked.');
  const pairs = args.from
    .flatMap((from) => args.to.map((to) => ({ from, to })))
    .filter(({ from, to }) => endKey(from) !== endKey(to));
  if (pairs.length === 0) return refuse('itself', 'Nothing leads to itself. Choose another.');
  const made = new Set<string>();
  const changes: Change[] = [];
  for (const { from, to } of pairs) {
    const key = `${endKey(from)} ${endKey(to)}`;
    if (made.has(key) || isLinked(workspace, from, to)) continue;
    made.add(key);
    const record = {
      id: context.newId(),
      teamId,
      from: { table: from.table, id: from.id },
      to: { table: to.table, id: to.id },
      createdAt: context.now,
    };
    changes.push({ op: 'put', table: 'link', record });
  }
  return changes.length === 0
    ? refuse('exists', 'These are linked already.')
    : ok({ label: 'link', changes });
}

/** The names of all that an item led to ('to'), or came from ('from'), in one step, by fields and by links. */
export function linkedKeys(
  workspace: Workspace,
  end: LinkEnd,
  way: 'to' | 'from',
  index: LineIndex = indexLines(workspace),
): ReadonlySet<string> {
  const ends = index.edges(endKey(end), way).map((edge) => edge[way]);
  const teamId = endTeam(workspace, end);
  return new Set(ends.filter((other) => endTeam(workspace, other) === teamId).map(endKey));
}

/** Takes a link back. What fields say stays. */
export function unlink(
  workspace: Workspace,
  args: { readonly linkId: string },
  _context: RuleContext,
): RuleResult {
  if (!workspace.link.has(args.linkId)) return refuse('gone', 'This link is not there any more.');
  return ok({ label: 'take link away', changes: [{ op: 'delete', table: 'link', id: args.linkId }] });
}
