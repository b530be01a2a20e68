import { writeFile } from 'node:fs/promises';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { PlanCsvDialog } from '../support/page-models/plan-csv-dialog';
import { PlanMeetingPage } from '../support/page-models/plan-meeting-page';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { openSamplePlan } from '../support/start-points';

// Each of these looks at several screens in three themes.
test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  // Without motion a colour is there at once, and not on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('axe finds nothing in the ranking, the roadmap, and while people estimate', async ({ page }) => {
  await openSamplePlan(page);
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  await expectNothingFound(page, 'ranking');
  await ranking.panel.getByRole('button', { name: 'Estimate in silence: effort' }).click();
  await page.keyboard.press('p');
  await expectNothingFound(page, 'silent estimate');
  await page.keyboard.press('3');
  await page.keyboard.press('p');
  await page.keyboard.press('9');
  await page.keyboard.press('v');
  await expectNothingFound(page, 'shown estimates');
  await ranking.panel.getByRole('button', { name: 'Stop without an answer' }).click();
  await ranking.panel.getByRole('button', { name: 'Start it' }).click();
  await expect(page.getByRole('complementary', { name: 'What stops?' })).toBeVisible();
  await expectNothingFound(page, 'what stops, beside the ranking');
  await page.getByRole('button', { name: 'Roadmap', exact: true }).click();
  await expectNothingFound(page, 'roadmap');
});

test('axe finds nothing in a planning meeting', async ({ app, page }, info) => {
  await openSamplePlan(page);
  const meeting = new PlanMeetingPage(page);
  await page.getByRole('button', { name: 'Meetings', exact: true }).click();
  await expectNothingFound(page, 'meetings');
  await meeting.start('Winter planning');
  await expectNothingFound(page, 'promised');
  await meeting.enter('Candidates');
  await expectNothingFound(page, 'candidates');
  const path = info.outputPath('ideas.csv');
  await writeFile(path, 'Title,Effort\nOne,XL\n,3\n');
  await answerOpenDialog(app, path);
  const dialog = new PlanCsvDialog(page);
  await dialog.open();
  await expect(dialog.staysBehind).toHaveCount(1);
  await expectNothingFound(page, 'import of candidates');
  await page.keyboard.press('Escape');
  await meeting.enter('Choose');
  await expectNothingFound(page, 'choose');
  await meeting.enter('Write down');
  await meeting.decide('Staging comes before refunds');
  await expectNothingFound(page, 'write down');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('# Winter planning');
  await expectNothingFound(page, 'export');
});
