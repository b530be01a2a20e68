import { expect, test } from '../../support/launch-app';

test('every window has the flags that shut its page in', async ({ app, page }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => {
      const contents = window.webContents as unknown as { getLastWebPreferences(): object };
      return contents.getLastWebPreferences();
    }),
  );
  expect(preferences).toHaveLength(1);
  for (const flags of preferences) {
    expect(flags).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
  }
  const seen = await page.evaluate(() => ({
    origin: location.origin,
    isSecure: isSecureContext,
    node: ['process', 'require', 'module', 'Buffer', 'electron'].filter((name) => name in globalThis),
    bridge: Object.keys((globalThis as unknown as { throughline: object }).throughline),
  }));
  expect(seen).toEqual({ origin: 'app://throughline', isSecure: true, node: [], bridge: ['call', 'on'] });
});

test('the developer tools stay shut', async ({ app }) => {
  const pages = await app.evaluate(({ BrowserWindow, webContents }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.openDevTools({ mode: 'detach' });
    // The tools are a page of their own.
    return webContents.getAllWebContents().length;
  });
  expect(pages).toBe(1);
});

test('the window has a title, a smallest size and the paper of its theme', async ({ app, page }) => {
  await expect.poll(() => page.title()).toContain('Throughline');
  const window = await app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const [first] = BrowserWindow.getAllWindows();
    return {
      smallest: first?.getMinimumSize(),
      paper: first?.getBackgroundColor().toLowerCase(),
      expected: nativeTheme.shouldUseDarkColors ? '#14171a' : '#f6f4ef',
      isVisible: first?.isVisible(),
    };
  });
  expect(window.smallest).toEqual([880, 600]);
  expect(window.paper).toBe(window.expected);
  expect(window.isVisible).toBe(true);
});
