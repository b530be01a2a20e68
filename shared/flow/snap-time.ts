import { minutesIn, type WorkCalendar } from './durations';

/**
 * A dragged time as people would say it: whole five minutes within an hour, half hours within a day, hours within three days, half
 * days beyond.
 * @param minutes below zero is zero
 */
export function snapTime(minutes: number, calendar: WorkCalendar): number {
  if (!(minutes > 0)) return 0;
  const day = minutesIn('day', calendar);
  const step = minutes < 60 ? 5 : minutes < day ? 30 : minutes < 3 * day ? 60 : day / 2;
  return Math.round(minutes / step) * step;
}
