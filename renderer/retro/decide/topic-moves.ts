import type { Retro } from '@shared/model/retro';
import { focusTopic, markDiscussed, nextTopic, type Topic } from '@shared/retro/topics';
import { act } from '@/store/workspace-store';

/** What the moves between topics need to know. */
export interface TopicMoves {
  readonly retro: Retro;
  /** Those that come up by themselves. */
  readonly agenda: readonly Topic[];
  readonly topics: readonly Topic[];
  /** What stands in the middle; it may not have been opened yet. */
  readonly current: Topic | null;
}

/** Opens a topic. */
export function openTopic(retro: Retro, topicId: string): void {
  act(focusTopic, { retroId: retro.id, topicId });
}

/** Marks what stands in the middle as talked about and goes on to the next. */
export function goOn({ retro, current }: TopicMoves): void {
  if (current !== null && !current.focused) openTopic(retro, current.id);
  act(nextTopic, { retroId: retro.id });
}

/** Opens the topic so many places further down the list, without marking anything. */
export function stepTopics({ retro, agenda, topics, current }: TopicMoves, steps: number): void {
  const list = current !== null && !agenda.includes(current) ? topics : agenda;
  const index = current === null ? (steps > 0 ? -1 : list.length) : list.indexOf(current);
  const next = list[Math.min(Math.max(index + steps, 0), list.length - 1)];
  if (next !== undefined && next.id !== current?.id) openTopic(retro, next.id);
}

/** Takes the mark "talked about" from a topic, and opens it. */
export function reopenTopic(retro: Retro, topicId: string): void {
  act(markDiscussed, { retroId: retro.id, topicId, discussed: false });
}
