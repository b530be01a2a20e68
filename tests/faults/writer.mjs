import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('./faulted-app.mjs').FaultedApp} FaultedApp */
/** @typedef {ReadonlyMap<string, string>} Notes the column of each note, by its text */

/**
 * @typedef {{ kind: 'write', text: string, column: string }
 *   | { kind: 'move', words: string, column: string }
 *   | { kind: 'delete', words: string }
 *   | { kind: 'undo' }} Gesture what a key did; `words` are all of the card that had the focus
 */

/** What every note begins with that was written here. */
const MARK = 'Fault note';

/**
 * Writes on the board by keys, as fast as a person can and faster, and knows how the board stood after each gesture. What is
 * found after a fault must be one of these states, and none from before the last that was shown as saved.
 */
export class Writer {
  #app;
  #random;
  #before;
  #written;
  /** What is being done, and how many gestures the page had told of before: it may be done, and the page gone before it tells. */
  #pending = { after: -1, gesture: /** @type {Gesture} */ ({ kind: 'undo' }) };

  /**
   * @param {FaultedApp} app with an open board
   * @param {Notes} before
   * @param {() => number} [random] from 0 to 1
   */
  constructor(app, before, random = Math.random) {
    this.#app = app;
    this.#random = random;
    this.#before = before;
    // Numbers of notes that were deleted since aren't given again.
    this.#written = Math.max(0, ...[...before.keys()].map((text) => Number(/\d+/.exec(text)?.[0])));
  }

  /** The notes as they were before the first gesture, and after each. @returns {Notes[]} */
  get states() {
    const states = [this.#before];
    // What undo leads back to: it never goes behind another undo here.
    let earlier = this.#before;
    const { gestures } = this.#app;
    const isTold = gestures.length !== this.#pending.after;
    for (const gesture of isTold ? gestures : [...gestures, this.#pending.gesture]) {
      const now = /** @type {Notes} */ (states.at(-1));
      states.push(gesture.kind === 'undo' ? earlier : after(now, gesture));
      earlier = now;
    }
    return states;
  }

  /**
   * Writes until it is told to stop, or can't any more.
   *
   * @param {AbortSignal} stop
   * @param {{ length?: number, most?: number }} [how] `length` of each note in letters; `most` gestures since the app is watched
   */
  async run(stop, { length = 40, most = Number.POSITIVE_INFINITY } = {}) {
    try {
      while (!stop.aborted && this.#app.gestures.length < most) await this.#burst(stop, length);
    } catch (error) {
      // The program was ended in the middle of a gesture.
      const isEnded = this.#app.hasEnded || /The program (has )?ended/.test(String(error));
      if (!stop.aborted && !isEnded) throw error;
    }
  }

  /** Some notes in a row, then something else. @param {AbortSignal} stop @param {number} length */
  async #burst(stop, length) {
    const app = this.#app;
    await app.press('n');
    const column = await app.waitFor(
      "document.activeElement?.matches('textarea, [contenteditable]') && document.activeElement.closest('[data-column-id]')?.dataset.columnId",
      'the field of a new note',
    );
    const amount = 1 + Math.floor(this.#random() * 8);
    for (let index = 0; index < amount && !stop.aborted; index += 1) {
      this.#written += 1;
      const text = `${MARK} ${this.#written} `.padEnd(length, 'abcdefgh ').trim();
      await app.type(text);
      await this.#do({ kind: 'write', text, column }, 'Enter');
      await pause(this.#random() * 30);
    }
    await app.press('Escape');
    if (stop.aborted) return;
    const card = await this.#focusedCard();
    if (card !== null) await this.#somethingElse(card);
  }

  /** @param {Gesture} gesture @param {string} key @param {{ ctrl?: boolean }} [held] */
  async #do(gesture, key, held) {
    this.#pending = { after: this.#app.gestures.length, gesture };
    await this.#app.press(key, held);
  }

  /** The card that has the focus, and the column behind its own; null when none gets it soon. */
  async #focusedCard() {
    for (let tries = 0; tries < 20; tries += 1) {
      /** @type {{ words: string, column: string | null } | null} */
      const card = await this.#app.evaluate(`(() => {
        const card = document.activeElement?.closest('[data-card-id]');
        const column = card?.closest('[data-column-id]')?.nextElementSibling?.dataset?.columnId;
        return card ? { words: card.textContent, column: column ?? null } : null;
      })()`);
      if (card !== null) return card;
      await pause(50);
    }
    return null;
  }

  /** Moves the card that has the focus, deletes it, takes the last note back, or nothing. @param {{ words: string, column: string | null }} card */
  async #somethingElse({ words, column }) {
    const dice = this.#random();
    if (dice < 0.4) return;
    if (dice < 0.6) {
      if (column !== null) await this.#do({ kind: 'move', words, column }, 'ArrowRight', { ctrl: true });
    } else if (dice < 0.8) {
      await this.#do({ kind: 'delete', words }, 'Delete');
    } else if (this.#app.gestures.at(-1)?.kind === 'write') {
      await this.#do({ kind: 'undo' }, 'z', { ctrl: true });
    }
  }
}

/** @param {Notes} notes @param {Exclude<Gesture, { kind: 'undo' }>} gesture @returns {Notes} */
function after(notes, gesture) {
  const next = new Map(notes);
  if (gesture.kind === 'write') return next.set(gesture.text, gesture.column);
  const text = [...notes.keys()].find((each) => gesture.words.includes(each));
  if (text === undefined) return next;
  if (gesture.kind === 'move') next.set(text, gesture.column);
  else next.delete(text);
  return next;
}

/**
 * The notes of a stored workspace that were written here.
 *
 * @param {import('./stored.mjs').Stored | null} stored
 * @returns {Notes}
 */
export function notesOf(stored) {
  const notes = Object.values(stored?.note ?? {}).map((json) => JSON.parse(json));
  return new Map(
    notes.filter(({ text }) => text.includes(MARK)).map(({ text, columnId }) => [text, columnId]),
  );
}

/**
 * What became of what was written.
 *
 * @param {readonly Notes[]} states
 * @param {number} acknowledged how many gestures were shown as saved
 * @param {Notes} found
 * @returns {{ lost: number, isTorn: boolean, nearest: string }} `lost` gestures that had been shown as saved; torn is what never was
 */
export function judge(states, acknowledged, found) {
  const at = states.findLastIndex((state) => isSame(state, found));
  if (at === -1) {
    const expected = states[acknowledged] ?? new Map();
    const missing = [...expected.keys()].filter((text) => !found.has(text)).length;
    return { lost: missing, isTorn: true, nearest: nearestTo(states, found) };
  }
  const lost = Math.max(0, acknowledged - at);
  return {
    lost,
    isTorn: false,
    nearest: lost === 0 ? '' : nearestTo(states.slice(acknowledged, acknowledged + 1), found),
  };
}

/** The state that is most like what was found, and what is different from it, in words. @param {readonly Notes[]} states @param {Notes} found */
function nearestTo(states, found) {
  const differences = states.map((state, index) => ({
    index,
    missing: [...state.keys()].filter((text) => !found.has(text)),
    extra: [...found.keys()].filter((text) => !state.has(text)),
    elsewhere: [...state]
      .filter(([text, column]) => (found.get(text) ?? column) !== column)
      .map(([text]) => text),
  }));
  const size = (/** @type {(typeof differences)[number]} */ { missing, extra, elsewhere }) =>
    missing.length + extra.length + elsewhere.length;
  const [nearest] = differences.sort((one, other) => size(one) - size(other) || other.index - one.index);
  return JSON.stringify(nearest);
}

/** @param {Notes} one @param {Notes} other */
function isSame(one, other) {
  return one.size === other.size && [...one].every(([text, column]) => other.get(text) === column);
}
