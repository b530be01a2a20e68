import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { snapshotFiles } from '../support/harm';
import { answerOpenDialog, answerSaveDialog, expect, test } from '../support/launch-app';
import { expectNothingFoundAsIs } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { SnapshotsDialog } from '../support/page-models/snapshots-dialog';
import { openBoard } from '../support/start-points';

/** Takes a snapshot now, as the app does of itself when the work pauses. */
async function takeSnapshot(page: Page): Promise<void> {
  await new Shell(page).saved();
  const answer = await page.evaluate(() => window.throughline.call('snapshots:take', { reason: 'settled' }));
  expect(answer.outcome).not.toBe('failed');
}

test('a snapshot is looked into and restored by keys alone, and that is undone by one', async ({
  page,
  profile,
}) => {
  const shell = new Shell(page);
  const snapshots = new SnapshotsDialog(page);
  const retros = new RetroList(page);
  await new FirstStart(page).takeSample();
  await takeSnapshot(page);
  await retros.remove('Sprint 36 retro');
  await expect(retros.list.getByRole('listitem')).toHaveCount(6);

  await snapshots.open();
  await expect(snapshots.rows.first()).toBeFocused();
  await expect(snapshots.rows.first()).toContainText(/\d{4}, \d\d:\d\d.*records.*taken when the work paused/);
  await page.keyboard.press('Enter');
  await expect(snapshots.inside.getByText(/^In it: 1 team, .*7 retrospectives/)).toBeVisible();
  await expect(snapshots.titles(/^7 retrospectives$/)).toHaveText([
    /Sprint 42/,
    /./,
    /./,
    /./,
    /./,
    /./,
    /Sprint 36/,
  ]);
  await expect(snapshots.titles(/decisions$/)).not.toHaveCount(0);
  await expect(snapshots.titles(/actions$/)).not.toHaveCount(0);
  await expect(snapshots.titles(/notes$/)).not.toHaveCount(0);
  await expect(snapshots.button('Restore this snapshot')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(snapshots.inside).toBeHidden();
  await expect(
    shell.notice(/^Your workspace is as it was on .* What was here before is in the snapshots\./),
  ).toBeVisible();
  await expect(retros.list.getByRole('listitem')).toHaveCount(7);

  await shell.undo();
  await expect(retros.list.getByRole('listitem')).toHaveCount(6);
  await shell.redo();
  await expect(retros.list.getByRole('listitem')).toHaveCount(7);
  await shell.saved();
  // What was there before is in one of its own, with six.
  const before = (await snapshotFiles(profile)).find((name) => name.endsWith('-restore.json'));
  const kept = JSON.parse(await readFile(join(profile, 'snapshots', before ?? ''), 'utf8'));
  expect(kept.records.retro).toHaveLength(6);
});

test('a restore without a snapshot of what is there does not happen, and is said', async ({ app, page }) => {
  const snapshots = new SnapshotsDialog(page);
  const retros = new RetroList(page);
  await new FirstStart(page).takeSample();
  await takeSnapshot(page);
  await retros.remove('Sprint 36 retro');
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('snapshots:take');
    ipcMain.handle('snapshots:take', () => ({ outcome: 'failed', reason: 'The disk is full.' }));
  });
  await snapshots.open();
  await snapshots.rows.first().click();
  await snapshots.button('Restore this snapshot').click();
  await expect(snapshots.problem).toContainText('nothing was restored. The disk is full.');
  await snapshots.button('All snapshots').click();
  await expect(snapshots.rows).not.toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(snapshots.list).toBeHidden();
  await expect(retros.list.getByRole('listitem')).toHaveCount(6);
});

test('a damaged snapshot is named and not offered; hidden notes stay hidden; one can be exported and imported', async ({
  app,
  page,
  profile,
}, info) => {
  const snapshots = new SnapshotsDialog(page);
  const board = await openBoard(page);
  await board.write('Start', 'Alpha');
  await takeSnapshot(page);
  await board.write('Start', 'Beta');
  await page.keyboard.press('h');
  await takeSnapshot(page);
  const [older] = (await snapshotFiles(profile)).slice(-2);
  const path = join(profile, 'snapshots', older ?? '');
  await writeFile(path, (await readFile(path, 'utf8')).replace('Alpha', 'Alphb'));

  await snapshots.open();
  await expect(snapshots.list.getByText(/^One snapshot is damaged/)).toBeVisible();
  // In its place, with its date and its file's name, and nothing to press.
  const damaged = snapshots.items.filter({ hasText: older ?? '' });
  await expect(damaged).toHaveText(/\d{4}, \d\d:\d\d.*Damaged/);
  await expect(damaged.getByRole('button')).toHaveCount(0);
  await expectNothingFoundAsIs(page, 'snapshots, one of them damaged');
  await snapshots.rows.first().click();
  await expect(snapshots.titles(/^2 notes$/)).toHaveText(['Hidden note', 'Hidden note']);
  const exported = info.outputPath('snapshot.json');
  await answerSaveDialog(app, exported);
  await snapshots.button('Export…').click();
  await expect(new Shell(page).notice(/^Exported to snapshot\.json/)).toBeVisible();
  await page.keyboard.press('Escape');
  await answerOpenDialog(app, exported);
  await page.keyboard.press('Control+o');
  await expect(new ImportDialog(page).teams).toHaveText(/Checkout/);
});

test('the folder of the snapshots opens', async ({ app, page, profile }) => {
  await new FirstStart(page).takeSample();
  await app.evaluate(({ shell }) => {
    shell.openPath = async (path) => {
      Object.assign(globalThis, { openedPath: path });
      return '';
    };
  });
  const snapshots = new SnapshotsDialog(page);
  await snapshots.open();
  await snapshots.list.getByRole('button', { name: 'Open the folder' }).click();
  const opened = () => app.evaluate(() => (globalThis as { openedPath?: string }).openedPath ?? '');
  await expect.poll(opened).toBe(join(profile, 'snapshots'));
});

test('axe finds nothing in the snapshots, in each theme', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await new FirstStart(page).takeSample();
  await takeSnapshot(page);
  const snapshots = new SnapshotsDialog(page);
  const look = async (theme: string) => {
    await page.locator('html').evaluate((root, name) => root.setAttribute('data-theme', name), theme);
    await expectNothingFoundAsIs(page, `snapshots, ${theme}`);
  };
  await snapshots.open();
  await expect(snapshots.rows).not.toHaveCount(0);
  for (const theme of ['light', 'dark', 'room']) await look(theme);
  await snapshots.rows.first().click();
  await expect(snapshots.button('Restore this snapshot')).toBeVisible();
  for (const theme of ['light', 'dark', 'room']) await look(theme);
});
