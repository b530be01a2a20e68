// Lies in resources/app of the pinned Electron, which comes without a default app of its own, and does that app's
// work: it starts the folder (or file) named by the first plain argument, as `electron <folder>` would.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const given = process.argv.slice(1);
// `-r <module>` is loaded before the app, as Electron's own default app does.
const required = given.flatMap((argument, index) => (argument === '-r' ? [given[index + 1] ?? ''] : []));
const named = given.find((argument, index) => !argument.startsWith('-') && given[index - 1] !== '-r');
if (named === undefined) {
  process.stderr.write('Name the folder of an app to start.\n');
  process.exit(1);
}
const path = resolve(named);
const folder = existsSync(path) && statSync(path).isFile() ? dirname(path) : path;
const manifestPath = join(folder, 'package.json');
const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : {};
const name = manifest.productName ?? manifest.name;
if (typeof name === 'string') app.setName(name);
// Electron's own default app calls these two as well; only its type file leaves them out.
const untyped = /** @type {{ setVersion(version: string): void, setAppPath(path: string): void }} */ (
  /** @type {unknown} */ (app)
);
if (typeof manifest.version === 'string') untyped.setVersion(manifest.version);
untyped.setAppPath(folder);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
}

const main = folder === path ? join(folder, manifest.main ?? 'index.js') : path;
for (const module of required) createRequire(import.meta.url)(resolve(module));
// Awaited, so that Electron gets ready only after the app's first module has run: that is when an app may still set
// the sandbox and register its schemes.
try {
  await import(pathToFileURL(main).href);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  app.exit(1);
}
