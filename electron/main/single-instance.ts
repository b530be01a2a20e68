import { accessSync, constants } from 'node:fs';
import { app, dialog } from 'electron';
import { fileErrorSentence } from './file-errors';

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
    console.error('Throughline is already running with this profile: its window was brought to the front.');
    app.exit(0);
    return false;
  }
  app.on('second-instance', onSecondStart);
  return true;
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
  const message = "Throughline can't write to the folder that holds your data.";
  const detail = `${profile}\n\n${fileErrorSentence(fault)} Nothing was changed. Make the folder writable, or start with --user-data-dir and another folder.`;
  console.error(`${message} ${detail.replaceAll('\n\n', ': ')}`);
  app.whenReady().then(async () => {
    await dialog.showMessageBox({ type: 'error', title: 'Throughline', message, detail, buttons: ['Quit'] });
    app.exit(1);
  });
}
