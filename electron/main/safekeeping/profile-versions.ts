import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RECORD_VERSION } from '@shared/model/record-version';

/** Who opened a profile last. */
export interface ProfileVersions {
  /** Chromium's first number. */
  readonly chromium: number;
  /** The app's own version: "0.1.0". */
  readonly app: string;
  /** The version of the records. */
  readonly recordVersion: number;
}

/** Why this app must not open a profile, in words for a dialog. */
export interface VersionFault {
  readonly message: string;
  readonly detail: string;
}

/** The versions of the app that runs. @param chromium as `process.versions.chrome` has it */
export function presentVersions(app: string, chromium: string): ProfileVersions {
  return { app, chromium: Number.parseInt(chromium, 10), recordVersion: RECORD_VERSION };
}

/**
 * Refuses a profile that something newer opened last, and else notes who opens it now. It runs before Chromium opens anything
 * there: an older Chromium would leave the database empty, for good. It blocks, for a file of a hundred bytes.
 * @returns null when the profile may be opened; it has not been touched otherwise
 */
export function claimVersions(profile: string, present: ProfileVersions): VersionFault | null {
  const path = join(profile, 'profile.json');
  const last = readVersions(path);
  const fault = last && newerFault(last, present);
  if (fault) return fault;
  if (last && Object.entries(present).every(([key, value]) => last[key as keyof ProfileVersions] === value)) {
    return null;
  }
  try {
    writeVersions(path, present);
  } catch (error) {
    console.error(`The versions could not be noted in the profile: ${error}`);
  }
  return null;
}

function readVersions(path: string): ProfileVersions | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<ProfileVersions> | null;
    if (typeof value?.chromium !== 'number' || typeof value.app !== 'string') return null;
    if (typeof value.recordVersion !== 'number') return null;
    return { chromium: value.chromium, app: value.app, recordVersion: value.recordVersion };
  } catch {
    // There is none before the first start. A damaged one tells nothing, and is written anew.
    return null;
  }
}

function newerFault(last: ProfileVersions, present: ProfileVersions): VersionFault | null {
  if (isNewer(last.app, present.app) || last.recordVersion > present.recordVersion) {
    return {
      message: 'Your data was last opened by a newer version of Throughline.',
      detail: `It was version ${last.app}, and this is ${present.app}. Nothing was changed. Start the newer version, or install it again.`,
    };
  }
  if (last.chromium > present.chromium) {
    return {
      message: 'Your data was last opened by a Throughline with a newer Chromium.',
      detail: `It was Chromium ${last.chromium}, and this is ${present.chromium}, which would lose the data. Nothing was changed. Start Throughline as you did last time, or give this one another folder with --user-data-dir.`,
    };
  }
  return null;
}

/** Compares versions by their numbers; what follows a dash isn't looked at. */
function isNewer(one: string, other: string): boolean {
  const [left, right] = [numbersOf(one), numbersOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}

function numbersOf(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
}

function writeVersions(path: string, versions: ProfileVersions): void {
  const temporary = `${path}.new`;
  const file = openSync(temporary, 'w');
  try {
    writeFileSync(file, `${JSON.stringify(versions, null, 2)}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
}
