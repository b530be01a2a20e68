import type { TrendMark } from '@shared/flow/trend-marks';
import { daysBetween } from '@shared/kernel/calendar-date';
import type { TrendMarkAt } from '@/ui/charts/line-trend';
import { formatDay } from '@/ui/typed-date';

/** What happened in one week, under one number. */
export interface WeekMark {
  readonly number: number;
  /** Place on the trends: 0 is the first week. */
  readonly at: number;
  readonly marks: readonly TrendMark[];
}

const kinds: Readonly<Record<TrendMark['kind'], string>> = {
  initiative: 'Initiative ended',
  decision: 'Decided',
  map: 'Map kept',
};

/** What a mark says: "Decided: Staging comes before refunds". */
export function markWords({ kind, text }: TrendMark): string {
  return `${kinds[kind]}: ${text}`;
}

/**
 * Gives the marks of each week one number, the oldest first.
 * @param from the first day of the first week
 */
export function weekMarks(marks: readonly TrendMark[], from: string): WeekMark[] {
  const byWeek = new Map<number, TrendMark[]>();
  for (const mark of marks) {
    const week = Math.floor(daysBetween(from, mark.date) / 7);
    const there = byWeek.get(week);
    if (there) there.push(mark);
    else byWeek.set(week, [mark]);
  }
  return [...byWeek].map(([at, inWeek], index) => ({ number: index + 1, at, marks: inWeek }));
}

/** The same for a trend. */
export function marksOnTrend(weeks: readonly WeekMark[]): TrendMarkAt[] {
  return weeks.map(({ number, at, marks }) => ({
    number,
    at,
    words: marks.map((mark) => `${formatDay(mark.date)}: ${markWords(mark)}`).join('. '),
  }));
}
