import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { findElectron } from '../../../electron/runtime/find-electron.mjs';
import { expect, launchApp, test } from '../../support/launch-app';

const projectFolder = resolve(import.meta.dirname, '../../..');

interface Run {
  output(): string;
  ended: Promise<number | null>;
  kill(): void;
}

/** Starts the app as a person would, with nothing attached to it. */
async function start(profile: string): Promise<Run> {
  const electron = await findElectron();
  const child = spawn(electron.executable, [...electron.args, projectFolder, `--user-data-dir=${profile}`], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let written = '';
  child.stderr.on('data', (chunk: Buffer) => {
    written += chunk.toString();
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  return { output: () => written, ended, kill: () => child.kill('SIGKILL') };
}

let folder: string;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-start-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

test('a second start brings the first to the front, says so and ends well', async () => {
  const profile = join(folder, 'profile');
  const first = await launchApp({ profile });
  await first.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
  });
  const second = await start(profile);
  expect(await second.ended).toBe(0);
  expect(second.output()).toContain('Throughline is already running with this profile');
  const isShown = () =>
    first.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isVisible()),
    );
  await expect.poll(isShown).toEqual([true]);
  await first.close();
});

test('a profile that cannot be written to is said aloud, not passed over', async () => {
  await writeFile(join(folder, 'file'), '');
  const run = await start(join(folder, 'file', 'profile'));
  await expect
    .poll(() => run.output())
    .toContain("Throughline can't write to the folder that holds your data.");
  expect(run.output()).toContain('Nothing was changed.');
  run.kill();
  await run.ended;
});

const boundsIn = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('a window opens where it was left', async () => {
  const profile = join(folder, 'profile');
  const place = { x: 60, y: 40, width: 1000, height: 700 };
  const first = await launchApp({ profile });
  await first.app.evaluate(({ BrowserWindow }, bounds) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(bounds);
  }, place);
  // The display gives a window its size in its own time.
  await expect.poll(() => boundsIn(first.app)).toEqual(place);
  await first.close();

  const second = await launchApp({ profile });
  expect(await boundsIn(second.app)).toEqual(place);
  await second.close();
});

test('a window of a display that is gone comes back on screen', async () => {
  const profile = join(folder, 'profile');
  const first = await launchApp({ profile });
  await first.close();
  const file = join(profile, 'window.json');
  const place = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(
    file,
    JSON.stringify({ ...place, bounds: { x: 9000, y: -4000, width: 1000, height: 700 } }),
  );

  const second = await launchApp({ profile });
  const { bounds, area } = await second.app.evaluate(({ BrowserWindow, screen }) => ({
    bounds: BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: 0, y: 0, width: 0, height: 0 },
    area: screen.getPrimaryDisplay().workArea,
  }));
  expect(bounds).toMatchObject({ width: 1000, height: 700 });
  expect(bounds.x).toBeGreaterThanOrEqual(area.x);
  expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
  expect(bounds.y + bounds.height).toBeLessThanOrEqual(area.y + area.height);
  await second.close();
});
