import { type TableName, tableNames } from '@shared/model/tables';
import type { Change, Workspace } from '@shared/model/workspace';
import type { WorkspaceDatabase, WorkspaceMeta } from './database';
import { lastChanges } from './last-changes';

/**
 * Stores changes and where the workspace stands after them, in one transaction: all of it or nothing. When the promise
 * resolves, the browser has told that it is on disk.
 * @throws what the database throws; nothing is stored then
 */
export async function writeChanges(
  database: WorkspaceDatabase,
  changes: readonly Change[],
  meta: WorkspaceMeta,
): Promise<void> {
  const puts = new Map<TableName, { readonly id: string }[]>();
  const deletes = new Map<TableName, string[]>();
  for (const change of lastChanges(changes)) {
    if (change.op === 'put') append(puts, change.table, change.record);
    else append(deletes, change.table, change.id);
  }
  const touched = tableNames.filter((name) => puts.has(name) || deletes.has(name));
  await database.transaction(
    'rw',
    [...touched.map((name) => database.records(name)), database.meta],
    async () => {
      await Promise.all([
        ...[...puts].map(([name, records]) => database.records(name).bulkPut(records)),
        ...[...deletes].map(([name, ids]) => database.records(name).bulkDelete(ids)),
        database.meta.put({ key: 'workspace', ...meta }),
      ]);
    },
  );
}

/** Puts one whole workspace in the place of what is stored, in one transaction. */
export async function replaceWorkspace(
  database: WorkspaceDatabase,
  workspace: Workspace,
  meta: WorkspaceMeta,
): Promise<void> {
  await database.transaction('rw', database.allTables, async () => {
    for (const name of tableNames) {
      await database.records(name).clear();
      await database.records(name).bulkPut([...workspace[name].values()]);
    }
    await database.meta.put({ key: 'workspace', ...meta });
  });
}

function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
