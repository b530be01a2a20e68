import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the project: everything below is worked out from here. */
export const projectFolder = resolve(import.meta.dirname, '../..');

/** The project's own cache. `npm ci` empties it, so nothing that is costly to get lives here alone. */
export const projectCache = join(projectFolder, 'node_modules', '.cache', 'throughline-electron');

/**
 * The cache of this user, shared by all clones of the project.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function userCache(env = process.env) {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'throughline');
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Caches', 'throughline');
  if (platform() === 'win32' && env.LOCALAPPDATA) return join(env.LOCALAPPDATA, 'throughline', 'cache');
  return join(homedir(), '.cache', 'throughline');
}

/**
 * Where programs of this user keep their profiles, as Electron's `appData` has it.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function profilesFolder(env = process.env) {
  if (platform() === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform() === 'win32') return env.APPDATA ?? join(homedir(), 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || join(homedir(), '.config');
}
