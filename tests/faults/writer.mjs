import { setTimeout as pause } from 'node:timers/promises';

/** @typedef {import('./faulted-app.mjs').FaultedApp} FaultedApp */
/** @typedef {ReadonlyMap<string, string>} Notes the column of each note, by its text */

/** What every note begins with that was written here. */
const MARK = 'Fault note';

/**
 * Writes on the board by keys, as fast as a person can and faster, and knows how the board stood after each gesture. What is
 * found after a fault must be one of these states, and none from before the last that was shown as saved.
 */
export class Writer {
  #app;
  #random;
  /** The notes as they were before the first gesture, and after each. @type {Notes[]} */
  states;
  #written;

  /**
   * @param {FaultedApp} app with an open board
   * @param {Notes} before
   * @param {() => number} [random] from 0 to 1
   */
  constructor(app, before, random = Math.random) {
    this.#app = app;
    this.#random = random;
    this.states = [before];
    // Numbers of notes that were deleted since aren't given again.
    this.#written = Math.max(0, ...[...before.keys()].map((text) => Number(/\d+/.exec(text)?.[0])));
  }

  get #now() {
    return /** @type {Notes} */ (this.states.at(-1));
  }

  /**
   * Writes until it is told to stop, or can't any more.
   *
   * @param {AbortSignal} stop
   * @param {{ length?: number, most?: number }} [how] `length` of each note in letters; `most` gestures
   */
  async run(stop, { length = 40, most = Number.POSITIVE_INFINITY } = {}) {
    try {
      while (!stop.aborted && this.states.length <= most) await this.#burst(stop, length);
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
    const columnId = await app.waitFor(
      "document.activeElement?.matches('textarea, [contenteditable]') && document.activeElement.closest('[data-column-id]')?.dataset.columnId",
      'the field of a new note',
    );
    const amount = 1 + Math.floor(this.#random() * 8);
    for (let index = 0; index < amount && !stop.aborted; index += 1) {
      this.#written += 1;
      const text = `${MARK} ${this.#written} `.padEnd(length, 'abcdefgh ').trim();
      await app.type(text);
      // Noted before the key goes out: it may be done although nobody answers any more.
      this.states.push(new Map(this.#now).set(text, columnId));
      await app.press('Enter');
      await pause(this.#random() * 30);
    }
    await app.press('Escape');
    if (stop.aborted) return;
    const card = await this.#focusedCard();
    await this.#somethingElse(card);
  }

  /** The words of the card that has the focus; empty when none gets it soon. */
  async #focusedCard() {
    for (let tries = 0; tries < 20; tries += 1) {
      const card = await this.#app.evaluate(
        "document.activeElement?.closest('[data-card-id]')?.textContent ?? ''",
      );
      if (card !== '') return card;
      await pause(50);
    }
    return '';
  }

  /** Moves the card that has the focus, deletes it, takes the last gesture back, or nothing. @param {string} card its words */
  async #somethingElse(card) {
    const app = this.#app;
    const notes = new Map(this.#now);
    const text = [...notes.keys()].find((each) => card.includes(each));
    const dice = this.#random();
    if (text === undefined || dice < 0.4) return;
    if (dice < 0.6) {
      /** @type {string | null} */
      const next = await app.evaluate(
        "document.activeElement.closest('[data-column-id]').nextElementSibling?.dataset?.columnId ?? null",
      );
      if (next === null) return;
      this.states.push(notes.set(text, next));
      await app.press('ArrowRight', { ctrl: true });
    } else if (dice < 0.8) {
      notes.delete(text);
      this.states.push(notes);
      await app.press('Delete');
    } else {
      // The last gesture was the note that was written last.
      this.states.push(/** @type {Notes} */ (this.states.at(-2)));
      await app.press('z', { ctrl: true });
    }
    await app.evaluate("document.activeElement?.closest('[data-column-id]') !== null");
  }
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
    notes.filter(({ text }) => text.startsWith(MARK)).map(({ text, columnId }) => [text, columnId]),
  );
}

/**
 * What became of what was written.
 *
 * @param {readonly Notes[]} states
 * @param {number} acknowledged how many gestures were shown as saved
 * @param {Notes} found
 * @returns {{ lost: number, isTorn: boolean }} `lost` gestures that had been shown as saved; torn is what never was
 */
export function judge(states, acknowledged, found) {
  const at = states.findLastIndex((state) => isSame(state, found));
  if (at === -1) {
    const expected = states[acknowledged] ?? new Map();
    const missing = [...expected.keys()].filter((text) => !found.has(text)).length;
    return { lost: missing, isTorn: true };
  }
  return { lost: Math.max(0, acknowledged - at), isTorn: false };
}

/** @param {Notes} one @param {Notes} other */
function isSame(one, other) {
  return one.size === other.size && [...one].every(([text, column]) => other.get(text) === column);
}
