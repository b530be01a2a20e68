import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DrivenApp, killIfThere } from '../support/driven-app.mjs';
import { kindOf, processTree } from '../support/process-tree.mjs';

const watch = readFileSync(join(import.meta.dirname, 'page-watch.js'), 'utf8');
const projectFolder = resolve(import.meta.dirname, '../..');

/** How long a start may take until there is something to see, in milliseconds. */
const SHOWN_WITHIN = 30_000;

/**
 * @typedef {object} Shown what a person sees after a start
 * @property {'workspace' | 'doors' | 'refused' | 'ended'} what 'doors' is the first start of an empty workspace
 * @property {string} words all that the page says
 * @property {string} told what the notices, alerts and dialogs say
 */

/** The built app on a real Electron, driven as a person drives it, by keys and the mouse. */
export class FaultedApp extends DrivenApp {
  /** How many gestures the page has shown as saved. */
  acknowledged = 0;
  /** Every word of the header on saving, in order. @type {string[]} */
  phases = [];
  /** What was done to the notes, as the page saw it when the key went down. @type {import('./writer.mjs').Gesture[]} */
  gestures = [];
  /** What else the page has told, by name. @type {Record<string, number>} */
  told = {};

  /**
   * @param {string} profile
   * @param {{ env?: Record<string, string>, script?: string }} [how] `script` runs in the page before its own
   */
  constructor(profile, { env = {}, script = '' } = {}) {
    const executable = process.env.THROUGHLINE_ELECTRON_EXECUTABLE;
    if (!executable) throw new Error('No Electron to try it in: start this with "npm run test:faults".');
    const own = JSON.parse(process.env.THROUGHLINE_ELECTRON_ARGS ?? '[]');
    super({
      executable,
      args: [...own, '-r', join(import.meta.dirname, 'electron-hook.cjs')],
      folder: projectFolder,
      profile,
      env: { ...env, THROUGHLINE_FAULTS_PAGE_SCRIPT: script },
    });
    this.on('Runtime.bindingCalled', ({ payload }) => {
      const { acknowledged, phase, gesture, ...told } = JSON.parse(payload);
      if (gesture !== undefined) this.gestures.push(gesture);
      Object.assign(this.told, told);
      if (acknowledged !== undefined) this.acknowledged = acknowledged;
      if (phase !== undefined) this.phases.push(phase);
    });
  }

  /**
   * Waits until there is something to see, and says what.
   *
   * @returns {Promise<Shown>}
   */
  async shown() {
    try {
      await this.attach(0);
    } catch (error) {
      // Its pipe closes a moment before it has ended.
      await Promise.race([this.exited, pause(2_000)]);
      if (!this.hasEnded) throw error;
      return { what: 'ended', words: '', told: this.dialogs().join(' ') };
    }
    await this.send('Runtime.enable');
    return this.seen();
  }

  /**
   * What is to be seen in the page that is attached, once it is there.
   *
   * @returns {Promise<Shown>}
   */
  async seen() {
    const until = performance.now() + SHOWN_WITHIN;
    for (;;) {
      const what = await this.evaluate(`(${lookAtPage})()`).catch(() => null);
      if (what !== null) {
        // What a start has to say comes right after the workspace.
        await pause(400);
        const { words, told } = await this.evaluate(`(${readPage})()`);
        return { what, words, told: [told, ...this.dialogs()].join(' ').trim() };
      }
      if (this.hasEnded) return { what: 'ended', words: '', told: this.dialogs().join(' ') };
      if (performance.now() > until) throw new Error(`Nothing was shown.\n${this.output}`);
      await pause(50);
    }
  }

  /** From here on it is known what was shown as saved. */
  async watch() {
    this.acknowledged = 0;
    this.gestures = [];
    this.phases = [];
    // Two trials share one display, and the windows would take the focus from each other.
    await this.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await this.send('Runtime.removeBinding', { name: 'tellFaults' });
    await this.send('Runtime.addBinding', { name: 'tellFaults' });
    await this.evaluate(watch);
  }

  /** What the main process's dialogs said; they answer themselves (`electron-hook.cjs`). @returns {string[]} */
  dialogs() {
    return [...this.output.matchAll(/^DIALOG (.*)$/gm)].map(([, json = '{}']) => {
      const { message = '', detail = '' } = JSON.parse(json);
      return `${message} ${detail}`;
    });
  }

  /** Waits for one of them, and for what its answer leads to. */
  async waitForDialog() {
    const until = performance.now() + SHOWN_WITHIN;
    while (this.dialogs().length === 0) {
      if (performance.now() > until) throw new Error(`No dialog came.\n${this.output}`);
      await pause(50);
    }
    await pause(300);
  }

  /** Ends one process at once: the main one alone, or the page's. @param {'main' | 'renderer'} kind */
  async killOnly(kind) {
    if (kind === 'main') {
      const others = processTree(this.pid).slice(1);
      killIfThere(this.pid);
      await this.exited;
      // Chromium's children end by themselves when their parent is gone; what is left a second later would hold the profile.
      await pause(1_000);
      for (const pid of others) killIfThere(pid);
      return;
    }
    for (const pid of processTree(this.pid)) if (kindOf(pid) === 'renderer') killIfThere(pid);
  }

  /** @param {string} text */
  async type(text) {
    await this.send('Input.insertText', { text });
  }

  /**
   * @param {string} name as in KeyboardEvent.key
   * @param {{ ctrl?: boolean, shift?: boolean }} [held]
   */
  async press(name, { ctrl = false, shift = false } = {}) {
    const isLetter = name.length === 1;
    const event = {
      key: name,
      code: isLetter ? (/\d/.test(name) ? `Digit${name}` : `Key${name.toUpperCase()}`) : name,
      windowsVirtualKeyCode: keyCodes[name] ?? name.toUpperCase().charCodeAt(0),
      modifiers: (ctrl ? 2 : 0) + (shift ? 8 : 0),
    };
    const text = name === 'Enter' ? { text: '\r' } : isLetter && !ctrl ? { text: name } : {};
    const type = 'text' in text ? 'keyDown' : 'rawKeyDown';
    await this.send('Input.dispatchKeyEvent', { ...event, ...text, type });
    await this.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' });
  }

  /** Clicks in the middle of the first element with these words. @param {string} selector @param {string} [words] */
  async click(selector, words = '') {
    const place = `(${middle})(${JSON.stringify(selector)}, ${JSON.stringify(words)})`;
    const { x, y } = await this.waitFor(place, `${selector} with "${words}"`);
    const at = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mousePressed', buttons: 1 });
    await this.send('Input.dispatchMouseEvent', { ...at, type: 'mouseReleased', buttons: 0 });
  }
}

/** @type {Record<string, number>} */
const keyCodes = { Enter: 13, Escape: 27, Tab: 9, Delete: 46, ArrowRight: 39, ArrowLeft: 37 };

/** In the page: what is there, or null while nothing is. */
function lookAtPage() {
  if (document.querySelector('[data-saved]')) return 'workspace';
  if (document.querySelector('main ul[aria-label="How do you want to start?"]')) return 'doors';
  return document.querySelector('main h1') ? 'refused' : null;
}

/** In the page: all its words, and those that tell of something out of the ordinary. */
function readPage() {
  const isRefusal = !document.querySelector('nav') && !document.querySelector('main ul[aria-label]');
  const telling = '[role="alert"], [role="status"], [aria-label="Notices"]';
  const parts = [...document.querySelectorAll(isRefusal ? 'main' : telling)];
  const told = parts.map((each) => /** @type {HTMLElement} */ (each).innerText.trim()).join(' ');
  return { words: document.body.innerText, told };
}

/** @param {string} selector @param {string} words */
function middle(selector, words) {
  const found = [...document.querySelectorAll(selector)].find((each) => each.textContent?.includes(words));
  if (!found) return null;
  found.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = found.getBoundingClientRect();
  return width > 0 ? { x: left + width / 2, y: top + height / 2 } : null;
}
