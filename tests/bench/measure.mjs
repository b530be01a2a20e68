import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DrivenApp } from '../support/driven-app.mjs';
import { flowLooks, measureLook } from './flow-gestures.mjs';
import { dragFrames, filterings, framesWhileSaving, openings, savings, typing } from './gestures.mjs';
import { exportingActions, importingTrello, searching } from './log-gestures.mjs';
import { framesOfGestures, leaveDatabaseAlone } from './safety.mjs';
import { boardTitle } from './seed-workspace.mjs';

/** @typedef {import('./programs.mjs').Program} Program */

const probe = readFileSync(join(import.meta.dirname, 'page-probe.js'), 'utf8');

/** Where each board is opened from, and by which button. */
const wayTo = {
  app: { listHash: '#/retro', entry: boardTitle },
  plan: { listHash: '#/team', entry: 'Plan' },
  flow: { listHash: '', entry: '' },
  log: { listHash: '', entry: '' },
  plain: { listHash: '', entry: boardTitle },
  blank: { listHash: '', entry: '' },
};

/** How long a program is left alone before its memory is read, in milliseconds. */
const SETTLING = 4_000;

/**
 * Starts a program, and measures from the start of its process to its first card (the blank window: to its first paint).
 *
 * @param {Program} program
 * @returns {Promise<{ app: DrivenApp, start: number }>} the running program, and milliseconds
 */
async function startProgram(program) {
  const app = new DrivenApp(program);
  try {
    await app.attach();
    await app.evaluate(probe);
    if (program.kind === 'flow' || program.kind === 'log') return { app, start: Number.NaN };
    if (program.kind === 'plan') {
      await app.evaluate("location.hash = '#/plan'");
      await app.waitFor("document.querySelector('[data-card-id]') !== null", 'the plan');
      return { app, start: Number.NaN };
    }
    const mark = program.kind === 'blank' ? 'bench.firstPaint()' : 'bench.firstCard()';
    const at = await app.waitFor(mark, `the first paint of ${program.name}`);
    return { app, start: at - app.startedAt };
  } catch (error) {
    await app.close();
    throw error;
  }
}

/**
 * @param {Program} program
 * @returns {Promise<number>} milliseconds
 */
export async function measureStart(program) {
  const { app, start } = await startProgram(program);
  await app.close();
  return start;
}

/**
 * @param {Program} program
 * @returns {Promise<{ start: number, memory: ReturnType<DrivenApp['memory']> }>}
 */
export async function measureMemory(program) {
  const { app, start } = await startProgram(program);
  try {
    await pause(SETTLING);
    return { start, memory: app.memory() };
  } finally {
    await app.close();
  }
}

/**
 * Works with a board as a person does, and measures each gesture.
 *
 * @param {Program} program
 * @param {{ openings: number, drags: number, letters: number, filters: number, moves: number }} amounts
 */
export async function measureWork(program, amounts) {
  const { app } = await startProgram(program);
  try {
    await pause(500);
    /** @type {number[]} */
    const frames = [];
    const opening = await openings(app, { ...wayTo[program.kind], times: amounts.openings });
    for (let run = 0; run < amounts.drags; run += 1) frames.push(...(await dragFrames(app, 2_000)));
    return {
      opening,
      frames,
      typing: await typing(app, amounts.letters),
      filter: await filterings(app, amounts.filters),
      saved: await savings(app, amounts.moves),
      savingFrames: await framesWhileSaving(app, 2_000),
    };
  } finally {
    await app.close();
  }
}

/**
 * Looks at a team's flow from each side, and edits it there.
 *
 * @param {Program} program
 * @param {{ openings: number, edits: number }} amounts
 * @returns {Promise<Record<string, { opening: number[], edits: number[] }>>} by the id of the look
 */
export async function measureFlow(program, amounts) {
  const { app } = await startProgram(program);
  try {
    await pause(500);
    /** @type {Record<string, { opening: number[], edits: number[] }>} */
    const measured = {};
    for (const look of flowLooks) measured[look.id] = await measureLook(app, look, amounts);
    return measured;
  } finally {
    await app.close();
  }
}

/** How large the board is that comes in, in megabytes. */
export const IMPORTED_MEGABYTES = 20;

/**
 * Looks for words in a large workspace, takes its actions out and a large file in.
 *
 * @param {Program} program
 */
export async function measureLog(program) {
  const { app } = await startProgram(program);
  try {
    await pause(1_000);
    return {
      search: await searching(app),
      exported: await exportingActions(app),
      imported: await importingTrello(app, IMPORTED_MEGABYTES),
    };
  } finally {
    await app.close();
  }
}

/**
 * Does the same without a pause with every change saved, and with nothing to wait for. The two take turns, one window at a time, so that what
 * else the machine does meets both alike.
 *
 * @param {readonly Program[]} programs the app, and the app on disks that answer at once
 * @param {number} rounds
 * @returns {Promise<{ saved: number[], unsaved: number[] }>} the lengths of the frames, in milliseconds
 */
export async function measureSafety([saving, without], rounds) {
  /** @type {{ saved: number[], unsaved: number[] }} */
  const frames = { saved: [], unsaved: [] };
  if (saving === undefined || without === undefined) return frames;
  for (let round = 0; round < rounds; round += 1) {
    for (const program of [saving, without]) {
      const { app } = await startProgram(program);
      try {
        if (program === without) await leaveDatabaseAlone(app);
        await pause(1_000);
        frames[program === saving ? 'saved' : 'unsaved'].push(...(await framesOfGestures(app)));
      } finally {
        await app.close();
      }
    }
  }
  return frames;
}
