import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { FaultedApp } from './faulted-app.mjs';
import { compareStored, countShownNotes, readStored } from './stored.mjs';
import { copyTemplate } from './template.mjs';
import { judge, notesOf } from './writer.mjs';

/**
 * @typedef {object} Bench what every part gets
 * @property {import('./template.mjs').Template} template
 * @property {string} scratch a folder for everything
 * @property {(usual: number) => number} trials how many, of so many that are usual
 * @property {(words: string) => void} tell
 * @property {() => number} random
 */

/**
 * Runs trials, two at a time, and puts down in the row what each came to. One that throws has missed the target.
 *
 * @param {import('./table.mjs').Row} row
 * @param {number} count
 * @param {Bench} bench
 * @param {(index: number) => Promise<Partial<Pick<import('./table.mjs').Row, 'lost' | 'torn' | 'silent' | 'faults'>>>} trial
 */
export async function runTrials(row, count, bench, trial) {
  let next = 0;
  const work = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      /** @type {Awaited<ReturnType<typeof trial>>} */
      const result = await trial(index).catch((error) => ({
        faults: [`trial ${index + 1}: ${briefly(error)}`],
      }));
      row.trials += 1;
      row.lost += result.lost ?? 0;
      row.torn += result.torn ?? 0;
      row.silent += result.silent ?? 0;
      row.faults.push(...(result.faults ?? []));
      bench.tell(
        `${row.fault}: ${row.trials} of ${count}${result.faults?.length ? `  ✗ ${result.faults[0]}` : ''}`,
      );
    }
  };
  await Promise.all([work(), work()]);
  return row;
}

/** An error without what Chromium has to say of a machine without a bus and a graphics card. @param {unknown} error */
export function briefly(error) {
  const message = error instanceof Error ? error.message : String(error);
  const lines = message
    .split('\n')
    .filter((line) => line !== '' && !/ERROR:(bus|viz_main_impl)\.cc|dbus/.test(line));
  return lines.join(' | ').slice(0, 600);
}

/**
 * A copy of the template for one trial, removed after it.
 *
 * @template Result
 * @param {Bench} bench
 * @param {(profile: string) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withCopy(bench, use) {
  const profile = mkdtempSync(join(bench.scratch, 'profile-'));
  try {
    copyTemplate(bench.template, profile);
    return await use(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Tables in which the writer changes nothing. @param {import('./stored.mjs').Stored | null} stored */
export function untouched(stored) {
  return Object.fromEntries(
    Object.entries(stored ?? {}).filter(([name]) => !['note', 'binEntry'].includes(name)),
  );
}

/**
 * Looks at an app that has come up after a fault: what was shown as saved must be there, on the screen and in the database.
 *
 * @param {FaultedApp} app that was shown
 * @param {import('./faulted-app.mjs').Shown} shown
 * @param {{ states: readonly import('./writer.mjs').Notes[], acknowledged: number, template: import('./template.mjs').Template }} expected
 */
export async function judgeStart(app, shown, { states, acknowledged, template }) {
  /** @type {string[]} */
  const faults = [];
  if (shown.what !== 'workspace') {
    // An end without words leaves only this to find out why.
    const how = shown.what === 'ended' ? ` (${app.ending}: ${briefly(app.output)})` : '';
    faults.push(`it shows "${shown.what}" and says "${shown.told.slice(0, 200)}"${how}`);
    const isSilent = shown.what === 'doors' && shown.told === '';
    return { lost: acknowledged, torn: 0, silent: isSilent ? 1 : 0, faults };
  }
  const stored = await readStored(app);
  const found = notesOf(stored);
  const { lost, isTorn, nearest } = judge(states, acknowledged, found);
  if (lost > 0)
    faults.push(
      `${lost} of ${acknowledged} gestures that were shown as saved are gone: ${nearest} (says: "${shown.told}")`,
    );
  if (isTorn)
    faults.push(`${found.size} notes are a state that never was; nearest of ${states.length}: ${nearest}`);
  const others = compareStored(untouched(template.stored), untouched(stored));
  if (others.missing + others.different > 0)
    faults.push(`${others.missing} other records are gone, ${others.different} are different`);
  const onScreen = await countShownNotes(app);
  if (onScreen !== found.size)
    faults.push(`${onScreen} notes are on the screen, ${found.size} in the database`);
  const gone = lost + others.missing;
  return { lost: gone, torn: isTorn ? 1 : 0, silent: gone > 0 && shown.told === '' ? 1 : 0, faults };
}

/**
 * Starts the app on a profile after a fault, judges it and closes it.
 *
 * @param {string} profile
 * @param {Parameters<typeof judgeStart>[2]} expected
 */
export async function startAndJudge(profile, expected) {
  const app = new FaultedApp(profile);
  try {
    const shown = await app.shown();
    return await judgeStart(app, shown, expected);
  } finally {
    await app.close();
  }
}
