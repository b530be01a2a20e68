import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clipboardOf } from '../support/clipboard';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { PlanMeetingPage } from '../support/page-models/plan-meeting-page';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { Shell } from '../support/page-models/shell';
import { openSamplePlan } from '../support/start-points';

test('a whole planning meeting of the sample team by mouse, from what was promised to the page', async ({
  app,
  page,
}, info) => {
  const plan = await openSamplePlan(page);
  const meeting = new PlanMeetingPage(page);
  const ranking = new PlanRankingPage(page);
  const shell = new Shell(page);

  await test.step('it starts from what was promised, what comes up again, and what was learned', async () => {
    await meeting.start('Winter planning');
    await expect(meeting.promised).toContainText('0 of 6 done.');
    await meeting.promised.getByText('Automate the first three steps of a release').waitFor();
    await meeting.promised.locator('label').first().click();
    await expect(meeting.promised).toContainText('1 of 6 done.');
    await expect(meeting.lessons).toContainText('Ask five of them before the next one', { ignoreCase: true });
    await expect(meeting.comesUpAgain).toContainText('Rewrite the ledger’s reports');
    await meeting.comesUpAgain.getByRole('button', { name: 'Back to the candidates' }).click();
    await expect(meeting.comesUpAgain).toContainText('Nothing that you put off has come due.');
  });

  await test.step('candidates: one more is written down, and an outcome is made clearer', async () => {
    await meeting.enter('Candidates');
    await expect(plan.card('Rewrite the ledger’s reports')).toBeVisible();
    await plan.column('Candidates').getByRole('button', { name: 'New initiative in Candidates' }).click();
    await plan.composer.fill('One-click staging');
    await plan.composer.press('Enter');
    await plan.composer.press('Escape');
    const outcomes = page.getByRole('region', { name: 'Outcomes' });
    await expect(outcomes).toContainText('Serving no outcome: 5 not started yet.');
    await expect(outcomes.getByRole('button', { name: 'New outcome' })).toBeHidden();
  });

  await test.step('score: dragged into the picture', async () => {
    await meeting.enter('Score');
    await ranking.row('One-click staging').click();
    await ranking.drag('One-click staging', 0, 1);
    await ranking.expectAnswers('One-click staging', 10, 10, 1);
    await expect(ranking.rows.first()).toContainText('One-click staging');
  });

  await test.step('choose: all slots are taken, so it is said what stops, and what that does to system health', async () => {
    await meeting.enter('Choose');
    await ranking.row('One-click staging').click();
    await ranking.panel.getByRole('button', { name: 'Start it' }).click();
    await expect(plan.swap).toContainText('All three slots are taken.');
    await plan.swap.getByText('Same-day refunds').click();
    await expect(ranking.capacity).toContainText('with this swap');
    await plan.swap.getByLabel('Why').first().fill('Staging costs us every Monday');
    await plan.swap.getByLabel(/[Dd]ecided/).fill('Ana and Jo');
    await plan.swap.getByRole('button', { name: /^Swap/ }).click();
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('One-click staging');
    await shell.undo();
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('Same-day refunds');
    await shell.redo();
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('One-click staging');
  });

  await test.step('write down: the page says what stops and what is missing still', async () => {
    await meeting.enter('Write down');
    await expect(meeting.missing).toContainText('"One-click staging" is active and nobody owns it.');
    await meeting.decide('Staging comes before refunds', 'Every Monday costs a day');
    await meeting.promise('Set up the first staging copy', 'Kim', '2027-01-15');
    await expect(meeting.paper).toContainText('Same-day refunds');
    await expect(meeting.paper).toContainText('Why: Staging costs us every Monday');
    await expect(meeting.paper).toContainText('Decided by: Ana and Jo');
    await page.getByRole('button', { name: /^Close the planning meeting/ }).click();
    await expect(page.getByText('Closed. You can still correct it.')).toBeVisible();
  });

  await test.step('export: the page in Markdown, as a file and on the clipboard in two forms', async () => {
    const path = join(info.outputPath(), 'plan.md');
    await answerSaveDialog(app, path);
    const dialog = new ExportDialog(page);
    await page.getByRole('button', { name: /^Export/ }).click();
    await expect(dialog.preview).toContainText('# Winter planning');
    await dialog.save();
    await expect(shell.notice(/^Saved as plan\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toContain('## What we stop');
    expect(markdown).toMatch(/Same-day refunds \(goes to: next\)/);
    expect(markdown).toMatch(/Set up the first staging copy.*Kim.*2027-01-15/);
    await page.getByRole('button', { name: /^Export/ }).click();
    await dialog.copyForSlack();
    const slack = (await clipboardOf(app)).text;
    expect(slack).toContain('*What we stop*\n• Same-day refunds\n    ◦ Why: Staging costs us every Monday');
    await page.getByRole('button', { name: /^Export/ }).click();
    await dialog.copy();
    const rich = await clipboardOf(app);
    expect(rich.text).toContain('## What we stop');
    if (rich.html !== null) expect(rich.html).toContain('<h2>What we stop</h2>');
  });

  await test.step('it stands in the list, and the next one begins with what this one promised', async () => {
    await page.getByRole('button', { name: 'Back to the plan' }).click();
    await page.getByRole('button', { name: 'Meetings', exact: true }).click();
    await expect(meeting.list.getByRole('listitem').filter({ hasText: 'Winter planning' })).toContainText(
      '1 started, 1 stopped, 1 decision, 1 action',
    );
    await meeting.start('The one after');
    await expect(meeting.promised).toContainText('Set up the first staging copy');
    await expect(page.getByRole('region', { name: 'Decided last' })).toContainText(
      'Staging comes before refunds',
    );
    await shell.undo();
    await expect(meeting.steps).toBeHidden();
  });
});
