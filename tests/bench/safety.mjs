import { join } from 'node:path';
import { framesWhileSaving } from './gestures.mjs';

/** @typedef {import('../support/driven-app.mjs').DrivenApp} DrivenApp */
/** @typedef {import('./programs.mjs').Program} Program */

/** How long a program works at a stretch, in milliseconds. */
const STRETCH = 2_000;

/** A frame that takes longer than one and a half refreshes is one that somebody could have seen and did not, in milliseconds. */
const DROPPED = 25;

/**
 * The same program on disks that answer at once: nothing waits for the journal to be synced (told to the main process as it starts), and the
 * database is asked for a number instead of being written to (told to the page). The app itself has no such switch.
 *
 * @param {Program} program
 * @returns {Program}
 */
export function withoutDisks(program) {
  const hook = join(import.meta.dirname, 'instant-disk.cjs');
  return {
    ...program,
    name: `${program.name} without disks`,
    env: { ...program.env, NODE_OPTIONS: `--require ${hook}` },
  };
}

/** @param {DrivenApp} app */
export async function leaveDatabaseAlone(app) {
  await app.evaluate(`(() => {
    IDBObjectStore.prototype.put = function () { return this.count(''); };
    IDBObjectStore.prototype.delete = function () { return this.count(''); };
  })()`);
}

/**
 * Gestures without a pause.
 *
 * @param {DrivenApp} app
 * @returns {Promise<number[]>} the lengths of the frames, in milliseconds
 */
export function framesOfGestures(app) {
  return framesWhileSaving(app, STRETCH);
}

/**
 * How many of a hundred frames were dropped.
 *
 * @param {readonly number[]} frames milliseconds
 */
export function droppedShare(frames) {
  return (100 * frames.filter((length) => length > DROPPED).length) / frames.length;
}
