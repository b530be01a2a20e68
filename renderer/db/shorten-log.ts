/** The name of a database that is there for a moment. */
export const MOMENTARY_DATABASE = 'throughline-momentary';

/** How long the browser may take for it, in milliseconds. */
const DONE_WITHIN = 1_000;

/**
 * Has the browser put the log of its databases into tables. It keeps the last changes, up to four megabytes of them, in a log,
 * which it reads change by change before it opens anything: with 5,000 notes in it a start waits 80 ms for that. Chromium
 * empties the log after a database was deleted; so one is made, and deleted. The log and the tables hold the same all the while: whatever ends
 * this halfway, one of them is there.
 *
 * @throws when that can't be done, or takes too long; nothing is lost then
 */
export async function shortenLog(): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(reject, DONE_WITHIN, new Error('The browser takes too long to put its log into tables.'));
  });
  await Promise.race([makeAndDelete(), late]);
}

async function makeAndDelete(): Promise<void> {
  const making = indexedDB.open(MOMENTARY_DATABASE);
  // Where nothing was in it, nothing is emptied.
  making.onupgradeneeded = () => making.result.createObjectStore('one').put(1, 1);
  const made = await answered(making);
  made.close();
  await answered(indexedDB.deleteDatabase(MOMENTARY_DATABASE));
}

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
