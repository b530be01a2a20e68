import { addDays, type CalendarDate, firstMoment } from '../kernel/calendar-date';
import type { Deployment } from '../model/deployment';
import type { Incident } from '../model/incident';
import type { Workspace } from '../model/workspace';

/** The weeks that are looked at: so many of seven days, the last of which ends today. */
export interface DeliveryWindow {
  readonly today: CalendarDate;
  /** 1 and more. */
  readonly weeks: number;
}

export type DeliveryTables = Pick<Workspace, 'deployment' | 'incident'>;

/** A deployment, and whether it led to an incident. */
export interface CountedDeployment extends Deployment {
  readonly failed: boolean;
}

/** One week of a window. */
export interface Week {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Whether the team's first deployment was in it or before. */
  readonly begun: boolean;
  readonly deployments: readonly CountedDeployment[];
  /** Those that began in it. */
  readonly incidents: readonly Incident[];
}

const DAYS = 7;
/** Of seven days of 24 hours, in milliseconds. */
const WEEK = DAYS * 86_400_000;

/** What happened in each week of a window, the first one first. */
export function weeksOf(tables: DeliveryTables, teamId: string, { today, weeks: count }: DeliveryWindow) {
  const start = addDays(today, 1 - DAYS * count);
  const weekOf = weekFinder(Array.from({ length: count + 1 }, (_, week) => addDays(start, week * DAYS)));
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
    openIncidents: openIncidents(tables.incident, teamId),
  };
}

/** The incidents of a team that go on, the oldest first. */
export function openIncidents(incidents: Workspace['incident'], teamId: string): Incident[] {
  return [...incidents.values()]
    .filter((incident) => incident.recoveredAt === null && incident.teamId === teamId)
    .sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}

/**
 * In which week an instant lies: -1 before the first one, and as many as there are behind the last. The day is that of the place
 * where people are: a deployment at night belongs to their day, and a week has seven of them, the one of 23 or 25 hours included.
 * @param days the first day of each week, and the one after the last
 */
function weekFinder(days: readonly CalendarDate[]): (instant: string) => number {
  const moments = days.map((day) => firstMoment(day).getTime());
  const [begin = 0] = moments;
  // Instants of UTC come in the order of their letters. Years of deployments lie before the window: none of those is worked out.
  const beginText = new Date(begin).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length);
  const last = moments.length - 1;
  return (instant) => {
    if (instant < beginText) return -1;
    const at = Date.parse(instant);
    // A week can be an hour shorter or longer: what lies that near to its edge is one beside it.
    let week = Math.min(last, Math.max(-1, Math.floor((at - begin) / WEEK)));
    while (week >= 0 && at < (moments[week] ?? 0)) week -= 1;
    while (week < last && at >= (moments[week + 1] ?? 0)) week += 1;
    return week;
  };
}

/** The lead times that are known, in minutes of the clock. */
export function leadTimes(deployments: readonly Deployment[]): number[] {
  return deployments.map(({ leadTimeMinutes }) => leadTimeMinutes).filter((time) => time !== null);
}

/** How long those took that are over, in minutes of the clock. */
export function recoveryTimes(incidents: readonly Incident[]): number[] {
  return incidents.flatMap(({ startedAt, recoveredAt }) =>
    recoveredAt === null ? [] : [(Date.parse(recoveredAt) - Date.parse(startedAt)) / 60_000],
  );
}

/** The share of deployments that led to an incident, from 0 to 1; there is at least one. */
export function failedShare(deployments: readonly CountedDeployment[]): number {
  return deployments.filter(({ failed }) => failed).length / deployments.length;
}
