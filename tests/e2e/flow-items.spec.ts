import { writeFile } from 'node:fs/promises';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { openSampleLook } from '../support/page-models/flow-looks';
import { Shell } from '../support/page-models/shell';

test('an item comes onto the map, moves, is done, and comes back, by keys', async ({ page }) => {
  await openSampleLook(page, 'Items');
  const panel = page.getByRole('region', { name: 'Items', exact: true });
  const onTheWay = panel.getByRole('list', { name: 'Items on the way' });
  const row = onTheWay.locator('[data-row-id]').filter({ hasText: 'Refund by card' });
  await page.keyboard.press('n');
  await expect(panel.getByRole('textbox', { name: 'New item' })).toBeFocused();
  await page.keyboard.type('Refund by card');
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'New item' })).toHaveValue('');
  // The youngest stands at the end of the list.
  await onTheWay.locator('[data-row-id]').first().click();
  await page.keyboard.press('End');
  await expect(row).toBeFocused();
  await expect(row).toContainText('1 day in all: younger than half took');
  await page.keyboard.press('m');
  const move = page.getByRole('dialog', { name: 'Move “Refund by card”' });
  await move.getByRole('button', { name: /^Move/ }).click();
  await expect(new Shell(page).notice(/“Refund by card” is in “.*” since today/)).toBeVisible();
  await row.click();
  await page.keyboard.press('x');
  await expect(row).toHaveCount(0);
  await new Shell(page).undo();
  await expect(row).toHaveCount(1);
  await row.click();
  await page.keyboard.press('e');
  const form = page.getByRole('complementary', { name: 'Item' });
  await expect(form.getByRole('list', { name: 'Steps it entered' }).getByRole('listitem')).toHaveCount(2);
  await form.getByRole('textbox', { name: 'Entered step 1' }).fill('2999-01-01');
  await form.getByRole('button', { name: 'Keep it' }).click();
  await expect(form.getByRole('alert')).toContainText('still to come');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
});

test('histories come from a file, ten thousand of them; the list is windowed and the scatter is read by keys', async ({
  app,
  page,
}, info) => {
  await openSampleLook(page, 'Items');
  const path = info.outputPath('items.csv');
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  const heads = page.getByRole('figure', { name: 'Cumulative flow' }).getByRole('columnheader');
  const first = ((await heads.nth(1).textContent()) ?? '').replace(/^1\. /, '');
  const rows = Array.from({ length: 10_000 }, (_, index) => {
    const ago = 3 + (index % 300);
    return `Item ${index},${day(ago + 1 + (index % 20))},${index % 10 === 0 ? '' : day(ago)}`;
  });
  await writeFile(path, [`Title,${first},Done`, ...rows, 'Bad,30.2.2026,', 'Item 1,2026-01-01,'].join('\n'));
  await answerOpenDialog(app, path);
  await page.getByRole('button', { name: 'Import CSV' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import items' });
  await expect(dialog.getByRole('status')).toHaveText('10000 items come in, 2 rows stay behind.');
  await dialog.getByRole('button', { name: 'Bring 10000 in' }).click();
  await expect(new Shell(page).notice('10000 items came in.')).toBeVisible();
  const list = page.getByRole('list', { name: 'Items on the way' });
  await expect(list.locator('[data-row-id]').first()).toBeVisible();
  expect(await list.locator('[data-row-id]').count()).toBeLessThan(60);
  const scatter = page.getByRole('figure', { name: 'Cycle time' });
  await expect(scatter).toContainText(/85% up to \d+ days/);
  // One shape for all of them.
  await expect(scatter.locator('svg[data-picture] circle')).toHaveCount(0);
  const reader = scatter.getByRole('slider');
  await reader.focus();
  await page.keyboard.press('Home');
  await expect(reader).toHaveAttribute('aria-valuetext', /: \d+ days?, done /);
});

test('axe finds nothing among the items and in the form of one', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openSampleLook(page, 'Items');
  await expect(
    page.getByRole('figure', { name: 'Cycle time' }).locator('svg[data-picture] path').first(),
  ).toBeAttached();
  await expectNothingFound(page, 'items');
  await page.getByRole('list', { name: 'Items on the way' }).locator('[data-row-id]').first().click();
  await page.keyboard.press('e');
  await expect(page.getByRole('complementary', { name: 'Item' })).toBeVisible();
  await expectNothingFound(page, 'an item');
});
