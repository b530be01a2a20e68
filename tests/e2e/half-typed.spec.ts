import type { ElectronApplication } from '@playwright/test';
import { withProfile } from '../support/fresh-profile';
import { expect, launchApp, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { ClosePage } from '../support/page-models/close-page';
import { DecidePage } from '../support/page-models/decide-page';
import { FirstStart } from '../support/page-models/first-start';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { SetTheStagePage } from '../support/page-models/set-the-stage-page';
import { Shell } from '../support/page-models/shell';
import { TeamPage } from '../support/page-models/team-page';
import { openBoard, openSample } from '../support/start-points';

/** Closes the window as its frame would, and waits until the app is gone. */
async function closeWindow(app: ElectronApplication): Promise<void> {
  const gone = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await gone;
}

test('a note that is half typed is kept when a key leads to another stage', async ({ page }) => {
  const board = await openBoard(page);
  const { keyboard } = page;
  // A stage that is still on its way hides the board first, which a field hears; one that is there takes it away at once.
  await keyboard.press('Alt+4');
  await expect(new DecidePage(page).outcomes).toBeVisible();
  await keyboard.press('Alt+2');
  await keyboard.press('n');
  await expect(board.composer).toBeFocused();
  await keyboard.type('Half of a thought');
  await keyboard.press('Alt+4');
  await expect(page.getByRole('article')).toContainText('Half of a thought');
  await keyboard.press('Alt+2');
  await expect(board.cards('Start')).toHaveText(['Half of a thought']);
});

test('a note that is half typed is kept when the window is closed', async () => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    const board = await openBoard(first.page);
    await first.page.keyboard.press('n');
    await expect(board.composer).toBeFocused();
    await first.page.keyboard.type('Said on the way out');
    await closeWindow(first.app);

    const second = await launchApp({ profile });
    await expect(new BoardPage(second.page).cards('Start')).toHaveText(['Said on the way out']);
    await second.close();
  });
});

test('names of new people are added when the window is closed', async () => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    await new FirstStart(first.page).makeTeam('Checkout', 'Ana');
    const team = new TeamPage(first.page);
    await team.open();
    await team.newNames.fill('Jo, Kim');
    await closeWindow(first.app);

    const second = await launchApp({ profile });
    const again = new TeamPage(second.page);
    await again.open();
    await expect(again.people.getByRole('listitem')).toHaveCount(3);
    await second.close();
  });
});

test('an action and half a name are kept when another topic is clicked', async ({ page }) => {
  const board = await openBoard(page);
  await board.write('Start', 'First topic', 'Second topic');
  await page.keyboard.press('Alt+4');
  const decide = new DecidePage(page);
  await decide.row('First topic').click();
  await decide.actions.getByRole('button', { name: /^New action/ }).click();
  const editor = page.getByRole('group', { name: 'New action' });
  await page.keyboard.type('Ask the support desk');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ki');
  await decide.row('Second topic').click();
  await expect(editor).toHaveCount(0);
  await expect(decide.topic).toContainText('Second topic');
  await decide.row('First topic').click();
  await expect(decide.action('Ask the support desk')).toContainText('Kim');
});

test('words of thanks are kept when a key leads to another stage', async ({ page }) => {
  await openBoard(page);
  const close = new ClosePage(page);
  await page.keyboard.press('Alt+5');
  await close.thanks.getByRole('textbox', { name: 'For what' }).click();
  await page.keyboard.type('Staying on the call');
  await page.keyboard.press('Alt+1');
  await expect(close.thanks).toHaveCount(0);
  await page.keyboard.press('Alt+5');
  await expect(close.thanks.getByRole('listitem')).toHaveText([/Staying on the call/]);
});

test('a note that is too long stays in its field, with the sentence why', async ({ page }) => {
  const board = await openBoard(page);
  const tooLong = 'x'.repeat(4_001);
  await page.keyboard.press('n');
  await board.composer.fill(tooLong);
  await board.composer.blur();
  await expect(new Shell(page).notice(/^A note can have 4,000 characters; this has 4,001/)).toBeVisible();
  await expect(board.composer).toHaveValue(tooLong);
  await expect(board.cards('Start')).toHaveCount(0);
  await board.composer.fill('x'.repeat(4_000));
  await board.composer.blur();
  await expect(board.cards('Start')).toHaveCount(1);
});

test('names of new people are added when somebody goes elsewhere, and refused ones wait', async ({
  page,
}) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana');
  const team = new TeamPage(page);
  const shell = new Shell(page);
  await team.open();
  await page.keyboard.press('n');
  await page.keyboard.type('Jo');
  await page.keyboard.press('Escape');
  await expect(team.person('Jo')).toBeVisible();
  await expect(team.newNames).toHaveValue('');
  await page.keyboard.press('n');
  await page.keyboard.type('Kim');
  await page.keyboard.press('Control+1');
  await expect(team.people).toHaveCount(0);
  await team.open();
  await expect(team.person('Kim')).toBeVisible();

  await team.newNames.fill('kim');
  await shell.rail.getByRole('button', { name: 'Retro' }).click();
  await team.open();
  await expect(team.newNames).toHaveValue('kim');
  await expect(team.people.getByRole('listitem')).toHaveCount(3);
});

test('a dialog that Escape closed has what was typed when it is opened again, until it was used', async ({
  page,
}) => {
  const start = new FirstStart(page);
  const shell = new Shell(page);
  const team = page.getByRole('dialog', { name: 'New team' });
  const name = team.getByLabel('Name', { exact: true });
  await start.door('A new team').click();
  await expect(name).toBeFocused();
  await page.keyboard.type('Checkout');
  await team.getByLabel('People').fill('Ana, Jo');
  await page.keyboard.press('Escape');
  await expect(team).toBeHidden();
  await start.door('A new team').click();
  await expect(name).toHaveValue('Checkout');
  await expect(team.getByLabel('People')).toHaveValue('Ana, Jo');
  await team.getByRole('button', { name: 'Create team' }).click();
  await shell.chooseTeam('New team');
  await expect(name).toHaveValue('');
  await page.keyboard.press('Escape');

  const retro = new NewRetroDialog(page);
  await page.keyboard.press('n');
  await expect(retro.title).toBeFocused();
  await page.keyboard.type('The week of the outage');
  await retro.chooseFormat('Own columns');
  const column = retro.dialog.getByRole('textbox', { name: 'Column 1', exact: true });
  await column.fill('Slowed us down');
  await retro.person('Jo').click();
  await retro.dialog.getByLabel('Add a name').fill('Ki');
  await page.keyboard.press('Escape');
  await expect(retro.dialog).toBeHidden();
  const people = new TeamPage(page);
  await people.open();
  await people.add('Sam');
  await shell.rail.getByRole('button', { name: 'Retro' }).click();
  await page.keyboard.press('n');
  await expect(retro.title).toHaveValue('The week of the outage');
  await expect(column).toHaveValue('Slowed us down');
  await expect(retro.dialog.getByLabel('Add a name')).toHaveValue('Ki');
  await expect(retro.person('Jo')).toHaveAttribute('aria-pressed', 'false');
  await expect(retro.person('Sam')).toHaveAttribute('aria-pressed', 'true');
  await retro.start();
  await page.keyboard.press('Control+n');
  await expect(retro.title).toHaveValue(/^Retro /);
});

test('the word why an action is dropped outlives Escape, and is kept by going elsewhere', async ({
  page,
}) => {
  await openSample(page, 'Set the stage');
  const stage = new SetTheStagePage(page);
  const why = stage.promise.getByLabel('Why it goes, in a word');
  await expect(stage.promise).toContainText('Agree with the data team on a copy of our own');
  await page.keyboard.press('d');
  await page.keyboard.type('No room this year');
  await page.keyboard.press('Escape');
  await expect(stage.counts).toHaveText('6 to look at');
  await page.keyboard.press('d');
  await expect(why).toHaveValue('No room this year');
  await page.keyboard.press('Alt+2');
  await expect(stage.promises).toHaveCount(0);
  await page.keyboard.press('Alt+1');
  await expect(stage.counts).toHaveText('1 dropped, 5 to look at');
  await stage.row('Agree with the data team').click();
  await expect(stage.promise).toContainText('Dropped: No room this year');
});
