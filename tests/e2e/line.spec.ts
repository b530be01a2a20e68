import { enterAtOnce } from '../support/enter-at-once';
import { expect, test } from '../support/launch-app';
import { LogPage } from '../support/page-models/log-page';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { openSample } from '../support/start-points';

test('a note is linked from its card’s menu, by key and by name; its line shows it, goes to it, and lets the link go', async ({
  page,
}) => {
  const board = await openSample(page, 'Gather');
  const log = new LogPage(page);
  const shell = new Shell(page);
  const { keyboard } = page;
  const card = board.card('Nobody sees a broken staging');

  await card.click({ button: 'right' });
  const menu = page.getByRole('menu', { name: 'What you can do with it' });
  await expect(menu.getByRole('menuitem', { name: 'Move to…' })).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Link to…' }).click();
  const link = page.getByRole('dialog', { name: 'Link to…' });
  await expect(link).toContainText('Note: Nobody sees a broken staging');
  await link.getByRole('combobox').fill('alrt payouts older');
  await expect(link.getByRole('option').first()).toContainText('Alert on payouts older than an hour');
  await keyboard.press('Enter');
  await expect(shell.notice(/^Linked\./)).toBeVisible();
  await expect(card).toBeFocused();

  await keyboard.press('Control+Shift+l');
  await expect(log.box('Alert on payouts older')).toBeVisible();
  await expect(log.box('Staging watched like production')).toBeVisible();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await keyboard.press('Escape');
  await expect(card).toBeFocused();

  await keyboard.press('Control+l');
  await link.getByRole('radio', { name: 'It came from' }).focus();
  await keyboard.press('ArrowLeft');
  await keyboard.press('ArrowRight');
  await keyboard.press('Tab');
  await keyboard.type('Staging watched');
  await expect(link.getByRole('option')).toContainText(['Staging watched like production']);
  await keyboard.press('Escape');
  await new Palette(page).run('Show its line');
  await log.line.getByRole('button', { name: /^Take the link away: Nobody sees/ }).click();
  await expect(log.box('Alert on payouts older')).toBeHidden();
  await log.box('Staging watched like production').click();
  await log.line.getByRole('button', { name: 'Link to…' }).click();
  await link.getByRole('combobox').fill('Dashboard without data');
  await keyboard.press('Enter');
  await expect(log.box('Dashboard without data')).toBeVisible();
  await log.line.getByRole('button', { name: 'Go to it' }).click();
  const panel = page.getByRole('complementary', { name: 'Initiative' });
  await expect(panel.getByLabel('Title')).toHaveValue('Staging watched like production');
  await panel.getByRole('button', { name: 'Link to…' }).click();
  await expect(link).toContainText('Initiative: Staging watched like production');
  await keyboard.press('Escape');

  await keyboard.press('Control+3');
  await new RetroList(page).open('Sprint 42 retro');
  await board.enter('Set the stage');
  await page.getByRole('button', { name: /^What became of earlier topics/ }).waitFor();
  await keyboard.press('b');
  const back = page.getByRole('dialog', { name: 'What became of it' });
  await expect(back.getByRole('group').first()).toContainText('Sprint 41 retro');
  await expect(back).toContainText('Did it help? Yes.');
  // A day as people say it; a file has it as files do.
  await expect(back).toContainText(/\(open, due [A-Z][a-z]{2} \d{1,2} [A-Z][a-z]{2}/);
  await expect(back).not.toContainText(/\d{4}-\d{2}-\d{2}/);
});

test('several cards are linked at once, which undoes at once; so is a note in an open group', async ({
  page,
}) => {
  const board = await openSample(page, 'Gather');
  const log = new LogPage(page);
  const shell = new Shell(page);
  const { keyboard } = page;
  const link = page.getByRole('dialog', { name: 'Link to…' });
  const notes = board.cards('Slowed us down');
  const [first, second] = await notes.allInnerTexts();
  const alert = 'Alert on payouts older than an hour';

  await notes.first().click();
  for (const key of ['x', 'ArrowDown', 'x']) await keyboard.press(key);
  await notes.nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Link to…' }).click();
  await expect(link).toContainText('2 chosen:');
  await link.getByRole('combobox').fill('alrt payouts older');
  await expect(link.getByRole('option').first()).toContainText(alert);
  await keyboard.press('Enter');
  await expect(shell.notice(/^2 linked\./)).toBeVisible();
  await expect(notes.nth(1)).toBeFocused();
  await keyboard.press('Control+Shift+l');
  await expect(log.box(alert)).toBeVisible();
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(log.box(second ?? '')).toBeVisible();
  await expect(log.box(first ?? '')).toBeVisible();
  await keyboard.press('Escape');
  await keyboard.press('Control+z');
  await keyboard.press('Control+Shift+l');
  await expect(log.line.getByText('Nothing is linked to it yet')).toBeVisible();
  await keyboard.press('Escape');

  // By name it is about all that is selected, wherever the keys are; the menu of another card is about that one.
  await new Palette(page).run('Link to…');
  await expect(link).toContainText('2 chosen:');
  await keyboard.press('Escape');
  await notes.nth(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Link to…' }).click();
  await expect(link).toContainText('Note: ');
  await keyboard.press('Escape');

  await notes.first().click();
  for (const key of ['x', 'ArrowDown', 'x', 'g']) await keyboard.press(key);
  await keyboard.type('Belongs together');
  await keyboard.press('Enter');
  await keyboard.press('o');
  const group = page.getByRole('dialog', { name: 'Notes of “Belongs together”' });
  const note = group.getByRole('listitem').first();
  await note.getByRole('button', { name: 'Link to…' }).press('Control+l');
  await expect(link).toContainText(`Note: ${first}`);
  // Enter takes what the letters find, however early it comes.
  await enterAtOnce(link.getByRole('combobox'), alert);
  await expect(shell.notice(/^Linked\./)).toBeVisible();
  await expect(note.getByRole('button', { name: 'Link to…' })).toBeFocused();
  await note.click({ button: 'right' });
  await expect(page.getByRole('menuitem')).toHaveText([/^Link to…/, /^Show its line/]);
  await page.getByRole('menuitem', { name: 'Show its line' }).click();
  await expect(log.box(alert)).toBeVisible();
  await expect(log.box('Belongs together')).toBeVisible();
  await log.line.getByRole('button', { name: 'Go to it' }).click();
  await expect(group).toBeHidden();
  await expect(board.card('Belongs together')).toBeFocused();
});
