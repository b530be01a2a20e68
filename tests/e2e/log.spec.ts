import { clipboardOf } from '../support/clipboard';
import { enterAtOnce } from '../support/enter-at-once';
import { forbidPointer } from '../support/keys-only';
import { expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { LogPage } from '../support/page-models/log-page';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openSample } from '../support/start-points';

test('actions of every meeting are walked, ticked off, copied and looked at by keys', async ({
  app,
  page,
}) => {
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  const count = await log.actions.count();
  expect(count).toBeGreaterThan(1);
  await log.actions.first().focus();
  const first = await log.actions.first().locator('span').first().innerText();
  await page.keyboard.press('ArrowDown');
  await expect(log.actions.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(log.actions.first()).toBeFocused();
  await page.keyboard.press('x');
  await expect(log.actions).toHaveCount(count - 1);
  await new Shell(page).undo();
  await expect(log.actions).toHaveCount(count);

  await page.getByRole('button', { name: 'Copy as' }).click();
  await page.getByRole('menuitem', { name: 'GitHub task list' }).click();
  await expect.poll(async () => (await clipboardOf(app)).text).toContain('- [ ] ');

  await log.actions.first().press('Enter');
  await expect(log.panel.getByLabel('What will be done')).toHaveValue(first);
  await log.panel.getByLabel('What will be done').fill('Write the shorter runbook');
  await log.panel.getByLabel('A word why').fill('The long one is never read');
  await log.panel.getByRole('button', { name: 'Change to this' }).click();
  await expect(log.actions.filter({ hasText: 'Write the shorter runbook' })).toBeVisible();
  await expect(log.actions.filter({ hasText: 'Write the shorter runbook' })).toBeFocused();
});

test('a decision of a meeting becomes a record, with its file beside it as one types', async ({ page }) => {
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  await log.show('Decisions');
  const items = log.unwritten.getByRole('listitem');
  const count = await items.count();
  expect(count).toBeGreaterThan(1);
  const before = await log.records.count();
  await items
    .first()
    .getByRole('button', { name: /^Write record/ })
    .click();
  const preview = page.getByRole('region', { name: 'The file that it comes to' });
  await expect(preview.getByRole('heading', { name: 'Context and Problem Statement' })).toBeVisible();
  await expect(preview.getByRole('definition').first()).toHaveText('accepted');
  await preview.getByText('File text').click();
  await expect(preview).toContainText('status: "accepted"');
  await page.getByLabel('Confirmation').fill('No rollback in March');
  await expect(preview).toContainText('### Confirmation');
  await expect(preview).toContainText('No rollback in March');
  await page.getByRole('button', { name: 'Another option' }).click();
  await page.getByRole('textbox', { name: 'Option 1' }).fill('Roll forward');
  await page.getByLabel('Good and bad').fill('+ quick\n- needs care');
  await expect(preview).toContainText('* Bad, because needs care');
  await preview.getByText('As it reads').click();
  await expect(preview.getByRole('heading', { name: 'Confirmation' })).toBeVisible();
  await expect(preview.getByRole('listitem').filter({ hasText: 'Bad, because needs care' })).toBeVisible();
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(log.records).toHaveCount(before + 1);
  await expect(items).toHaveCount(count - 1);

  await items
    .first()
    .getByRole('button', { name: /^Needs none/ })
    .click();
  await page.getByLabel('A word why').fill('Only for this week');
  await page.keyboard.press('Enter');
  await expect(items).toHaveCount(count - 2);
  await expect(log.waived).toContainText('Only for this week');
  await new Shell(page).undo();
  await expect(items).toHaveCount(count - 1);
  await page.keyboard.press('Control+Shift+z');
  await expect(items).toHaveCount(count - 2);
  await log.waived
    .getByRole('listitem')
    .filter({ hasText: 'Only for this week' })
    .getByRole('button', { name: /^Needs one after all/ })
    .click();
  await expect(items).toHaveCount(count - 1);

  await page.keyboard.press('n');
  await page.getByLabel('What is decided').fill('Use one queue');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await expect(log.records.first()).toContainText('Use one queue');
});

test('the log by keys alone: a third carry, where pains led, and what is found goes to where it lives', async ({
  page,
}) => {
  await openSample(page, 'Gather');
  const log = new LogPage(page);
  const palette = new Palette(page);
  const { keyboard } = page;
  const expectNoPointer = await forbidPointer(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await keyboard.press('Control+4');
  await expect(log.actions.first()).toBeFocused();
  await keyboard.press('c');
  await expect(page.getByRole('complementary', { name: 'Keep, change or drop?' })).toBeVisible();
  const word = log.panel.getByLabel('A word why');
  while (!(await word.evaluate((field) => field === document.activeElement))) await keyboard.press('Tab');
  await keyboard.type('They have no room this year');
  const drop = log.panel.getByRole('button', { name: 'Drop it' });
  while (!(await drop.evaluate((button) => button === document.activeElement))) await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(new Shell(page).notice('Dropped.')).toBeVisible();
  await keyboard.press('f');
  const through = page.getByRole('complementary', { name: 'Follow-through' });
  await expect(through).toContainText('Dropped: 2');
  await expect(through.getByRole('row', { name: /^Sprint 39 retro/ })).toHaveText('Sprint 39 retro1002');
  await keyboard.press('Escape');

  await keyboard.press('Alt+3');
  await expect(log.became.first()).toBeFocused();
  await keyboard.press('ArrowDown');
  await expect(log.became.nth(1)).toBeFocused();
  await keyboard.press('Enter');
  await expect(log.line.locator('[aria-current="true"]')).toBeFocused();
  await keyboard.press('Escape');
  await expect(log.became.nth(1)).toBeFocused();

  await palette.open();
  // Enter takes what the letters find, however early it comes.
  await enterAtOnce(palette.search, 'retire old invoise');
  await expect(page.getByRole('complementary', { name: 'Initiative' }).getByLabel('Title')).toHaveValue(
    'Retire the old invoice path',
  );
  await palette.open();
  await keyboard.type('payout');
  await expect(palette.items.filter({ hasText: /more, in Search$/ })).toBeVisible();
  await keyboard.press('ArrowUp');
  await expect(palette.chosen).toHaveText(/more, in Search$/);
  await keyboard.press('Enter');
  await expect(palette.dialog).toBeHidden();
  await expect(page.getByLabel('Search', { exact: true })).toHaveValue('payout');
  await expectNoPointer();
});

test('search finds with a slip, and the line of what is found is walked by keys', async ({ page }) => {
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  await log.show('Search');
  await expect(log.found.first()).toBeVisible();
  await page.getByLabel('Search', { exact: true }).fill('stagng');
  await expect(log.found.first()).toContainText(/staging/i);
  await log.found.filter({ hasText: 'Initiative' }).first().click();
  const boxes = log.line.getByRole('list').getByRole('button');
  await expect(boxes.first()).toBeVisible();
  const current = log.line.locator('[aria-current="true"]');
  await expect(current).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(current).not.toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(log.line).toBeHidden();
});

test('axe finds nothing in the log', async ({ page }) => {
  // Nine screens in three themes.
  test.setTimeout(240_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  await log.actions.first().click();
  await expectNothingFound(page, 'actions');
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByRole('complementary', { name: 'Follow-through' })).toBeVisible();
  await expectNothingFound(page, 'follow-through');
  await log.show('Decisions');
  await log.unwritten.waitFor();
  await expectNothingFound(page, 'decisions');
  await log.unwritten
    .getByRole('button', { name: /^Write record/ })
    .first()
    .click();
  await expectNothingFound(page, 'decision editor');
  await page.getByRole('region', { name: 'The file that it comes to' }).getByText('File text').click();
  await expectNothingFound(page, 'file text');
  await log.show('What became of it');
  await log.became.first().waitFor();
  await expectNothingFound(page, 'what became of it');
  await log.show('Search');
  await log.found.first().waitFor();
  await expectNothingFound(page, 'search');
  await log.found.filter({ hasText: 'Initiative' }).first().click();
  await expectNothingFound(page, 'line');
  await log.line.getByRole('button', { name: 'Link to…' }).click();
  await page.getByRole('dialog', { name: 'Link to…' }).waitFor();
  await expectNothingFound(page, 'link');
});

test('search is one key away from anywhere', async ({ page }) => {
  await new FirstStart(page).takeSample();
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByLabel('Search', { exact: true })).toBeFocused();
});
