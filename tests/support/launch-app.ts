import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { findElectron } from '../../electron/runtime/find-electron.mjs';
import { canOpenVirtualDisplay, openVirtualDisplay } from '../../electron/runtime/virtual-display.mjs';

const projectFolder = resolve(import.meta.dirname, '../..');
const closeLimit = 15_000;

/**
 * Playwright's own loader, which holds the app back until Playwright has connected. It comes by itself only where
 * Playwright finds the Electron; without it, a window that opens while Playwright attaches hangs one launch in thirty.
 */
const holdUntilConnected = [
  '-r',
  join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'lib/server/electron/loader.js',
  ),
];

/**
 * A virtual display has no graphics card. Left to find that out, Chromium starts a graphics process that fails, and then another; a page
 * that asks the first one in between has to ask again, and one test in some thousand then waited for a frame that never came.
 */
const withoutGraphicsCard = ['--disable-gpu'];

export interface LaunchChoices {
  /** Profile folder to use and keep; without one a fresh folder is made, and removed at the end. */
  profile?: string;
  /** More arguments for the app. */
  args?: string[];
  /** On top of this process's environment. */
  env?: Record<string, string>;
  /** Another app folder than the project's own. */
  appFolder?: string;
}

export interface LaunchedApp {
  app: ElectronApplication;
  /** The first window, loaded and to be seen. */
  page: Page;
  profile: string;
  /** What the app has written to its terminal so far. */
  output(): string;
  /** Quits the app as its menu would, and removes a fresh profile. Fails when the app doesn't quit in time. */
  close(): Promise<void>;
}

/** Starts the built app (npm run build) on a profile of its own and waits for its window. */
export async function launchApp(choices: LaunchChoices = {}): Promise<LaunchedApp> {
  const electron = await electronToTest();
  const profile = choices.profile ?? (await mkdtemp(join(tmpdir(), 'throughline-profile-')));
  const removeProfile = async () => {
    if (choices.profile === undefined) {
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  };
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [
      ...holdUntilConnected,
      ...electron.args,
      ...(canOpenVirtualDisplay() ? withoutGraphicsCard : []),
      choices.appFolder ?? projectFolder,
      `--user-data-dir=${profile}`,
      ...(choices.args ?? []),
    ],
    cwd: projectFolder,
    env: { ...currentEnvironment(), ...(await ownDisplay()), ...choices.env },
  });
  let written = '';
  const keep = (chunk: Buffer) => {
    written += chunk.toString();
  };
  app.process().stdout?.on('data', keep);
  app.process().stderr?.on('data', keep);

  const close = async () => {
    const quit = await closesInTime(app);
    if (!quit) app.process().kill('SIGKILL');
    await removeProfile();
    if (!quit) throw new Error(`The app did not quit in ${closeLimit / 1000} s. Its output:\n${written}`);
  };
  try {
    const page = await app.firstWindow();
    await keepRealPointerOut(app);
    await page.waitForLoadState('domcontentloaded');
    await seen(app);
    return { app, page, profile, output: () => written, close };
  } catch (error) {
    app.process().kill('SIGKILL');
    await removeProfile();
    throw new Error(`No window opened. The app's output:\n${written}`, { cause: error });
  }
}

/** The next save dialogs answer with this path, or are cancelled by null. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}

/** The next open dialogs answer with these paths, or are cancelled by null. */
export async function answerOpenDialog(
  app: ElectronApplication,
  paths: string | string[] | null,
): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths });
    },
    paths === null ? [] : [paths].flat(),
  );
}

/** The next message boxes answer with the button of this index. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, button) => {
    dialog.showMessageBox = async () => ({ response: button, checkboxChecked: false });
  }, response);
}

interface AppFixtures {
  /** What a test may set with `test.use({ launch: … })`. */
  launch: LaunchChoices;
  launched: LaunchedApp;
  app: ElectronApplication;
  page: Page;
  profile: string;
}

/** A test with the app running on a fresh profile: `app`, its first `page`, and its `profile` folder. */
export const test = base.extend<AppFixtures>({
  launch: [{}, { option: true }],
  launched: async ({ launch }, use, info) => {
    const launched = await launchApp(launch);
    // Electron's windows are outside of Playwright's own recording, so a trace is kept by hand. The page before and after each
    // step makes a run a third longer, so it is in the trace only for who looks for something.
    const { tracing } = launched.page.context();
    await tracing.start({ snapshots: process.env.THROUGHLINE_TRACE === 'pages', title: info.title });
    await use(launched);
    await (failed(info) ? keepEvidence(launched, info) : tracing.stop().catch(() => {}));
    await launched.close();
  },
  app: async ({ launched }, use) => use(launched.app),
  page: async ({ launched }, use) => use(launched.page),
  profile: async ({ launched }, use) => use(launched.profile),
});

export { expect } from '@playwright/test';

function failed(info: TestInfo): boolean {
  return info.status !== info.expectedStatus;
}

/** Screenshot, trace and the app's output of a failed test; a crashed app leaves what it can. */
async function keepEvidence(launched: LaunchedApp, info: TestInfo): Promise<void> {
  const screenshot = info.outputPath('screenshot.png');
  const trace = info.outputPath('trace.zip');
  const pictured = await settled(launched.page.screenshot({ path: screenshot, timeout: 5_000 }));
  if (pictured) await info.attach('screenshot', { path: screenshot, contentType: 'image/png' });
  const traced = await settled(launched.page.context().tracing.stop({ path: trace }));
  if (traced) await info.attach('trace', { path: trace, contentType: 'application/zip' });
  await info.attach('app output', { body: launched.output(), contentType: 'text/plain' });
}

/**
 * The pointer of the display lies somewhere over the windows, and moves "over" one whenever another opens or closes. A
 * test's own mouse doesn't come from the display, and must be the only one.
 */
async function keepRealPointerOut(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.setIgnoreMouseEvents(true);
    electron.on('browser-window-created', (_event, window) => window.setIgnoreMouseEvents(true));
  });
}

/** A window stays hidden until it is drawn. Nobody's hand is quicker than that, and keys that come earlier are lost. */
async function seen(app: ElectronApplication): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((done) => {
        const [window] = BrowserWindow.getAllWindows();
        if (window === undefined || window.isVisible()) done();
        window?.once('show', () => done());
        window?.once('closed', () => done());
      }),
  );
}

async function settled(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

async function closesInTime(app: ElectronApplication): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), closeLimit);
  });
  try {
    return await Promise.race([settled(app.close()), limit]);
  } finally {
    clearTimeout(timer);
  }
}

/** The Electron to test with: as given by the npm scripts, or found here, so that `npx playwright test` works alone. */
export async function electronToTest(): Promise<{ executable: string; args: string[] }> {
  const executable = process.env.THROUGHLINE_ELECTRON_EXECUTABLE;
  if (!executable) return findElectron();
  const args: unknown = JSON.parse(process.env.THROUGHLINE_ELECTRON_ARGS ?? '[]');
  return { executable, args: Array.isArray(args) ? args.map(String) : [] };
}

let display: Promise<Record<string, string>> | null = null;

/**
 * Where the windows of this worker are shown. A display has one clipboard, and one window with the keys: two tests at once must not share
 * it. It ends with the worker.
 */
function ownDisplay(): Promise<Record<string, string>> {
  // An Electron that may choose would take the screen that somebody looks at.
  const open = async () => ({ ...(await openVirtualDisplay()).env, WAYLAND_DISPLAY: '' });
  display ??= canOpenVirtualDisplay() ? open() : Promise.resolve({});
  return display;
}

function currentEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  const env = Object.fromEntries(entries);
  // It would start Electron as a plain Node.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
