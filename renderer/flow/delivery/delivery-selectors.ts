import { deliveryOf } from '@shared/flow/delivery-metrics';
import { teamDeployments } from '@shared/flow/deployments';
import { teamIncidents } from '@shared/flow/incidents';
import { trendMarks } from '@shared/flow/trend-marks';
import type { Workspace } from '@shared/model/workspace';
import { memoLast } from '@/store/memo-last';

export const selectDeployments = memoLast(teamDeployments);
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
