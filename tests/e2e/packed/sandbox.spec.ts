import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type OrdinaryUser, ordinaryUser } from '../../support/ordinary-user';
import { PackedApp, type PackedBuild, packForTest } from '../../support/packed-app';
import { FirstStart } from '../../support/page-models/first-start';
import { processTree } from '../../support/process-tree.mjs';

test.skip(process.platform !== 'linux', 'Packing is made and tried for Linux so far.');

let build: PackedBuild;
let folder: string;
let somebody: OrdinaryUser;
test.beforeEach(async () => {
  build = await packForTest();
  folder = await mkdtemp(join(tmpdir(), 'throughline-sandbox-'));
  await chmod(folder, 0o755);
  somebody = await ordinaryUser(folder);
});
test.afterEach(async () => {
  await build.remove();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Chromium's own words when the system gives it nothing to build a sandbox of. It then starts nothing at all. */
const refusal = /No usable sandbox|SUID sandbox helper/;

/** What the kernel says of a process; anybody may read it. */
function statusOf(pid: number): Record<string, string> {
  const lines = readFileSync(`/proc/${pid}/status`, 'utf8').trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(/:\s*/, 2)));
}

function commandLine(pid: number): string {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
}

/** Starts the app as a person does, without a word about sandboxes; null when Chromium refuses to start here. */
async function startShutIn(): Promise<{
  app: PackedApp;
  page: Awaited<ReturnType<PackedApp['page']>>;
} | null> {
  const app = new PackedApp(build.executable, somebody);
  try {
    return { app, page: await app.page() };
  } catch (error) {
    await app.close();
    if (refusal.test(app.output)) return null;
    throw error;
  }
}

test("as an ordinary user the page's process is shut in by the system itself", async () => {
  let started = await startShutIn();
  if (started === null && process.getuid?.() === 0) {
    // Where ordinary programs get no namespaces, an installed app has this helper of root's.
    await chmod(join(build.folder, 'chrome-sandbox'), 0o4755);
    started = await startShutIn();
  }
  if (started === null) {
    // Not passed over: what holds on such a system is that the app doesn't run without a sandbox.
    const why =
      'This system gives Chromium neither user namespaces nor its helper, and the app refuses to start.';
    test.info().annotations.push({ type: 'no sandbox to be had here', description: why });
    console.log(why);
    return;
  }

  const { app, page } = started;
  try {
    await expect(new FirstStart(page).doors).toHaveCount(3);
    const processes = processTree(app.pid).map((pid) => ({ line: commandLine(pid), status: statusOf(pid) }));
    expect(processes.filter(({ line }) => line.includes('--no-sandbox'))).toEqual([]);
    const pages = processes.filter(({ line }) => line.includes('--type=renderer'));
    expect(pages.length).toBeGreaterThan(0);
    for (const { status } of pages) {
      expect(status.Uid?.split(/\s+/), 'not root').not.toContain('0');
      expect(status, 'every call to the kernel is filtered').toMatchObject({ Seccomp: '2', NoNewPrivs: '1' });
      expect(status, 'no privilege of root').toMatchObject({ CapEff: '0000000000000000' });
      // One number in the system, and another in a world where no other process can be seen.
      expect(status.NSpid?.split(/\s+/).length, 'a process space of its own').toBeGreaterThan(1);
    }
    // The main process isn't filtered, which shows that the numbers above say something.
    expect(processes[0]?.status).toMatchObject({ Seccomp: statusOf(process.pid).Seccomp });
  } finally {
    await app.close();
  }
});
