import type { DeploymentFields } from '../flow/deployments';
import { clockCalendar, parseDuration } from '../flow/durations';
import { MOST_LEAD_MINUTES } from '../model/deployment';
import { textLimits } from '../model/fields';
import type { Workspace } from '../model/workspace';
import {
  type ColumnGuess,
  type ColumnMapping,
  type CsvFinding,
  cellIn,
  type KnownNames,
} from './csv-columns';
import { guessTimedColumns, previewTimedRows, type TimedOptions, type TimedRow } from './csv-timed-rows';
import { readTime } from './csv-times';
import { quotedExcerpt } from './excerpt';
import type { CsvTable } from './read-csv';

/** How many deployments can come in at once: ten years, seven a day. */
export const MOST_DEPLOYMENT_ROWS = 25_000;

/** What a column can be. Either the lead time itself, or the first commit from which it is worked out. */
export const deploymentCsvFields = ['at', 'name', 'leadTime', 'commit'] as const;

export type DeploymentCsvField = (typeof deploymentCsvFields)[number];

/** What each field is called in the mapper. */
export const deploymentCsvFieldNames: Readonly<Record<DeploymentCsvField, string>> = {
  at: 'When',
  name: 'Name',
  leadTime: 'Lead time',
  commit: 'First commit',
};

const knownNames: KnownNames<DeploymentCsvField> = {
  at: [
    'at',
    'when',
    'date',
    'time',
    'datetime',
    'timestamp',
    'deployedat',
    'deployed',
    'deploymentdate',
    'finishedat',
    'completedat',
    'releasedat',
    'releasedate',
  ],
  name: ['name', 'deployment', 'release', 'version', 'tag', 'title', 'service', 'id', 'sha', 'ref'],
  leadTime: ['leadtime', 'leadtimeminutes', 'leadtimeforchanges', 'duration', 'cycletime', 'minutes'],
  commit: ['commit', 'firstcommit', 'firstcommitat', 'committedat', 'commitdate', 'commitat', 'createdat'],
};

/** What the columns are by their names; where no name is known, the first column is the time and the second the name. */
export function guessDeploymentColumns(table: CsvTable): ColumnGuess<DeploymentCsvField> {
  return guessTimedColumns(table, knownNames, ['at', 'name']);
}

/** What a table would bring, before anything is changed. */
export interface DeploymentsCsvPreview {
  /** For `addDeployments`. */
  readonly deployments: readonly DeploymentFields[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
}

/**
 * Says what a table would bring to a team. A row without a time that can be read stays behind, and so does one that is there
 * already; another cell that can't be understood stays empty, with a warning.
 */
export function previewDeploymentsCsv(
  workspace: Pick<Workspace, 'deployment'>,
  teamId: string,
  table: CsvTable,
  options: TimedOptions<DeploymentCsvField>,
): DeploymentsCsvPreview {
  const { mapping } = options;
  const there = [...workspace.deployment.values()].filter((each) => each.teamId === teamId);
  const { items, ...found } = previewTimedRows(there, table, options, {
    time: { field: 'at', word: 'When', missing: 'It has no time' },
    otherTime: 'commit',
    words: ['deployment', 'deployments'],
    nameOf: (row) => {
      const name = cellIn(row, mapping, 'name');
      return { name: name.length <= textLimits.title ? name : '' };
    },
    make: (timed): DeploymentFields => {
      if (cellIn(timed.row, mapping, 'name').length > textLimits.title) {
        timed.warn(`Its name is longer than ${textLimits.title} characters and stays behind`);
      }
      return { at: timed.at, name: timed.name, leadTimeMinutes: leadTimeIn(timed, mapping) };
    },
  });
  return { deployments: items, ...found };
}

function leadTimeIn(
  { row, at: deployedAt, order, warn }: TimedRow,
  mapping: ColumnMapping<DeploymentCsvField>,
): number | null {
  const typed = cellIn(row, mapping, 'leadTime');
  if (typed !== '') {
    const read = parseDuration(typed, clockCalendar);
    if (read.ok) return read.value;
    warn(`Lead time (${quotedExcerpt(typed)}): ${read.error.message}`);
    return null;
  }
  const commit = cellIn(row, mapping, 'commit');
  if (commit === '') return null;
  const first = readTime(commit, order);
  if (!first.ok) {
    warn(`First commit: ${first.error}`);
    return null;
  }
  const minutes = (Date.parse(deployedAt) - Date.parse(first.value.instant)) / 60_000;
  if (minutes >= 0 && minutes <= MOST_LEAD_MINUTES) return minutes;
  warn(`First commit (${quotedExcerpt(commit)}) is ${minutes < 0 ? 'after' : 'far before'} the deployment`);
  return null;
}
