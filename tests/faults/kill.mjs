import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { rowOf } from './table.mjs';
import { judgeStart, runTrials, startAndJudge, withCopy } from './trials.mjs';
import { notesOf, Writer } from './writer.mjs';

const kinds = /** @type {const} */ ([
  { kind: 'tree', fault: 'kill -9 of the whole tree' },
  { kind: 'main', fault: 'kill -9 of the main process' },
  { kind: 'renderer', fault: 'kill -9 of the renderer' },
]);

/**
 * kill -9 at random moments of writing. The killed page is loaded again by the dialog that says so, and then started anew as well.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function kill(bench) {
  const rows = [];
  for (const { kind, fault } of kinds) {
    const row = rowOf('kill', fault);
    let gestures = 0;
    await runTrials(row, bench.trials(20), bench, (index) =>
      withCopy(bench, async (profile) => {
        const isReloaded = kind === 'renderer' && index % 2 === 0;
        const app = new FaultedApp(profile, {
          env: isReloaded ? { THROUGHLINE_FAULTS_ANSWER: '^Reload$' } : {},
        });
        try {
          const { writer, result } = await writeUntil(bench, app, async () => {
            await pause(400 + bench.random() * 3_000);
            await (kind === 'tree' ? app.kill() : app.killOnly(kind));
          });
          const { states } = writer;
          const expected = { states, acknowledged: app.acknowledged, template: bench.template };
          gestures += expected.acknowledged;
          if (result !== null) throw result;
          if (isReloaded) {
            await app.waitForDialog();
            const again = await judgeStart(app, await app.shown(), expected);
            if (again.faults.length > 0)
              return { ...again, faults: again.faults.map((each) => `after Reload: ${each}`) };
            await app.close();
          }
          await app.kill();
          return await startAndJudge(profile, expected);
        } finally {
          await app.kill();
        }
      }),
    );
    row.note = `${gestures} gestures had been shown as saved`;
    rows.push(row);
  }
  return rows;
}

/**
 * Starts the app, writes, and goes on writing until the fault has happened.
 *
 * @param {import('./trials.mjs').Bench} bench
 * @param {FaultedApp} app
 * @param {() => Promise<void>} fault
 * @param {{ length?: number }} [how]
 */
export async function writeUntil(bench, app, fault, how = {}) {
  const { what } = await app.shown();
  if (what !== 'workspace') throw new Error(`The copy of the template shows "${what}".\n${app.output}`);
  await app.watch();
  const writer = new Writer(app, notesOf(bench.template.stored), bench.random);
  const stop = new AbortController();
  /** @type {Error | null} */
  let result = null;
  const writing = writer.run(stop.signal, how).catch((error) => {
    result = error;
  });
  await fault().catch((error) => {
    // A hand that can't go on explains a fault that wasn't seen.
    throw result === null ? error : new Error(`${result.message} Then: ${error.message}`);
  });
  stop.abort();
  // A page that is gone answers nothing more.
  await Promise.race([writing, pause(1_000)]);
  return { writer, result };
}
