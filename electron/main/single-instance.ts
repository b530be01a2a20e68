import { accessSync, constants, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { fileErrorSentence } from './file-errors';
import { refuseStart } from './refuse-start';

/**
 * Claims the profile for this run. A second start hands over to the first and ends; a profile that can't be written
 * to is said aloud. Both end the app, and false comes back.
 * @param onSecondStart called in the first instance when a second one was started
 */
export function claimProfile(profile: string, onSecondStart: () => void): boolean {
  const fault = writingFault(profile);
  if (fault !== null) {
    refuse(profile, fault);
    return false;
  }
  if (!app.requestSingleInstanceLock()) {
    if (!isHeldByAnother(profile)) {
      refuse(profile, new Error('the lock on the folder was refused.'));
      return false;
    }
    console.error('Throughline is already running with this profile: its window was brought to the front.');
    app.exit(0);
    return false;
  }
  app.on('second-instance', onSecondStart);
  return true;
}

/** Chromium refuses the lock in one way for two reasons; where it leaves a link, the link tells them apart. */
function isHeldByAnother(profile: string): boolean {
  if (process.platform === 'win32') return true;
  return lstatSync(join(profile, 'SingletonLock'), { throwIfNoEntry: false }) !== undefined;
}

function writingFault(folder: string): unknown {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return null;
  } catch (error) {
    return error;
  }
}

function refuse(profile: string, fault: unknown): void {
  refuseStart(
    "Throughline can't write to the folder that holds your data.",
    `${profile}\n\n${fileErrorSentence(fault)} Nothing was changed. Make the folder writable, or start with --user-data-dir and another folder.`,
  );
}
