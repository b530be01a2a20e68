import { expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';

test('a new workspace has three doors, and the sample comes and goes with one gesture each', async ({
  page,
}) => {
  const start = new FirstStart(page);
  const shell = new Shell(page);
  const retros = new RetroList(page);
  await expect(start.doors).toHaveCount(3);
  await expect(start.door('The sample team')).toContainText('three months');
  await expect(start.door('A new team')).toBeVisible();
  await expect(start.door('From a file')).toBeVisible();
  await expect(shell.rail).toBeHidden();

  await start.takeSample();
  await expect(retros.list.getByRole('listitem')).toHaveCount(7);
  await expect(shell.team).toHaveText('Payments');
  await expect(shell.rail.getByRole('button', { name: 'Retro' })).toHaveAttribute('aria-current', 'page');

  await new Palette(page).run('Remove the sample team');
  await expect(start.doors).toHaveCount(3);
  await expect(shell.notice('The sample team is gone.')).toBeVisible();
  await page.getByRole('button', { name: 'What was deleted is in the bin' }).click();
  await expect(new BinDialog(page).rows).toHaveText([/Sample: Payments/]);
  await page.keyboard.press('Escape');

  await shell.undo();
  await expect(retros.list.getByRole('listitem')).toHaveCount(7);
  await expect(shell.notice(/^Undone: /)).toBeVisible();
  await shell.saved();
});

test('a new team starts with nothing but what to do next', async ({ page }) => {
  const start = new FirstStart(page);
  await start.door('A new team').click();
  const dialog = page.getByRole('dialog', { name: 'New team' });
  await expect(dialog.getByLabel('Name', { exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/name/i).last()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await start.makeTeam('Checkout', 'Ana, Jo\nKim');
  await expect(page.getByText('A retrospective starts with what hurts')).toBeVisible();
  const shell = new Shell(page);
  await shell.chooseTeam('New team');
  await dialog.getByLabel('Name', { exact: true }).fill('checkout');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/already/)).toBeVisible();
  await dialog.getByLabel('Name', { exact: true }).fill('Search');
  await page.keyboard.press('Enter');
  await expect(shell.team).toHaveText(/Search/);
  await shell.chooseTeam('Checkout');
  await expect(shell.team).toHaveText(/Checkout/);
});
