import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './ensure-dependencies.mjs';
import { ensureSystemLibraries } from './ensure-system-libraries.mjs';
import { describeElectron, findElectron, pinnedProfile } from './find-electron.mjs';
import { profilesFolder } from './places.mjs';
import { whyNoSandbox } from './sandbox-args.mjs';
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
  const why = whyNoSandbox(electron.executable);
  if (why !== null) say(`${why}: adding --no-sandbox.`);
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

/**
 * Work may lie in the profile of another Electron, as after a download that works at last. Nothing is moved by
 * itself, but nobody should think it lost.
 *
 * @param {import('./find-electron.mjs').FoundElectron} electron
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | null} a line that says where, or null
 */
export function otherProfileNote(electron, env = process.env) {
  if (env.THROUGHLINE_PROFILE) return null;
  if (electron.kind === 'pinned') {
    const usual = join(profilesFolder(env), 'Throughline');
    if (!existsSync(usual)) return null;
    return `Work from a newer Electron lies in ${usual}; this older one must not open it. Export it there to bring it here.`;
  }
  const pinned = pinnedProfile(env);
  if (!existsSync(pinned)) return null;
  return `Work from the pinned Electron lies in ${pinned}. To open it with this newer one, set THROUGHLINE_PROFILE to that folder.`;
}
