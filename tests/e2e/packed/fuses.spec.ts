import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { expect, type Page, test } from '@playwright/test';
import { readFuses } from '../../../electron/runtime/packed-fuses.mjs';
import { freePort } from '../../support/free-port';
import { listeningPorts } from '../../support/listening-ports';
import { PackedApp, type PackedBuild, type PackedChoices, packForTest } from '../../support/packed-app';
import { FirstStart } from '../../support/page-models/first-start';
import { processTree } from '../../support/process-tree.mjs';

// One build for the whole file, so its tests stay in one process.
test.describe.configure({ mode: 'default' });

test.skip(process.platform !== 'linux', 'Packing is made and tried for Linux so far.');

let build: PackedBuild;
test.beforeAll(async () => {
  build = await packForTest();
});
test.afterAll(() => build.remove());

let folder: string;
let running: PackedApp | null = null;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'throughline-packed-run-'));
});
test.afterEach(async () => {
  await running?.close();
  running = null;
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

async function start(choices: Partial<PackedChoices> = {}): Promise<{ app: PackedApp; page: Page }> {
  running = new PackedApp(build.executable, {
    profile: join(folder, 'profile'),
    ...choices,
    args: [...build.args, ...(choices.args ?? [])],
  });
  return { app: running, page: await running.page() };
}

/** A script that leaves a mark when any Node runs it. */
async function markingScript(): Promise<{ script: string; hasRun: () => boolean }> {
  const [script, mark] = [join(folder, 'mark.cjs'), join(folder, 'mark')];
  await writeFile(script, `require('node:fs').writeFileSync(${JSON.stringify(mark)}, '')`);
  return { script, hasRun: () => existsSync(mark) };
}

/** The app came as far as its first screen, which is later than anything that was to run instead of it or before it. */
async function expectFirstScreen(page: Page): Promise<void> {
  await expect(new FirstStart(page).doors).toHaveCount(3);
  expect(await page.evaluate(() => location.origin)).toBe('app://throughline');
}

test('the fuses are set in the binary, and the archive holds what the app needs and no more', async () => {
  expect(await readFuses(build.executable)).toEqual({
    RunAsNode: false,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableCookieEncryption: true,
    OnlyLoadAppFromAsar: true,
    EnableEmbeddedAsarIntegrityValidation: false,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
  const files = listPackage(join(build.folder, 'resources', 'app.asar'), { isPack: false });
  const outside = files.filter((path) => !/^\/out(\/(main|preload|renderer)(\/.*)?)?$/.test(path));
  expect(outside.sort()).toEqual(['/package.json', '/resources', '/resources/icon-256.png']);
  expect(files).toEqual(expect.arrayContaining(['/out/main/main.js', '/out/main/compact-worker.js']));
});

test('the packed app starts, and what it runs beside the main process comes from the archive too', async () => {
  const { app, page } = await start();
  await expectFirstScreen(page);
  await new FirstStart(page).takeSample();
  await app.close();
  // Snapshots are taken by a thread with a file of its own; the last one at quit.
  const snapshots = join(folder, 'profile', 'snapshots');
  const names = await readdir(snapshots);
  expect(names).toEqual([expect.stringMatching(/^snapshot-.*\.json$/)]);
  expect(await readFile(join(snapshots, names[0] ?? ''), 'utf8')).toContain('Sprint 42 retro');
});

test('ELECTRON_RUN_AS_NODE makes no Node of it', async () => {
  const { script, hasRun } = await markingScript();
  const { page } = await start({ env: { ELECTRON_RUN_AS_NODE: '1' }, args: [script] });
  await expectFirstScreen(page);
  expect(hasRun()).toBe(false);
});

test('NODE_OPTIONS is not even looked at', async () => {
  const { script, hasRun } = await markingScript();
  const { app, page } = await start({ env: { NODE_OPTIONS: `--require=${script}` } });
  await expectFirstScreen(page);
  expect(hasRun()).toBe(false);
  // An app that looks at it, but refuses this option, says so.
  expect(app.output).not.toContain('NODE_OPTION');
});

test('no argument and no signal opens the inspector', async () => {
  const wanted = await freePort();
  const { app, page } = await start({ args: [`--inspect=127.0.0.1:${wanted}`, '--inspect-brk'] });
  await expectFirstScreen(page);
  expect(listeningPorts(processTree(app.pid))).toEqual([await app.port()]);
  // To a Node that can be inspected this signal means "wait for a debugger"; to others it is what ends them.
  process.kill(app.pid, 'SIGUSR1');
  await app.ended();
  expect(app.output).not.toContain('Debugger listening');
});

test('an app named on the command line does not take its place', async () => {
  const { script, hasRun } = await markingScript();
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'other', main: script }));
  const { page } = await start({ args: [folder] });
  await expectFirstScreen(page);
  expect(hasRun()).toBe(false);
});

test('without its archive it starts nothing: no folder takes its place', async () => {
  const { script, hasRun } = await markingScript();
  const other = join(build.folder, 'resources', 'app');
  const archive = join(build.folder, 'resources', 'app.asar');
  await mkdir(other);
  await writeFile(join(other, 'package.json'), JSON.stringify({ name: 'other', main: 'main.cjs' }));
  await writeFile(join(other, 'main.cjs'), `require(${JSON.stringify(script)})`);
  await rename(archive, `${archive}.away`);
  try {
    await expect(start()).rejects.toThrow('The packed app has ended');
    expect(hasRun()).toBe(false);
  } finally {
    await rename(`${archive}.away`, archive);
    await rm(other, { recursive: true });
  }
});

test('file: and http: are refused, and pages come from nowhere else', async () => {
  const port = await freePort();
  const { app, page } = await start({ env: { ELECTRON_RENDERER_URL: `http://127.0.0.1:${port}` } });
  await expectFirstScreen(page);
  const asked = await page.evaluate(async (file) => {
    const failed = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'answered',
        (error: Error) => error.name,
      );
    return { file: await failed(fetch(file)), opened: window.open(file) === null };
  }, 'file:///etc/hostname');
  expect(asked).toEqual({ file: 'TypeError', opened: true });
  for (const address of ['file:///etc/hostname', `http://127.0.0.1:${port}/`]) {
    await expect(page.goto(address)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT');
  }
  // What is shown now is Chromium's own page of an error, which nobody can ask whether all is written.
  await app.kill();
});
