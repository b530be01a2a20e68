import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './ensure-build.mjs';
import { projectFolder } from './places.mjs';

/** The program for terminals and pipelines. */
export const cliFile = join(projectFolder, 'out', 'cli', 'cli.mjs');

const stamp = join(projectFolder, 'out', 'cli', '.built-from');
const sources = [
  'electron/cli',
  'electron/main/atomic-write.ts',
  'shared',
  'package.json',
  'package-lock.json',
];

/** @returns {boolean} whether the program is there and made of the sources as they are */
export function cliIsCurrent() {
  if (!existsSync(cliFile) || !existsSync(stamp)) return false;
  return readFileSync(stamp, 'utf8') === fingerprint(projectFolder, sources);
}

/**
 * Builds the program into one file that plain Node runs, without a word on stdout.
 *
 * @returns {Promise<void>}
 */
export async function buildCli() {
  const from = fingerprint(projectFolder, sources);
  const { build } = await import('vite');
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'silent',
    resolve: { alias: { '@shared': join(projectFolder, 'shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: 'electron/cli/cli.ts',
      outDir: 'out/cli',
      emptyOutDir: true,
      target: 'node20.18',
      rollupOptions: { output: { format: 'es', entryFileNames: 'cli.mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  writeFileSync(stamp, from);
}
