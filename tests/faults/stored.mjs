/** @typedef {import('./faulted-app.mjs').FaultedApp} FaultedApp */

/**
 * @typedef {Record<string, Record<string, string>>} Stored each table, by id, the record as JSON with sorted keys
 */

/**
 * Reads the whole database past the app; nothing when there is none.
 *
 * @param {FaultedApp} app
 * @returns {Promise<Stored | null>} null where there is no database, or it can't be read
 */
export async function readStored(app) {
  return app.evaluate(`(${inPage})()`);
}

async function inPage() {
  /** @param {unknown} value @returns {unknown} */
  const sorted = (value) => {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(entries.map(([key, part]) => [key, sorted(part)]));
  };
  try {
    // Opening one that isn't there would make it.
    const all = await indexedDB.databases();
    if (!all.some(({ name }) => name === 'throughline')) return null;
    /** @type {IDBDatabase} */
    const database = await new Promise((done, fail) => {
      const opening = indexedDB.open('throughline');
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    /** @type {Record<string, Record<string, string>>} */
    const tables = {};
    const names = [...database.objectStoreNames].filter((name) => name !== 'meta');
    const reading = database.transaction(names);
    await Promise.all(
      names.map(
        (name) =>
          new Promise((done, fail) => {
            const request = reading.objectStore(name).getAll();
            request.onerror = () => fail(request.error);
            request.onsuccess = () => {
              tables[name] = Object.fromEntries(
                request.result.map((record) => [record.id, JSON.stringify(sorted(record))]),
              );
              done(undefined);
            };
          }),
      ),
    );
    database.close();
    return tables;
  } catch {
    return null;
  }
}

/**
 * The number of notes that the open board says it has, over all its columns; null when no board is open.
 *
 * @param {FaultedApp} app
 * @returns {Promise<number | null>}
 */
export function countShownNotes(app) {
  return app.evaluate(`(() => {
    const counts = [...document.querySelectorAll('[data-column-id] > header h2 ~ span')];
    return counts.length === 0 ? null : counts.reduce((sum, count) => sum + Number(count.textContent), 0);
  })()`);
}

/** @param {Stored | null} stored */
export function countRecords(stored) {
  return Object.values(stored ?? {}).reduce((sum, table) => sum + Object.keys(table).length, 0);
}

/**
 * What is missing or other than it was.
 *
 * @param {Stored | null} expected
 * @param {Stored | null} found
 * @returns {{ missing: number, different: number, extra: number }}
 */
export function compareStored(expected, found) {
  const difference = { missing: 0, different: 0, extra: 0 };
  for (const [name, table] of Object.entries(expected ?? {})) {
    for (const [id, record] of Object.entries(table)) {
      const other = found?.[name]?.[id];
      if (other === undefined) difference.missing += 1;
      else if (other !== record) difference.different += 1;
    }
    for (const id of Object.keys(found?.[name] ?? {})) if (!(id in table)) difference.extra += 1;
  }
  return difference;
}
