import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { largeFlow, smallFlow } from './flow-workspace.mjs';
import { logSizes } from './log-workspace.mjs';
import { withoutDisks } from './safety.mjs';
import { seedWorkspace } from './seed-workspace.mjs';

const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Program what is measured
 * @property {string} name
 * @property {'app' | 'plan' | 'flow' | 'log' | 'plain' | 'blank'} kind app: the board of a retrospective; plan: that of the plan
 * @property {number} notes on its board; the steps of a flow map; the records of a log
 * @property {string} executable
 * @property {string[]} args
 * @property {string} folder
 * @property {string} profile
 * @property {Record<string, string>} env
 */

/** What can be measured by itself. */
export const parts = /** @type {const} */ (['retro', 'plan', 'flow', 'log', 'safety']);

/** @typedef {(typeof parts)[number]} Part */

/**
 * The app, the plain board and the blank window, in the same Electron, each on a profile of its own that was used once before.
 *
 * @param {readonly number[]} sizes numbers of notes
 * @param {(part: Part) => boolean} wants what is to be measured
 * @returns {Promise<Record<'app' | 'plan' | 'flow' | 'log' | 'safety' | 'plain', Program[]> & { blank: Program, remove: () => void }>}
 *   `safety`: the largest board twice, once on disks that answer at once
 */
export async function makePrograms(sizes, wants) {
  const executable = process.env.THROUGHLINE_ELECTRON_EXECUTABLE;
  if (!executable) throw new Error('No Electron to measure in: start this with "npm run bench".');
  const args = JSON.parse(process.env.THROUGHLINE_ELECTRON_ARGS ?? '[]');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  /** @type {(kind: Program['kind'], notes: number, path: string, mark?: string) => Program} */
  const program = (kind, notes, path, mark = '') => ({
    name: kind === 'blank' ? 'blank' : `${kind} ${notes}${mark}`,
    kind,
    notes,
    executable,
    args,
    folder: path,
    profile: join(folder, `${kind}${notes}${mark}`),
    env: { THROUGHLINE_BENCH_NOTES: String(notes) },
  });
  const largest = Math.max(...sizes);
  const boards = wants('retro') ? sizes : [];
  const app = boards.map((notes) => program('app', notes, projectFolder));
  // The plan is the same board: how it is at its smallest and its largest says enough.
  const ends = wants('plan') ? [...new Set([Math.min(...sizes), largest])] : [];
  const plan = ends.map((notes) => program('plan', notes, projectFolder));
  const flows = wants('flow') ? [smallFlow, largeFlow] : [];
  const flow = flows.map(({ steps }) => program('flow', steps, projectFolder));
  const log = wants('log') ? [program('log', logSizes.records, projectFolder)] : [];
  const pair = wants('safety') ? ['-saving', '-leaving'] : [];
  const safety = pair.map((mark) => program('app', largest, projectFolder, mark));
  for (const each of [...app, ...plan, ...flow, ...log, ...safety]) await seedWorkspace(each, each.notes);
  return {
    blank: program('blank', 0, join(import.meta.dirname, 'blank-app')),
    app,
    plan,
    flow,
    log,
    safety: safety.map((each, index) => (index === 0 ? each : withoutDisks(each))),
    plain: boards.map((notes) => program('plain', notes, join(import.meta.dirname, 'plain-board'))),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
