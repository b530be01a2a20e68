import { ok } from '../kernel/result';
import { type RuleContext, refuse } from '../kernel/rule';
import type { LinkEnd } from '../model/link';
import { endTeam } from '../model/log-integrity';
import type { RuleResult, Workspace } from '../model/workspace';
import { edgesOf, endKey } from './edges';

/**
 * Says that one thing led to another.
 * @returns 'gone', 'elsewhere' for another team's, 'itself', or 'exists' when a field or a link says so already
 */
export function linkEnds(
  workspace: Workspace,
  args: { readonly from: LinkEnd; readonly to: LinkEnd },
  context: RuleContext,
): RuleResult {
  const { from, to } = args;
  const teamId = endTeam(workspace, from);
  const other = endTeam(workspace, to);
  if (teamId === undefined || other === undefined) {
    return refuse('gone', 'One of the two is not there any more. It may be in the bin.');
  }
  if (teamId !== other) return refuse('elsewhere', 'Only things of the same team can be linked.');
  if (endKey(from) === endKey(to)) return refuse('itself', 'Nothing leads to itself. Choose another.');
  const there = edgesOf(workspace, teamId).some(
    (edge) => endKey(edge.from) === endKey(from) && endKey(edge.to) === endKey(to),
  );
  if (there) return refuse('exists', 'These two are linked already.');
  const record = {
    id: context.newId(),
    teamId,
    from: { table: from.table, id: from.id },
    to: { table: to.table, id: to.id },
    createdAt: context.now,
  };
  return ok({ label: 'link', changes: [{ op: 'put', table: 'link', record }] });
}

/** The names of all that an item led to ('to'), or came from ('from'), in one step, by fields and by links. */
export function linkedKeys(workspace: Workspace, end: LinkEnd, way: 'to' | 'from'): ReadonlySet<string> {
  const teamId = endTeam(workspace, end);
  if (teamId === undefined) return new Set();
  const own = endKey(end);
  return new Set(
    edgesOf(workspace, teamId).flatMap(({ from, to }) => {
      const [here, there] = way === 'to' ? [from, to] : [to, from];
      return endKey(here) === own ? [endKey(there)] : [];
    }),
  );
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
