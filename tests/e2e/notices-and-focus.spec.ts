import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { Palette } from '../support/page-models/palette';
import { openBoard, openFullPlan, openPlan } from '../support/start-points';

/** Whether a press in the middle of a button would meet the button, and nothing that lies over it. */
async function isUncovered(button: Locator): Promise<boolean> {
  return button.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  });
}

async function sizeWindow(
  page: Page,
  resize: (width: number, height: number) => Promise<void>,
  height: number,
) {
  await resize(900, height);
  await expect.poll(() => page.evaluate(() => window.innerHeight)).toBe(height);
}

test('notices never lie on the buttons of a dialog or a panel, however many there are', async ({
  app,
  page,
}) => {
  const resize = (width: number, height: number) =>
    app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
  const plan = await openFullPlan(page);
  const bin = new BinDialog(page);
  await plan.open();
  await page.keyboard.press('n');
  await plan.paste(Array.from({ length: 10 }, (_, index) => `Idea ${index + 1}`).join('\n'));
  await page.keyboard.press('Escape');
  for (let index = 1; index <= 10; index += 1) {
    await plan.focus(`Idea ${11 - index}`);
    await page.keyboard.press('Delete');
    await expect(plan.card(`Idea ${11 - index}`)).toHaveCount(0);
  }
  for (const height of [760, 600]) {
    await sizeWindow(page, resize, height);
    await new Palette(page).run('Open the bin');
    await bin.dialog
      .getByRole('button', { name: /^Put back/ })
      .first()
      .click();
    const notice = page.locator('[data-notice]');
    await expect(notice.first()).toBeVisible();
    const empty = bin.dialog.getByRole('button', { name: 'Empty the bin' });
    await expect.poll(() => isUncovered(empty), `${height} pixels`).toBe(true);
    await expect.poll(() => isUncovered(notice.first().getByRole('button', { name: /^Undo/ }))).toBe(true);
    await page.keyboard.press('Escape');
  }
  await sizeWindow(page, resize, 620);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await plan.focus('Partner sandbox');
  await page.keyboard.press('1');
  await expect(plan.swap).toBeVisible();
  await expect(page.locator('[data-notice]').first()).toBeVisible();
  for (const name of [/^Swap/, /^Leave it/]) {
    await expect.poll(() => isUncovered(plan.swap.getByRole('button', { name }))).toBe(true);
  }
});

/** What has the keys, in words. */
function holder(page: Page): Promise<string> {
  return page.evaluate(() => {
    const active = document.activeElement;
    if (active === null || active === document.body) return 'nothing';
    return active.hasAttribute('data-card-id') || active.hasAttribute('data-column-stop')
      ? 'board'
      : active.tagName;
  });
}

test('Escape leaves the field for new initiatives to the board, whatever was written', async ({ page }) => {
  const plan = await openPlan(page);
  for (const text of ['', 'One', '', 'Two']) {
    await page.keyboard.press('n');
    await expect(plan.composer).toBeFocused();
    await plan.composer.fill(text);
    await page.keyboard.press('Escape');
    await expect(plan.composer).toBeHidden();
    // Before the first one there is no board yet, and the button that starts it has the keys.
    const isEmpty = (await plan.cards('Candidates').count()) === 0;
    await expect.poll(() => holder(page)).toBe(isEmpty ? 'BUTTON' : 'board');
  }
  await expect(plan.cards('Candidates')).toHaveCount(2);
  // With a filter that hides what was just written, and after the last one was taken back.
  await page.keyboard.press('/');
  await plan.filter.fill('One');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await plan.composer.fill('Three');
  await page.keyboard.press('Escape');
  await expect(plan.composer).toBeHidden();
  await expect.poll(() => holder(page)).toBe('board');
  await page.keyboard.press('n');
  await plan.composer.fill('Four');
  await plan.composer.press('Enter');
  await expect(plan.composer).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect.poll(() => holder(page)).toBe('board');
});

test('Escape leaves the field for new notes to the board, whatever was written', async ({ page }) => {
  await openBoard(page);
  for (const text of ['', 'One', '', 'Two']) {
    await page.keyboard.press('n');
    await expect(page.getByRole('textbox', { name: /^New note in / })).toBeFocused();
    await page.keyboard.type(text);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: /^New note in / })).toBeHidden();
    await expect.poll(() => holder(page)).toBe('board');
  }
  await page.keyboard.press('/');
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await page.keyboard.type('Three');
  await page.keyboard.press('Escape');
  await expect.poll(() => holder(page)).toBe('board');
});
