import { app } from 'electron';

let isSettling = false;

/**
 * Holds the end of the app back until the last things are written, whichever way it was ended.
 * @param settle must resolve in a few seconds, whatever happens
 */
export function settleAtQuit(settle: () => Promise<void>): void {
  let isSettled = false;
  app.on('will-quit', (event) => {
    if (isSettled) return;
    event.preventDefault();
    if (isSettling) return;
    isSettling = true;
    settle()
      .catch((error: unknown) => console.error(`Not everything could be written at the end: ${error}`))
      .finally(() => {
        isSettled = true;
        app.quit();
      });
  });
}

/** Answers a second start. Its process hands over to this one: if this one is ending, it must come back. */
export function answerSecondStart(showWindow: () => void): void {
  if (isSettling) app.relaunch();
  else showWindow();
}
