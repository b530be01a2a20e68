import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../../support/launch-app';
import { type Listener, listenForConnections } from './listeners';

/** The first window's page and that of a second window, opened as the app opens it. */
async function twoWindows(app: ElectronApplication, first: Page): Promise<Page[]> {
  const opening = app.waitForEvent('window');
  await first.evaluate(() => window.throughline.call('window:new', undefined));
  const second = await opening;
  await second.waitForURL('app://throughline/**');
  return [first, second];
}

let listener: Listener;
test.beforeEach(async () => {
  listener = await listenForConnections();
});
test.afterEach(() => listener.close());

test('every window has the flags that shut its page in', async ({ app, page }) => {
  const pages = await twoWindows(app, page);
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Electron has it, its types leave it out: it is what the guard of a window can be seen by.
      const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): object };
      return getLastWebPreferences.call(contents) as Record<string, unknown>;
    }),
  );
  expect(preferences).toHaveLength(pages.length);
  for (const flags of preferences) {
    // Those that Electron tells; the others are held where a window is opened (assertSafe).
    expect(flags).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      safeDialogs: true,
      enableBlinkFeatures: '',
    });
  }
  for (const each of pages) {
    const seen = await each.evaluate(() => ({
      origin: location.origin,
      isSecure: isSecureContext,
      node: ['process', 'require', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
      bridge: Object.keys(window.throughline),
    }));
    expect(seen).toEqual({ origin: 'app://throughline', isSecure: true, node: [], bridge: ['call', 'on'] });
  }
});

test('no window opens another, leaves its page, reads a file or reaches a server', async ({ app, page }) => {
  const pages = await twoWindows(app, page);
  for (const each of pages) {
    const refused = await each.evaluate(async (port) => {
      const fails = (attempt: Promise<unknown>) =>
        attempt.then(
          () => false,
          () => true,
        );
      const link = document.createElement('a');
      link.href = 'https://example.org/';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      return {
        web: window.open('https://example.org/') === null,
        own: window.open('/') === null,
        blank: window.open('about:blank') === null,
        file: await fails(fetch('file:///etc/hostname')),
        http: await fails(fetch(`http://127.0.0.1:${port}/`)),
        noCors: await fails(fetch(`http://127.0.0.1:${port}/`, { mode: 'no-cors' })),
      };
    }, listener.port);
    expect(Object.entries(refused).filter(([, isRefused]) => !isRefused)).toEqual([]);

    const shown = await app.browserWindow(each);
    const stayed = await shown.evaluate(async ({ webContents }, port) => {
      const outcomes: boolean[] = [];
      for (const address of ['https://example.org/', `http://127.0.0.1:${port}/`, 'app://other/']) {
        const asked = new Promise<boolean>((resolve) => {
          webContents.once('will-frame-navigate', (event: { defaultPrevented: boolean }) =>
            resolve(event.defaultPrevented),
          );
        });
        await webContents.executeJavaScript(`location.href = ${JSON.stringify(address)}; 0`);
        outcomes.push(await asked);
      }
      await webContents.executeJavaScript(`location.href = 'file:///etc/hostname'; 0`);
      return outcomes;
    }, listener.port);
    expect(stayed).toEqual([true, true, true]);
    expect(await each.evaluate(() => location.origin)).toBe('app://throughline');
  }
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(pages.length);
  expect(listener.count()).toBe(0);
});

test('in no window does text become a script, or a page get a permission', async ({ app, page }) => {
  for (const each of await twoWindows(app, page)) {
    const outcome = await each.evaluate(async () => {
      const ran: string[] = [];
      Object.assign(globalThis, { ran });
      const refused = (attempt: () => unknown) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      // biome-ignore lint/security/noGlobalEval: the policy must refuse it
      const evaluate = globalThis.eval;
      // In a timer, since the test tool's own scripts may evaluate.
      const scripts = await new Promise<Record<string, string>>((resolve) =>
        setTimeout(() =>
          resolve({
            eval: refused(() => evaluate('globalThis.ran.push("eval")')),
            function: refused(() => new Function('globalThis.ran.push("function")')()),
            timer: refused(() => setTimeout('globalThis.ran.push("timer")')),
            interval: refused(() => setInterval('globalThis.ran.push("interval")', 1)),
            html: refused(() => {
              document.createElement('div').innerHTML = '<b>text</b>';
            }),
          }),
        ),
      );
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const states = await Promise.all(
        names.map(
          async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state,
        ),
      );
      return { ran, scripts, states: [...new Set(states)] };
    });
    expect(outcome).toEqual({
      ran: [],
      scripts: {
        eval: 'EvalError',
        function: 'EvalError',
        timer: 'TypeError',
        interval: 'TypeError',
        html: 'TypeError',
      },
      states: ['denied'],
    });
  }
});
