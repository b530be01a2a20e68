import { appendTo } from '@shared/kernel/append-to';
import { type TableName, tableNames } from '@shared/model/tables';
import type { Change, Workspace } from '@shared/model/workspace';
import type { Table } from 'dexie';
import type { MetaRow, WorkspaceDatabase, WorkspaceMeta } from './database';
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
  const last = lastChanges(changes);
  if (last.length > SLICE) await writeMany(database, last, meta);
  else await writeFew(database, last, meta);
}

/**
 * A gesture goes straight to the browser, in a transaction of the library's: the library's own way of a single record takes longer
 * than the gesture itself, and the next frame waits for it.
 */
async function writeFew(
  database: WorkspaceDatabase,
  changes: readonly Change[],
  meta: WorkspaceMeta,
): Promise<void> {
  const refused: { error: DOMException | null }[] = [];
  // The library knows only its own requests by their reasons.
  const ask = (request: IDBRequest) => {
    request.onerror = () => refused.push(request);
  };
  try {
    await database.transaction('rw', tablesOf(database, changes), ({ idbtrans }) => {
      for (const change of changes) {
        const store = idbtrans.objectStore(change.table);
        ask(change.op === 'put' ? store.put(change.record) : store.delete(change.id));
      }
      ask(idbtrans.objectStore('meta').put(rowOf(meta)));
    });
  } catch (error) {
    throw refused[0]?.error ?? error;
  }
}

async function writeMany(
  database: WorkspaceDatabase,
  changes: readonly Change[],
  meta: WorkspaceMeta,
): Promise<void> {
  const puts = new Map<TableName, { readonly id: string }[]>();
  const deletes = new Map<TableName, string[]>();
  for (const change of changes) {
    if (change.op === 'put') appendTo(puts, change.table, change.record);
    else appendTo(deletes, change.table, change.id);
  }
  await database.transaction('rw', tablesOf(database, changes), async () => {
    await Promise.all([
      ...[...puts].map(([name, records]) => bySlices(records, (few) => database.records(name).bulkPut(few))),
      ...[...deletes].map(([name, ids]) => bySlices(ids, (few) => database.records(name).bulkDelete(few))),
      database.meta.put(rowOf(meta)),
    ]);
  });
}

/** What a transaction of these changes touches. */
function tablesOf(database: WorkspaceDatabase, changes: readonly Change[]): Table[] {
  return [
    ...[...new Set(changes.map(({ table }) => table))].map((name) => database.records(name)),
    database.meta,
  ];
}

function rowOf(meta: WorkspaceMeta): MetaRow {
  return { key: 'workspace', ...meta };
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
      const records: readonly { readonly id: string }[] = [...workspace[name].values()];
      await bySlices(records, (few) => database.records(name).bulkPut(few));
    }
    await database.meta.put(rowOf(meta));
  });
}

/** So many records are handed to the browser at a stretch: well under the time of a frame. */
const SLICE = 200;

/** Does something with all items, slice by slice, in the transaction that is open: no frame waits for thousands. */
async function bySlices<Item>(
  items: readonly Item[],
  write: (few: Item[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let start = 0; start < items.length; start += SLICE) await write(items.slice(start, start + SLICE));
}
