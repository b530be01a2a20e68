import { minutesIn, type WorkCalendar } from './durations';

/**
 * In which steps another time is tried out: about tenths of it, in minutes as people would say them.
 * @param minutes the time as it is, above zero
 */
export function trialStep(minutes: number, calendar: WorkCalendar): number {
  const day = minutesIn('day', calendar);
  const steps = [1, 5, 15, 30, 60, day / 2, day, 5 * day].filter((step) => step <= minutes / 10);
  return steps.length === 0 ? minutes / 10 : Math.max(...steps);
}

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
