import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './places.mjs';
import { runNpm } from './run-command.mjs';
import { ExplainedError, inWords, say } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} LockFile
 */

/**
 * Installs the dependencies with `npm ci` when they are missing or aren't those of the lock file.
 *
 * @param {string} [folder] the project's folder
 * @throws {ExplainedError} when npm fails
 */
export async function ensureDependencies(folder = projectFolder) {
  const problem = dependencyProblem(folder);
  if (problem === null) return;
  say(`Installing the dependencies with npm ci: ${problem} …`);
  const started = performance.now();
  // The development dependencies are what builds and tests, whatever NODE_ENV says.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = await runNpm(args, { cwd: folder });
  if (result.code !== 0)
    throw new ExplainedError('The dependencies could not be installed: npm ci failed, see above.');
  say(`Dependencies installed in ${inWords(performance.now() - started)}.`);
}

/**
 * Compares what npm noted in node_modules with the lock file: a few milliseconds, and right after an `npm ci` by hand too.
 *
 * @param {string} folder
 * @returns {string | null} why they must be installed, or null
 */
export function dependencyProblem(folder) {
  const locked = readLock(join(folder, 'package-lock.json'))?.packages;
  if (!locked)
    throw new ExplainedError('package-lock.json is missing or damaged: take it from the repository again.');
  const installed = readLock(join(folder, 'node_modules', '.package-lock.json'))?.packages;
  if (!installed) return 'none are there';
  for (const [path, wanted] of Object.entries(locked)) {
    if (path === '') continue;
    const found = installed[path];
    const name = path.replace(/^.*node_modules\//, '');
    if (!found) {
      // Packages for other platforms are never installed here.
      if (wanted.optional) continue;
      return `${name} is missing`;
    }
    if (found.version !== wanted.version || found.integrity !== wanted.integrity) {
      return `${name} is ${found.version}, not ${wanted.version}`;
    }
    if (!existsSync(join(folder, path))) return `${name} is gone`;
  }
  return null;
}

/**
 * @param {string} path
 * @returns {LockFile | null}
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}
