import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';
import { electronEnvironment } from './prepare.mjs';
import { run } from './run-command.mjs';
import { say } from './say.mjs';
import { openDisplay } from './virtual-display.mjs';

const defaultFolder = join(projectFolder, 'tour');

/**
 * Drives the app through a whole retrospective and prints the paths of what that leaves: pictures and exports.
 *
 * @param {import('./find-electron.mjs').FoundElectron} electron
 * @returns {Promise<number>} exit code
 */
export async function runTour(electron) {
  await ensureBuild();
  const folder = process.env.THROUGHLINE_TOUR_DIR ? resolve(process.env.THROUGHLINE_TOUR_DIR) : defaultFolder;
  // Only our own folder is emptied: one named by a person may hold other things.
  if (folder === defaultFolder) rmSync(folder, { recursive: true, force: true });
  const display = await openDisplay();
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const result = await run(
    process.execPath,
    [playwright, 'test', '--project', 'tour', ...process.argv.slice(2)],
    {
      env: { ...display.env, ...electronEnvironment(electron), THROUGHLINE_TOUR_DIR: folder },
    },
  );
  display.stop();
  if (result.code !== 0) {
    say('The tour stopped before its end, see above.');
    return result.code;
  }
  const files = filesBelow(folder);
  say(`The tour left ${files.length} files:`);
  for (const file of files) process.stdout.write(`${relative(process.cwd(), file) || file}\n`);
  return 0;
}

/**
 * @param {string} folder
 * @returns {string[]} paths of its files, in order
 */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
