import { minutesIn, type WorkCalendar } from '@shared/flow/durations';
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

/** A time of a figure, to one digit: "19.5 days", "2.8 hours"; weeks read worse than days here. */
export function timeWords(minutes: number, calendar: WorkCalendar): string {
  const unit = minutes >= minutesIn('day', calendar) ? 'day' : minutes >= 60 ? 'hour' : 'minute';
  const value = Math.round((minutes / minutesIn(unit, calendar)) * 10) / 10;
  return `${value} ${unit}${value === 1 ? '' : 's'}`;
}

/** A figure as a short text, or a dash while it isn't known. */
export function figureWords(figure: Figure, words: (value: number) => string): string {
  return figure.state === 'known' ? words(figure.value) : '–';
}
