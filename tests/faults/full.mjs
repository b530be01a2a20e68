import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { writeUntil } from './kill.mjs';
import { LoopDisk, whyNoLoopDisk } from './loop-disk.mjs';
import { countShownNotes } from './stored.mjs';
import { rowOf } from './table.mjs';
import { copyTemplate } from './template.mjs';
import { runTrials, startAndJudge } from './trials.mjs';

/** How long a full disk may go unnoticed while somebody writes, in milliseconds. */
const SEEN_WITHIN = 20_000;

/**
 * The disk gets full while somebody writes; in every second trial there is room again for a while. The app is started anew on
 * the full disk, and then with room.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function full(bench) {
  const row = rowOf('full', 'disk full, restart while full, space freed', { skipped: whyNoLoopDisk() });
  if (row.skipped !== null) return [row];
  let gestures = 0;
  /** @type {Set<string>} */
  const sentences = new Set();
  await runTrials(row, bench.trials(10), bench, async (index) => {
    const disk = new LoopDisk(bench.scratch, 256);
    const profile = join(disk.folder, 'profile');
    copyTemplate(bench.template, profile);
    disk.sync();
    const app = new FaultedApp(profile);
    /** @type {string[]} */
    const faults = [];
    try {
      const { writer, result } = await writeUntil(bench, app, async () => {
        await pause(300 + bench.random() * 1_500);
        await fillUntilSeen(app, disk);
        if (index % 2 === 0) {
          disk.free();
          await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'all to be saved again');
          await pause(300 + bench.random() * 1_000);
          await fillUntilSeen(app, disk);
        }
      });
      if (result !== null) throw result;
      const { acknowledged } = app;
      gestures += acknowledged;
      const said = await app.evaluate("document.querySelector('[role=alert]')?.innerText ?? ''");
      if (!/full|room|space/i.test(said)) faults.push(`the error on the screen is "${said}"`);
      await (index % 4 < 2 ? app.kill() : app.close());
      await app.kill();

      const expected = { states: writer.states, acknowledged, template: bench.template };
      disk.fill();
      const whileFull = await startWhileFull(profile, expected);
      sentences.add(whileFull.told);
      disk.free();
      const after = await startAndJudge(profile, expected);
      return {
        ...after,
        faults: [...faults, ...whileFull.faults, ...after.faults],
        silent: after.silent + whileFull.silent,
      };
    } finally {
      await app.kill();
      await disk.remove();
    }
  });
  row.note = `${gestures} gestures had been shown as saved; started on the full disk it said: ${[...sentences].join(' / ')}`;
  return [row];
}

/** Takes the last room, again and again, until the header says that something isn't saved. @param {FaultedApp} app @param {LoopDisk} disk */
async function fillUntilSeen(app, disk) {
  const until = performance.now() + SEEN_WITHIN;
  disk.fill();
  while (app.phases.at(-1) !== 'failed') {
    if (performance.now() > until) {
      const { done } = await app.evaluate('faultsWatch');
      throw new Error(
        `The disk is full, and the header says "${app.phases.at(-1)}" after ${done} gestures, ${app.acknowledged} of them saved.`,
      );
    }
    if (app.hasEnded) throw new Error(`It ended when the disk got full.\n${app.output}`);
    await pause(100);
    disk.fill();
  }
  await pause(300);
}

/**
 * It must say that the disk is full, and must not show less than there is.
 *
 * @param {string} profile
 * @param {{ states: readonly import('./writer.mjs').Notes[], acknowledged: number }} expected
 */
async function startWhileFull(profile, { states, acknowledged }) {
  const app = new FaultedApp(profile);
  /** @type {string[]} */
  const faults = [];
  let silent = 0;
  try {
    const { what, told } = await app.shown();
    if (!/full|space|room/i.test(told)) faults.push(`on the full disk it shows "${what}" and says "${told}"`);
    if (what === 'doors') silent = told === '' ? 1 : 0;
    if (what === 'doors') faults.push('on the full disk it opens empty');
    if (what === 'workspace') {
      const onScreen = await countShownNotes(app);
      const isKnown = states.slice(acknowledged).some((state) => state.size === onScreen);
      if (!isKnown)
        faults.push(`on the full disk it shows ${onScreen} notes instead of ${states[acknowledged]?.size}`);
      if (!isKnown && told === '') silent = 1;
    }
    return { told: told.slice(0, 240), faults, silent };
  } finally {
    await app.close();
  }
}
