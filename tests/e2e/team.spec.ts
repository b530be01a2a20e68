import { expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { TeamPage } from '../support/page-models/team-page';

test('people come, leave and return, and columns of one’s own are kept as the team’s format', async ({
  page,
}) => {
  await new FirstStart(page).makeTeam('Checkout', 'Ana');
  const team = new TeamPage(page);
  const shell = new Shell(page);
  await test.step('names, one or many', async () => {
    await team.open();
    await team.add('Jo\nKim, Sam');
    await expect(team.people.getByRole('listitem')).toHaveCount(4);
    await team.add('Kim');
    await expect(team.people).toContainText('Kim: each name can be on a team once.');
    await team.newNames.press('Escape');
    await team.person('Sam').getByRole('button', { name: 'Remove Sam' }).click();
    await expect(team.person('Sam')).toHaveCount(0);
    await shell.undo();
    await expect(team.person('Sam')).toBeVisible();
    await shell.redo();
    await team.add('SAM');
    await new Palette(page).run('Open the bin');
    await new BinDialog(page).putBack('Sam');
    await expect(shell.notice(/The name Sam is taken by now, so this is called Sam \(2\)/)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(team.person('Sam (2)')).toBeVisible();
    await team.person('Jo').getByRole('button', { name: 'Mark as gone: Jo' }).click();
    await expect(team.person('Jo')).toContainText('has left');
  });
  const dialog = new NewRetroDialog(page);
  await test.step('own columns', async () => {
    await shell.rail.getByRole('button', { name: 'Retro' }).click();
    await new RetroList(page).newButton.click();
    await expect(dialog.person('Jo')).toHaveCount(0);
    await dialog.chooseFormat('Own columns');
    await dialog.dialog.getByRole('textbox', { name: 'Column 1', exact: true }).fill('Slowed us down');
    await dialog.dialog.getByRole('textbox', { name: 'Column 2', exact: true }).fill('Carried us');
    await dialog.dialog.getByRole('button', { name: 'Remove column 3' }).click();
    await dialog.dialog.getByLabel('Name of the format').fill('Flow');
    await dialog.dialog.getByText("Keep as the team's format").click();
    await dialog.start();
    await page.getByRole('button', { name: 'All retrospectives' }).click();
    await expect(new RetroList(page).list.getByRole('listitem')).toContainText('Flow');
  });
  await test.step('one gesture started it and kept the format: one undo takes both back', async () => {
    await shell.undo();
    await expect(new RetroList(page).list).toHaveCount(0);
    await team.open();
    await expect(team.formats).not.toContainText('Flow');
    await shell.redo();
    await expect(team.formats).toContainText('Flow');
    await shell.rail.getByRole('button', { name: 'Retro' }).click();
  });
  await test.step('the format is there next time, and until the team lets it go', async () => {
    await new RetroList(page).newButton.click();
    await expect(dialog.format('Flow')).toBeChecked();
    await page.keyboard.press('Escape');
    await team.open();
    await expect(team.formats).toContainText('Flow');
    await team.formats.getByRole('button', { name: 'Remove the format Flow' }).click();
    await expect(team.formats.getByRole('button', { name: 'Remove the format Flow' })).toHaveCount(0);
    await shell.undo();
    await expect(team.formats).toContainText('Flow');
  });
});
