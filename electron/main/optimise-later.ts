import { app } from 'electron';

/**
 * How often a function of the page is called before it is compiled for speed; the browser's own count is 400. Drawing the first
 * frame calls some eighty functions that often, and compiling them there kept the frame waiting for what only the next ones gain by.
 */
const CALLS_BEFORE = 1_600;

/** Has the pages compile for speed later than they would. What somebody set by hand stays. Before the app is ready. */
export function optimiseLater(): void {
  if (app.commandLine.hasSwitch('js-flags')) return;
  app.commandLine.appendSwitch('js-flags', `--invocation-count-for-maglev=${CALLS_BEFORE}`);
}
