import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { damage } from '../faults/damage.mjs';
import { damages } from '../faults/damages.mjs';
import { kill } from '../faults/kill.mjs';
import type { Row } from '../faults/table.mjs';
import { makeTemplate, type Template } from '../faults/template.mjs';
import { versions } from '../faults/versions.mjs';
import { expect, test } from '../support/launch-app';

// A handful of the trials of `npm run test:faults`: those that need no root and no patience.

/** One of each place: the database's log, its table, its list of files, all of it; the journal; the newest snapshot. */
const fewDamages = [
  'database log: a flipped byte near its start',
  'database table: a block of zeros',
  'CURRENT: garbage',
  'database: folder deleted',
  'journal: a flipped byte in the middle',
  'snapshot: a flipped byte in the newest',
];

let scratch: string;
let template: Template;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  const { executable, args } = await findElectron();
  process.env.THROUGHLINE_ELECTRON_EXECUTABLE ??= executable;
  process.env.THROUGHLINE_ELECTRON_ARGS ??= JSON.stringify(args);
  scratch = await mkdtemp(join(tmpdir(), 'throughline-faults-'));
  template = await makeTemplate(join(scratch, 'template'));
});
test.afterAll(() => rm(scratch, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

const few = (most: number) => ({
  template,
  scratch,
  random: Math.random,
  tell: () => {},
  trials: (usual: number) => Math.min(usual, most),
});

function expectToHold(rows: readonly Row[], count: number) {
  expect(rows.flatMap(({ fault, faults }) => faults.map((each) => `${fault}: ${each}`))).toEqual([]);
  expect(rows.map(({ lost, torn, silent }) => lost + torn + silent)).toEqual(rows.map(() => 0));
  expect(rows.reduce((sum, { trials }) => sum + trials, 0)).toBe(count);
}

test('what was shown as saved is there after kill -9 of everything, of main and of the page', async () => {
  test.setTimeout(60_000);
  expectToHold(await kill(few(1)), 3);
});

test('damaged files cost nothing: what was in them comes back from beside them', async () => {
  test.setTimeout(60_000);
  const kinds = damages.filter(({ name }) => fewDamages.includes(name));
  expectToHold(await damage(few(kinds.length), kinds), fewDamages.length);
});

test('a second instance and a profile of a newer Chromium are told, and cost nothing', async () => {
  test.setTimeout(60_000);
  expectToHold(await versions(few(1), ['a second instance', 'a newer Chromium']), 2);
});
