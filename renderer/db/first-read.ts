import { DATABASE_NAME } from './database-name';

/** Everything that the database holds. */
export interface FoundTables {
  /** The version of its tables, in the browser's own count. */
  readonly version: number;
  /** What lies in each table, by the table's name. */
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Opens the database by the browser's own means, without the library that knows its tables and their versions: that takes longer
 * to get going than the reading itself. Nothing is changed and no database is made by it.
 *
 * @returns null where there is no database, or it can't be opened: it is then looked at as if this had never been tried
 */
export function openAtOnce(): Promise<IDBDatabase | null> {
  return openAsItIs().catch(() => null);
}

/**
 * Reads the whole database, in one transaction, and closes it.
 *
 * @returns null where there is none, or it couldn't be opened
 * @throws when it could be opened, and not be read
 */
export async function readAtOnce(
  opening: Promise<IDBDatabase | null> = openAtOnce(),
): Promise<FoundTables | null> {
  const database = await opening;
  if (database === null) return null;
  try {
    return await readTables(database);
  } finally {
    database.close();
  }
}

function openAsItIs(): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    // There was none, and it is being made: given up, none is left.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const database = request.result;
      // Another window may be about to replace the tables: it doesn't wait for one that only looks.
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = () => reject(request.error);
  });
}

function readTables(database: IDBDatabase): Promise<FoundTables> {
  return new Promise((resolve, reject) => {
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readonly');
    const rows: Record<string, unknown[]> = {};
    for (const name of names) {
      rows[name] = [];
      for (const part of longTables.has(name) ? quarters() : [null]) {
        const request = transaction.objectStore(name).getAll(part);
        request.onsuccess = () => {
          rows[name] = (rows[name] ?? []).concat(request.result);
        };
      }
    }
    transaction.oncomplete = () => resolve({ version: database.version, rows });
    transaction.onabort = () => reject(transaction.error ?? new Error('The reading was broken off.'));
  });
}

/** What grows long is read in parts: those that have come are unpacked here while the browser still reads the next one. */
const longTables: ReadonlySet<string> = new Set(['note', 'initiative', 'workItem']);

/** All ids, in four parts. They are random UUIDs, so that the parts are about as long as each other. */
function quarters(): IDBKeyRange[] {
  return [
    IDBKeyRange.upperBound('4', true),
    IDBKeyRange.bound('4', '8', false, true),
    IDBKeyRange.bound('8', 'c', false, true),
    IDBKeyRange.lowerBound('c'),
  ];
}
