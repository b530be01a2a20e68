import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FaultedApp } from './faulted-app.mjs';
import { compareStored, countRecords, readStored } from './stored.mjs';
import { rowOf } from './table.mjs';
import { runTrials } from './trials.mjs';

const fixtures = resolve(import.meta.dirname, '../fixtures');

/**
 * Every frozen workspace of a past version opens whole, and an upgrade that throws halfway leaves all as it was.
 *
 * @param {import('./trials.mjs').Bench} bench
 */
export async function upgrades(bench) {
  const names = readdirSync(fixtures).filter((name) => /^workspace-v\d+\.json$/.test(name));
  const opened = rowOf('versions', `frozen fixtures: ${names.join(', ')}`);
  await runTrials(opened, names.length, bench, (index) =>
    withFixture(bench, names[index] ?? '', null, async (profile, expected) => {
      const first = await start(profile);
      // Twice: what the first start has made of it must open as well.
      const second = await start(profile);
      return judge([first, second], expected);
    }),
  );
  const thrown = rowOf('versions', 'an upgrade that throws halfway');
  await runTrials(thrown, 1, bench, () =>
    withFixture(bench, names[0] ?? '', 0, async (profile, expected) => {
      const before = await start(profile, `(${throwHalfway})()`);
      const faults = [];
      if (before.told === '') faults.push('an upgrade that fails is not told');
      const rolledBack = compareStored(expected, before.stored);
      if (rolledBack.missing + rolledBack.different + rolledBack.extra > 0) {
        faults.push(
          `after the fault ${rolledBack.missing} records are gone, ${rolledBack.different} are different`,
        );
      }
      const after = judge([await start(profile)], expected);
      return { ...after, faults: [...faults, ...after.faults] };
    }),
  );
  return [opened, thrown];
}

/**
 * @param {Awaited<ReturnType<typeof start>>[]} starts
 * @param {import('./stored.mjs').Stored} expected
 */
function judge(starts, expected) {
  /** @type {{ lost: number, torn: number, silent: number, faults: string[] }} */
  const result = { lost: 0, torn: 0, silent: 0, faults: [] };
  for (const [index, { what, told, stored }] of starts.entries()) {
    const { missing } = compareStored(expected, stored);
    result.lost += missing;
    if (missing > 0 && told === '') result.silent += 1;
    if (missing > 0 || what !== 'workspace') {
      result.faults.push(
        `start ${index + 1} shows "${what}", ${missing} of ${countRecords(expected)} records are gone, says "${told}"`,
      );
    }
  }
  return result;
}

/** @param {string} profile @param {string} [script] runs in the page before its own */
async function start(profile, script) {
  const app = new FaultedApp(profile, { script });
  try {
    const shown = await app.shown();
    if (shown.what === 'workspace' && script === undefined) {
      await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'it to be saved');
    }
    return { ...shown, stored: await readStored(app) };
  } finally {
    await (script === undefined ? app.close() : app.kill());
  }
}

/**
 * A profile as a past version has left it: its database alone, without anything that came later.
 *
 * @template Result
 * @param {import('./trials.mjs').Bench} bench
 * @param {string} name of the fixture
 * @param {number | null} recordVersion null: that of the fixture
 * @param {(profile: string, expected: import('./stored.mjs').Stored) => Promise<Result>} use
 */
async function withFixture(bench, name, recordVersion, use) {
  const profile = mkdtempSync(join(bench.scratch, 'fixture-'));
  const { records, version, date } = JSON.parse(readFileSync(join(fixtures, name), 'utf8'));
  const meta = { key: 'workspace', sequence: 41, changedAt: date, recordVersion: recordVersion ?? version };
  const app = new FaultedApp(profile);
  try {
    await app.shown();
    await app.evaluate(`(${putDatabase})(${JSON.stringify({ records, meta })})`);
    const expected = await readStored(app);
    await app.kill();
    if (expected === null || countRecords(expected) === 0)
      throw new Error(`The fixture ${name} could not be laid down.`);
    for (const later of ['journal', 'snapshots', 'set-aside', 'profile.json', 'preferences.json']) {
      rmSync(join(profile, later), { recursive: true, force: true });
    }
    return await use(profile, expected);
  } finally {
    await app.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** In the page. @param {{ records: Record<string, object[]>, meta: object }} fixture */
async function putDatabase({ records, meta }) {
  const gone = indexedDB.deleteDatabase('throughline');
  await new Promise((done, fail) => {
    gone.onsuccess = done;
    gone.onerror = fail;
  });
  /** @type {IDBDatabase} */
  const database = await new Promise((done, fail) => {
    // The library that writes it counts its versions in tens.
    const opening = indexedDB.open('throughline', 10);
    opening.onupgradeneeded = () => {
      for (const table of Object.keys(records)) opening.result.createObjectStore(table, { keyPath: 'id' });
      opening.result.createObjectStore('meta', { keyPath: 'key' });
    };
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  await new Promise((done, fail) => {
    const writing = database.transaction([...database.objectStoreNames], 'readwrite', {
      durability: 'strict',
    });
    for (const [table, rows] of Object.entries(records)) {
      for (const row of rows) writing.objectStore(table).put(row);
    }
    writing.objectStore('meta').put(meta);
    writing.oncomplete = done;
    writing.onabort = () => fail(writing.error);
  });
  database.close();
}

/** In the page, before anything else: from the twentieth record on the database refuses. */
function throwHalfway() {
  const { put } = IDBObjectStore.prototype;
  let left = 20;
  IDBObjectStore.prototype.put = function (
    /** @type {unknown} */ value,
    /** @type {IDBValidKey | undefined} */ key,
  ) {
    left -= 1;
    if (left < 0) throw new DOMException('Halfway.', 'UnknownError');
    return key === undefined ? put.call(this, value) : put.call(this, value, key);
  };
}
