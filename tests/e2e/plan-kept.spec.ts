import { readFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { withProfile } from '../support/fresh-profile';
import { answerOpenDialog, answerSaveDialog, expect, launchApp, test } from '../support/launch-app';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { PlanBoardPage } from '../support/page-models/plan-board-page';
import { PlanMeetingPage } from '../support/page-models/plan-meeting-page';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { Shell } from '../support/page-models/shell';
import { SnapshotsDialog } from '../support/page-models/snapshots-dialog';
import { openSamplePlan } from '../support/start-points';

/** The plan's tables, and those of what led to it: decision records and links stand in the same file. */
const planTables = ['initiative', 'planOutcome', 'planning', 'estimate', 'decisionRecord', 'link'] as const;

/** Exports the workspace, and gives the file as it lies on the disk. */
async function exported(app: ElectronApplication, page: Page, path: string): Promise<string> {
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+Shift+S');
  await expect(new Shell(page).notice(/^Exported to /)).toBeVisible();
  return readFile(path, 'utf8');
}

function recordsOf(file: string): Record<string, unknown[]> {
  return (JSON.parse(file) as { records: Record<string, unknown[]> }).records;
}

/** The sample's plan, with an estimate and a meeting that is on, so that nearly every table of the plan has something in it. */
async function busyPlan(page: Page): Promise<PlanBoardPage> {
  const plan = await openSamplePlan(page);
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  await ranking.panel.getByRole('button', { name: 'Estimate in silence: effort' }).click();
  await ranking.estimate.getByRole('button', { name: /^Ana/ }).click();
  await ranking.estimate.getByRole('button', { name: '2', exact: true }).click();
  await expect(ranking.estimate.getByRole('button', { name: /^Ana/ })).toHaveText('Anagiven');
  await new PlanMeetingPage(page).start('What next');
  await plan.open();
  // Something is linked by hand, after what came with the sample.
  await plan.focus('Statement as a spreadsheet');
  await page.keyboard.press('Control+l');
  await page
    .getByRole('dialog', { name: 'Link to…' })
    .getByRole('combobox')
    .fill('Support joined the planning');
  await page.keyboard.press('Enter');
  await expect(new Shell(page).notice(/^Linked\./)).toBeVisible();
  await new Shell(page).saved();
  return plan;
}

test('after kill -9 the whole plan is back, to the byte of its export', async ({ page: _page }, info) => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    await busyPlan(first.page);
    const before = await exported(first.app, first.page, info.outputPath('before.json'));
    for (const table of planTables) {
      expect(recordsOf(before)[table]?.length, table).toBeGreaterThan(0);
    }
    const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
    first.app.process().kill('SIGKILL');
    await ended;

    const second = await launchApp({ profile });
    const plan = new PlanBoardPage(second.page);
    await plan.open();
    await expect(plan.titles('Active')).toHaveCount(3);
    expect(await exported(second.app, second.page, info.outputPath('after.json'))).toBe(before);
    await second.close();
  });
});

test('a plan that is exported comes in again elsewhere as the same records', async ({ app, page }, info) => {
  await busyPlan(page);
  const file = info.outputPath('plan.json');
  const before = await exported(app, page, file);
  const other = await launchApp();
  await answerOpenDialog(other.app, file);
  await new FirstStart(other.page).door('From a file').click();
  await new ImportDialog(other.page).button('Bring it in').click();
  await expect(new ImportDialog(other.page).dialog).toBeHidden();
  await new Shell(other.page).saved();
  const after = await exported(other.app, other.page, info.outputPath('again.json'));
  expect(JSON.stringify(recordsOf(after))).toBe(JSON.stringify(recordsOf(before)));
  await other.close();
});

test('a snapshot brings the plan back, and one undo takes that back', async ({ page }) => {
  const plan = await busyPlan(page);
  const shell = new Shell(page);
  const snapshots = new SnapshotsDialog(page);
  const answer = await page.evaluate(() => window.throughline.call('snapshots:take', { reason: 'settled' }));
  expect(answer.outcome).not.toBe('failed');
  const candidates = await plan.titles('Candidates').allTextContents();
  const [top = ''] = candidates;
  await plan.focus(top);
  await page.keyboard.press('Delete');
  await expect(plan.card(top)).toHaveCount(0);

  await snapshots.open();
  await snapshots.rows.first().click();
  await expect(snapshots.titles(/initiatives$/)).not.toHaveCount(0);
  await snapshots.button('Restore this snapshot').click();
  await expect(snapshots.inside).toBeHidden();
  await plan.open();
  await expect(plan.titles('Candidates').first()).toHaveText(top);
  await shell.undo();
  await expect(plan.card(top)).toHaveCount(0);
  await shell.redo();
  await expect(plan.titles('Candidates').first()).toHaveText(top);
});
