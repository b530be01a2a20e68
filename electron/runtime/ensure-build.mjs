import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './places.mjs';
import { runNpm } from './run-command.mjs';
import { ExplainedError, inWords, say } from './say.mjs';

const sources = [
  'electron/cli',
  'electron/main',
  'electron/preload',
  'shared',
  'renderer',
  'resources',
  'package.json',
  'package-lock.json',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'tsconfig.json',
];
const stamp = join(projectFolder, 'out', '.built-from');

/**
 * Makes the production build when it is missing or its sources have changed since.
 *
 * @throws {ExplainedError} when the build fails
 */
export async function ensureBuild() {
  if (buildIsCurrent()) return;
  say(existsSync(stamp) ? 'The sources have changed: building …' : 'Building …');
  const started = performance.now();
  if (!(await build())) throw new ExplainedError('The build failed, see above.');
  say(`Built in ${inWords(performance.now() - started)}.`);
}

/**
 * Makes the production build, whatever is there.
 *
 * @returns {Promise<boolean>} whether it worked
 */
export async function build() {
  forgetBuild();
  // Taken before the build: a source that changes meanwhile makes the build stale, as it should.
  const from = fingerprint(projectFolder, sources);
  const { code } = await runNpm(['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0) return false;
  writeFileSync(stamp, from);
  return true;
}

/** Marks the build as not to be relied on, as when a development build takes its place. */
export function forgetBuild() {
  rmSync(stamp, { force: true });
}

function buildIsCurrent() {
  if (!existsSync(stamp) || !existsSync(join(projectFolder, 'out', 'main', 'main.js'))) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(projectFolder, sources);
}

/**
 * A hash over the names, sizes and times of files, which changes when one of them does.
 *
 * @param {string} folder
 * @param {string[]} paths files and folders below it; those that aren't there count as such
 * @returns {string}
 */
export function fingerprint(folder, paths) {
  const hash = createHash('sha256');
  for (const path of paths) addToHash(hash, folder, path);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} folder
 * @param {string} path
 */
function addToHash(hash, folder, path) {
  const stats = statSync(join(folder, path), { throwIfNoEntry: false });
  if (stats?.isDirectory()) {
    for (const name of readdirSync(join(folder, path)).sort()) addToHash(hash, folder, `${path}/${name}`);
  } else {
    hash.update(`${path}\0${stats ? `${stats.size} ${stats.mtimeMs}` : 'absent'}\n`);
  }
}
