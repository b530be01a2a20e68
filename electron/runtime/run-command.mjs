import { spawn } from 'node:child_process';
import { platform } from 'node:os';
import { projectFolder } from './places.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] the project's folder if not given
 * @property {NodeJS.ProcessEnv} [env] on top of this process's environment; `undefined` removes a name
 * @property {number} [timeout] in milliseconds; the command is ended after it
 * @property {boolean} [quiet] keeps the output instead of showing it
 * @property {boolean} [shell]
 */

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 127 when the command isn't there, 128 when a signal ended it, 130 after Ctrl+C
 * @property {string} output what it printed, when quiet
 * @property {boolean} timedOut
 */

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let interrupted = false;

/**
 * From now on a signal that would end this process waits for the command it runs to end in good order: an app writes
 * its last change, a test run cleans up. A second one ends everything at once.
 */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (interrupted || running.size === 0) process.exit(130);
      interrupted = true;
      // Ctrl+C reaches the command by itself, and twice would mean "at once".
      if (signal !== 'SIGINT') for (const child of running) child.kill(signal);
    });
  }
  process.on('exit', () => {
    for (const child of running) child.kill('SIGKILL');
  });
}

/**
 * Runs a command to its end. Never throws: what went wrong is in the result.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? projectFolder,
      env: { ...process.env, ...options.env },
      stdio: options.quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: options.shell ?? false,
    });
    running.add(child);
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      output += chunk;
    });
    const timer = options.timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, options.timeout)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: 127, output: `${output}${error.message}`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      done({ code: interrupted ? 130 : (code ?? 128), output, timedOut });
    });
  });
}

/**
 * Runs npm: the very one that started us, if there is one, with the person's own configuration.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runNpm(args, options = {}) {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.[cm]?js$/.test(own)) return run(process.execPath, [own, ...args], options);
  return run('npm', args, { ...options, shell: platform() === 'win32' });
}
