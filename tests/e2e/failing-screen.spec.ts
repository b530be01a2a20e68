import { readFile } from 'node:fs/promises';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { ClosePage } from '../support/page-models/close-page';
import { Palette } from '../support/page-models/palette';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { openSample } from '../support/start-points';
import { damageRecord } from '../support/stored-records';

test('a screen that fails says so, the rest goes on, and the work can be exported', async ({
  app,
  page,
}, info) => {
  await openSample(page, 'Gather');
  const shell = new Shell(page);
  const alert = page.getByRole('main').getByRole('alert');
  await shell.saved();
  await damageRecord(page, 'retro', { field: 'title', value: 'Sprint 42 retro' }, { columns: null });
  await page.reload();
  await expect(alert).toContainText('The retro screen stopped');
  await expect(alert).toContainText('What was saved is safe.');

  await test.step('it can be exported from there', async () => {
    const path = info.outputPath('rescued.json');
    await answerSaveDialog(app, path);
    await alert.getByRole('button', { name: 'Export the workspace' }).click();
    await expect(shell.notice(/^Exported to rescued\.json/)).toBeVisible();
    const rescued = JSON.parse(await readFile(path, 'utf8'));
    expect(rescued.records.retro).toHaveLength(7);
    expect(rescued.records.note.length).toBeGreaterThan(30);
  });
  await test.step('trying again fails again, without a blank window', async () => {
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toContainText('The retro screen stopped');
  });
  await test.step('rail and palette go on', async () => {
    await shell.rail.getByRole('button', { name: 'Team' }).click();
    await expect(page.getByRole('heading', { name: 'Payments' })).toBeVisible();
    await new Palette(page).run('Theme: dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
  await test.step('the other retrospectives open as ever', async () => {
    await shell.rail.getByRole('button', { name: 'Retro' }).click();
    await new RetroList(page).open('Sprint 41 retro');
    await expect(new ClosePage(page).thanks).toBeVisible();
    await expect(new BoardPage(page).heading('Sprint 41 retro')).toBeVisible();
  });
});
