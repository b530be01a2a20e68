import type { CalendarDate } from '../kernel/calendar-date';
import type { Deployment } from '../model/deployment';
import type { Incident } from '../model/incident';
import {
  BAND_YEAR,
  type DeliveryBand,
  type DeliveryKey,
  failureRateBand,
  frequencyBand,
  leadTimeBand,
  recoveryBand,
} from './delivery-bands';
import {
  type CountedDeployment,
  type DeliveryTables,
  type DeliveryWindow,
  failedShare,
  leadTimes,
  recoveryTimes,
  type Week,
  weeksOf,
} from './delivery-weeks';
import { median } from './statistics';

export type { DeliveryWindow } from './delivery-weeks';

interface MetricBasis {
  readonly key: DeliveryKey;
  /** From which day to which; later than the window's start where nothing was entered before. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** How many deployments, weeks or incidents went into it. */
  readonly n: number;
  /** What is counted, and how. */
  readonly rule: string;
}

/** One of the four: its value with everything that says how good it is; or that there is none. */
export type DeliveryMetric = MetricBasis &
  (
    | {
        readonly state: 'known';
        /** Minutes of the clock, deployments a week, or a share from 0 to 1. */
        readonly value: number;
        readonly unit: 'minutes' | 'per-week' | 'share';
        readonly band: DeliveryBand;
        readonly bandYear: number;
      }
    | { readonly state: 'no-data'; readonly sentence: string }
  );

export interface DeliveryMetrics {
  readonly leadTime: DeliveryMetric;
  readonly frequency: DeliveryMetric;
  readonly failureRate: DeliveryMetric;
  readonly recovery: DeliveryMetric;
  /** Those that go on, the oldest first; they are in no average. */
  readonly openIncidents: readonly Incident[];
}

/** One week of a trend. */
export interface TrendPoint {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Null where there is no data: for deployments a week before the first one ever, for the others a week without any. */
  readonly value: number | null;
  readonly n: number;
}

export type DeliveryTrends = Readonly<
  Record<keyof Omit<DeliveryMetrics, 'openIncidents'>, readonly TrendPoint[]>
>;

/** The four delivery metrics of a team and their trends, for which the weeks are counted once. */
export function deliveryOf(
  tables: DeliveryTables,
  teamId: string,
  window: DeliveryWindow,
): { readonly metrics: DeliveryMetrics; readonly trends: DeliveryTrends } {
  const counted = weeksOf(tables, teamId, window);
  return { metrics: metricsOf(counted, window), trends: trendsOf(counted) };
}

/**
 * The four delivery metrics of a team in a window, with the interpolated median throughout (facts; DORA). What hasn't been
 * entered is no data: never zero, and never the best band.
 */
export function deliveryMetrics(
  tables: DeliveryTables,
  teamId: string,
  window: DeliveryWindow,
): DeliveryMetrics {
  return metricsOf(weeksOf(tables, teamId, window), window);
}

type CountedWeeks = ReturnType<typeof weeksOf>;

function metricsOf(
  { weeks, openIncidents, hasIncidents }: CountedWeeks,
  window: DeliveryWindow,
): DeliveryMetrics {
  const counted = weeks.filter(({ begun }) => begun);
  const from = counted[0]?.from ?? weeks[0]?.from ?? window.today;
  const basis = { from, to: window.today };
  const deployments = counted.flatMap((week) => week.deployments);
  return {
    leadTime: leadTimeMetric(deployments, basis),
    frequency: frequencyMetric(counted, basis),
    failureRate: failureRateMetric(deployments, hasIncidents, basis),
    recovery: recoveryMetric(
      weeks.flatMap(({ incidents }) => incidents),
      { from: weeks[0]?.from ?? window.today, to: window.today },
    ),
    openIncidents,
  };
}

/** The four by week. */
export function deliveryTrends(
  tables: DeliveryTables,
  teamId: string,
  window: DeliveryWindow,
): DeliveryTrends {
  return trendsOf(weeksOf(tables, teamId, window));
}

function trendsOf({ weeks, hasIncidents }: CountedWeeks): DeliveryTrends {
  const points = (valueIn: (week: Week) => { readonly value: number | null; readonly n: number }) =>
    weeks.map((week): TrendPoint => ({ from: week.from, to: week.to, ...valueIn(week) }));
  return {
    leadTime: points(({ deployments }) => {
      const times = leadTimes(deployments);
      return { value: median(times), n: times.length };
    }),
    frequency: points(({ deployments, begun }) => ({
      value: begun ? deployments.length : null,
      n: deployments.length,
    })),
    failureRate: points(({ deployments }) => ({
      value: hasIncidents && deployments.length > 0 ? failedShare(deployments) : null,
      n: deployments.length,
    })),
    recovery: points(({ incidents }) => {
      const times = recoveryTimes(incidents);
      return { value: median(times), n: times.length };
    }),
  };
}

type Days = Pick<MetricBasis, 'from' | 'to'>;

interface Finding extends MetricBasis {
  readonly value: number | null;
  readonly unit: 'minutes' | 'per-week' | 'share';
  readonly bandOf: (value: number) => DeliveryBand;
  /** What is said where there is no value. */
  readonly none: string;
}

function metric({ value, unit, bandOf, none, ...basis }: Finding): DeliveryMetric {
  if (value === null) return { ...basis, state: 'no-data', sentence: none };
  return { ...basis, state: 'known', value, unit, band: bandOf(value), bandYear: BAND_YEAR };
}

const NO_DEPLOYMENT = 'No data: no deployment has been entered for these weeks.';

function leadTimeMetric(deployments: readonly Deployment[], days: Days): DeliveryMetric {
  const times = leadTimes(deployments);
  return metric({
    ...days,
    key: 'lead-time',
    n: times.length,
    rule: 'Median of the time from the first commit to production, over the deployments for which it is known.',
    value: median(times),
    unit: 'minutes',
    bandOf: leadTimeBand,
    none:
      deployments.length === 0
        ? NO_DEPLOYMENT
        : 'No data: none of the deployments of these weeks has a lead time.',
  });
}

function frequencyMetric(weeks: readonly Week[], days: Days): DeliveryMetric {
  const counts = weeks.map(({ deployments }) => deployments.length);
  return metric({
    ...days,
    key: 'frequency',
    n: counts.length,
    rule: 'Median of the deployments in a week. Weeks without any count as zero, from the first deployment that was entered.',
    value: median(counts),
    unit: 'per-week',
    bandOf: (value) => frequencyBand(value, perFourWeeks(counts)),
    none: 'No data: no deployment has been entered up to today.',
  });
}

const FOUR = 4;

/** The median of pieces of four weeks, counted back from today; of fewer weeks than that, all there are. */
function perFourWeeks(counts: readonly number[]): number {
  const sums: number[] = [];
  for (let end = counts.length; end > 0; end -= FOUR) {
    if (end < FOUR && sums.length > 0) break;
    sums.push(counts.slice(Math.max(0, end - FOUR), end).reduce((sum, count) => sum + count, 0));
  }
  return median(sums) ?? 0;
}

function failureRateMetric(
  deployments: readonly CountedDeployment[],
  hasIncidents: boolean,
  days: Days,
): DeliveryMetric {
  return metric({
    ...days,
    key: 'failure-rate',
    n: deployments.length,
    rule: 'Deployments that led to at least one incident ÷ all deployments. Two incidents of one deployment count once.',
    value: hasIncidents && deployments.length > 0 ? failedShare(deployments) : null,
    unit: 'share',
    bandOf: failureRateBand,
    none:
      deployments.length === 0
        ? NO_DEPLOYMENT
        : 'No data: no incident has ever been entered, so nobody can tell whether there were none.',
  });
}

function recoveryMetric(incidents: readonly Incident[], days: Days): DeliveryMetric {
  const times = recoveryTimes(incidents);
  return metric({
    ...days,
    key: 'recovery',
    n: times.length,
    rule: 'Median of the time from the start of an incident to recovery. Those that go on are listed, not counted.',
    value: median(times),
    unit: 'minutes',
    bandOf: recoveryBand,
    none:
      incidents.length === 0
        ? 'No data: no incident has been entered for these weeks.'
        : 'No data: no incident of these weeks is over yet.',
  });
}
