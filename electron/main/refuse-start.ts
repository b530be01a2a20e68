import { app, dialog } from 'electron';

/** Ends the app before it has a window: says why on the terminal and in a dialog, and exits with code 1. */
export function refuseStart(message: string, detail: string): void {
  console.error(`${message} ${detail.replaceAll('\n\n', ': ')}`);
  app.whenReady().then(async () => {
    await dialog.showMessageBox({ type: 'error', title: 'Throughline', message, detail, buttons: ['Quit'] });
    app.exit(1);
  });
}
