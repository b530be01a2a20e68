import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { readSnapshots } from './snapshots.mjs';
import { readStored } from './stored.mjs';
import { rowOf } from './table.mjs';
import { judgeStart, runTrials, withCopy } from './trials.mjs';
import { notesOf, Writer } from './writer.mjs';

const day = 24 * 60 * 60 * 1_000;
const until = (/** @type {string} */ instant) => Date.parse(instant) - Date.now();

/** @type {{ name: string, shift: () => number, zone?: string }[]} */
const clocks = [
  { name: '400 days ahead', shift: () => 400 * day },
  { name: '400 days behind', shift: () => -400 * day },
  // Three seconds after the app is there the clocks go back from 3:00 to 2:00.
  {
    name: 'across the end of summer time',
    shift: () => until('2026-10-25T00:59:55.000Z'),
    zone: 'Europe/Berlin',
  },
  { name: '2040', shift: () => until('2040-02-29T23:59:55.000Z') },
];

/**
 * Somebody works while the clock is wrong, and it is put right afterwards. Then the database and the journal are taken away: the
 * newest snapshot must be the one that was taken last, whatever its date.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function clock(bench) {
  const row = rowOf('clock', 'clock 400 days ahead, behind, across summer time, 2040', {
    note: 'the clock of main, of its workers and of the page is shifted (Date); the dates of files are those of the machine',
  });
  await runTrials(row, bench.trials(clocks.length), bench, (index) =>
    withCopy(bench, async (profile) => {
      const { name, shift, zone } = /** @type {(typeof clocks)[number]} */ (clocks[index]);
      const result = await tryClock(bench, profile, shift(), zone);
      return { ...result, faults: result.faults.map((each) => `${name}: ${each}`) };
    }),
  );
  return [row];
}

/**
 * @param {import('./trials.mjs').Bench} bench
 * @param {string} profile
 * @param {number} shift milliseconds
 * @param {string} [zone]
 */
async function tryClock(bench, profile, shift, zone) {
  const env = { THROUGHLINE_FAULTS_CLOCK: String(shift), ...(zone === undefined ? {} : { TZ: zone }) };
  const { template } = bench;
  const wrong = await work(
    bench,
    notesOf(template.stored),
    new FaultedApp(profile, { env, script: `(${shiftClock})(${shift})` }),
    shift,
  );
  const newest = readSnapshots(profile).at(-1)?.sequence ?? 0;

  // The clock is right again.
  const right = await work(bench, wrong.last, new FaultedApp(profile), 0);
  const results = [wrong, right];
  /** @type {string[]} */
  const faults = [];
  const kept = readSnapshots(profile).filter(({ fault }) => fault === null);
  if (newest > 0 && !kept.some(({ sequence }) => sequence === newest))
    faults.push('the newest snapshot was removed');

  for (const folder of ['IndexedDB', 'journal'])
    rmSync(join(profile, folder), { recursive: true, force: true });
  const app = new FaultedApp(profile);
  try {
    const shown = await app.shown();
    if (shown.told === '') faults.push('without database and journal it opens without a word');
    // The journal-less workspace is written anew; until that is saved the database may be behind.
    if (shown.what === 'workspace')
      await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'it to be saved');
    results.push({
      ...(await judgeStart(app, shown, { states: [right.last], acknowledged: 0, template })),
      last: right.last,
    });
  } finally {
    await app.close();
  }
  return {
    lost: results.reduce((sum, { lost }) => sum + lost, 0),
    torn: results.reduce((sum, { torn }) => sum + torn, 0),
    silent: results.reduce((sum, { silent }) => sum + silent, 0),
    faults: [...faults, ...results.flatMap((each) => each.faults)],
  };
}

/**
 * One sitting: looks at what is there, writes for some seconds, and quits.
 *
 * @param {import('./trials.mjs').Bench} bench
 * @param {import('./writer.mjs').Notes} before
 * @param {FaultedApp} app
 * @param {number} shift
 */
async function work(bench, before, app, shift) {
  try {
    const shown = await app.shown();
    const judged = await judgeStart(app, shown, {
      states: [before],
      acknowledged: 0,
      template: bench.template,
    });
    if (shown.what !== 'workspace') return { ...judged, last: before };
    await app.watch();
    const writer = new Writer(app, before, bench.random);
    const stop = new AbortController();
    const writing = writer.run(stop.signal);
    await pause(5_000);
    stop.abort();
    await writing;
    await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'the notes to be saved');
    const last = notesOf(await readStored(app));
    if (shift !== 0) {
      const year = await app.evaluate('new Date().getFullYear()');
      const expected = new Date(Date.now() + shift).getFullYear();
      if (year !== expected) judged.faults.push(`the page's clock says ${year}`);
    }
    await app.close();
    return { ...judged, last };
  } finally {
    await app.kill();
  }
}

/** In the page, before anything else. @param {number} shift milliseconds */
function shiftClock(shift) {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, given, made) =>
      Reflect.construct(target, given.length === 0 ? [RealDate.now() + shift] : given, made),
    get: (target, name, receiver) =>
      name === 'now' ? () => RealDate.now() + shift : Reflect.get(target, name, receiver),
  });
}
