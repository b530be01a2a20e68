import { expect, test } from '../support/launch-app';
import { Palette } from '../support/page-models/palette';
import { openBoard } from '../support/start-points';

test('a group is opened: a note in it is edited, and another taken out', async ({ page }) => {
  const board = await openBoard(page);
  const { keyboard } = page;
  await board.write('Start', 'Deploy on Mondays', 'Deploy in small steps', 'Deploy with one button');
  await keyboard.press('Home');
  for (const key of ['x', 'ArrowDown', 'x', 'ArrowDown', 'x', 'g']) await keyboard.press(key);
  await expect(board.groupName).toBeFocused();
  await keyboard.type('Deployments');
  await keyboard.press('Enter');
  await expect(board.card('Deployments')).toBeFocused();

  await keyboard.press('o');
  const opened = page.getByRole('dialog', { name: 'Notes of “Deployments”' });
  await expect(opened.getByRole('listitem')).toHaveCount(3);
  await opened.getByRole('listitem').nth(1).getByRole('button', { name: 'Edit' }).click();
  await board.editor.fill('Deploy in smaller steps');
  await keyboard.press('Enter');
  await expect(opened.getByText('Deploy in smaller steps')).toBeVisible();
  await opened.getByRole('listitem').last().getByRole('button', { name: 'Take out' }).click();
  await expect(opened.getByRole('listitem')).toHaveCount(2);
  await keyboard.press('Escape');
  await expect(opened).toHaveCount(0);
  await expect(board.cards('Start')).toHaveCount(2);
  await expect(board.card('Deployments')).not.toContainText('one button');

  await keyboard.press('Control+z');
  await expect(board.cards('Start')).toHaveCount(1);
});

test('title, day and time box can be changed on the way', async ({ page }) => {
  await openBoard(page);
  await page.keyboard.press('Shift+E');
  const dialog = page.getByRole('dialog', { name: 'Title, day and time' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('After the launch');
  await dialog.getByRole('spinbutton', { name: 'Gather' }).fill('10');
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name: 'After the launch' })).toBeVisible();
  await expect(page.getByRole('button', { name: /timer for Gather, 10 minutes left/ })).toBeVisible();

  await page.keyboard.press('Shift+E');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(' ');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A title')).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('words that are left alone can be underlined again', async ({ page }) => {
  const board = await openBoard(page);
  await page.keyboard.press('n');
  await page.keyboard.type('Obviously the alert was late');
  await expect(page.getByRole('button', { name: /always ignore/i })).toBeVisible();
  await page.keyboard.press('Alt+i');
  await expect(page.getByRole('button', { name: /always ignore/i })).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await new Palette(page).run('Words that are left alone');
  const dialog = page.getByRole('dialog', { name: 'Words that are left alone' });
  await dialog.getByRole('button', { name: /Underline again/ }).click();
  await expect(dialog.getByText('None.')).toBeVisible();
  await page.keyboard.press('Escape');
  await board.card('Obviously the alert was late').press('e');
  await expect(page.getByRole('button', { name: /always ignore/i })).toBeVisible();
});
