import type { IpcCalls } from '@shared/ipc';
import { type FoundTables, openAtOnce, readAtOnce } from '@/db/first-read';
import { bridge } from './bridge';

/** The lock that only one window has: that one leads, and is the only one that writes. */
export const LEADERS_LOCK = 'throughline-writer';

/** What the disk holds, from a moment when nobody but this window could write to it. */
export interface Found {
  /** Null where the database has to be opened in the usual way. */
  readonly tables: Promise<FoundTables | null>;
  readonly safe: Promise<IpcCalls['safe:state']['answer']>;
}

/** What the page asked for before any of its parts was there. */
export interface FirstLook {
  /** What was found, when this window got the lock at once, which it then keeps; null when another one has it. */
  readonly found: Promise<Found | null>;
  readonly preferences: Promise<IpcCalls['preferences:read']['answer']>;
  /** When the disks have been asked, so far as this window asks them. */
  readonly isAsked: Promise<unknown>;
  /** When all of that is there, or it takes too long. */
  readonly isThere: Promise<unknown>;
}

/** How long the screens' scripts wait for the disk, in milliseconds. */
const THERE_WITHIN = 200;

/**
 * Takes the lock if nobody has it, and looks at both disks at once while everything else is still being loaded. Where another window has
 * the lock nothing is read: what it is about to write would be missing.
 */
export function firstLook(): FirstLook {
  // Opened while the lock is asked for; nothing is read of it before.
  const database = openAtOnce();
  const found = new Promise<Found | null>((resolve) => {
    const look = (lock: Lock | null): Promise<never> | null => {
      if (lock === null) {
        resolve(null);
        void database.then((opened) => opened?.close());
        return null;
      }
      resolve({ tables: awaited(readAtOnce(database)), safe: awaited(bridge.call('safe:state', undefined)) });
      // Kept for as long as this page is there, however that ends.
      return new Promise<never>(() => {});
    };
    navigator.locks.request(LEADERS_LOCK, { ifAvailable: true }, look).catch(() => resolve(null));
  });
  const preferences = awaited(bridge.call('preferences:read', undefined));
  const disks = found.then((both) => both && Promise.all([both.tables, both.safe]));
  const isThere = Promise.race([
    Promise.allSettled([disks, preferences]),
    new Promise((done) => setTimeout(done, THERE_WITHIN)),
  ]);
  return { found, preferences, isAsked: Promise.all([found, database]), isThere };
}

/** Whoever asks for it later gets its error; until then it isn't one that nobody hears. */
function awaited<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}
