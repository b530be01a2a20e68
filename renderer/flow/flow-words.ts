import { clockTimeInWords, minutesIn, type WorkCalendar } from '@shared/flow/durations';
import type { Figure } from '@shared/flow/figures';
import type { FlowMap, FlowMapKind } from '@shared/model/flow-map';

/** What a map shows, in words. */
export const kindNames: Readonly<Record<FlowMapKind, string>> = {
  current: 'How it is',
  future: 'How it could be',
};

/** Why a map can't be changed; null where it can. */
export function whyFrozen({ takenAt }: Pick<FlowMap, 'takenAt'>): string | null {
  return takenAt === null ? null : 'This is how it was. Change the map as it is now.';
}

/** A share from 0 to 1 as whole percents; below one in a hundred with one digit. */
export function percentWords(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 1 ? Math.round(percent * 10) / 10 : Math.round(percent)}%`;
}

/** A time of a figure: "19.5 days", "2 h 48 min", "25 minutes"; weeks read worse than days here. */
export function timeWords(minutes: number, calendar: WorkCalendar): string {
  const days = minutes / minutesIn('day', calendar);
  if (days < 1) return clockTimeInWords(minutes);
  const value = Math.round(days * 10) / 10;
  return `${value} day${value === 1 ? '' : 's'}`;
}

/** A figure as a short text, or a dash while it isn't known. */
export function figureWords(figure: Figure, words: (value: number) => string): string {
  return figure.state === 'known' ? words(figure.value) : '–';
}
