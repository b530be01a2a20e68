import { deliveryOf } from '@shared/flow/delivery-metrics';
import { openIncidents } from '@shared/flow/delivery-weeks';
import { type DeploymentList, followDeployments } from '@shared/flow/deployments';
import { teamIncidents } from '@shared/flow/incidents';
import { trendMarks } from '@shared/flow/trend-marks';
import type { Workspace } from '@shared/model/workspace';
import { memoLast } from '@/store/memo-last';

let lastList: DeploymentList | null = null;

/** The deployments of a team, the newest first. A change costs what it changes: the last list follows it. */
export function selectDeployments(
  deployment: Workspace['deployment'],
  teamId: string,
): DeploymentList['deployments'] {
  lastList = followDeployments(lastList, deployment, teamId);
  return lastList.deployments;
}

export const selectOpenIncidents = memoLast(openIncidents);
export const selectIncidents = memoLast(teamIncidents);

/** The four, and their trends, of a team in so many weeks up to today. */
export const selectDelivery = memoLast(
  (
    deployment: Workspace['deployment'],
    incident: Workspace['incident'],
    teamId: string,
    today: string,
    weeks: number,
  ) => deliveryOf({ deployment, incident }, teamId, { today, weeks }),
);

/** What may have changed a trend. */
export const selectMarks = memoLast(
  (
    initiative: Workspace['initiative'],
    decision: Workspace['decision'],
    flowMap: Workspace['flowMap'],
    teamId: string,
    from: string,
    to: string,
  ) => trendMarks({ initiative, decision, flowMap }, teamId, from, to),
);

/** Which deployments led to an incident. */
export const selectFailing = memoLast(
  (incident: Workspace['incident']) =>
    new Set([...incident.values()].map(({ deploymentId }) => deploymentId)),
);
