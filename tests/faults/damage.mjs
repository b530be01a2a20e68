import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { damages } from './damages.mjs';
import { FaultedApp } from './faulted-app.mjs';
import { writeUntil } from './kill.mjs';
import { readSnapshots } from './snapshots.mjs';
import { compareStored, countRecords, countShownNotes, readStored } from './stored.mjs';
import { rowOf } from './table.mjs';
import { copyTemplate } from './template.mjs';
import { briefly, runTrials } from './trials.mjs';
import { notesOf, Writer } from './writer.mjs';

/**
 * Each kind of damage on a profile of an app that was killed a moment after its last "Saved", and two starts after it: everything is
 * back, or it is said what is missing.
 *
 * @param {import('./trials.mjs').Bench} bench
 * @param {readonly import('./damages.mjs').Damage[]} kinds
 */
export async function damage(bench, kinds = damages) {
  const count = bench.trials(kinds.length);
  const row = rowOf('damage', `damaged files, ${count} kinds, two starts each`);
  const base = await makeKilledProfile(bench);
  const missing = new Map();
  await runTrials(row, count, bench, async (index) => {
    const kind = /** @type {import('./damages.mjs').Damage} */ (kinds[index]);
    const profile = mkdtempSync(join(bench.scratch, 'damaged-'));
    try {
      cpSync(base.profile, profile, { recursive: true, verbatimSymlinks: true });
      kind.make(profile);
      const first = await startDamaged(profile, base.stored);
      const second = await startDamaged(profile, base.stored);
      const starts = [first, second];
      const silent = starts.filter(
        ({ lost }, start) => lost > 0 && (starts[start]?.told ?? '') === '' && first.told === '',
      ).length;
      const faults = starts.flatMap(({ faults: found }, start) =>
        found.map((each) => `${kind.name}, start ${start + 1}: ${each}`),
      );
      bench.tell(`${kind.name}: "${first.told}"`);
      // What is missing where more than one copy was damaged is no fault, if it was said.
      const isSaid = kind.mayMiss && silent === 0 && starts.every(({ isWrong }) => !isWrong);
      if (isSaid && faults.length > 0) missing.set(kind.name, first.told);
      return isSaid
        ? {}
        : { lost: second.lost, silent, torn: starts.filter(({ isWrong }) => isWrong).length, faults };
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
  row.note = [...missing]
    .map(([name, told]) => `after "${name}" not everything was back, and it said "${told.slice(0, 160)}"`)
    .join('; ');
  return [row];
}

/** A profile with something in each place: the database's table and log, snapshots, and a journal that goes on behind them. @param {import('./trials.mjs').Bench} bench */
async function makeKilledProfile(bench) {
  const profile = mkdtempSync(join(bench.scratch, 'killed-'));
  copyTemplate(bench.template, profile);
  const app = new FaultedApp(profile);
  try {
    /** @type {import('./stored.mjs').Stored | null} */
    let stored = null;
    await writeUntil(bench, app, async () => {
      await pause(1_500);
    });
    await newSnapshot(profile);
    // What comes behind a snapshot of a long segment goes into another one.
    const writer = new Writer(app, notesOf(await readStored(app)), bench.random);
    await writer.run(new AbortController().signal, { most: app.gestures.length + 15 });
    await pause(200);
    await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'the notes to be saved');
    stored = await readStored(app);
    if (stored === null) throw new Error('The database could not be read.');
    await app.kill();
    for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(join(profile, name), { force: true });
    return { profile, stored };
  } finally {
    await app.kill();
  }
}

/** Waits until the app has taken one more snapshot, and has come to rest with it. @param {string} profile */
async function newSnapshot(profile) {
  const newest = () => readSnapshots(profile).at(-1)?.path;
  const before = newest();
  const until = performance.now() + 30_000;
  while (newest() === before) {
    if (performance.now() > until) throw new Error('No snapshot was taken of what was written.');
    await pause(100);
  }
}

/**
 * @param {string} profile
 * @param {import('./stored.mjs').Stored} expected
 */
async function startDamaged(profile, expected) {
  const app = new FaultedApp(profile);
  const all = countRecords(expected);
  try {
    const { what, told } = await app.shown();
    const said = told.slice(0, 300);
    if (what !== 'workspace') {
      // An end without words leaves only this to find out why.
      const how = what === 'ended' ? ` (${app.ending}: ${briefly(app.output)})` : '';
      const faults = [`it shows "${what}" and says "${said}"${how}`];
      // The first start's doors are for an empty workspace: nobody would think of anything missing.
      return { lost: all, told: what === 'doors' ? '' : told, isWrong: false, faults };
    }
    const stored = await readStored(app);
    const notes = notesOf(expected).size;
    const onScreen = (await countShownNotes(app)) ?? 0;
    const { missing, different, extra } = compareStored(expected, stored);
    // A database that can't be opened is set aside at the next start: until then the journal alone holds what is on the screen.
    const isDatabaseOff = stored === null || countRecords(stored) === 0;
    /** @type {string[]} */
    const faults = [];
    if (onScreen !== notes) faults.push(`${onScreen} of ${notes} notes on the screen, says "${said}"`);
    if (!isDatabaseOff && missing + different + extra > 0) {
      faults.push(
        `of ${all} records ${missing} are missing, ${different} different, ${extra} too many; says "${said}"`,
      );
    }
    if (isDatabaseOff && told === '') faults.push('the database is not in use, and nothing is said');
    // A start that has lost something may not say the contrary.
    const isWrong =
      /nothing is missing|is whole/i.test(told) && (onScreen < notes || (!isDatabaseOff && missing > 0));
    if (isWrong) faults.push(`it says "${said}", which isn't so`);
    const lost = isDatabaseOff ? Math.max(0, notes - onScreen) : missing;
    return { lost, told, isWrong, faults };
  } finally {
    await app.close();
  }
}
