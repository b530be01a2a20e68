import type { ElectronApplication, Page } from '@playwright/test';
import { expect, launchApp, test } from '../../support/launch-app';

/**
 * Loads the page anew with the test in the place of the app's own code, which would answer by itself.
 * @returns how often the page was asked whether all is on disk
 */
async function takeThePagesPlace(page: Page): Promise<() => Promise<number>> {
  await page.route('**/*.js', (route) => route.abort()).catch(() => {});
  await page.reload();
  const asked = await page.evaluateHandle(() => {
    const count = { times: 0 };
    window.throughline.on('window:closing', () => {
      count.times += 1;
    });
    return count;
  });
  return () => asked.evaluate(({ times }) => times);
}

const answer = (page: Page, saved: boolean) =>
  page
    .evaluate((value) => void window.throughline.call('window:closing-answer', { saved: value }), saved)
    .catch(() => {});

/** Message boxes are kept, and answered with this button. @returns what they said */
async function keepMessages(app: ElectronApplication, response: number): Promise<() => Promise<string[]>> {
  const said = await app.evaluateHandle(({ dialog }, button) => {
    const messages: string[] = [];
    dialog.showMessageBox = async (...given: unknown[]) => {
      const { message, buttons } = given.at(-1) as { message: string; buttons: string[] };
      messages.push(`${message} [${buttons.join(' / ')}]`);
      return { response: button, checkboxChecked: false };
    };
    return messages;
  }, response);
  return () => said.jsonValue();
}

const windows = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
const closeWindow = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
const quit = (app: ElectronApplication) => app.evaluate(({ app: electronApp }) => electronApp.quit());

const notSaved = "Your last changes aren't on disk. [Keep open / Quit anyway]";

for (const [how, end] of [
  ['the window is closed', closeWindow],
  ['the app is quit', quit],
] as const) {
  test(`when ${how}, it stays until the page says that all is on disk`, async () => {
    const { app, page, close } = await launchApp();
    const asked = await takeThePagesPlace(page);
    await end(app);
    await expect.poll(asked).toBe(1);
    // Asking again changes nothing.
    await end(app);
    expect(await windows(app)).toBe(1);
    expect(await asked()).toBe(1);
    const exited = new Promise((resolve) => app.process().once('exit', resolve));
    await answer(page, true);
    expect(await exited).toBe(0);
    await close();
  });
}

test("when it isn't saved the person decides: keep open, then quit anyway", async () => {
  const { app, page, close } = await launchApp();
  const asked = await takeThePagesPlace(page);
  const messages = await keepMessages(app, 0);
  await quit(app);
  await expect.poll(asked).toBe(1);
  await answer(page, false);
  await expect.poll(messages).toEqual([notSaved]);
  expect(await windows(app)).toBe(1);

  await keepMessages(app, 1);
  await quit(app);
  await expect.poll(asked).toBe(2);
  const exited = new Promise((resolve) => app.process().once('exit', resolve));
  await answer(page, false);
  expect(await exited).toBe(0);
  await close();
});

test("a page that doesn't answer in ten seconds is treated as not saved", async () => {
  const { app, page, close } = await launchApp();
  await takeThePagesPlace(page);
  await keepMessages(app, 1);
  await app.evaluate(() => {
    const real = globalThis.setTimeout;
    // The test doesn't wait for what the person would.
    globalThis.setTimeout = ((run: () => void, after: number, ...rest: []) =>
      real(run, after === 10_000 ? 200 : after, ...rest)) as typeof setTimeout;
  });
  const exited = new Promise((resolve) => app.process().once('exit', resolve));
  await closeWindow(app);
  expect(await exited).toBe(0);
  await close();
});

test('a page that stopped says so, and can be loaded again', async ({ app, page }) => {
  const messages = await keepMessages(app, 0);
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.forcefullyCrashRenderer();
  });
  await expect.poll(messages).toEqual(['The page of this window stopped. [Reload / Quit]']);
  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.title'),
    );
  await expect.poll(title).toContain('Throughline');
  expect(page.isClosed()).toBe(false);
});

test('a page that stopped while it was asked leaves the decision to the person', async () => {
  const { app, page, close } = await launchApp();
  const asked = await takeThePagesPlace(page);
  await keepMessages(app, 1);
  await closeWindow(app);
  await expect.poll(asked).toBe(1);
  const exited = new Promise((resolve) => app.process().once('exit', resolve));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  expect(await exited).toBe(0);
  await close();
});

test('a page that cannot be read says so, and the app loads its own again', async ({ app, page }) => {
  const messages = await keepMessages(app, 0);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://throughline/missing.html')
      .catch(() => {});
  });
  await expect.poll(messages).toEqual(["The app's own page could not be read. [Reload / Quit]"]);
  await page.waitForURL(/^app:\/\/throughline\/(#.*)?$/);
});
