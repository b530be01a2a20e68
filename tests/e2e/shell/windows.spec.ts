import { expect, test } from '../../support/launch-app';

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
