import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { writeUntil } from './kill.mjs';
import { LoopDisk, whyNoLoopDisk } from './loop-disk.mjs';
import { readSnapshots } from './snapshots.mjs';
import { rowOf } from './table.mjs';
import { copyTemplate } from './template.mjs';
import { runTrials, startAndJudge } from './trials.mjs';

/**
 * @typedef {object} FaultedPage the page as these functions find it, and as no type of a page says
 * @property {import('../../shared/ipc').Bridge} throughline the app's own way to the main process
 * @property {(told: string) => void} tellFaults tells this program
 */

/**
 * Snapshots and exports are written again and again while notes are written, and the app is killed, or the power cut. Each
 * file must be whole, and none older than the last that was told as written.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function files(bench) {
  const killed = rowOf('files', 'snapshots and exports under kill -9');
  const cut = rowOf('files', 'snapshots and exports under a power cut', { skipped: whyNoLoopDisk() });
  await tryFiles(bench, killed, async () => {
    const folder = mkdtempSync(join(bench.scratch, 'files-'));
    return {
      folder,
      strike: () => {},
      restart: async () => {},
      remove: async () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
    };
  });
  if (cut.skipped === null) {
    await tryFiles(bench, cut, async () => {
      const disk = new LoopDisk(bench.scratch, 256);
      const begun = () => disk.sync();
      const { folder } = disk;
      return {
        folder,
        begun,
        strike: () => disk.cut(),
        restart: () => disk.remount(),
        remove: () => disk.remove(),
      };
    });
  }
  return [killed, cut];
}

/**
 * @param {import('./trials.mjs').Bench} bench
 * @param {import('./table.mjs').Row} row
 * @param {() => Promise<{ folder: string, begun?: () => void, strike: () => void, restart: () => Promise<void>, remove: () => Promise<void> }>} makePlace
 */
async function tryFiles(bench, row, makePlace) {
  const written = { snapshots: 0, exports: 0 };
  await runTrials(row, bench.trials(20), bench, async () => {
    const place = await makePlace();
    const profile = join(place.folder, 'profile');
    const exported = join(place.folder, 'exports', 'workspace.json');
    copyTemplate(bench.template, profile);
    mkdirSync(join(place.folder, 'exports'));
    place.begun?.();
    const app = new FaultedApp(profile, { env: { THROUGHLINE_FAULTS_SAVE_TO: exported } });
    try {
      const { writer, result } = await writeUntil(bench, app, async () => {
        await app.evaluate(`void (${keepExporting})(); void (${keepTakingSnapshots})()`);
        await pause(500 + bench.random() * 3_000);
        place.strike();
        await app.kill();
      });
      if (result !== null && app.acknowledged === 0) throw result;
      await place.restart();
      const { exports = 0, exported: lastExport = 0, snapshots = 0, snapshot = 0 } = app.told;
      written.snapshots += snapshots;
      written.exports += exports;
      const fromFiles = judgeFiles(profile, exported, { lastExport, snapshot });
      const expected = { states: writer.states, acknowledged: app.acknowledged, template: bench.template };
      const after = await startAndJudge(profile, expected);
      return {
        lost: after.lost + fromFiles.lost,
        torn: after.torn + fromFiles.torn,
        silent: after.silent,
        faults: [...fromFiles.faults, ...after.faults],
      };
    } finally {
      await app.kill();
      await place.remove();
    }
  });
  row.note = `${written.snapshots} snapshots and ${written.exports} exports had been told as written`;
  if (written.snapshots === 0) row.faults.push('no snapshot was ever written');
  if (written.exports === 0) row.faults.push('no export was ever written');
}

/**
 * @param {string} profile
 * @param {string} exported the file that was exported to
 * @param {{ lastExport: number, snapshot: number }} told the last of each that was told as written
 */
function judgeFiles(profile, exported, { lastExport, snapshot }) {
  /** @type {{ lost: number, torn: number, faults: string[] }} */
  const result = { lost: 0, torn: 0, faults: [] };
  if (existsSync(exported)) {
    const text = readFileSync(exported, 'utf8');
    const [first = '', last = ''] = [text.split('\n', 1)[0], text.slice(text.lastIndexOf('\n') + 1)];
    if (first !== last || !/^export \d+$/.test(first)) {
      result.torn += 1;
      result.faults.push(`the exported file is torn: "${first}" … "${last.slice(0, 40)}"`);
    } else if (Number(first.slice(7)) < lastExport) {
      result.lost += 1;
      result.faults.push(`export ${lastExport} was told as written, and the file has ${first}`);
    }
  } else if (lastExport > 0) {
    result.lost += 1;
    result.faults.push('an export that was told as written is gone');
  }
  const found = readSnapshots(profile);
  for (const { name, fault } of found.filter((each) => each.fault !== null)) {
    result.torn += 1;
    result.faults.push(`${name}: ${fault}`);
  }
  const newest = found.findLast((each) => each.fault === null)?.sequence ?? 0;
  if (newest < snapshot) {
    result.lost += 1;
    result.faults.push(
      `the snapshot of change ${snapshot} was told as taken, and the newest is of ${newest}`,
    );
  }
  return result;
}

/** In the page: exports of 2 MB, one after the other, by the very call that the export's dialog makes. */
async function keepExporting() {
  const page = /** @type {FaultedPage} */ (/** @type {unknown} */ (globalThis));
  const filling = 'A line as it may stand in an export, again and again.\n'.repeat(37_000);
  for (let number = 1; ; number += 1) {
    const content = `export ${number}\n${filling}export ${number}`;
    const answer = await page.throughline.call('file:save', {
      kind: 'json',
      suggestedName: 'workspace.json',
      content,
    });
    if (answer.outcome !== 'saved') return;
    page.tellFaults(JSON.stringify({ exported: number, exports: number }));
  }
}

/** In the page: a snapshot whenever something has changed. */
async function keepTakingSnapshots() {
  const page = /** @type {FaultedPage} */ (/** @type {unknown} */ (globalThis));
  for (let taken = 0; ; ) {
    const answer = await page.throughline.call('snapshots:take', { reason: 'import' });
    if (answer.outcome === 'taken') {
      taken += 1;
      page.tellFaults(JSON.stringify({ snapshot: answer.sequence, snapshots: taken }));
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}
