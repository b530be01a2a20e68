import { cpSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { FaultedApp } from './faulted-app.mjs';
import { readStored } from './stored.mjs';
import { Writer } from './writer.mjs';

/**
 * @typedef {object} Template a profile that every trial begins with
 * @property {string} profile
 * @property {import('./stored.mjs').Stored} stored what is in it
 */

/**
 * Makes a profile by hand: the sample team, a team beside it, and its board with some notes, open at Gather. The database has
 * a table and a log, as one that was used for weeks.
 *
 * @param {string} profile a folder that isn't there yet
 * @returns {Promise<Template>}
 */
export async function makeTemplate(profile) {
  const app = new FaultedApp(profile);
  try {
    const { what } = await app.shown();
    if (what !== 'doors') throw new Error(`A first start shows "${what}".`);
    await app.watch();
    await app.press('1');
    await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'the sample to be saved');
    await app.press('k', { ctrl: true });
    await app.waitFor("document.activeElement?.matches('input')", 'the palette');
    await app.type('New team');
    await app.press('Enter');
    await app.waitFor(
      "document.querySelector('dialog[open], [role=dialog]')?.textContent.includes('Create team')",
      'the dialog of a new team',
    );
    await app.type('Faults');
    await app.click('button', 'Create team');
    await app.waitFor(
      "document.querySelector('dialog[open], [role=dialog]') === null && document.body.innerText.includes('Faults')",
      'the new team',
    );
    await app.click('main button', 'New retrospective');
    await app.click('dialog label, [role=dialog] label', 'Start Stop Continue');
    await app.click('dialog button[type=submit], [role=dialog] button[type=submit]', 'Start');
    await app.click('nav button', 'Gather');
    await app.waitFor("document.querySelectorAll('[data-column-id]').length === 3", 'the board');
    const writer = new Writer(app, new Map());
    await makeTable(app, profile);
    await writer.run(new AbortController().signal, { most: 20 });
    await app.waitFor("document.querySelector('[data-saved=saved]') !== null", 'the notes to be saved');
    const stored = await readStored(app);
    if (stored === null) throw new Error('The database of the template could not be read.');
    await app.close();
    return { profile, stored };
  } finally {
    await app.kill();
  }
}

/** @param {Template} template @param {string} profile a folder that isn't there yet, or is empty */
export function copyTemplate(template, profile) {
  cpSync(template.profile, profile, { recursive: true, verbatimSymlinks: true });
  // A profile that is in use has them; a copy isn't.
  for (const name of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(`${profile}/${name}`, { force: true });
}

/**
 * Has what was written so far lie in a table of the database, while what comes lies in its log: as after weeks of work. Chromium makes
 * a table of its log after a database was deleted.
 *
 * @param {FaultedApp} app
 * @param {string} profile
 */
async function makeTable(app, profile) {
  await app.evaluate(`(${makeAndDelete})()`);
  const folder = join(profile, 'IndexedDB', 'app_throughline_0.indexeddb.leveldb');
  const isMade = () => readdirSync(folder).some((name) => name.endsWith('.ldb'));
  for (let tries = 0; !isMade(); tries += 1) {
    if (tries === 200) throw new Error('The browser made no table of its log.');
    await pause(50);
  }
}

/** In the page. */
async function makeAndDelete() {
  /** @param {IDBOpenDBRequest} request */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
  const making = indexedDB.open('weeks-of-work');
  making.onupgradeneeded = () => making.result.createObjectStore('rows').put(1, 1);
  await done(making);
  making.result.close();
  await done(indexedDB.deleteDatabase('weeks-of-work'));
}
