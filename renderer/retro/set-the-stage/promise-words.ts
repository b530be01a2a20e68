import { daysBetween } from '@shared/kernel/calendar-date';
import type { ActionLook } from '@shared/model/action';
import type { followUpCounts } from '@shared/retro/follow-up';

/** What each verdict is called, on its button and in the list. */
export const verdictWords: Readonly<Record<ActionLook['verdict'], string>> = {
  kept: 'Kept',
  carried: 'Carried',
  changed: 'Changed',
  dropped: 'Dropped',
};

/** "2 kept, 1 carried, 2 to look at": what there is none of is left out. */
export function followUpSentence(counts: ReturnType<typeof followUpCounts>): string {
  const parts: [number, string][] = [
    [counts.kept, 'kept'],
    [counts.carried, 'carried'],
    [counts.changed, 'changed'],
    [counts.dropped, 'dropped'],
    [counts.notLookedAt, 'to look at'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(', ');
}

/** How long ago a promise was given, in the largest unit that says enough. */
export function ageWords(from: string, to: string): string {
  const days = daysBetween(from, to);
  if (days <= 0) return 'today';
  if (days === 1) return 'yesterday';
  if (days < 14) return `${days} days ago`;
  if (days < 70) return `${Math.round(days / 7)} weeks ago`;
  return `${Math.round(days / 30.4)} months ago`;
}
