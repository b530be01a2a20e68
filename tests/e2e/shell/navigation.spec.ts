import { expect, test } from '../../support/launch-app';

test('a page opens no window', async ({ app, page }) => {
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return ['https://example.org/', '/', 'about:blank', 'data:text/html,x'].map(
      (address) => window.open(address) === null,
    );
  });
  expect(opened).toEqual([true, true, true, true]);
  const count = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(count).toBe(1);
});

test('a page stays where it is', async ({ app, page }) => {
  const refused = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (contents === undefined) throw new Error('No window');
    const addresses = [
      'https://example.org/',
      'http://127.0.0.1:1/',
      'file:///etc/hostname',
      'app://throughline/index.html',
      'app://other/',
    ];
    const outcomes: boolean[] = [];
    for (const address of addresses) {
      const asked = new Promise<boolean>((resolve) => {
        contents.once('will-frame-navigate', (event) => resolve(event.defaultPrevented));
      });
      await contents.executeJavaScript(`location.href = ${JSON.stringify(address)}; 0`);
      // Only file: is stopped before the main process is asked.
      outcomes.push(address.startsWith('file:') || (await asked));
    }
    return outcomes;
  });
  expect(refused).toEqual([true, true, true, true, true]);
  expect(page.url()).toMatch(/^app:\/\/throughline\/(#.*)?$/);
});

test('reloading is the one navigation that there is', async ({ page }) => {
  await page.evaluate(() => {
    (globalThis as { before?: boolean }).before = true;
    location.reload();
  });
  await page.waitForFunction(() => !('before' in globalThis));
  expect(await page.evaluate(() => location.origin)).toBe('app://throughline');
});

test('a redirect is refused', async ({ app }) => {
  const wasPrevented = await app.evaluate(({ BrowserWindow }) => {
    let prevented = false;
    // Nothing the app serves redirects, so the question is put by hand.
    const question = {
      url: 'https://example.org/',
      preventDefault: () => {
        prevented = true;
      },
    };
    BrowserWindow.getAllWindows()[0]?.webContents.emit('will-redirect', question);
    return prevented;
  });
  expect(wasPrevented).toBe(true);
});

test('a page embeds no other, with or without a policy', async ({ app, page }) => {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<title>embedded</title>';
    const refused = new Promise((resolve) =>
      document.addEventListener('securitypolicyviolation', resolve, { once: true }),
    );
    document.body.append(frame);
    await refused;
  });
  const prevented = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const contents = window.webContents;
    await window.loadURL('data:text/html,<title>no policy</title>');
    const frames = new Map<string, boolean>();
    const bothFrames = new Promise<void>((resolve) => {
      contents.on('will-frame-navigate', (event) => {
        frames.set(new URL(event.url).protocol, event.defaultPrevented);
        if (frames.size === 2) resolve();
      });
    });
    const webview = new Promise<boolean>((resolve) => {
      contents.once('will-attach-webview', (event) => resolve(event.defaultPrevented));
    });
    await contents.executeJavaScript(`
      const embed = (name, address) => {
        const element = document.createElement(name);
        element.src = address;
        document.body.append(element);
      };
      embed('iframe', 'data:text/html,<title>embedded</title>');
      embed('iframe', 'app://throughline/');
      embed('webview', 'data:text/html,<title>embedded</title>');
    `);
    await bothFrames;
    const outcome = { frames: Object.fromEntries(frames), webview: await webview };
    window.destroy();
    return outcome;
  });
  expect(prevented).toEqual({ frames: { 'data:': true, 'app:': true }, webview: true });
});
