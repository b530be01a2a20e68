import type { IncidentFields } from '../flow/incidents';
import { requireText } from '../kernel/clean-text';
import { textLimits } from '../model/fields';
import type { Workspace } from '../model/workspace';
import { sameName } from '../team/people';
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
export function guessIncidentColumns(table: CsvTable): {
  readonly mapping: ColumnMapping<IncidentCsvField>;
  readonly namesInFirstRow: boolean;
} {
  const mapping = guessColumns(table, knownNames);
  if (mapping.some((field) => field !== null)) return { mapping, namesInFirstRow: true };
  return { mapping: mapping.map((_, index) => incidentCsvFields[index] ?? null), namesInFirstRow: false };
}

/** What a table would bring, before anything is changed. */
export interface IncidentsCsvPreview {
  /** For `addIncidents`. */
  readonly incidents: readonly (IncidentFields & { readonly title: string })[];
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
  options: {
    readonly mapping: ColumnMapping<IncidentCsvField>;
    readonly namesInFirstRow: boolean;
    readonly now: string;
    readonly dayOrder?: DayOrder | null;
  },
): IncidentsCsvPreview {
  const { mapping, namesInFirstRow, now } = options;
  const rows = dataRows(table, namesInFirstRow);
  const cells = rows.flatMap((row) => [
    cellIn(row, mapping, 'startedAt'),
    cellIn(row, mapping, 'recoveredAt'),
  ]);
  const order = orderFor(options.dayOrder, cells);
  const findings = new CsvFindings();
  const own = [...workspace.deployment.values()].filter((each) => each.teamId === teamId);
  const seen = new Map<string, string>();
  for (const { teamId: owner, startedAt, title } of workspace.incident.values()) {
    if (owner === teamId) seen.set(`${Date.parse(startedAt)} ${title}`, 'It is in the workspace already');
  }
  const incidents: (IncidentFields & { readonly title: string })[] = [];
  for (const row of rows) {
    const title = requireText(cellIn(row, mapping, 'title'), textLimits.title, 'A title');
    if (!title.ok) {
      findings.leaveOut(row, title.error.code === 'empty' ? 'It has no title' : 'Its title is too long');
      continue;
    }
    const startCell = cellIn(row, mapping, 'startedAt');
    const start = readTime(startCell, order);
    if (startCell === '' || !start.ok || start.value.instant > now) {
      const reason = start.ok
        ? `Start (${quotedExcerpt(startCell)}) is still to come`
        : `Start: ${start.error}`;
      findings.leaveOut(row, startCell === '' ? 'It has no start' : reason);
      continue;
    }
    const key = `${Date.parse(start.value.instant)} ${title.value}`;
    const twin = seen.get(key);
    if (twin !== undefined) {
      findings.leaveOut(row, twin);
      continue;
    }
    seen.set(key, `It is the same as row ${row.number}`);
    const warn = (reason: string) => findings.warn(row, reason);
    if (start.value.warning !== null) warn(`Start: ${start.value.warning}`);
    const recoveredAt = recoveryIn(
      cellIn(row, mapping, 'recoveredAt'),
      start.value.instant,
      now,
      order,
      warn,
    );
    const named = cellIn(row, mapping, 'deployment');
    const deployment =
      named === '' ? undefined : own.find(({ name }) => name !== '' && sameName(name, named));
    if (named !== '' && !deployment)
      warn(`${quotedExcerpt(named)} is none of the deployments that are there`);
    incidents.push({
      title: title.value,
      startedAt: start.value.instant,
      recoveredAt,
      deploymentId: deployment?.id ?? null,
    });
  }
  const { leftOut, warnings } = findings;
  const sentence = importSentence(incidents.length, ['incident', 'incidents'], leftOut.length);
  return { incidents, leftOut, warnings, sentence };
}

function recoveryIn(
  cell: string,
  startedAt: string,
  now: string,
  order: DayOrder | null,
  warn: (reason: string) => void,
): string | null {
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
