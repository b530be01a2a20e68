import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { PlanMeetingPage } from '../support/page-models/plan-meeting-page';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { openSamplePlan } from '../support/start-points';
import { Camera } from './camera';

const folder = join(process.env.THROUGHLINE_TOUR_DIR ?? 'tour', 'plan');

/** Who estimates what, in silence. */
const estimates: readonly [person: string, value: string][] = [
  ['Ana', '3'],
  ['Jo', '8'],
  ['Kim', '4'],
  ['Mira', '4'],
  ['Sam', '5'],
];

test('a planning meeting of the sample team', async ({ app, page }) => {
  await mkdir(folder, { recursive: true });
  const camera = new Camera(app, page, folder);
  const meeting = new PlanMeetingPage(page);
  const ranking = new PlanRankingPage(page);
  const plan = await openSamplePlan(page);

  await test.step('the plan: its board, its ranking, its roadmap', async () => {
    await expect(plan.card('Retire the old invoice path')).toBeVisible();
    await camera.take('board');
    await ranking.open();
    await camera.take('ranking');
    await page.getByRole('button', { name: 'Roadmap', exact: true }).click();
    await page.getByRole('region', { name: 'Later' }).waitFor();
    await camera.take('roadmap');
  });

  await test.step('what was promised', async () => {
    await meeting.start('Winter planning');
    await expect(meeting.lessons).toContainText('Reminders for unpaid invoices');
    await camera.take('promised');
    await meeting.comesUpAgain.getByRole('button', { name: 'Back to the candidates' }).click();
  });

  await test.step('candidates', async () => {
    await meeting.enter('Candidates');
    await plan.card('Rewrite the ledger’s reports').waitFor();
    await camera.take('candidates');
  });

  await test.step('score: a silent estimate, shown at once', async () => {
    await meeting.enter('Score');
    await ranking.row('Faster invoice query').click();
    await ranking.panel.getByRole('button', { name: 'Estimate in silence: effort' }).click();
    const { estimate } = ranking;
    for (const [person, value] of estimates) {
      await estimate.getByRole('button', { name: new RegExp(`^${person}`) }).click();
      if (person === 'Kim') await camera.take('silent-estimate');
      await estimate.getByRole('button', { name: value, exact: true }).click();
    }
    await page.keyboard.press('v');
    await expect(estimate).toContainText('That is wide: talk about it.');
    await camera.take('shown-estimates');
    await page.keyboard.press('v');
    await expect(estimate).toBeHidden();
  });

  await test.step('choose: what stops?', async () => {
    await meeting.enter('Choose');
    await ranking.row('Ask for the security review').click();
    await ranking.panel.getByRole('button', { name: 'Start it' }).click();
    await plan.swap.getByText('Same-day refunds').click();
    await plan.swap.getByLabel('Why').first().fill('Reviews hold up every release');
    await plan.swap.getByLabel('Decided by').fill('the team');
    await camera.take('what-stops');
    await plan.swap.getByRole('button', { name: /^Swap/ }).click();
    await expect(plan.swap).toBeHidden();
    await camera.take('chosen');
  });

  await test.step('write down, and export', async () => {
    await meeting.enter('Write down');
    await meeting.decide(
      'The security review comes with the design note',
      'Five days of waiting in each release',
    );
    await meeting.promise('Tell the refunds team when we take it up again', 'Ana', '2027-01-15');
    await camera.take('write-down');
    await page.keyboard.press('Control+e');
    await expect(new ExportDialog(page).preview).toContainText('# Winter planning');
    await camera.take('export');
  });
});
