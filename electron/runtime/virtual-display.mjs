import { spawn } from 'node:child_process';
import { isOnPath } from './is-on-path.mjs';
import { ExplainedError, say } from './say.mjs';

/**
 * @typedef {object} VirtualDisplay
 * @property {Record<string, string>} env what to give to programs that should show on it
 * @property {() => void} stop ends it; also done when this process exits
 */

const startLimit = 15_000;

/**
 * Whether a window could be shown to a person here.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
}

/**
 * Whether there can be a display of one's own.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {boolean}
 */
export function canOpenVirtualDisplay(env = process.env) {
  return process.platform === 'linux' && isOnPath('Xvfb', env);
}

/**
 * A display to test on: the one that is there, else an Xvfb of our own on a free number.
 *
 * @returns {Promise<VirtualDisplay>}
 * @throws {ExplainedError} when Xvfb doesn't start
 */
export async function openDisplay() {
  if (process.platform !== 'linux' || process.env.DISPLAY) return { env: {}, stop: () => {} };
  const display = await openVirtualDisplay();
  say(`No display here: using Xvfb on ${display.env.DISPLAY}.`);
  return display;
}

/**
 * An Xvfb of one's own on a free number, whatever display there is.
 *
 * @returns {Promise<VirtualDisplay>}
 * @throws {ExplainedError} when Xvfb doesn't start
 */
export async function openVirtualDisplay() {
  // Xvfb picks a free number itself and writes it to descriptor 3, so that two runs never meet.
  // Without -noreset it begins anew whenever its last window is gone, and turns away whoever comes in that moment.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  let errors = '';
  server.stderr?.on('data', (chunk) => {
    errors += chunk;
  });
  const stop = () => {
    if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
  };
  process.once('exit', stop);
  const number = await displayNumber(server).catch((/** @type {Error} */ error) => {
    stop();
    throw new ExplainedError(`The virtual display Xvfb did not start: ${errors.trim() || error.message}`);
  });
  // It must not keep this process alive once the work is done.
  server.unref();
  for (const pipe of server.stdio) /** @type {import('node:net').Socket | null} */ (pipe)?.unref?.();
  return { env: { DISPLAY: `:${number}` }, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`no answer in ${startLimit / 1000} s`)), startLimit);
    let text = '';
    const answers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    answers.on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      done(text.trim());
    });
    server.once('error', (error) => {
      clearTimeout(timer);
      fail(error);
    });
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(new Error(`it ended with code ${code}`));
    });
  });
}
