import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { BoardPage } from '../support/page-models/board-page';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { TeamPage } from '../support/page-models/team-page';
import { openSample } from '../support/start-points';

// Each of these looks at several screens in three themes.
test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  // Without motion a colour is there at once, and not on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('axe finds nothing at the start: doors, list, new retrospective, team, bin', async ({ page }) => {
  await expect(new FirstStart(page).doors).toHaveCount(3);
  await expectNothingFound(page, 'first start');
  await new FirstStart(page).takeSample();
  const retros = new RetroList(page);
  await retros.remove('Sprint 36 retro');
  await expect(retros.list.getByRole('listitem')).toHaveCount(6);
  await expectNothingFound(page, 'list, with a notice');
  await retros.newButton.click();
  await expect(new NewRetroDialog(page).title).toBeFocused();
  await expectNothingFound(page, 'new retrospective');
  await page.keyboard.press('Escape');
  await new TeamPage(page).open();
  await expectNothingFound(page, 'team');
  await new Palette(page).run('Open the bin');
  await expect(page.getByRole('dialog', { name: 'Bin' })).toBeVisible();
  await expectNothingFound(page, 'bin');
});

test('axe finds nothing in the stages', async ({ page }) => {
  const board = await openSample(page, 'Set the stage');
  await expect(page.getByRole('region', { name: 'Check-in' })).toBeVisible();
  await expectNothingFound(page, 'set the stage');
  await board.enter('Gather');
  await board.cards('Carried us').first().click();
  await page.keyboard.press('n');
  await page.keyboard.type('Sam broke staging');
  await expect(page.getByText('use it')).toBeVisible();
  await expectNothingFound(page, 'gather, while a note is written');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await board.enter('Insights');
  await board.voting.getByRole('button', { name: /^Start voting/ }).click();
  await board.voter('Ana').click();
  await board.vote(board.cards('Slowed us down').first(), 2);
  await expectNothingFound(page, 'insights, while votes are given');
  await page.keyboard.press('v');
  await board.enter('Decide');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByLabel('What will be done')).toBeFocused();
  await page.keyboard.type('Start staging on Sunday night');
  await page.keyboard.press('Enter');
  await expectNothingFound(page, 'decide');
  await board.enter('Close');
  await expect(page.getByRole('region', { name: 'Thanks' })).toBeVisible();
  await expectNothingFound(page, 'close');
});

test('axe finds nothing in the dialogs: palette, keys, export, import', async ({ app, page }, info) => {
  await openSample(page, 'Gather');
  await new Palette(page).open();
  await expectNothingFound(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await expectNothingFound(page, 'keys');
  await page.keyboard.press('Escape');
  await new BoardPage(page).enter('Close');
  await page.keyboard.press('Control+e');
  await expect(new ExportDialog(page).preview).toContainText('Sprint 42');
  await expectNothingFound(page, 'export');
  await page.keyboard.press('Escape');

  const file = JSON.parse(
    await readFile(resolve(import.meta.dirname, '../fixtures/workspace-v1.json'), 'utf8'),
  );
  file.records.person[0].name = 7;
  const path = info.outputPath('damaged.json');
  await writeFile(path, JSON.stringify(file));
  await answerOpenDialog(app, path);
  await page.keyboard.press('Control+o');
  await expect(new ImportDialog(page).leftOut).not.toHaveCount(0);
  await expectNothingFound(page, 'import');
});
