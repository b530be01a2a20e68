import { constants } from 'node:fs';
import { copyFile, cp, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { finished } from 'node:stream/promises';
import { writeFuses } from './packed-fuses.mjs';
import { projectFolder } from './places.mjs';
import { ExplainedError } from './say.mjs';

/**
 * @typedef {object} PackedApp
 * @property {string} executable
 * @property {string} archive the app itself, an asar
 */

/** What the running app reads of the project, and nothing else. */
const appParts = ['out/main', 'out/preload', 'out/renderer', 'resources/icon-256.png'];
/** What Electron reads of the manifest; scripts and dependencies stay at home. */
const manifestParts = ['name', 'productName', 'version', 'description', 'license', 'type', 'main'];
/** Apps that may lie in an Electron for development. */
const foreignApps = new Set(['resources/app', 'resources/app.asar', 'resources/default_app.asar']);

/**
 * Puts the built app (npm run build) as one archive beside an Electron whose fuses are set: a folder that runs by itself.
 *
 * @param {object} choices
 * @param {string} choices.electron path of the Electron binary
 * @param {string} choices.target the folder to make; what was there goes
 * @param {string} choices.name of the executable
 * @param {string} [choices.project] the folder that holds the built app
 * @returns {Promise<PackedApp>}
 * @throws {ExplainedError} where packing hasn't been tried
 */
export async function packApp({ electron, target, name, project = projectFolder }) {
  if (process.platform !== 'linux') {
    throw new ExplainedError(`Packing is made and tried for Linux so far, not for ${process.platform}.`);
  }
  await mkdir(dirname(target), { recursive: true });
  // Filled beside its place and moved there whole.
  const unfinished = await mkdtemp(`${target}.part-`);
  try {
    const folder = join(unfinished, 'app');
    await copyElectron(dirname(electron), folder);
    await rename(join(folder, basename(electron)), join(folder, name));
    await writeFuses(join(folder, name));
    await archiveApp(project, join(folder, 'resources', 'app.asar'));
    await copyFile(join(project, 'LICENSE'), join(folder, 'LICENSE.txt'));
    await rm(target, { recursive: true, force: true });
    await rename(folder, target);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return { executable: join(target, name), archive: join(target, 'resources', 'app.asar') };
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyElectron(from, to) {
  await cp(from, to, {
    recursive: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (path) => !foreignApps.has(relative(from, path)),
  });
  await rename(join(to, 'LICENSE'), join(to, 'LICENSE.electron.txt')).catch(() => {
    // Some distributions have it under the second name already.
  });
}

/**
 * @param {string} project
 * @param {string} archive
 */
async function archiveApp(project, archive) {
  const { createPackage } = await import('@electron/asar');
  const staging = await mkdtemp(join(tmpdir(), 'throughline-asar-'));
  try {
    for (const part of appParts) {
      await cp(join(project, part), join(staging, part), { recursive: true });
    }
    await writeFile(join(staging, 'package.json'), await shortManifest(join(project, 'package.json')));
    await mkdir(dirname(archive), { recursive: true });
    // It answers when it has handed over the last byte, which is before that is in the file.
    await finished(await createPackage(staging, archive));
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** @param {string} path */
async function shortManifest(path) {
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  const short = Object.fromEntries(manifestParts.map((part) => [part, manifest[part]]));
  return `${JSON.stringify(short, null, 2)}\n`;
}
