import type { Page } from '@playwright/test';

/** Reads a table of the app's database past the app: what is really stored. */
export function storedRecords(page: Page, table: string): Promise<Record<string, unknown>[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const reading = database.transaction(name).objectStore(name).getAll();
          reading.onerror = () => reject(reading.error);
          reading.onsuccess = () => {
            database.close();
            resolve(reading.result);
          };
        };
      }),
    table,
  );
}

/** Changes one stored record past the app, as a fault of a disk or of another program would. */
export function damageRecord(
  page: Page,
  table: string,
  which: { readonly field: string; readonly value: string },
  changes: Record<string, unknown>,
): Promise<void> {
  return page.evaluate(
    ({ name, field, value, fields }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          const reading = store.getAll();
          reading.onsuccess = () => {
            const found = reading.result.find((record) => record[field] === value);
            store.put({ ...found, ...fields });
          };
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
        };
      }),
    { name: table, ...which, fields: changes },
  );
}

/**
 * Holds every table for a while, so that nothing the app writes can become durable: what it writes queues behind this.
 * @returns lets go
 */
export async function holdDatabase(page: Page): Promise<() => Promise<void>> {
  const held = await page.evaluateHandle(
    () =>
      new Promise<{ readonly letGo: () => Promise<void> }>((resolve, reject) => {
        const opening = indexedDB.open('throughline');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
          const store = transaction.objectStore('meta');
          let isHeld = true;
          const letGo = () =>
            new Promise<void>((done) => {
              isHeld = false;
              transaction.oncomplete = () => {
                database.close();
                done();
              };
            });
          // A transaction lives as long as it has requests.
          const goOn = () => {
            if (isHeld) store.get('workspace').onsuccess = goOn;
          };
          store.get('workspace').onsuccess = () => {
            goOn();
            resolve({ letGo });
          };
        };
      }),
  );
  return () => held.evaluate(({ letGo }) => letGo());
}

/** From now on the database refuses every record, as on a full disk. @returns lets it work again */
export async function refuseWrites(page: Page): Promise<() => Promise<void>> {
  const real = await page.evaluateHandle(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    return { put };
  });
  return () => real.evaluate(({ put }) => void Object.assign(IDBObjectStore.prototype, { put }));
}
