import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const databaseFolder = join('IndexedDB', 'app_throughline_0.indexeddb.leveldb');

/** Takes the browser's whole database away, while the app isn't running. */
export function deleteDatabase(profile: string): Promise<void> {
  return rm(join(profile, databaseFolder), { recursive: true });
}

/** Makes the browser's database one that can't be opened, while the app isn't running. */
export async function ruinDatabase(profile: string): Promise<void> {
  const folder = join(profile, databaseFolder);
  for (const name of await readdir(folder)) {
    if (/^(CURRENT|MANIFEST)/.test(name)) await writeFile(join(folder, name), 'not what it was');
  }
}

/** Takes the journal away, while the app isn't running. */
export function deleteJournal(profile: string): Promise<void> {
  return rm(join(profile, 'journal'), { recursive: true, force: true });
}

/** The names of the snapshots' files. */
export async function snapshotFiles(profile: string): Promise<string[]> {
  return (await readdir(join(profile, 'snapshots'))).filter((name) => name.endsWith('.json')).sort();
}

/** Takes all snapshots away but these. */
export async function keepSnapshots(profile: string, kept: readonly string[]): Promise<void> {
  for (const name of await snapshotFiles(profile)) {
    if (!kept.includes(name)) await rm(join(profile, 'snapshots', name));
  }
}

/** Cuts every snapshot in half, while the app isn't running. */
export async function cutSnapshots(profile: string): Promise<void> {
  const folder = join(profile, 'snapshots');
  for (const name of await readdir(folder)) {
    const content = await readFile(join(folder, name));
    await writeFile(join(folder, name), content.subarray(0, content.length / 2));
  }
}

/** Changes the database past the app: empties tables, and writes what it says of itself. */
export function rewriteDatabase(
  page: Page,
  changes: { readonly empty?: readonly string[] | 'all'; readonly meta?: Readonly<Record<string, unknown>> },
): Promise<void> {
  return page.evaluate(
    ({ empty, meta }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const names = [...database.objectStoreNames];
          const transaction = database.transaction(names, 'readwrite');
          for (const name of empty === 'all' ? names : (empty ?? [])) transaction.objectStore(name).clear();
          const store = transaction.objectStore('meta');
          if (meta !== undefined) {
            const reading = store.get('workspace');
            reading.onsuccess = () => store.put({ ...reading.result, ...meta });
          }
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    changes,
  );
}

/** Raises the version of the browser's database past the app, as a newer app would. */
export function raiseDatabaseVersion(page: Page, version: number): Promise<void> {
  return page.evaluate(
    (raised) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('throughline', raised);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    version,
  );
}
