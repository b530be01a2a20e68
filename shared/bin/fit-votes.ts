import type { Retro } from '../model/retro';
import type { Vote } from '../model/vote';

/**
 * The votes that may come back to a retrospective without breaking its limits: since they were deleted the voting may
 * have been started anew, or the people may have used their votes elsewhere.
 * @param present the votes that the retrospective has now
 * @param returning the votes that would come back
 */
export function fitVotes(retro: Retro, present: readonly Vote[], returning: readonly Vote[]): Vote[] {
  const { state, method, budget, mostPerTopic } = retro.voting;
  if (state === 'not-started') return [];
  const used = new Map<string, number>();
  const onTopic = new Set<string>();
  const keyOf = (vote: Vote) => `${vote.personId ?? ''} ${vote.topicId}`;
  for (const vote of present) {
    onTopic.add(keyOf(vote));
    if (vote.personId !== null) used.set(vote.personId, (used.get(vote.personId) ?? 0) + vote.count);
  }
  const fitting: Vote[] = [];
  for (const vote of returning) {
    if ((vote.personId === null) !== (method === 'hands') || onTopic.has(keyOf(vote))) continue;
    onTopic.add(keyOf(vote));
    if (vote.personId === null) {
      fitting.push(vote);
      continue;
    }
    const before = used.get(vote.personId) ?? 0;
    const count = Math.min(vote.count, mostPerTopic, budget - before);
    if (count < 1) continue;
    used.set(vote.personId, before + count);
    fitting.push(count === vote.count ? vote : { ...vote, count });
  }
  return fitting;
}
