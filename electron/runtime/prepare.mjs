import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { describeElectron, findElectron } from './find-electron.mjs';
import { say } from './say.mjs';

/**
 * Sees to everything the app needs before it can be built and run, and says which Electron runs it.
 * Costs well under half a second when nothing is missing.
 *
 * @returns {Promise<import('./find-electron.mjs').FoundElectron>}
 */
export async function prepare() {
  await ensureDependencies();
  const electron = await findElectron();
  say(describeElectron(electron));
  await ensureSystemLibraries(electron.executable);
  if (electron.args.includes('--no-sandbox')) {
    say('Running as root, where Chromium has no sandbox: adding --no-sandbox.');
  }
  return electron;
}

/**
 * The found Electron as test and measuring programs read it from the environment.
 *
 * @param {import('./find-electron.mjs').FoundElectron} electron
 * @returns {Record<string, string>}
 */
export function electronEnvironment(electron) {
  return {
    THROUGHLINE_ELECTRON_EXECUTABLE: electron.executable,
    THROUGHLINE_ELECTRON_ARGS: JSON.stringify(electron.args),
  };
}

/**
 * The switches that choose the profile: one named in the environment, else the Electron's own, else the app's default.
 *
 * @param {import('./find-electron.mjs').FoundElectron} electron
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string[]}
 */
export function profileArgs(electron, env = process.env) {
  const profile = env.THROUGHLINE_PROFILE || electron.profile;
  return profile ? [`--user-data-dir=${profile}`] : [];
}
