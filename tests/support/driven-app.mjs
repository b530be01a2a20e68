import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { DevtoolsPipe } from './devtools-pipe.mjs';
import { memoryOfTree, processTree } from './process-tree.mjs';

const windowWithin = 30_000;
const answerWithin = 30_000;
const quitWithin = 10_000;

/** An Electron program that is driven from outside, with its page. */
export class DrivenApp {
  #child;
  #pipe;
  #session = '';
  /** The exit code, or null when a signal ended it. @type {Promise<number | null>} */
  exited;
  /** When the process was started, in milliseconds since 1970. */
  startedAt;
  /** @type {string} */ output = '';
  /** How the program ended, for a report; empty while it runs. */
  ending = '';

  /**
   * @param {{ executable: string, args: string[], folder: string, profile: string, env: Record<string, string> }} program
   */
  constructor({ executable, args, folder, profile, env: more }) {
    const env = { ...process.env, ...more };
    delete env.ELECTRON_RUN_AS_NODE;
    this.startedAt = performance.timeOrigin + performance.now();
    this.#child = spawn(
      executable,
      [...args, folder, `--user-data-dir=${profile}`, '--remote-debugging-pipe'],
      {
        env,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
      },
    );
    const [, out, err, write, read] = this.#child.stdio;
    for (const stream of [out, err]) {
      stream?.on('data', (chunk) => {
        this.output += chunk;
      });
    }
    this.#pipe = new DevtoolsPipe(
      /** @type {import('node:stream').Writable} */ (write),
      /** @type {import('node:stream').Readable} */ (read),
    );
    this.exited = new Promise((done) => {
      this.#child.once('exit', (code, signal) => {
        this.ending = signal === null ? `with code ${code}` : `by ${signal}`;
        done(code);
      });
    });
  }

  /**
   * Attaches to the page, once it has its address. It is left alone for a moment first, so that its start is what it is without anybody looking.
   *
   * @param {number} [leaveAlone] milliseconds
   */
  async attach(leaveAlone = 700) {
    const until = performance.now() + windowWithin;
    for (;;) {
      if (this.hasEnded) throw new Error(`It ended before it had a window.\n${this.output}`);
      const { targetInfos } = await this.#pipe.send('Target.getTargets');
      const page = targetInfos.find(
        (/** @type {{ type: string, url: string }} */ { type, url }) =>
          type === 'page' && /^(app|file):/.test(url),
      );
      if (page) {
        await pause(leaveAlone);
        const { sessionId } = await this.#pipe.send('Target.attachToTarget', {
          targetId: page.targetId,
          flatten: true,
        });
        this.#session = sessionId;
        await this.waitFor(
          "document.readyState === 'complete' && location.href !== 'about:blank'",
          'the page',
        );
        return;
      }
      if (performance.now() > until) throw new Error(`No window opened.\n${this.output}`);
      await pause(100);
    }
  }

  /**
   * A command to the page.
   *
   * @param {string} method
   * @param {object} [params]
   */
  send(method, params) {
    return this.#pipe.send(method, params, this.#session);
  }

  /**
   * Runs an expression in the page and gives back its value, which is whatever the expression says: `any`.
   *
   * @param {string} expression
   * @returns {Promise<any>}
   */
  async evaluate(expression) {
    const stop = new AbortController();
    const answer = this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    const tooLate = pause(answerWithin, null, { signal: stop.signal }).then(
      () => Promise.reject(new Error(`No answer in ${answerWithin / 1000} s to ${expression.slice(0, 80)}`)),
      () => null,
    );
    const { result, exceptionDetails } = await Promise.race([answer, tooLate]).finally(() => stop.abort());
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  }

  /**
   * Waits until an expression is true, or gives something.
   *
   * @param {string} expression
   * @param {string} what for the error
   */
  async waitFor(expression, what) {
    const until = performance.now() + windowWithin;
    for (;;) {
      /** @type {unknown} */
      let fault = null;
      // A page that is still on its way here has nothing to answer in.
      const value = await this.evaluate(expression).catch((error) => {
        fault = error;
      });
      if (value) return value;
      if (this.hasEnded || performance.now() > until) {
        throw new Error(`Waited in vain for ${what}.\n${this.output}`, { cause: fault });
      }
      await pause(50);
    }
  }

  /**
   * Listens to an event of the pages; what it brings has a shape for each method of the protocol: `any`.
   *
   * @param {string} method
   * @param {(params: any) => void} listener
   */
  on(method, listener) {
    this.#pipe.on(method, listener);
  }

  memory() {
    return memoryOfTree(this.pid);
  }

  get pid() {
    return this.#child.pid ?? 0;
  }

  get hasEnded() {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Ends it and everything it started, at once and in the middle of whatever it does. */
  async kill() {
    if (this.hasEnded) return;
    const tree = process.platform === 'linux' ? processTree(this.pid) : [this.pid];
    // What starts others goes first, so that nobody mourns.
    for (const pid of tree) killIfThere(pid);
    await this.exited;
  }

  /** Ends it as a signal of the system does, which lets the app write what is pending; then by force. */
  async close() {
    if (this.hasEnded) return;
    const tree = process.platform === 'linux' ? processTree(this.pid) : [];
    this.#child.kill('SIGTERM');
    const hasQuit = await Promise.race([
      this.exited.then(() => true),
      pause(quitWithin, false, { ref: false }),
    ]);
    if (hasQuit) return;
    for (const pid of tree) killIfThere(pid);
    this.#child.kill('SIGKILL');
    await this.exited;
  }
}

/** @param {number} pid */
export function killIfThere(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
