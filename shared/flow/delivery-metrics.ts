import { addDays, type CalendarDate, localDay } from '../kernel/calendar-date';
import type { Deployment } from '../model/deployment';
import type { Incident } from '../model/incident';
import type { Workspace } from '../model/workspace';
import { dayCounter } from './cumulative-flow';
import {
  BAND_YEAR,
  type DeliveryBand,
  type DeliveryKey,
  failureRateBand,
  frequencyBand,
  leadTimeBand,
  recoveryBand,
} from './delivery-bands';
import { median } from './statistics';

/** The weeks that are looked at: so many of seven days, the last of which ends today. */
export interface DeliveryWindow {
  readonly today: CalendarDate;
  /** 1 and more. */
  readonly weeks: number;
}

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

type DeliveryTables = Pick<Workspace, 'deployment' | 'incident'>;

/**
 * The four delivery metrics of a team in a window, with the interpolated median throughout (facts; DORA). What hasn't been
 * entered is no data: never zero, and never the best band.
 */
export function deliveryMetrics(
  tables: DeliveryTables,
  teamId: string,
  window: DeliveryWindow,
): DeliveryMetrics {
  const { weeks, openIncidents, hasIncidents } = weeksOf(tables, teamId, window);
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
  const { weeks, hasIncidents } = weeksOf(tables, teamId, window);
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

interface CountedDeployment extends Deployment {
  readonly failed: boolean;
}

interface Week {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether the team's first deployment was in it or before. */
  readonly begun: boolean;
  readonly deployments: readonly CountedDeployment[];
  /** Those that began in it. */
  readonly incidents: readonly Incident[];
}

const DAYS = 7;

function weeksOf(tables: DeliveryTables, teamId: string, { today, weeks: count }: DeliveryWindow) {
  const start = addDays(today, 1 - DAYS * count);
  const daysSince = dayCounter(start);
  // The day is that of the place where people are: a deployment at night belongs to their day, and a week has seven of them, the
  // one of 23 or 25 hours included.
  const weekOf = (instant: string) => Math.floor(daysSince(localDay(new Date(instant))) / DAYS);
  const incidents = [...tables.incident.values()].filter((incident) => incident.teamId === teamId);
  const failing = new Set(incidents.map(({ deploymentId }) => deploymentId));
  const deploymentsIn = Array.from({ length: count }, (): CountedDeployment[] => []);
  const incidentsIn = Array.from({ length: count }, (): Incident[] => []);
  let first = Number.POSITIVE_INFINITY;
  for (const deployment of tables.deployment.values()) {
    if (deployment.teamId !== teamId) continue;
    const week = weekOf(deployment.at);
    first = Math.min(first, week);
    deploymentsIn[week]?.push({ ...deployment, failed: failing.has(deployment.id) });
  }
  for (const incident of incidents) incidentsIn[weekOf(incident.startedAt)]?.push(incident);
  return {
    weeks: deploymentsIn.map(
      (deployments, week): Week => ({
        from: addDays(start, week * DAYS),
        to: addDays(start, week * DAYS + DAYS - 1),
        begun: week >= first,
        deployments,
        incidents: incidentsIn[week] ?? [],
      }),
    ),
    hasIncidents: incidents.length > 0,
    openIncidents: incidents
      .filter(({ recoveredAt }) => recoveredAt === null)
      .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0)),
  };
}

type Basis = Pick<MetricBasis, 'from' | 'to'>;

function leadTimeMetric(deployments: readonly Deployment[], basis: Basis): DeliveryMetric {
  const times = leadTimes(deployments);
  const rule =
    'Median of the time from the first commit to production, over the deployments for which it is known.';
  const common = { key: 'lead-time' as const, ...basis, n: times.length, rule };
  const value = median(times);
  if (value === null) {
    const sentence =
      deployments.length === 0
        ? 'No data: no deployment has been entered for these weeks.'
        : 'No data: none of the deployments of these weeks has a lead time.';
    return { ...common, state: 'no-data', sentence };
  }
  return {
    ...common,
    state: 'known',
    value,
    unit: 'minutes',
    band: leadTimeBand(value),
    bandYear: BAND_YEAR,
  };
}

function frequencyMetric(weeks: readonly Week[], basis: Basis): DeliveryMetric {
  const counts = weeks.map(({ deployments }) => deployments.length);
  const rule =
    'Median of the deployments in a week. Weeks without any count as zero, from the first deployment that was entered.';
  const common = { key: 'frequency' as const, ...basis, n: counts.length, rule };
  const value = median(counts);
  if (value === null) {
    const sentence = 'No data: no deployment has been entered up to today.';
    return { ...common, state: 'no-data', sentence };
  }
  const band = frequencyBand(value, perFourWeeks(counts));
  return { ...common, state: 'known', value, unit: 'per-week', band, bandYear: BAND_YEAR };
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
  basis: Basis,
): DeliveryMetric {
  const rule =
    'Deployments that led to at least one incident ÷ all deployments. Two incidents of one deployment count once.';
  const common = { key: 'failure-rate' as const, ...basis, n: deployments.length, rule };
  if (deployments.length === 0) {
    const sentence = 'No data: no deployment has been entered for these weeks.';
    return { ...common, state: 'no-data', sentence };
  }
  if (!hasIncidents) {
    const sentence =
      'No data: no incident has ever been entered, so nobody can tell whether there were none.';
    return { ...common, state: 'no-data', sentence };
  }
  const value = failedShare(deployments);
  return {
    ...common,
    state: 'known',
    value,
    unit: 'share',
    band: failureRateBand(value),
    bandYear: BAND_YEAR,
  };
}

function recoveryMetric(incidents: readonly Incident[], basis: Basis): DeliveryMetric {
  const times = recoveryTimes(incidents);
  const rule =
    'Median of the time from the start of an incident to recovery. Those that go on are listed, not counted.';
  const common = { key: 'recovery' as const, ...basis, n: times.length, rule };
  const value = median(times);
  if (value === null) {
    const sentence =
      incidents.length === 0
        ? 'No data: no incident has been entered for these weeks.'
        : 'No data: no incident of these weeks is over yet.';
    return { ...common, state: 'no-data', sentence };
  }
  return {
    ...common,
    state: 'known',
    value,
    unit: 'minutes',
    band: recoveryBand(value),
    bandYear: BAND_YEAR,
  };
}

function leadTimes(deployments: readonly Deployment[]): number[] {
  return deployments.map(({ leadTimeMinutes }) => leadTimeMinutes).filter((time) => time !== null);
}

function recoveryTimes(incidents: readonly Incident[]): number[] {
  return incidents.flatMap(({ startedAt, recoveredAt }) =>
    recoveredAt === null ? [] : [(Date.parse(recoveredAt) - Date.parse(startedAt)) / 60_000],
  );
}

function failedShare(deployments: readonly CountedDeployment[]): number {
  return deployments.filter(({ failed }) => failed).length / deployments.length;
}
