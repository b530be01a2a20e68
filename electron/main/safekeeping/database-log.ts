import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { databaseFolders } from './database-folders';

/** From this size on, in bytes, a start would notice that the log is read: some 10 ms. */
const LONG = 256 * 1024;

/**
 * Whether Chromium keeps much of the database in its log, which it reads change by change at each start.
 * @param profile the profile folder, absolute
 */
export function isLogLong(profile: string): boolean {
  const folder = join(profile, databaseFolders[0]);
  try {
    const logs = readdirSync(folder).filter((name) => name.endsWith('.log'));
    return logs.reduce((size, name) => size + statSync(join(folder, name)).size, 0) > LONG;
  } catch {
    // Nothing there, or it changes at this moment.
    return false;
  }
}
