import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyImport, type ImportPreview, previewImport } from '@shared/exchange/json-import';
import { applyChanges } from '@shared/kernel/change-set';
import { laterTables, type TableName } from '@shared/model/tables';
import { emptyWorkspace, type Workspace } from '@shared/model/workspace';

/** The frozen file of version 1: every table, every field, two teams, something in the bin. */
export const v1Bytes = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../../fixtures/workspace-v1.json')),
);

export const v1Text = new TextDecoder().decode(v1Bytes);

/** The file as an object that a test may change. */
export function v1Object(): V1File {
  return JSON.parse(v1Text) as V1File;
}

export interface V1File {
  format: unknown;
  version: unknown;
  date: unknown;
  scope: unknown;
  records: Record<string, Record<string, unknown>[]>;
}

export function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
}

/** Ids that are new and the same in each run. */
export function numberedIds(prefix = 'new'): () => string {
  let next = 0;
  return () => {
    next += 1;
    return `${prefix}-${next}`;
  };
}

/** The preview of bytes that can be read. */
export function previewOf(bytes: Uint8Array, workspace: Workspace = emptyWorkspace()): ImportPreview {
  const result = previewImport(workspace, bytes, 'file.json');
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** The workspace after an import. */
export function imported(
  bytes: Uint8Array,
  mode: 'replace' | 'add-as-new-teams' = 'replace',
  workspace: Workspace = emptyWorkspace(),
): Workspace {
  const result = applyImport(previewOf(bytes, workspace), mode, workspace, { newId: numberedIds() });
  if (!result.ok) throw new Error(result.error.message);
  return applyChanges(workspace, result.value.changes);
}

/** Fields that came after the first release, all of them empty in what comes from the frozen file. */
export const laterFields: ReadonlySet<string> = new Set([
  'decision.planningId',
  'decision.initiativeId',
  'decision.mapId',
  'decision.waived',
  'action.planningId',
  'action.initiativeId',
  'action.mapId',
]);

/** An export without the tables and fields that came after the first release. */
export function asFirstWritten(text: string): string {
  const file = JSON.parse(text) as V1File;
  const records = Object.entries(file.records)
    .filter(([table]) => !laterTables.has(table as TableName))
    .map(([table, list]) => [
      table,
      list.map((record) =>
        Object.fromEntries(Object.entries(record).filter(([name]) => !laterFields.has(`${table}.${name}`))),
      ),
    ]);
  return `${JSON.stringify({ ...file, records: Object.fromEntries(records) }, null, 2)}\n`;
}

/** The workspace of the frozen file. */
export function v1Workspace(): Workspace {
  return imported(v1Bytes);
}
