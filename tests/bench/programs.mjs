import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { largeFlow, smallFlow } from './flow-workspace.mjs';
import { seedWorkspace } from './seed-workspace.mjs';

const projectFolder = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Program what is measured
 * @property {string} name
 * @property {'app' | 'plan' | 'flow' | 'plain' | 'blank'} kind app: the board of a retrospective; plan: that of the plan
 * @property {number} notes on its board; the steps of a flow map
 * @property {string} executable
 * @property {string[]} args
 * @property {string} folder
 * @property {string} profile
 * @property {Record<string, string>} env
 */

/**
 * The app, the plain board and the blank window, in the same Electron, each on a profile of its own that was used once before.
 *
 * @param {readonly number[]} sizes numbers of notes
 * @returns {Promise<{ blank: Program, app: Program[], plan: Program[], flow: Program[], plain: Program[], remove: () => void }>}
 */
export async function makePrograms(sizes) {
  const executable = process.env.THROUGHLINE_ELECTRON_EXECUTABLE;
  if (!executable) throw new Error('No Electron to measure in: start this with "npm run bench".');
  const args = JSON.parse(process.env.THROUGHLINE_ELECTRON_ARGS ?? '[]');
  const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
  /** @type {(kind: Program['kind'], notes: number, path: string) => Program} */
  const program = (kind, notes, path) => ({
    name: kind === 'blank' ? 'blank' : `${kind} ${notes}`,
    kind,
    notes,
    executable,
    args,
    folder: path,
    profile: join(folder, `${kind}${notes}`),
    env: { THROUGHLINE_BENCH_NOTES: String(notes) },
  });
  const app = sizes.map((notes) => program('app', notes, projectFolder));
  // The plan is the same board: how it is at its smallest and its largest says enough.
  const ends = sizes.length === 0 ? [] : [...new Set([Math.min(...sizes), Math.max(...sizes)])];
  const plan = ends.map((notes) => program('plan', notes, projectFolder));
  const flow = [smallFlow, largeFlow].map(({ steps }) => program('flow', steps, projectFolder));
  for (const each of [...app, ...plan, ...flow]) await seedWorkspace(each, each.notes);
  return {
    blank: program('blank', 0, join(import.meta.dirname, 'blank-app')),
    app,
    plan,
    flow,
    plain: sizes.map((notes) => program('plain', notes, join(import.meta.dirname, 'plain-board'))),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
