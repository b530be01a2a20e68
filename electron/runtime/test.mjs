import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './ensure-build.mjs';
import { projectCache, projectFolder } from './places.mjs';
import { electronEnvironment, prepare } from './prepare.mjs';
import { run, runNpm } from './run-command.mjs';
import { runMain } from './run-main.mjs';
import { inWords, say } from './say.mjs';
import {
  addCounts,
  countsLine,
  countsOfPlaywright,
  countsOfVitest,
  noCounts,
  readCounts,
} from './test-counts.mjs';
import { openDisplay } from './virtual-display.mjs';

// npm test: every check in order, up to the first that fails. The last line counts the tests.

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ name: string, run: () => Promise<{ ok: boolean, counts?: Counts }> }} Step
 */

const oneFailure = { ...noCounts, failed: 1 };
const reports = join(projectCache, '..', 'throughline-reports');

/** @param {string} script */
async function npmRun(script) {
  return { ok: (await runNpm(['run', '--silent', script])).code === 0 };
}

async function unitTests() {
  const report = join(reports, 'unit.json');
  const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
  const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, args);
  return { ok: code === 0, counts: readCounts(report, countsOfVitest) };
}

/** @param {import('./find-electron.mjs').FoundElectron} electron */
async function endToEndTests(electron) {
  const report = join(reports, 'e2e.json');
  const playwright = join(projectFolder, 'node_modules', '@playwright', 'test', 'cli.js');
  const display = await openDisplay();
  const { code } = await run(process.execPath, [playwright, 'test', '--reporter=list,json'], {
    env: {
      ...display.env,
      ...electronEnvironment(electron),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      THROUGHLINE_TOUR_DIR: undefined,
    },
  });
  display.stop();
  return { ok: code === 0, counts: readCounts(report, countsOfPlaywright) };
}

/**
 * @param {import('./find-electron.mjs').FoundElectron} electron
 * @returns {Step[]}
 */
function stepsOn(electron) {
  return [
    { name: 'Format, lint and arrows', run: () => npmRun('lint') },
    { name: 'Types', run: () => npmRun('typecheck') },
    { name: 'Unit tests', run: unitTests },
    { name: 'Production build', run: async () => ({ ok: await build() }) },
    { name: 'End-to-end tests', run: () => endToEndTests(electron) },
  ];
}

/**
 * @param {Step[]} steps
 * @returns {Promise<Counts>} a step that fails without a failed test of its own counts as one failure
 */
async function runInOrder(steps) {
  let counts = noCounts;
  for (const [index, step] of steps.entries()) {
    process.stdout.write(`\n── ${index + 1}/${steps.length} ${step.name} ──\n`);
    const began = performance.now();
    const result = await step.run();
    const time = inWords(performance.now() - began);
    if (result.counts) counts = addCounts(counts, result.counts);
    if (result.ok) {
      say(`${step.name}: fine, ${time}.`);
      continue;
    }
    const left = steps.slice(index + 1).map((other) => other.name);
    say(`${step.name}: failed after ${time}.${left.length > 0 ? ` Not run: ${left.join(', ')}.` : ''}`);
    return result.counts?.failed ? counts : addCounts(counts, oneFailure);
  }
  return counts;
}

let total = oneFailure;
await runMain(async () => {
  const started = performance.now();
  const electron = await prepare();
  // Reports of an earlier run must not be counted.
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  total = await runInOrder(stepsOn(electron));
  say(`${inWords(performance.now() - started)} in all.`);
  return total.failed === 0 ? 0 : 1;
});
process.stdout.write(`${countsLine(total)}\n`);
