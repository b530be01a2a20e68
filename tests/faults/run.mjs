import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clock } from './clock.mjs';
import { damage } from './damage.mjs';
import { files } from './files.mjs';
import { full } from './full.mjs';
import { kill } from './kill.mjs';
import { power } from './power.mjs';
import { holds, rowOf, tableOf, verdictOf } from './table.mjs';
import { makeTemplate } from './template.mjs';
import { upgrades } from './upgrades.mjs';
import { versions } from './versions.mjs';

// npm run test:faults [-- --only kill,power] [-- --trials 3] [-- --json]
const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    trials: { type: 'string' },
  },
});
/** @type {Record<string, (bench: import('./trials.mjs').Bench) => Promise<import('./table.mjs').Row[]>>} */
const parts = {
  kill,
  power,
  full,
  damage: (bench) => damage(bench),
  files,
  clock,
  versions: async (bench) => [...(await versions(bench)), ...(await upgrades(bench))],
};
const wanted = options.only?.split(',') ?? Object.keys(parts);
const unknown = wanted.filter((name) => !(name in parts));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no part "${unknown.join('", "')}". The parts are: ${Object.keys(parts).join(', ')}.\n`,
  );
  process.exit(2);
}

const began = performance.now();
/** Progress goes beside the result, which may be read by a program. @param {string} words */
const tell = (words) =>
  process.stderr.write(`  ${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${words}\n`);
const scratch = mkdtempSync(join(tmpdir(), 'throughline-faults-'));
/** @type {import('./table.mjs').Row[]} */
const rows = [];
try {
  tell('making the profile that every trial begins with');
  const template = await makeTemplate(join(scratch, 'template'));
  const limit = options.trials === undefined ? Number.POSITIVE_INFINITY : Number(options.trials);
  const bench = {
    template,
    scratch,
    tell,
    random: Math.random,
    trials: (/** @type {number} */ usual) => Math.min(usual, limit),
  };
  for (const name of wanted) {
    const made = await parts[name]?.(bench).catch((error) => [rowOf(name, name, { faults: [error.stack] })]);
    rows.push(...(made ?? []));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
const seconds = (performance.now() - began) / 1000;
if (options.json) process.stdout.write(`${JSON.stringify({ seconds, rows }, null, 2)}\n`);
else process.stdout.write(`\n${tableOf(rows)}\n\n${verdictOf(rows)} ${(seconds / 60).toFixed(1)} min.\n`);
process.exitCode = rows.every((row) => row.skipped !== null || holds(row)) ? 0 : 1;
