import { compareOrder } from '../kernel/order-key';
import type { BinEntry } from '../model/bin-entry';
import { RECORD_VERSION, type TableName, tableNames, tableValidators } from '../model/tables';
import type { Workspace } from '../model/workspace';
import { recordsOfTeam } from '../team/teams';
import { inKeyOrder } from './key-order';

/** What the first field of each of our files says. */
export const EXPORT_FORMAT = 'throughline';

/** Whether a file holds everything or one team. */
export const exportScopes = ['workspace', 'team'] as const;

export type ExportScope = (typeof exportScopes)[number];

export interface ExportOptions {
  /** The instant of the last change, so that the same workspace always gives the same bytes. */
  readonly changedAt: string;
}

/** The whole workspace as the text of a JSON file. */
export function exportWorkspace(workspace: Workspace, { changedAt }: ExportOptions): string {
  return writeEnvelope('workspace', changedAt, (table) => [...workspace[table].values()]);
}

/**
 * One team with all that hangs on it, its bin included, as the text of a JSON file. What belongs to the workspace (the
 * phrases that are ignored, teams in the bin) stays behind.
 */
export function exportTeam(workspace: Workspace, teamId: string, { changedAt }: ExportOptions): string {
  const records = recordsOfTeam(workspace, teamId);
  return writeEnvelope('team', changedAt, (table) =>
    records.filter((binned) => binned.table === table).map((binned) => binned.record),
  );
}

interface AnyRecord {
  readonly id: string;
  readonly teamId?: string | null;
  readonly retroId?: string | null;
  readonly initiativeId?: string | null;
  readonly mapId?: string | null;
}

function writeEnvelope(
  scope: ExportScope,
  date: string,
  recordsOf: (table: TableName) => readonly AnyRecord[],
): string {
  const records = Object.fromEntries(
    tableNames.map((table) => [
      table,
      [...recordsOf(table)].sort(byOwner).map((record) => canonical(table, record)),
    ]),
  );
  return `${JSON.stringify({ format: EXPORT_FORMAT, version: RECORD_VERSION, date, scope, records }, null, 2)}\n`;
}

/**
 * Records stand beside the others of their retrospective or team, by id. A record never moves in the file when it is
 * edited or moved on the board, so that a diff shows the lines that changed and no others.
 */
function byOwner(a: AnyRecord, b: AnyRecord): number {
  return compareOrder(ownerOf(a), ownerOf(b)) || compareOrder(a.id, b.id);
}

function ownerOf(record: AnyRecord): string {
  // Decisions and actions lie with their team: they outlive the meeting in which they were made.
  return record.teamId ?? record.retroId ?? record.initiativeId ?? record.mapId ?? '';
}

/** The record with its fields in their order; what lies in the bin is ordered as what it was. */
function canonical(table: TableName, record: AnyRecord): unknown {
  const ordered = inKeyOrder(tableValidators[table], record);
  if (table !== 'binEntry') return ordered;
  const entry = ordered as BinEntry;
  return {
    ...entry,
    records: entry.records.map((kept) => ({
      ...kept,
      // The bin keeps records of any table, and each was one of its table when it came there.
      record: Object.hasOwn(tableValidators, kept.table)
        ? canonical(kept.table as TableName, kept.record as unknown as AnyRecord)
        : inKeyOrder(undefined, kept.record),
    })),
  };
}
