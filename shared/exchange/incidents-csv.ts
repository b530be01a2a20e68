import type { IncidentFields } from '../flow/incidents';
import type { Workspace } from '../model/workspace';
import { sameName } from '../team/people';
import { type ColumnGuess, type CsvFinding, cellIn, type KnownNames, titleIn } from './csv-columns';
import { guessTimedColumns, previewTimedRows, type TimedOptions, type TimedRow } from './csv-timed-rows';
import { readTime } from './csv-times';
import { quotedExcerpt } from './excerpt';
import type { CsvTable } from './read-csv';

/** What a column can be. */
export const incidentCsvFields = ['title', 'startedAt', 'recoveredAt', 'deployment'] as const;

export type IncidentCsvField = (typeof incidentCsvFields)[number];

/** What each field is called in the mapper. */
export const incidentCsvFieldNames: Readonly<Record<IncidentCsvField, string>> = {
  title: 'What happened',
  startedAt: 'Start',
  recoveredAt: 'Recovery',
  deployment: 'Deployment that led to it',
};

const knownNames: KnownNames<IncidentCsvField> = {
  title: ['title', 'incident', 'name', 'summary', 'whathappened', 'description', 'id', 'key'],
  startedAt: [
    'start',
    'started',
    'startedat',
    'begin',
    'began',
    'from',
    'createdat',
    'created',
    'opened',
    'openedat',
    'detectedat',
    'when',
    'date',
  ],
  recoveredAt: [
    'recovery',
    'recovered',
    'recoveredat',
    'end',
    'ended',
    'endedat',
    'to',
    'resolved',
    'resolvedat',
    'closed',
    'closedat',
    'restoredat',
  ],
  deployment: ['deployment', 'deploymentthatledtoit', 'causedby', 'release', 'version', 'tag', 'deploy'],
};

/** What the columns are by their names; where no name is known: what, start, recovery, deployment. */
export function guessIncidentColumns(table: CsvTable): ColumnGuess<IncidentCsvField> {
  return guessTimedColumns(table, knownNames, incidentCsvFields);
}

type NamedIncident = IncidentFields & { readonly title: string };

/** What a table would bring, before anything is changed. */
export interface IncidentsCsvPreview {
  /** For `addIncidents`. */
  readonly incidents: readonly NamedIncident[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
}

/**
 * Says what a table would bring to a team. A row without a title, or a start that can be read, stays behind, and so does one that
 * is there already; a recovery or a deployment that can't be understood stays empty, with a warning.
 */
export function previewIncidentsCsv(
  workspace: Pick<Workspace, 'incident' | 'deployment'>,
  teamId: string,
  table: CsvTable,
  options: TimedOptions<IncidentCsvField>,
): IncidentsCsvPreview {
  const { mapping, now } = options;
  const own = [...workspace.deployment.values()].filter((each) => each.teamId === teamId);
  const there = [...workspace.incident.values()]
    .filter((each) => each.teamId === teamId)
    .map(({ startedAt, title }) => ({ at: startedAt, name: title }));
  const { items, ...found } = previewTimedRows(there, table, options, {
    time: { field: 'startedAt', word: 'Start', missing: 'It has no start' },
    otherTime: 'recoveredAt',
    words: ['incident', 'incidents'],
    nameOf: (row) => {
      const read = titleIn(row, mapping);
      return 'reason' in read ? read : { name: read.title };
    },
    make: (timed): NamedIncident => {
      const recoveredAt = recoveryIn(cellIn(timed.row, mapping, 'recoveredAt'), timed, now);
      const named = cellIn(timed.row, mapping, 'deployment');
      const deployment =
        named === '' ? undefined : own.find(({ name }) => name !== '' && sameName(name, named));
      if (named !== '' && !deployment) {
        timed.warn(`${quotedExcerpt(named)} is none of the deployments that are there`);
      }
      return { title: timed.name, startedAt: timed.at, recoveredAt, deploymentId: deployment?.id ?? null };
    },
  });
  return { incidents: items, ...found };
}

function recoveryIn(cell: string, { at: startedAt, order, warn }: TimedRow, now: string): string | null {
  if (cell === '') return null;
  const end = readTime(cell, order);
  if (!end.ok) {
    warn(`Recovery: ${end.error}`);
    return null;
  }
  const { instant, warning } = end.value;
  if (warning !== null) warn(`Recovery: ${warning}`);
  if (instant >= startedAt && instant <= now) return instant;
  warn(`Recovery (${quotedExcerpt(cell)}) is ${instant < startedAt ? 'before its start' : 'still to come'}`);
  return null;
}
