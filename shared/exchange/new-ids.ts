import { renewRecord } from '../model/renew-record';
import type { TableName } from '../model/tables';
import { type Tables, type Workspace, workspaceOf } from '../model/workspace';

/**
 * The same records under new ids, with every reference between them kept, those in the bin included. A reference to
 * something that isn't there gets a new id too, so that it can't come to mean a record of the workspace.
 */
export function withNewIds(records: Workspace, newId: () => string): Workspace {
  const ids = new Map<string, string>();
  // One map for all tables: the same old id becomes the same new id wherever it is, so no field needs to say of what it is.
  const renew = (old: string): string => {
    const known = ids.get(old);
    if (known !== undefined) return known;
    const fresh = newId();
    ids.set(old, fresh);
    return fresh;
  };
  return workspaceOf(<Name extends TableName>(table: Name) => {
    const ofTable: ReadonlyMap<string, Tables[Name]> = records[table];
    const renewed = [...ofTable.values()].map((record) => renewRecord(table, record, renew));
    return new Map(renewed.map((record) => [record.id, record]));
  });
}
