import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { withProfile } from '../support/fresh-profile';
import { answerMessageBox, expect, launchApp, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';
import { holdDatabase, storedRecords } from '../support/stored-records';

/** Opens another window by the menu, on the board that the first one shows. */
async function openSecond(app: ElectronApplication): Promise<Page> {
  const opening = app.waitForEvent('window');
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('window.new')?.click());
  const second = await opening;
  await second.waitForLoadState('domcontentloaded');
  return second;
}

const windowCount = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

const storedNotes = async (page: Page) =>
  (await storedRecords(page, 'note')).map((note) => String(note.text)).sort();

/** Ends the page's process, as a crash does. */
async function crash(app: ElectronApplication, page: Page): Promise<void> {
  const window = await app.browserWindow(page);
  await window.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer());
}

test('what is done in one window is in the other, with one history to undo', async ({ app, page }) => {
  const one = await openBoard(page);
  await one.write('Start', 'From the first');
  const second = await openSecond(app);
  const two = new BoardPage(second);
  await expect(two.cards('Start')).toHaveText(['From the first']);

  await two.write('Stop', 'From the second');
  await expect(one.cards('Stop')).toHaveText(['From the second']);
  await new Shell(page).saved();
  await new Shell(second).saved();
  expect(await storedNotes(page)).toEqual(['From the first', 'From the second']);

  await new Shell(page).undo();
  await expect(two.cards('Stop')).toHaveCount(0);
  await expect(one.cards('Stop')).toHaveCount(0);
  await new Shell(second).undo();
  await expect(one.cards('Start')).toHaveCount(0);
  await new Shell(second).redo();
  await expect(one.cards('Start')).toHaveText(['From the first']);
});

test('a drag in one window and writing in the other leave each other alone', async ({ app, page }) => {
  const one = await openBoard(page);
  await one.write('Start', 'Alpha', 'Beta');
  const second = await openSecond(app);
  const two = new BoardPage(second);
  await expect(two.cards('Start')).toHaveText(['Alpha', 'Beta']);

  const card = await one.card('Alpha').boundingBox();
  const stop = await one.column('Stop').boundingBox();
  if (card === null || stop === null) throw new Error('There is nothing to drag.');
  await page.mouse.move(card.x + 24, card.y + card.height / 2);
  await page.mouse.down();
  await page.mouse.move(stop.x + stop.width / 2, card.y + card.height / 2, { steps: 8 });
  await expect(one.column('Stop').locator('[data-gap]')).toBeVisible();
  await two.write('Start', 'Gamma');
  await two.write('Continue', 'Delta');
  await expect(one.cards('Continue')).toHaveText(['Delta']);
  await expect(one.column('Stop').locator('[data-gap]')).toBeVisible();
  await page.mouse.up();

  for (const board of [one, two]) {
    await expect(board.cards('Stop')).toHaveText(['Alpha']);
    await expect(board.cards('Start')).toHaveText(['Beta', 'Gamma']);
    await expect(board.cards('Continue')).toHaveText(['Delta']);
  }
});

test('when the first window closes the second goes on, and what it did is there after a restart', async () => {
  await withProfile(async (profile) => {
    const { app, page, close } = await launchApp({ profile });
    const one = await openBoard(page);
    await one.write('Start', 'Before');
    const second = await openSecond(app);
    const two = new BoardPage(second);
    await expect(two.card('Before')).toBeVisible();
    await two.write('Start', 'While both were open');
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => windowCount(app)).toBe(1);
    await two.write('Stop', 'Alone');
    await new Shell(second).saved();
    await new Shell(second).undo();
    await new Shell(second).undo();
    await new Shell(second).undo();
    await expect(two.cards('Start')).toHaveCount(0);
    for (let step = 0; step < 3; step += 1) await new Shell(second).redo();
    await expect(two.cards('Stop')).toHaveText(['Alone']);
    await close();

    const again = await launchApp({ profile });
    const board = new BoardPage(again.page);
    await expect(board.cards('Start')).toHaveText(['Before', 'While both were open']);
    await expect(board.cards('Stop')).toHaveText(['Alone']);
    await again.close();
  });
});

test('a window that follows closes only when the first has written what it did', async ({ app, page }) => {
  await openBoard(page);
  const second = await openSecond(app);
  const two = new BoardPage(second);
  await expect(two.column('Start')).toBeVisible();
  await new Shell(second).saved();
  const letGo = await holdDatabase(page);
  await two.write('Start', 'The last word');
  await expect(new Shell(second).saving('Saving')).toBeVisible();
  await expect(new Shell(page).saving('Saving')).toBeVisible();
  const closing = await app.browserWindow(second);
  await closing.evaluate((window) => window.close());
  await expect(new BoardPage(page).card('The last word')).toBeVisible();
  expect(await windowCount(app)).toBe(2);
  await letGo();
  await expect.poll(() => windowCount(app)).toBe(1);
  await new Shell(page).saved();
  expect(await storedNotes(page)).toEqual(['The last word']);
});

test('when the page of the first window dies the second goes on, and the first joins again', async ({
  app,
  page,
}) => {
  const one = await openBoard(page);
  await one.write('Start', 'Before');
  const second = await openSecond(app);
  const two = new BoardPage(second);
  await expect(two.card('Before')).toBeVisible();
  const letGo = await holdDatabase(page);
  await one.write('Start', 'Not on disk yet');
  await expect(two.card('Not on disk yet')).toBeVisible();
  void letGo;
  await answerMessageBox(app, 0);
  await crash(app, page);
  await two.write('Stop', 'After');
  await new Shell(second).saved();
  expect(await storedNotes(second)).toEqual(['After', 'Before', 'Not on disk yet']);

  const title = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .toSorted((a, b) => a.id - b.id)[0]
        ?.webContents.executeJavaScript('document.body.innerText'),
    );
  await expect.poll(title).toContain('After');
  await new Shell(second).undo();
  await expect.poll(title).not.toContain('After');
});

test('the room screen and the theme are one window’s own, and only the first window’s are remembered', async ({
  app,
  page,
  profile,
}) => {
  await openBoard(page);
  const second = await openSecond(app);
  await expect(new BoardPage(second).column('Start')).toBeVisible();
  const theme = (each: Page) => each.locator('html').getAttribute('data-theme');
  const before = await theme(page);
  await second.keyboard.press('F9');
  await expect.poll(() => theme(second)).toBe('room');
  expect(await theme(page)).toBe(before);
  await new Palette(page).run('Theme: dark');
  await expect.poll(() => theme(page)).toBe('dark');
  expect(await theme(second)).toBe('room');
  const remembered = async () => JSON.parse(await readFile(join(profile, 'preferences.json'), 'utf8'));
  await expect.poll(remembered).toMatchObject({ theme: 'dark', roomScreen: false });
  await second.reload();
  await expect.poll(() => theme(second)).toBe('room');
});

test('the menus are those of the window that has the focus', async ({ app, page }) => {
  await openBoard(page);
  const second = await openSecond(app);
  await expect(new BoardPage(second).column('Start')).toBeVisible();
  await new BoardPage(second).write('Start', 'A note');
  const entries = () =>
    app.evaluate(({ Menu }) => {
      const item = (id: string) => Menu.getApplicationMenu()?.getMenuItemById(id);
      return { undo: item('edit.undo')?.label, isRoomScreen: item('view.room-screen')?.checked };
    });
  const focus = async (each: Page) => (await app.browserWindow(each)).evaluate((window) => window.focus());
  await focus(second);
  await second.keyboard.press('F9');
  await expect.poll(entries).toEqual({ undo: 'Undo: add note', isRoomScreen: true });
  await focus(page);
  await expect.poll(entries).toEqual({ undo: 'Undo: add note', isRoomScreen: false });
  const send = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.palette')?.click());
  await send();
  await expect(new Palette(page).search).toBeVisible();
  await expect(new Palette(second).search).toHaveCount(0);
});

test('the app ends with its last window, and quitting closes both', async () => {
  await withProfile(async (profile) => {
    const { app, page, close } = await launchApp({ profile });
    await openBoard(page);
    const second = await openSecond(app);
    const two = new BoardPage(second);
    await expect(two.column('Start')).toBeVisible();
    await two.write('Start', 'Just before');
    // Nothing is waited for: both windows are asked, and the second has asked the first.
    await close();
    const again = await launchApp({ profile });
    await expect(new BoardPage(again.page).cards('Start')).toHaveText(['Just before']);
    await again.close();
  });
});
