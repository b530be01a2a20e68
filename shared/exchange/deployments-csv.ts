import type { DeploymentFields } from '../flow/deployments';
import { parseDuration } from '../flow/durations';
import { MOST_LEAD_MINUTES } from '../model/deployment';
import { textLimits } from '../model/fields';
import type { Workspace } from '../model/workspace';
import {
  type ColumnMapping,
  CsvFindings,
  cellIn,
  dataRows,
  guessColumns,
  importSentence,
  type KnownNames,
  orderFor,
} from './csv-columns';
import { type DayOrder, readTime } from './csv-times';
import { quotedExcerpt } from './excerpt';
import type { CsvFinding } from './plan-csv-import';
import type { CsvRow, CsvTable } from './read-csv';

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
export function guessDeploymentColumns(table: CsvTable): {
  readonly mapping: ColumnMapping<DeploymentCsvField>;
  readonly namesInFirstRow: boolean;
} {
  const mapping = guessColumns(table, knownNames);
  if (mapping.some((field) => field !== null)) return { mapping, namesInFirstRow: true };
  return {
    mapping: mapping.map((_, index) => (index === 0 ? 'at' : index === 1 ? 'name' : null)),
    namesInFirstRow: false,
  };
}

/** What a table would bring, before anything is changed. */
export interface DeploymentsCsvPreview {
  /** For `addDeployments`. */
  readonly deployments: readonly DeploymentFields[];
  readonly leftOut: readonly CsvFinding[];
  readonly warnings: readonly CsvFinding[];
  readonly sentence: string;
}

/** A lead time is of the clock: a day has 24 hours in it, a week seven days. */
const CLOCK = { hoursPerDay: 24, daysPerWeek: 7 };

/**
 * Says what a table would bring to a team. A row without a time that can be read stays behind, and so does one that is there
 * already; another cell that can't be understood stays empty, with a warning.
 * @param options now: nothing is deployed after it. dayOrder: how 3/4/2026 is read, where the column itself doesn't tell
 */
export function previewDeploymentsCsv(
  workspace: Pick<Workspace, 'deployment'>,
  teamId: string,
  table: CsvTable,
  options: {
    readonly mapping: ColumnMapping<DeploymentCsvField>;
    readonly namesInFirstRow: boolean;
    readonly now: string;
    readonly dayOrder?: DayOrder | null;
  },
): DeploymentsCsvPreview {
  const { mapping, namesInFirstRow, now } = options;
  const rows = dataRows(table, namesInFirstRow);
  const cells = rows.flatMap((row) => [cellIn(row, mapping, 'at'), cellIn(row, mapping, 'commit')]);
  const order = orderFor(options.dayOrder, cells);
  const findings = new CsvFindings();
  const seen = new Map<string, string>();
  for (const { teamId: owner, at, name } of workspace.deployment.values()) {
    if (owner === teamId) seen.set(`${Date.parse(at)} ${name}`, 'It is in the workspace already');
  }
  const deployments: DeploymentFields[] = [];
  for (const row of rows) {
    const cell = cellIn(row, mapping, 'at');
    if (cell === '') {
      findings.leaveOut(row, 'It has no time');
      continue;
    }
    const at = readTime(cell, order);
    if (!at.ok || at.value.instant > now) {
      findings.leaveOut(row, at.ok ? `When (${quotedExcerpt(cell)}) is still to come` : `When: ${at.error}`);
      continue;
    }
    const name = nameIn(row, mapping, findings);
    const key = `${Date.parse(at.value.instant)} ${name}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      findings.leaveOut(row, twin);
      continue;
    }
    seen.set(key, `It is the same as row ${row.number}`);
    if (at.value.warning !== null) findings.warn(row, `When: ${at.value.warning}`);
    const leadTimeMinutes = leadTimeIn(row, mapping, at.value.instant, order, findings);
    deployments.push({ at: at.value.instant, name, leadTimeMinutes });
  }
  const { leftOut, warnings } = findings;
  const sentence = importSentence(deployments.length, ['deployment', 'deployments'], leftOut.length);
  return { deployments, leftOut, warnings, sentence };
}

function nameIn(row: CsvRow, mapping: ColumnMapping<DeploymentCsvField>, findings: CsvFindings): string {
  const name = cellIn(row, mapping, 'name');
  if (name.length <= textLimits.title) return name;
  findings.warn(row, `Its name is longer than ${textLimits.title} characters and stays behind`);
  return '';
}

function leadTimeIn(
  row: CsvRow,
  mapping: ColumnMapping<DeploymentCsvField>,
  deployedAt: string,
  order: DayOrder | null,
  findings: CsvFindings,
): number | null {
  const typed = cellIn(row, mapping, 'leadTime');
  if (typed !== '') {
    const read = parseDuration(typed, CLOCK);
    if (read.ok) return read.value;
    findings.warn(row, `Lead time (${quotedExcerpt(typed)}): ${read.error.message}`);
    return null;
  }
  const commit = cellIn(row, mapping, 'commit');
  if (commit === '') return null;
  const first = readTime(commit, order);
  if (!first.ok) {
    findings.warn(row, `First commit: ${first.error}`);
    return null;
  }
  const minutes = (Date.parse(deployedAt) - Date.parse(first.value.instant)) / 60_000;
  if (minutes >= 0 && minutes <= MOST_LEAD_MINUTES) return minutes;
  findings.warn(
    row,
    `First commit (${quotedExcerpt(commit)}) is ${minutes < 0 ? 'after' : 'far before'} the deployment`,
  );
  return null;
}
