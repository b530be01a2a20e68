import type { Steps } from '../model/steps';
import type { Change } from '../model/workspace';
import { redirectTopics } from './redirect-topics';
import type { Selection } from './selection';

/**
 * What becomes of groups that lose notes: with two or more left nothing, with one left the group goes and its note stands
 * alone in its place, with its votes, its focus and the decisions and actions that came from it.
 */
export function shrinkGroups(steps: Steps, shrunk: Selection['shrunk']): void {
  for (const { card, left } of shrunk) {
    const [last, ...more] = left;
    if (!last || more.length > 0) continue;
    // Making room may have given them new places in the meantime.
    const group = steps.now.noteGroup.get(card.id) ?? card.group;
    const note = { ...last, groupId: null, order: group.order, layer: last.layer ?? group.layer };
    const changes: Change[] = [
      { op: 'put', table: 'note', record: note },
      { op: 'delete', table: 'noteGroup', id: group.id },
    ];
    const direction = { votes: last.id, talk: last.id, links: last.id };
    steps.take([
      ...redirectTopics(steps.now, group.retroId, new Map([[group.id, direction]])).changes,
      ...changes,
    ]);
  }
}

/** The topic that speaks for a group after it has lost notes: the group, or the one note that is left. */
export function survivorOf({ card, left }: Selection['shrunk'][number]): string {
  return left.length === 1 && left[0] ? left[0].id : card.id;
}
