import { readFileSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { ensureBuild } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';
import { prepare } from './prepare.mjs';
import { runMain } from './run-main.mjs';
import { inWords, say } from './say.mjs';

// npm run package: the app as a folder that runs by itself, under dist/.
await runMain(async () => {
  const electron = await prepare();
  const { packApp } = await import('./pack-app.mjs');
  const { readFuses } = await import('./packed-fuses.mjs');
  await ensureBuild();

  const started = performance.now();
  const { version } = readManifest('package.json');
  // Only the Electron that the lock file names is for people; any other is older, newer or not made for this.
  const isTestBuild = electron.version !== readManifest('node_modules/electron/package.json').version;
  const kind = isTestBuild ? `test-build-electron-${electron.version.replaceAll(/[^\w.]+/g, '-')}-` : '';
  const target = join(projectFolder, 'dist', `throughline-${version}-${kind}linux-${process.arch}`);
  const { executable, archive } = await packApp({
    electron: electron.executable,
    target,
    name: isTestBuild ? 'throughline-test-build' : 'throughline',
  });
  const { size } = await stat(archive);
  say(`Packed in ${inWords(performance.now() - started)}: the app is ${(size / 1e6).toFixed(1)} MB.`);
  for (const [name, isOn] of Object.entries(await readFuses(executable))) {
    say(`  ${name}: ${isOn ? 'on' : 'off'}`);
  }
  if (isTestBuild) {
    const note = `This is a test build, not one to hand out: it has Electron ${electron.version}, ${electron.reason}.`;
    writeFileSync(join(target, 'TEST-BUILD.txt'), `${note}\n`);
    say(note);
  }
  const profile = electron.profile ? ` --user-data-dir=${electron.profile}` : '';
  say(`Start it with: ${relative(process.cwd(), executable)}${profile}`);
  return 0;
});

/**
 * @param {string} path below the project
 * @returns {{ version: string }}
 */
function readManifest(path) {
  return JSON.parse(readFileSync(join(projectFolder, path), 'utf8'));
}
