import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/launch-app';
import { LogPage } from '../support/page-models/log-page';
import { Palette } from '../support/page-models/palette';
import { openSample } from '../support/start-points';
import { Camera } from './camera';

const folder = join(process.env.THROUGHLINE_TOUR_DIR ?? 'tour', 'log');

test('what the sample team decided and promised, and what became of it', async ({ app, page }) => {
  await mkdir(folder, { recursive: true });
  const camera = new Camera(app, page, folder);
  const log = new LogPage(page);
  const { keyboard } = page;

  await test.step('a note is linked, and its line is shown', async () => {
    const board = await openSample(page, 'Gather');
    await board.card('Build down to 8 minutes').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Link to…' }).waitFor();
    await camera.take('card-menu');
    await page.getByRole('menuitem', { name: 'Link to…' }).click();
    const link = page.getByRole('dialog', { name: 'Link to…' });
    await link.getByRole('radio', { name: 'It came from' }).focus();
    await keyboard.press('ArrowRight');
    await link.getByRole('combobox').fill('build in eight');
    await expect(link.getByRole('option').first()).toContainText('Build in eight minutes');
    await camera.take('link-to');
    await keyboard.press('Enter');
    await expect(link).toBeHidden();
  });

  await test.step('actions, and how promises are kept', async () => {
    await log.open();
    await log.actions.first().click();
    await expect(log.panel.getByLabel('What will be done')).toBeVisible();
    await camera.take('actions');
    await keyboard.press('Escape');
    await keyboard.press('f');
    await page.getByRole('complementary', { name: 'Follow-through' }).waitFor();
    await camera.take('follow-through');
    await keyboard.press('Escape');
  });

  await test.step('decisions, and a record with what it comes to beside it', async () => {
    await log.show('Decisions');
    await log.unwritten.waitFor();
    await camera.take('decisions');
    await log.records.filter({ hasText: 'A payout that stands for an hour' }).click();
    await page.getByRole('region', { name: 'The file that it comes to' }).waitFor();
    await camera.take('record');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  });

  await test.step('what became of it, search, and a line', async () => {
    await log.show('What became of it');
    await log.became.first().waitFor();
    await camera.take('what-became-of-it');
    await log.show('Search');
    await page.getByLabel('Search', { exact: true }).fill('payouts stuk');
    await expect(log.found.first()).toContainText(/payout/i);
    await camera.take('search');
    await log.found.filter({ hasText: 'Alert for payouts that are stuck' }).first().click();
    await expect(log.box('No payout is stuck for more than an hour')).toBeVisible();
    await camera.take('line');
    await keyboard.press('Escape');
    await new Palette(page).open();
    await keyboard.type('security review');
    await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('option').first()).toContainText(
      'security review',
    );
    await camera.take('palette');
  });
});
