import type { LinkEnd, LinkTable } from '../model/link';
import type { Workspace } from '../model/workspace';

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

/** All that a team's records say about what led to what, by field and by link. Ends may be gone. */
export function edgesOf(workspace: Workspace, teamId: string): Edge[] {
  const edges: Edge[] = [];
  const add = (from: LinkEnd, to: LinkEnd, linkId: string | null = null) => edges.push({ from, to, linkId });
  const end = (table: LinkTable, id: string): LinkEnd => ({ table, id });
  const topic = (id: string) => end(workspace.noteGroup.has(id) ? 'noteGroup' : 'note', id);

  for (const note of workspace.note.values()) {
    if (note.groupId === null || workspace.retro.get(note.retroId)?.teamId !== teamId) continue;
    add(end('note', note.id), end('noteGroup', note.groupId));
  }
  for (const table of ['decision', 'action'] as const) {
    for (const record of workspace[table].values()) {
      if (record.teamId !== teamId) continue;
      const own = end(table, record.id);
      // Without a topic it came from the meeting as such.
      if (record.topicId !== null) add(topic(record.topicId), own);
      else if (record.retroId !== null) add(end('retro', record.retroId), own);
      if (record.planningId) add(end('planning', record.planningId), own);
      if (record.mapId) add(end('flowMap', record.mapId), own);
      if (record.initiativeId) add(end('initiative', record.initiativeId), own);
    }
  }
  for (const { id, teamId: owner, sources, outcomeId } of workspace.initiative.values()) {
    if (owner !== teamId) continue;
    for (const source of sources) add(source, end('initiative', id));
    if (outcomeId !== null) add(end('initiative', id), end('planOutcome', outcomeId));
  }
  for (const { id, teamId: owner, sources, stepId } of workspace.blocker.values()) {
    if (owner !== teamId) continue;
    for (const source of sources) add(source, end('blocker', id));
    if (stepId !== null) add(end('blocker', id), end('flowStep', stepId));
  }
  for (const { id, teamId: owner, decisionId, supersededById } of workspace.decisionRecord.values()) {
    if (owner !== teamId) continue;
    if (decisionId !== null) add(end('decision', decisionId), end('decisionRecord', id));
    if (supersededById !== null) add(end('decisionRecord', id), end('decisionRecord', supersededById));
  }
  for (const { id, teamId: owner, from, to } of workspace.link.values()) {
    if (owner === teamId) add(from, to, id);
  }
  return edges;
}
