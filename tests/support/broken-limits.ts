import type { Workspace } from '@shared/model/workspace';

/** What the limits of the votes forbid, in words. */
export function brokenVotes(workspace: Workspace): string[] {
  const broken: string[] = [];
  for (const retro of workspace.retro.values()) {
    const { budget, mostPerTopic, method, state } = retro.voting;
    const used = new Map<string, number>();
    const seen = new Set<string>();
    for (const vote of workspace.vote.values()) {
      if (vote.retroId !== retro.id) continue;
      if (state === 'not-started') broken.push('a vote before voting');
      if ((vote.personId === null) !== (method === 'hands')) broken.push('a vote of the other method');
      const key = `${vote.personId} ${vote.topicId}`;
      if (seen.has(key)) broken.push('two votes of one person on one topic');
      seen.add(key);
      const note = workspace.note.get(vote.topicId);
      if (note && note.groupId !== null) broken.push('a vote on a note inside a group');
      if (vote.personId === null) continue;
      if (vote.count > mostPerTopic) broken.push('too many votes on a topic');
      used.set(vote.personId, (used.get(vote.personId) ?? 0) + vote.count);
    }
    if ([...used.values()].some((count) => count > budget)) broken.push('a budget overspent');
  }
  return broken;
}

/** Groups must hold two notes or more, in their own column. */
export function brokenGroups(workspace: Workspace): string[] {
  return [...workspace.noteGroup.values()].flatMap((group) => {
    const notes = [...workspace.note.values()].filter(({ groupId }) => groupId === group.id);
    if (notes.length < 2) return [`${group.id} holds ${notes.length} notes`];
    return notes.some(({ columnId }) => columnId !== group.columnId) ? [`${group.id} is torn`] : [];
  });
}
