import {
  type DeploymentCsvField,
  deploymentCsvFieldNames,
  deploymentCsvFields,
  guessDeploymentColumns,
  MOST_DEPLOYMENT_ROWS,
  previewDeploymentsCsv,
} from '@shared/exchange/deployments-csv';
import {
  guessIncidentColumns,
  type IncidentCsvField,
  incidentCsvFieldNames,
  incidentCsvFields,
  previewIncidentsCsv,
} from '@shared/exchange/incidents-csv';
import { addDeployments } from '@shared/flow/deployments';
import { clockTimeInWords } from '@shared/flow/durations';
import { addIncidents } from '@shared/flow/incidents';
import { useMemo } from 'react';
import type { TableKind } from '@/csv/table-kind';
import { actUndoable } from '@/store/act-undoable';
import { notify } from '@/ui/notices-store';
import { timeOfDay } from './delivery-words';

/** How deployments and incidents come from a table. */
export function useDeliveryTables(teamId: string) {
  return useMemo(() => ({ deployment: deploymentsOf(teamId), incident: incidentsOf(teamId) }), [teamId]);
}

function deploymentsOf(teamId: string): TableKind<DeploymentCsvField> {
  return {
    title: 'Import deployments',
    listName: 'Deployments that come in',
    fields: deploymentCsvFields.map((id) => ({ id, label: deploymentCsvFieldNames[id] })),
    needs: [{ field: 'at', sentence: 'Say which column is the time: a deployment can’t be without one.' }],
    mostRows: MOST_DEPLOYMENT_ROWS,
    hasDays: true,
    guess: guessDeploymentColumns,
    preview: (workspace, table, reading) => {
      const now = new Date().toISOString();
      const { deployments, ...found } = previewDeploymentsCsv(workspace, teamId, table, { ...reading, now });
      const text = `${deployments.length} ${deployments.length === 1 ? 'deployment' : 'deployments'} came in.`;
      return {
        ...found,
        coming: deployments.map(({ name, at, leadTimeMinutes }) => ({
          text: name || 'No name',
          facts: [
            timeOfDay(at ?? now),
            ...(leadTimeMinutes === null || leadTimeMinutes === undefined
              ? []
              : [clockTimeInWords(leadTimeMinutes)]),
          ].join(', '),
        })),
        bringIn: () => actUndoable(addDeployments, { teamId, deployments }, notify, text).ok,
      };
    },
  };
}

function incidentsOf(teamId: string): TableKind<IncidentCsvField> {
  return {
    title: 'Import incidents',
    listName: 'Incidents that come in',
    fields: incidentCsvFields.map((id) => ({ id, label: incidentCsvFieldNames[id] })),
    needs: [
      {
        field: 'title',
        sentence: 'Say which column tells what happened: an incident can’t be without that.',
      },
      { field: 'startedAt', sentence: 'Say which column is the start: an incident can’t be without one.' },
    ],
    mostRows: MOST_DEPLOYMENT_ROWS,
    hasDays: true,
    guess: guessIncidentColumns,
    preview: (workspace, table, reading) => {
      const now = new Date().toISOString();
      const { incidents, ...found } = previewIncidentsCsv(workspace, teamId, table, { ...reading, now });
      const text = `${incidents.length} ${incidents.length === 1 ? 'incident' : 'incidents'} came in.`;
      return {
        ...found,
        coming: incidents.map(({ title, startedAt, recoveredAt }) => ({
          text: title,
          facts: `${timeOfDay(startedAt ?? now)}${recoveredAt ? '' : ', goes on'}`,
        })),
        bringIn: () => actUndoable(addIncidents, { teamId, incidents }, notify, text).ok,
      };
    },
  };
}
