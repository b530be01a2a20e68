import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { LoopDisk, whyNoLoopDisk } from './loop-disk.mjs';
import { compareStored, readStored } from './stored.mjs';
import { rowOf } from './table.mjs';
import { copyTemplate } from './template.mjs';
import { judgeStart, runTrials, startAndJudge, withCopy } from './trials.mjs';
import { notesOf, Writer } from './writer.mjs';

/** @typedef {import('./trials.mjs').Bench} Bench */

/**
 * What isn't ours to open: a profile that another instance has, that can't be written to, or that something newer has written.
 *
 * @param {Bench} bench
 * @param {readonly string[]} [only] their names; all if not given
 */
export async function versions(bench, only) {
  /** @type {[string, (bench: Bench, profile: string) => Promise<string[]>][]} */
  const kinds = [
    ['a second instance', secondInstance],
    ['a stale lock: left by a killed instance', (_, profile) => staleLock(bench, profile, null)],
    [
      'a stale lock: its number has another process now',
      (_, profile) => staleLock(bench, profile, `${hostname()}-${process.pid}`),
    ],
    [
      'a stale lock: from when the machine had another name',
      (_, profile) => staleLock(bench, profile, 'another-name-4711'),
    ],
    ['a newer database (its tables)', (_, profile) => newerData(bench, profile, raiseDatabase)],
    ['a newer database (its records)', (_, profile) => newerData(bench, profile, raiseRecords)],
    ['a newer Chromium', newerChromium],
  ];
  const rows = [];
  for (const [fault, trial] of kinds) {
    if (only !== undefined && !only.includes(fault)) continue;
    const row = rowOf('versions', fault);
    const once = { ...bench, tell: () => {} };
    await runTrials(row, 1, once, () =>
      withCopy(bench, async (profile) => ({ faults: await trial(bench, profile) })),
    );
    bench.tell(`${fault}${row.faults.length > 0 ? `  ✗ ${row.faults[0]}` : ''}`);
    rows.push(row);
  }
  if (only === undefined) rows.push(await readOnly(bench));
  return rows;
}

/** @param {Bench} bench @param {string} profile */
async function secondInstance(bench, profile) {
  const first = new FaultedApp(profile);
  const second = { app: /** @type {FaultedApp | null} */ (null) };
  try {
    await first.shown();
    await first.watch();
    second.app = new FaultedApp(profile);
    const { what } = await second.app.shown();
    const code = await second.app.exited;
    const faults = [];
    if (what !== 'ended' || code !== 0) faults.push(`the second shows "${what}" and ends with ${code}`);
    if (!second.app.output.includes('already running')) faults.push('the second says nothing');
    const writer = new Writer(first, notesOf(bench.template.stored), bench.random);
    await writer.run(new AbortController().signal, { most: 5 });
    await first.waitFor("document.querySelector('[data-saved=saved]') !== null", 'the first to save');
    await first.close();
    const { faults: after } = await startAndJudge(profile, {
      states: writer.states,
      acknowledged: writer.states.length - 1,
      template: bench.template,
    });
    return [...faults, ...after];
  } finally {
    await second.app?.kill();
    await first.kill();
  }
}

/** @param {Bench} bench @param {string} profile @param {string | null} holder what the lock says; null: what a killed app left */
async function staleLock(bench, profile, holder) {
  const lock = join(profile, 'SingletonLock');
  const killed = new FaultedApp(profile);
  await killed.shown();
  await killed.kill();
  if (lstatSync(lock, { throwIfNoEntry: false }) === undefined) return ['a killed app leaves no lock here'];
  if (holder !== null) {
    rmSync(lock);
    symlinkSync(holder, lock);
  }
  const app = new FaultedApp(profile);
  try {
    const shown = await app.shown();
    const { template } = bench;
    if (shown.what === 'workspace') {
      return (await judgeStart(app, shown, { states: [notesOf(template.stored)], acknowledged: 0, template }))
        .faults;
    }
    return shown.told === ''
      ? [`it shows "${shown.what}" and opens no dialog: ${app.output.split('\n').at(-2)}`]
      : [];
  } finally {
    await app.kill();
  }
}

/**
 * @param {Bench} bench
 * @param {string} profile
 * @param {() => Promise<void>} raise runs in the page
 */
async function newerData(bench, profile, raise) {
  const first = new FaultedApp(profile);
  await first.shown();
  await first.evaluate(`(${raise})()`);
  await first.kill();
  const app = new FaultedApp(profile);
  try {
    const { what, told } = await app.shown();
    /** @type {string[]} */
    const faults = [];
    if (what !== 'refused' || !/newer/i.test(told))
      faults.push(`it shows "${what}" and says "${told.slice(0, 200)}"`);
    const { missing, different } = compareStored(bench.template.stored, await readStored(app));
    if (missing + different > 0) faults.push(`${missing} records are gone, ${different} are different`);
    return faults;
  } finally {
    await app.close();
  }
}

/** In the page. @returns {Promise<void>} */
function raiseDatabase() {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('throughline', 9_990);
    opening.onupgradeneeded = () => opening.result.createObjectStore('fromTheFuture');
    opening.onsuccess = () => {
      opening.result.close();
      done();
    };
    opening.onerror = () => fail(opening.error);
  });
}

/** In the page. @returns {Promise<void>} */
function raiseRecords() {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('throughline');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('meta', 'readwrite', { durability: 'strict' });
      const store = writing.objectStore('meta');
      store.get('workspace').onsuccess = ({ target }) =>
        store.put({ .../** @type {IDBRequest} */ (target).result, recordVersion: 99 });
      writing.onabort = () => fail(writing.error);
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}

/** @param {Bench} bench @param {string} profile */
async function newerChromium(bench, profile) {
  const file = join(profile, 'profile.json');
  if (!existsSync(file)) return ['the profile does not say which Chromium opened it last'];
  const text = readFileSync(file, 'utf8');
  const raised = text.replace(/("chromium":\s*)\d+/, '$1999');
  if (raised === text) return [`the profile does not name its Chromium: ${text}`];
  writeFileSync(file, raised);
  const before = fingerprint(profile);
  const app = new FaultedApp(profile);
  /** @type {string[]} */
  const faults = [];
  try {
    const { what, told } = await Promise.race([app.shown(), saidInDialog(app)]);
    if (!/newer/i.test(told)) faults.push(`it shows "${what}" and says "${told.slice(0, 200)}"`);
  } finally {
    await app.close();
  }
  if (fingerprint(profile) !== before) faults.push('the database was touched');
  writeFileSync(file, text);
  const { template } = bench;
  const after = await startAndJudge(profile, {
    states: [notesOf(template.stored)],
    acknowledged: 0,
    template,
  });
  return [...faults, ...after.faults];
}

/** @param {Bench} bench */
async function readOnly(bench) {
  const row = rowOf('versions', 'a read-only profile', { skipped: whyNoLoopDisk() });
  if (row.skipped !== null) return row;
  return runTrials(row, 1, bench, async () => {
    const disk = new LoopDisk(bench.scratch, 128);
    const profile = join(disk.folder, 'profile');
    try {
      copyTemplate(bench.template, profile);
      await disk.remount('ro');
      const app = new FaultedApp(profile);
      /** @type {string[]} */
      const faults = [];
      try {
        const { what, told } = await Promise.race([app.shown(), saidInDialog(app)]);
        if (!/can't write|only be read/i.test(told)) faults.push(`it shows "${what}" and says "${told}"`);
      } finally {
        await app.kill();
      }
      await disk.remount();
      const { template } = bench;
      const after = await startAndJudge(profile, {
        states: [notesOf(template.stored)],
        acknowledged: 0,
        template,
      });
      return { ...after, faults: [...faults, ...after.faults] };
    } finally {
      await disk.remove();
    }
  });
}

/** @param {FaultedApp} app @returns {Promise<import('./faulted-app.mjs').Shown>} */
async function saidInDialog(app) {
  while (app.dialogs().length === 0 && !app.hasEnded) await pause(50);
  return { what: 'ended', words: '', told: app.dialogs().join(' ') };
}

/** A hash over the database's files, but for Chromium's own log of it. @param {string} profile */
function fingerprint(profile) {
  const folder = join(profile, 'IndexedDB', 'app_throughline_0.indexeddb.leveldb');
  const hash = createHash('sha256');
  for (const name of readdirSync(folder).sort()) {
    if (/^LO(G|CK)/.test(name)) continue;
    hash.update(name).update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
}
