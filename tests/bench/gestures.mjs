import { setTimeout as pause } from 'node:timers/promises';

/** How often a mouse reports its place, in milliseconds. */
const POINTER_STEP = 8;

/** @typedef {import('../support/driven-app.mjs').DrivenApp} DrivenApp */

/**
 * Opens the board from the list, several times over.
 *
 * @param {DrivenApp} app
 * @param {{ listHash: string, entry: string, times: number }} how where to come from, and the words of the button that opens it
 * @returns {Promise<number[]>} milliseconds from the click to the first card on the screen
 */
export async function openings(app, { listHash, entry, times }) {
  const results = [];
  for (let run = 0; run < times; run += 1) {
    await app.evaluate(`location.hash = ${JSON.stringify(listHash)}`);
    const words = JSON.stringify(entry);
    await app.waitFor(
      `document.querySelector('[data-card-id]') === null && bench.middle('button', ${words}) !== null`,
      'the list without the board',
    );
    await pause(300);
    const { x, y } = await app.evaluate(`bench.middle('button', ${words})`);
    await app.evaluate("bench.watch('opening')");
    await mouse(app, 'mouseMoved', x, y, 0);
    await mouse(app, 'mousePressed', x, y, 1);
    await mouse(app, 'mouseReleased', x, y, 0);
    results.push(await app.evaluate('bench.watched()'));
    await pause(200);
  }
  return results;
}

/**
 * Drags a card to and fro across all columns.
 *
 * @param {DrivenApp} app
 * @param {number} duration milliseconds
 * @returns {Promise<number[]>} the length of each frame in that time, in milliseconds
 */
export async function dragFrames(app, duration) {
  const from = await app.evaluate("bench.middle('[data-column-id]:nth-child(2) [data-card-id]')");
  const { width, top, height } = await app.evaluate(
    "(() => { const { left, right, top, height } = document.querySelector('[data-column-id]').parentElement.getBoundingClientRect(); return { width: right - left, left, top, height }; })()",
  );
  await mouse(app, 'mouseMoved', from.x, from.y, 0);
  await mouse(app, 'mousePressed', from.x, from.y, 1);
  for (let step = 1; step <= 6; step += 1) {
    await mouse(app, 'mouseMoved', from.x + step * 3, from.y + step, 1);
  }
  await pause(100);
  await app.evaluate('bench.startFrames()');
  const start = performance.now();
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed >= duration) break;
    // One way across takes half a second; up and down goes at another pace, so that every place is passed.
    const across = (1 - Math.cos((elapsed / 500) * Math.PI)) / 2;
    const down = (1 - Math.cos((elapsed / 370) * Math.PI)) / 2;
    const x = width * (0.08 + 0.88 * across);
    const y = top + height * (0.2 + 0.5 * down);
    // Not waited for: a hand does not wait for the screen either.
    void mouse(app, 'mouseMoved', x, y, 1).catch(() => {});
    const due = (Math.floor(elapsed / POINTER_STEP) + 1) * POINTER_STEP;
    await pause(Math.max(0, start + due - performance.now()));
  }
  const frames = await app.evaluate('bench.stopFrames()');
  await mouse(app, 'mouseReleased', from.x, from.y, 0);
  await pause(300);
  return frames;
}

/**
 * Writes a note, letter by letter.
 *
 * @param {DrivenApp} app
 * @param {number} letters
 * @returns {Promise<number[]>} milliseconds from each key to the frame that shows its letter
 */
export async function typing(app, letters) {
  await app.evaluate('document.activeElement?.blur()');
  await key(app, 'n');
  await app.waitFor(
    "document.activeElement?.matches('textarea, input, [contenteditable]') === true",
    'the field of a new note',
  );
  await pause(200);
  await app.evaluate('bench.startKeys()');
  const words = 'the release waited for two days until somebody looked at it again ';
  for (let index = 0; index < letters; index += 1) {
    await key(app, words[index % words.length] ?? ' ', { downFor: 40 });
    // Uneven, as hands are: a key comes anywhere between two frames.
    await pause(20 + ((index * 7) % 31));
  }
  await pause(100);
  const results = await app.evaluate('bench.stopKeys()');
  // Emptied first: leaving the field keeps what is in it.
  await key(app, 'a', { modifiers: 2 });
  await key(app, 'Backspace');
  await key(app, 'Escape');
  await pause(300);
  return results;
}

/**
 * Filters for one word after another.
 *
 * @param {DrivenApp} app
 * @param {number} times
 * @returns {Promise<number[]>} milliseconds from the word to the frame that shows only cards with it
 */
export async function filterings(app, times) {
  const results = [];
  for (let run = 0; run < times; run += 1) {
    await app.evaluate("document.querySelector('[data-board-filter] input').focus()");
    const word = `topic${(run * 7) % 20}x`;
    await app.evaluate(`bench.watch('filtering', ${JSON.stringify(word)})`);
    await app.send('Input.insertText', { text: word });
    results.push(await app.evaluate('bench.watched()'));
    await pause(150);
    await key(app, 'Escape');
    await pause(250);
  }
  return results;
}

/**
 * Moves a card to the next column and back by keys.
 *
 * @param {DrivenApp} app
 * @param {number} times
 * @returns {Promise<number[]>} milliseconds from the key to the sign that the move is on disk
 */
export async function savings(app, times) {
  const results = [];
  await app.evaluate("document.querySelector('[data-column-id]:nth-child(2) [data-card-id]').focus()");
  await pause(200);
  for (let run = 0; run < times; run += 1) {
    await app.evaluate("bench.watch('saving')");
    await key(app, run % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', { modifiers: 2, downFor: 80 });
    results.push(await app.evaluate('bench.watched()'));
    await pause(120);
  }
  return results;
}

/** How often somebody in a great hurry changes something, in milliseconds. */
const HURRY = 60;

/**
 * Moves a card to and fro by keys without a pause, so that each frame has something to store beside it.
 *
 * @param {DrivenApp} app
 * @param {number} duration milliseconds
 * @returns {Promise<number[]>} the length of each frame in that time, in milliseconds
 */
export async function framesWhileSaving(app, duration) {
  await app.evaluate("document.querySelector('[data-column-id]:nth-child(2) [data-card-id]').focus()");
  await pause(300);
  await app.evaluate('bench.startFrames()');
  const start = performance.now();
  for (let run = 0; performance.now() - start < duration; run += 1) {
    await key(app, run % 2 === 0 ? 'ArrowRight' : 'ArrowLeft', { modifiers: 2 });
    await pause(Math.max(0, start + (run + 1) * HURRY - performance.now()));
  }
  const frames = await app.evaluate('bench.stopFrames()');
  await app.waitFor("document.querySelector('[data-saved]').dataset.saved === 'saved'", 'everything saved');
  return frames;
}

/**
 * @param {DrivenApp} app
 * @param {'mouseMoved' | 'mousePressed' | 'mouseReleased'} type
 * @param {number} x
 * @param {number} y
 * @param {0 | 1} buttons
 */
function mouse(app, type, x, y, buttons) {
  const isPress = type !== 'mouseMoved';
  return app.send('Input.dispatchMouseEvent', {
    type,
    x,
    y,
    buttons,
    button: isPress || buttons === 1 ? 'left' : 'none',
    clickCount: isPress ? 1 : 0,
  });
}

/** @type {Record<string, number>} */
const keyCodes = { Backspace: 8, Escape: 27, ' ': 32, ArrowLeft: 37, ArrowRight: 39 };

/**
 * @param {DrivenApp} app
 * @param {string} name as in KeyboardEvent.key
 * @param {{ modifiers?: number, downFor?: number }} [held] modifiers: 2 is Ctrl; downFor: so many milliseconds, in which the app is left alone
 */
export async function key(app, name, { modifiers = 0, downFor = 0 } = {}) {
  const isLetter = name.length === 1;
  const event = {
    key: name,
    code: name === ' ' ? 'Space' : isLetter ? `Key${name.toUpperCase()}` : name,
    windowsVirtualKeyCode: keyCodes[name] ?? name.toUpperCase().charCodeAt(0),
    modifiers,
    ...(modifiers === 2 && name === 'a' ? { commands: ['selectAll'] } : {}),
  };
  const text = isLetter && modifiers === 0 ? { text: name } : {};
  const down = app.send('Input.dispatchKeyEvent', {
    ...event,
    ...text,
    type: isLetter ? 'keyDown' : 'rawKeyDown',
  });
  if (downFor > 0) await pause(downFor);
  await down;
  await app.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
}
