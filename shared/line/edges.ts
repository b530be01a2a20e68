import type { LinkEnd, LinkTable } from '../model/link';
import { endTeam } from '../model/log-integrity';
import type { Workspace } from '../model/workspace';

/** The tables whose records say what led to what, in the order in which what they say stands on a line. */
export const sayingTables = [
  'note',
  'decision',
  'action',
  'initiative',
  'blocker',
  'decisionRecord',
  'link',
] as const;

export type SayingTable = (typeof sayingTables)[number];

/** One thing that led to another; `linkId` where a link of its own says so, null where a field does. */
export interface Edge {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  readonly linkId: string | null;
}

/** The name of an end in maps. */
export function endKey({ table, id }: LinkEnd): string {
  return `${table} ${id}`;
}

/** What one record says about what led to what. Ends may be gone, or another team's. */
export function edgesSaidBy(workspace: Workspace, table: SayingTable, id: string): Edge[] {
  const edges: Edge[] = [];
  const add = (from: LinkEnd, to: LinkEnd, linkId: string | null = null) => edges.push({ from, to, linkId });
  if (table === 'link') {
    const link = workspace.link.get(id);
    if (link) add(link.from, link.to, id);
    return edges;
  }
  const own = end(table, id);
  switch (table) {
    case 'note': {
      const groupId = workspace.note.get(id)?.groupId ?? null;
      if (groupId !== null) add(own, end('noteGroup', groupId));
      return edges;
    }
    case 'decision':
    case 'action':
      for (const from of originsOf(workspace, table, id)) add(from, own);
      return edges;
    case 'initiative':
    case 'blocker': {
      for (const source of workspace[table].get(id)?.sources ?? []) add(source, own);
      const to = leadsTo(workspace, table, id);
      if (to !== null) add(own, to);
      return edges;
    }
    case 'decisionRecord': {
      const { decisionId = null, supersededById = null } = workspace.decisionRecord.get(id) ?? {};
      if (decisionId !== null) add(end('decision', decisionId), own);
      if (supersededById !== null) add(own, end('decisionRecord', supersededById));
      return edges;
    }
  }
}

function end(table: LinkTable, id: string): LinkEnd {
  return { table, id };
}

/** Where a decision or an action came from, by its fields. */
function originsOf(workspace: Workspace, table: 'decision' | 'action', id: string): LinkEnd[] {
  const record = workspace[table].get(id);
  if (!record) return [];
  const { topicId, retroId, planningId, mapId, initiativeId } = record;
  const ends: LinkEnd[] = [];
  // Without a topic it came from the meeting as such.
  if (topicId !== null) ends.push(end(workspace.noteGroup.has(topicId) ? 'noteGroup' : 'note', topicId));
  else if (retroId !== null) ends.push(end('retro', retroId));
  if (planningId) ends.push(end('planning', planningId));
  if (mapId) ends.push(end('flowMap', mapId));
  if (initiativeId) ends.push(end('initiative', initiativeId));
  return ends;
}

function leadsTo(workspace: Workspace, table: 'initiative' | 'blocker', id: string): LinkEnd | null {
  if (table === 'initiative') {
    const outcomeId = workspace.initiative.get(id)?.outcomeId ?? null;
    return outcomeId === null ? null : end('planOutcome', outcomeId);
  }
  const stepId = workspace.blocker.get(id)?.stepId ?? null;
  return stepId === null ? null : end('flowStep', stepId);
}

/** All that a team's records say about what led to what, by field and by link: both ends are there and are the team's. */
export function edgesOf(workspace: Workspace, teamId: string): Edge[] {
  return sayingTables.flatMap((table) =>
    [...workspace[table].keys()]
      .flatMap((id) => edgesSaidBy(workspace, table, id))
      .filter(({ from, to }) => endTeam(workspace, from) === teamId && endTeam(workspace, to) === teamId),
  );
}

/** Whether a field or a link says that one thing led to another. */
export function isLinked(workspace: Workspace, from: LinkEnd, to: LinkEnd): boolean {
  const [fromKey, toKey] = [endKey(from), endKey(to)];
  const isIt = (edge: Edge) => endKey(edge.from) === fromKey && endKey(edge.to) === toKey;
  for (const { table, id } of [from, to]) {
    // A field stands in one of the two.
    const saying = sayingTables.find((each) => each === table);
    if (saying !== undefined && edgesSaidBy(workspace, saying, id).some(isIt)) return true;
  }
  for (const link of workspace.link.values()) {
    if (link.from.id === from.id && link.to.id === to.id && isIt({ ...link, linkId: link.id })) return true;
  }
  return false;
}
