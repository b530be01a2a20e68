import { cpSync, rmSync } from 'node:fs';
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
    await growDatabase(app);
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
 * Chromium keeps all databases of an origin in the same files, and makes a table of its log at 4 MB: something large beside
 * the workspace stands for weeks of work.
 *
 * @param {FaultedApp} app
 */
async function growDatabase(app) {
  await app.evaluate(`(${fillBeside})()`);
}

/** In the page. */
async function fillBeside() {
  /** @type {IDBDatabase} */
  const database = await new Promise((done, fail) => {
    const opening = indexedDB.open('weeks-of-work', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows');
    opening.onsuccess = () => done(opening.result);
    opening.onerror = () => fail(opening.error);
  });
  for (let round = 0; round < 8; round += 1) {
    const writing = database.transaction('rows', 'readwrite', { durability: 'strict' });
    // Nothing larger than this: larger values lie in files of their own.
    for (let row = 0; row < 25; row += 1) {
      const noise = Array.from({ length: 30_000 }, () => String.fromCharCode(33 + Math.random() * 90));
      writing.objectStore('rows').put(noise.join(''), round * 25 + row);
    }
    await new Promise((done, fail) => {
      writing.oncomplete = done;
      writing.onabort = () => fail(writing.error);
    });
  }
  database.close();
}
