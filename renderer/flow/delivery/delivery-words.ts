import type { DeliveryBand, DeliveryKey } from '@shared/flow/delivery-bands';
import type { TrendPoint } from '@shared/flow/delivery-metrics';
import { clockTimeInWords } from '@shared/flow/durations';
import { localDay } from '@shared/kernel/calendar-date';
import { formatDay } from '@/ui/typed-date';
import { percentWords } from '../flow-words';

/** What the four are called. */
export const metricNames: Readonly<Record<DeliveryKey, string>> = {
  'lead-time': 'Lead time for changes',
  frequency: 'Deployment frequency',
  'failure-rate': 'Change failure rate',
  recovery: 'Recovery time',
};

export const bandNames: Readonly<Record<DeliveryBand, string>> = {
  elite: 'Elite',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
};

/** A value of one of the four, in words. */
export function valueWords(key: DeliveryKey, value: number): string {
  if (key === 'frequency') return `${tidy(value)} a week`;
  return key === 'failure-rate' ? percentWords(value) : clockTimeInWords(value);
}

function tidy(value: number): number {
  return Math.round(value * 10) / 10;
}

const counted: Readonly<Record<DeliveryKey, readonly [one: string, many: string]>> = {
  'lead-time': ['deployment', 'deployments'],
  frequency: ['week', 'weeks'],
  'failure-rate': ['deployment', 'deployments'],
  recovery: ['incident that is over', 'incidents that are over'],
};

/** How many went into a figure: "42 deployments". */
export function countWords(key: DeliveryKey, n: number): string {
  return `${n} ${n === 1 ? counted[key][0] : counted[key][1]}`;
}

/** What one week of a trend says. */
export function weekWords(key: DeliveryKey, { to, value, n }: TrendPoint, today?: string): string {
  const week = `Week to ${formatDay(to, today)}`;
  if (value === null) return `${week}: no data`;
  if (key === 'frequency') return `${week}: ${n} ${n === 1 ? 'deployment' : 'deployments'}`;
  // Only what is over has a time: it need not be said each week.
  const of = key === 'recovery' ? `${n} ${n === 1 ? 'incident' : 'incidents'}` : countWords(key, n);
  return `${week}: ${valueWords(key, value)}, of ${of}`;
}

/** In which unit the times of a trend are drawn: what reads best for the largest of them. */
export function trendUnit(key: DeliveryKey, points: readonly TrendPoint[]): { per: number; name: string } {
  if (key === 'frequency') return { per: 1, name: 'deployments a week' };
  if (key === 'failure-rate') return { per: 0.01, name: '% of deployments' };
  const most = Math.max(0, ...points.map(({ value }) => value ?? 0));
  if (most < 120) return { per: 1, name: 'minutes' };
  return most < 48 * 60 ? { per: 60, name: 'hours' } : { per: 24 * 60, name: 'days' };
}

/** A time as a person reads it, on the clocks where they are: "Fri 4 Dec 14:30". */
export function timeOfDay(instant: string): string {
  const at = new Date(instant);
  return `${formatDay(localDay(at))} ${clock(at)}`;
}

/** The same as a field has it, so that it can be changed and read back: "2026-12-04 14:30". */
export function typedTimeOf(instant: string): string {
  const at = new Date(instant);
  return `${localDay(at)} ${clock(at)}`;
}

function clock(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`;
}
