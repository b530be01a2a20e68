import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, chromium, type Page } from '@playwright/test';
import { packApp } from '../../electron/runtime/pack-app.mjs';
import { electronToTest } from './launch-app';

const startLimit = 30_000;
const quitLimit = 15_000;

export interface PackedBuild {
  executable: string;
  /** The folder of the executable. */
  folder: string;
  /** Switches that this machine's Electron needs. */
  args: string[];
  remove(): Promise<void>;
}

/** Packs the built app, as `npm run package` does, into a folder of its own that every user of the machine may read. */
export async function packForTest(): Promise<PackedBuild> {
  const electron = await electronToTest();
  const outer = await mkdtemp(join(tmpdir(), 'throughline-packed-'));
  await chmod(outer, 0o755);
  const folder = join(outer, 'app');
  const { executable } = await packApp({
    electron: electron.executable,
    target: folder,
    name: 'throughline-test-build',
  });
  const remove = () => rm(outer, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return { executable, folder, args: electron.args, remove };
}

export interface PackedChoices {
  profile: string;
  args?: string[];
  /** On top of this process's environment; undefined removes a name. */
  env?: NodeJS.ProcessEnv;
  /** Another user of the system to run as, which only root may ask for. */
  user?: { uid: number; gid: number };
}

/** A packed app that runs, watched through Chromium's remote debugging port: the only way in that its fuses leave. */
export class PackedApp {
  #browser: Browser | undefined;
  #output = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  constructor(executable: string, { profile, args = [], env, user }: PackedChoices) {
    this.#child = spawn(executable, [`--user-data-dir=${profile}`, '--remote-debugging-port=0', ...args], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: undefined, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Nothing of this process's folder is needed, and another user may not be let into it.
      cwd: tmpdir(),
      ...user,
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.#output += chunk.toString();
      });
    }
    this.#ended = new Promise((done) => this.#child.once('close', () => done()));
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** What the app has written to its terminal so far. */
  get output(): string {
    return this.#output;
  }

  /** Its first page. Fails with the app's own words when it ends before there is one. */
  async page(): Promise<Page> {
    await this.#pageIsThere();
    this.#browser = await chromium.connectOverCDP(await this.#debuggingAddress());
    const page = this.#browser.contexts()[0]?.pages()[0];
    if (page === undefined) throw new Error(`The packed app has no page.\n${this.#output}`);
    return page;
  }

  /** The port that `page` connects to. */
  async port(): Promise<number> {
    return Number(new URL(await this.#debuggingAddress()).port);
  }

  /** Resolves when the app has ended by itself. */
  ended(): Promise<void> {
    return this.#ended;
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ends it as the system's shutdown does, which lets it write what is pending; by force when that takes too long. */
  async close(): Promise<void> {
    await this.#browser?.close().catch(() => {});
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#child.kill('SIGTERM');
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), quitLimit);
    await this.#ended;
    clearTimeout(timer);
  }

  /** Playwright waits for ever when it connects while a window is on its way to its page. */
  async #pageIsThere(): Promise<void> {
    const list = `http://127.0.0.1:${await this.port()}/json/list`;
    const until = performance.now() + startLimit;
    while (performance.now() < until) {
      const targets = (await (await fetch(list)).json()) as { type: string; url: string }[];
      if (targets.some(({ type, url }) => type === 'page' && url.startsWith('app:'))) return;
      await pause(50);
    }
    throw new Error(`The packed app opened no page.\n${this.#output}`);
  }

  #debuggingAddress(): Promise<string> {
    return new Promise((done, fail) => {
      const look = () => {
        const address = /DevTools listening on (ws:\S+)/.exec(this.#output)?.[1];
        if (address !== undefined) settle(() => done(address));
      };
      const timer = setTimeout(
        () => settle(() => fail(new Error(`The packed app did not start.\n${this.#output}`))),
        startLimit,
      );
      const settle = (finish: () => void) => {
        clearTimeout(timer);
        this.#child.stderr?.off('data', look);
        finish();
      };
      this.#child.stderr?.on('data', look);
      this.#ended.then(() => settle(() => fail(new Error(`The packed app has ended.\n${this.#output}`))));
      look();
    });
  }
}
