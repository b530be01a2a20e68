import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { writeUntil } from './kill.mjs';
import { LoopDisk, whyNoLoopDisk } from './loop-disk.mjs';
import { rowOf } from './table.mjs';
import { copyTemplate } from './template.mjs';
import { runTrials, startAndJudge } from './trials.mjs';

/**
 * The power is cut at random moments of writing, and the machine started again.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function power(bench) {
  const row = rowOf('power', 'power cut', { skipped: whyNoLoopDisk() });
  if (row.skipped !== null) return [row];
  let gestures = 0;
  await runTrials(row, bench.trials(20), bench, async () => {
    const disk = new LoopDisk(bench.scratch, 192);
    const profile = join(disk.folder, 'profile');
    copyTemplate(bench.template, profile);
    disk.sync();
    const app = new FaultedApp(profile);
    try {
      const { writer, result } = await writeUntil(bench, app, async () => {
        await pause(400 + bench.random() * 4_000);
        disk.cut();
        // What is said after the power has gone is heard as well.
        await pause(300);
        await app.kill();
      });
      if (result !== null && app.acknowledged === 0) throw result;
      gestures += app.acknowledged;
      await disk.remount();
      return await startAndJudge(profile, {
        states: writer.states,
        acknowledged: app.acknowledged,
        template: bench.template,
      });
    } finally {
      await app.kill();
      await disk.remove();
    }
  });
  row.note = `${gestures} gestures had been shown as saved`;
  return [row];
}
