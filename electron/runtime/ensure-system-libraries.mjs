import { readFileSync } from 'node:fs';
import { isOnPath } from './is-on-path.mjs';
import { run } from './run-command.mjs';
import { ExplainedError, inWords, say } from './say.mjs';

// What Playwright installs for Chromium, and what Electron needs besides. Names as in Debian 12.
const packages = [
  'fonts-freefont-ttf',
  'fonts-ipafont-gothic',
  'fonts-liberation',
  'fonts-noto-color-emoji',
  'fonts-tlwg-loma-otf',
  'fonts-unifont',
  'fonts-wqy-zenhei',
  'libasound2',
  'libatk-bridge2.0-0',
  'libatk1.0-0',
  'libatspi2.0-0',
  'libcairo2',
  'libcups2',
  'libdbus-1-3',
  'libdrm2',
  'libfontconfig1',
  'libfreetype6',
  'libgbm1',
  'libglib2.0-0',
  'libgtk-3-0',
  'libnspr4',
  'libnss3',
  'libpango-1.0-0',
  'libx11-6',
  'libxcb1',
  'libxcomposite1',
  'libxdamage1',
  'libxext6',
  'libxfixes3',
  'libxkbcommon0',
  'libxrandr2',
  'xauth',
  'xvfb',
];

// Renamed when Debian and Ubuntu moved to 64-bit time.
const renamedFrom =
  /^(libasound2|libatk-bridge2\.0-0|libatk1\.0-0|libatspi2\.0-0|libcups2|libglib2\.0-0|libgtk-3-0)$/;

/**
 * On Linux, sees to the shared libraries an Electron needs, and to a virtual display when there is no real one.
 * Installs them on Debian and Ubuntu as root; else names the one command that does.
 *
 * @param {string} executable the Electron to run
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {ExplainedError} when something is missing and can't be installed here
 */
export async function ensureSystemLibraries(executable, env = process.env) {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(executable, env);
  if (missing.length === 0) return;
  const release = readRelease();
  const command = installCommand(release);
  if (command === null) {
    throw new ExplainedError(
      `Electron can't run: this system lacks ${inShort(missing)}.\nInstall the packages that hold them, and start again.`,
    );
  }
  if (process.getuid?.() !== 0) {
    throw new ExplainedError(
      `Electron can't run: this system lacks ${inShort(missing)}.\nThis one command installs what is needed:\n\n  ${command}\n`,
    );
  }
  say(`This system lacks ${inShort(missing)}: installing with apt-get …`);
  const started = performance.now();
  const installed = await aptInstall(namesFor(release));
  const still = installed ? await missingParts(executable, env) : missing;
  if (still.length > 0) {
    throw new ExplainedError(
      `apt-get could not install what Electron needs (${inShort(still)}); see above. By hand it is:\n\n  ${command}\n`,
    );
  }
  say(`System libraries installed in ${inWords(performance.now() - started)}.`);
}

/** @param {string[]} names */
function inShort(names) {
  const shown = names.slice(0, 4).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 4} more` : names.join(', ');
}

/**
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string[]>} names of libraries, and "Xvfb"
 */
async function missingParts(executable, env) {
  const { code, output } = await run('ldd', [executable], { quiet: true });
  // Without ldd there is nothing to go by; Electron will say itself what it lacks.
  const missing = code === 0 ? missingLibraries(output) : [];
  if (!env.DISPLAY && !isOnPath('Xvfb', env)) missing.push('Xvfb');
  return missing;
}

/**
 * @param {string} output of `ldd`
 * @returns {string[]} the libraries it did not find
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/**
 * @typedef {{ id: string, like: string, version: number }} Release
 */

/** @returns {Release | null} */
function readRelease() {
  try {
    return parseRelease(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return null;
  }
}

/**
 * @param {string} text of /etc/os-release
 * @returns {Release}
 */
export function parseRelease(text) {
  /** @param {string} key */
  const value = (key) => new RegExp(`^${key}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1] ?? '';
  return { id: value('ID'), like: value('ID_LIKE'), version: Number.parseFloat(value('VERSION_ID')) || 0 };
}

/**
 * @param {Release | null} release
 * @returns {string | null} the command a person runs, or null where apt-get isn't the way
 */
export function installCommand(release) {
  if (release === null || !/\b(debian|ubuntu)\b/.test(`${release.id} ${release.like}`)) return null;
  return `sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends ${namesFor(release).join(' ')}'`;
}

/**
 * @param {Release | null} release
 * @returns {string[]} the packages under the names of this release
 */
function namesFor(release) {
  const renamed =
    (release?.id === 'debian' && release.version >= 13) ||
    (release?.id === 'ubuntu' && release.version >= 24.04);
  return renamed ? packages.map((name) => (renamedFrom.test(name) ? `${name}t64` : name)) : packages;
}

/**
 * @param {string[]} names
 * @returns {Promise<boolean>}
 */
async function aptInstall(names) {
  say('apt-get update');
  if (!(await aptGet(['update']))) return false;
  say(`apt-get install, ${names.length} packages`);
  return aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

/**
 * Runs apt-get, and shows what it had to say (hundreds of lines) only when it fails.
 *
 * @param {string[]} args
 * @returns {Promise<boolean>}
 */
async function aptGet(args) {
  const { code, output } = await run('apt-get', args, {
    env: { DEBIAN_FRONTEND: 'noninteractive' },
    quiet: true,
  });
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
