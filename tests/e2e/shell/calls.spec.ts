import type { ElectronApplication } from '@playwright/test';
import { expect, test } from '../../support/launch-app';

/** What a window that the app didn't make gets for an answer, with the app's own preload in it. */
function askFromForeignWindow(app: ElectronApplication, address: string): Promise<string> {
  return app.evaluate(async ({ BrowserWindow, app: electronApp }, url) => {
    const preload = `${electronApp.getAppPath()}/out/preload/preload.cjs`;
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
    await window.loadURL(url);
    const answer = await window.webContents.executeJavaScript(
      `throughline.call('app:info').then(() => 'answered', (error) => error.message)`,
    );
    window.destroy();
    return answer;
  }, address);
}

const refusal = /Refused: app:info from a page that isn't the app's own/;

test('the app answers its own page', async ({ page, profile }) => {
  const answer = await page.evaluate(() => window.throughline.call('app:info', undefined));
  expect(answer).toMatchObject({ version: '0.1.0', platform: expect.any(String), dataFolder: profile });
});

test('a foreign page gets no answer', async ({ app }) => {
  expect(await askFromForeignWindow(app, 'data:text/html,<title>foreign</title>')).toMatch(refusal);
});

test("the app's own page gets no answer in a window that the app didn't make", async ({ app }) => {
  expect(await askFromForeignWindow(app, 'app://throughline/')).toMatch(refusal);
});

test("a foreign page gets no answer in the app's own window", async ({ app }) => {
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.loadURL('data:text/html,<title>foreign</title>');
    const given = await contents?.executeJavaScript(
      `throughline.call('app:info').then(() => 'answered', (error) => error.message)`,
    );
    // A foreign page couldn't answer when the window is closed either.
    await contents?.loadURL('app://throughline/');
    return given;
  });
  expect(answer).toMatch(refusal);
});

test("a frame in the app's own page gets no answer, whatever its origin", async ({ app, page }) => {
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const answer = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const senderFrame = sender?.mainFrame.frames[0];
    if (senderFrame === undefined) throw new Error('No frame');
    // A sandboxed frame has no way to ask; the question is put as if it had found one.
    const { _invokeHandlers: handlers } = ipcMain as unknown as {
      _invokeHandlers: Map<string, (event: object, argument?: unknown) => unknown>;
    };
    try {
      await handlers.get('app:info')?.({ sender, senderFrame });
      return `answered ${senderFrame.origin}`;
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(answer).toMatch(refusal);
});

test('a wrong argument, an unknown call and an unknown event are refused', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const { throughline } = window;
    // The contract has no such names and arguments: refusing them is what is tried.
    const ask = (name: string, argument?: unknown) =>
      throughline.call(name as never, argument as never).then(
        () => 'answered',
        (error: Error) => error.message,
      );
    const listen = (name: string) => {
      try {
        throughline.on(name as never, () => {});
        return 'listening';
      } catch (error) {
        return (error as Error).message;
      }
    };
    return {
      path: await ask('file:save', { kind: 'json', suggestedName: 'a', content: '', path: '/tmp/x' }),
      openPath: await ask('file:open', '/etc/passwd'),
      folder: await ask('folder:reveal', '/etc'),
      theme: await ask('preferences:write', { theme: 'pink' }),
      snapshot: await ask('snapshots:read', { id: 1 }),
      unknown: await ask('shell:run', 'ls'),
      inherited: await ask('toString'),
      event: listen('anything'),
    };
  });
  const wrongArgument = /Refused: \S+ with an argument that isn't in the contract/;
  expect(answers.path).toMatch(wrongArgument);
  expect(answers.openPath).toMatch(wrongArgument);
  expect(answers.folder).toMatch(wrongArgument);
  expect(answers.theme).toMatch(wrongArgument);
  expect(answers.snapshot).toMatch(wrongArgument);
  expect(answers.unknown).toBe('There is no call shell:run');
  expect(answers.inherited).toBe('There is no call toString');
  expect(answers.event).toBe('There is no event anything');
});
