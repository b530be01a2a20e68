import { setTimeout as pause } from 'node:timers/promises';
import { key } from './gestures.mjs';

/** @typedef {import('../support/driven-app.mjs').DrivenApp} DrivenApp */

/**
 * @typedef {object} LongWork work that goes on for a while beside the page
 * @property {number} total milliseconds
 * @property {number} worst the longest frame meanwhile, in milliseconds
 */

/** The words that are looked for: from a letter that thousands begin with to words that are mistyped. */
const asked = ['release', 'payuot', 'staging topic77', 'custmoer outgae', 'a', 'deploy number 4'];

/**
 * Types words into the search, letter by letter.
 *
 * @param {DrivenApp} app
 * @returns {Promise<{ letters: number[], answers: number[], frames: number[] }>} milliseconds from each key to the frame with its letter, and
 *   from whole words to their answer; and the lengths of all frames meanwhile
 */
export async function searching(app) {
  await app.evaluate("location.hash = '#/log/search'");
  const field = "document.querySelector('main input[placeholder]')";
  await app.waitFor(`${field} !== null`, 'the search');
  await app.waitFor(
    "/found(?!.*reading)/.test(document.querySelector('main [role=status]').textContent)",
    'all read',
  );
  await pause(500);
  await app.evaluate(`${field}.focus()`);
  await app.evaluate('bench.startKeys()');
  await app.evaluate('bench.startFrames()');
  for (const words of asked) {
    for (const letter of words) {
      await key(app, letter);
      await pause(120);
    }
    await empty(app);
  }
  const letters = await app.evaluate('bench.stopKeys()');
  const answers = [];
  for (const words of asked) {
    // At once, as from the clipboard: from nothing to the answer.
    await app.evaluate("bench.watch('answering', 'main [role=status], main [aria-label=Found]')");
    await app.send('Input.insertText', { text: words });
    answers.push(await app.evaluate('bench.watched()'));
    await empty(app);
  }
  return { letters, answers, frames: await app.evaluate('bench.stopFrames()') };
}

/** @param {DrivenApp} app */
async function empty(app) {
  await key(app, 'a', { modifiers: 2 });
  await key(app, 'Backspace');
  await pause(500);
}

/**
 * Copies all actions as tasks.
 *
 * @param {DrivenApp} app
 * @returns {Promise<LongWork>}
 */
export async function exportingActions(app) {
  await app.evaluate("location.hash = '#/log/actions'");
  await app.waitFor("bench.middle('main button', 'Copy as') !== null", 'the actions');
  await pause(1_000);
  await app.evaluate("bench.press('main button', 'Copy as')");
  await app.waitFor("bench.middle('[role=menuitem]') !== null", 'the forms');
  await pause(300);
  await app.evaluate('bench.startFrames()');
  const began = performance.now();
  await app.evaluate("bench.press('[role=menuitem]')");
  await app.waitFor("document.querySelector('[data-notice]') !== null", 'that it is copied');
  const total = performance.now() - began;
  return { total, worst: Math.max(...(await app.evaluate('bench.stopFrames()'))) };
}

/**
 * Lets a large board of Trello fall on the window, stops the reading of it, lets it fall again and brings it in.
 *
 * @param {DrivenApp} app
 * @param {number} megabytes
 * @returns {Promise<{ reading: LongWork, shares: number, stopped: number, coming: LongWork }>} `shares`: how many different
 *   states of progress were seen; `stopped`: milliseconds until it had stopped
 */
export async function importingTrello(app, megabytes) {
  await app.evaluate("location.hash = '#/plan'");
  await app.waitFor("document.querySelector('main') !== null", 'the plan');
  await app.evaluate(`(${makeBoard})(${megabytes})`);
  await pause(1_000);
  const isReading = "document.querySelector('[role=dialog] progress, dialog progress') !== null";
  const isRead = "bench.middle('button', 'Bring it in') !== null";
  await app.evaluate('bench.drop()');
  await app.waitFor(isReading, 'the progress');
  const stopping = performance.now();
  await app.evaluate("bench.press('button', 'Stop')");
  await app.waitFor(`!(${isReading})`, 'the end of it');
  const stopped = performance.now() - stopping;
  await pause(500);
  await app.evaluate('bench.startFrames()');
  let began = performance.now();
  await app.evaluate('bench.drop()');
  const shares = new Set();
  while (!(await app.evaluate(isRead))) {
    shares.add(await app.evaluate("document.querySelector('progress')?.value ?? null"));
    await pause(50);
  }
  await pause(500);
  const reading = {
    total: performance.now() - began - 500,
    worst: Math.max(...(await app.evaluate('bench.stopFrames()'))),
  };
  await app.evaluate('bench.startFrames()');
  began = performance.now();
  await app.evaluate("bench.press('button', 'Bring it in')");
  await app.waitFor(`!(${isRead})`, 'that it came in');
  await app.waitFor("document.querySelector('[data-saved]').dataset.saved === 'saved'", 'everything saved');
  const coming = {
    total: performance.now() - began,
    worst: Math.max(...(await app.evaluate('bench.stopFrames()'))),
  };
  await app.evaluate('document.activeElement?.blur()');
  await key(app, 'z', { modifiers: 2 });
  await app.waitFor("document.querySelector('[data-saved]').dataset.saved === 'saved'", 'everything saved');
  return { reading, shares: shares.size, stopped, coming };
}

/**
 * Runs in the page: a board of so many megabytes, as Trello exports them, with much that nobody needs.
 *
 * @param {number} megabytes
 */
function makeBoard(megabytes) {
  const lists = Array.from({ length: 12 }, (_, index) => ({
    id: `list${index}`,
    name: `List ${index}`,
    pos: index,
  }));
  const cards = [];
  let letters = 0;
  for (let index = 0; letters < megabytes * 1_000_000; index += 1) {
    const card = {
      id: `card${index}`,
      idList: `list${index % 12}`,
      name: `Card ${index}: the release waits`,
      desc: 'Somebody has to look at it again before it can go out. '.repeat(24),
      closed: index % 3 === 0,
      pos: index * 1024.5,
      due: null,
      idLabels: [],
      labels: [],
      idChecklists: [],
      email: `secret+${index}@example.org`,
      badges: { votes: 0, comments: index % 9, attachments: 0, description: true },
      limits: { attachments: { perCard: { status: 'ok', disableAt: 1000, warnAt: 800 } } },
    };
    cards.push(card);
    letters += JSON.stringify(card).length + 1;
  }
  const text = JSON.stringify({
    name: 'A large board',
    lists,
    cards,
    labels: [],
    checklists: [],
    actions: [],
  });
  // A file is there before it is dropped: making one of so many letters holds the page up for six frames.
  const file = new File([text], 'board.json');
  globalThis.bench.drop = () => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    const options = { bubbles: true, cancelable: true, dataTransfer };
    document.body.dispatchEvent(new DragEvent('dragover', options));
    document.body.dispatchEvent(new DragEvent('drop', options));
  };
}
