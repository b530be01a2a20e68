import { type CyclePast, type ItemAge, wholeDays } from '@shared/flow/item-ages';

/** So many days in words, a percentile of them, too: whole. */
export function daysWords(days: number): string {
  const shown = wholeDays(days);
  return `${shown} ${shown === 1 ? 'day' : 'days'}`;
}

/** A share as people say it: "85%". */
export function shareWords(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/**
 * How an age compares with what items of the map took.
 * @param hasPast whether any is done
 */
export function beyondWords({ beyond }: ItemAge, hasPast: boolean): string {
  if (!hasPast) return 'nothing is done yet to compare it with';
  return beyond === null ? 'younger than half took' : `older than ${shareWords(beyond)} took`;
}

/** What half and most of the items took, in a sentence. */
export function pastWords({ n, percentiles }: CyclePast): string {
  if (n === 0) return 'No item is done yet, so there is nothing to compare ages with.';
  const of = (share: number) => daysWords(percentiles.find((each) => each.share === share)?.days ?? 0);
  return `Half of ${n} done items took up to ${of(0.5)}, 85% up to ${of(0.85)}.`;
}
