import { costOf } from '@shared/flow/causes';
import { formatDuration, type WorkCalendar } from '@shared/flow/durations';
import type { Blocker, BlockerCause, BlockerPlace } from '@shared/model/blocker';

/** The cause in one word, for a card. */
export const shortCauses: Readonly<Record<BlockerCause, string>> = {
  waiting: 'waiting',
  unclear: 'unclear',
  fragile: 'fragile',
  tooling: 'tooling',
};

/** "1 blocker", "3 blockers". */
export function blockersWords(count: number): string {
  return `${count} blocker${count === 1 ? '' : 's'}`;
}

/** "5 a week · 2 h each": what isn't known is left out. */
export function oftenWords({ timesPerWeek, minutesEach }: Blocker, calendar: WorkCalendar): string {
  const parts = [
    ...(timesPerWeek === null ? [] : [`${timesPerWeek} a week`]),
    ...(minutesEach === null ? [] : [`${formatDuration(minutesEach, calendar)} each`]),
  ];
  return parts.join(' · ');
}

/** What it costs in a week, or that it isn't known. */
export function costWords(blocker: Blocker, calendar: WorkCalendar): string {
  const cost = costOf(blocker);
  return cost === null ? 'its cost is not known' : `${formatDuration(cost, calendar)} a week`;
}

/** Where on the map something lies: "Review", "Wait before Review". */
export function placeWords(name: string | undefined, at: BlockerPlace): string {
  if (name === undefined) return 'Beside the map';
  return at === 'wait' ? `Wait before ${name}` : name;
}
