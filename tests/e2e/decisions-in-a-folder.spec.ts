import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { ExportFolderDialog } from '../support/page-models/export-folder-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { LogPage } from '../support/page-models/log-page';
import { Shell } from '../support/page-models/shell';
import { nygardRecord, oldMadrRecord } from '../unit/files-in/good-files';

/** Lets a folder fall on the window, as a file manager does. */
async function dropFolder(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
  await session.detach();
}

test('decisions go into a folder and come from one: tried dry, written, only what changed, by keys, and taken back', async ({
  app,
  page,
}, info) => {
  test.setTimeout(90_000);
  const folder = info.outputPath('adr');
  await answerOpenDialog(app, folder);
  await new FirstStart(page).takeSample();
  const log = new LogPage(page);
  await log.open();
  await log.show('Decisions');
  for (const title of ['Use one queue', 'Réunion at nine']) {
    await page.keyboard.press('n');
    await page.getByLabel('What is decided').fill(title);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    await expect(log.records.filter({ hasText: title })).toBeVisible();
  }

  const dialog = new ExportFolderDialog(page);
  await dialog.open();
  await expect(dialog.button('Choose the folder')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.files('New')).toHaveCount(6);
  await expect(dialog.files('New').nth(4)).toHaveText('0005-use-one-queue.md');
  await expect(dialog.files('New').nth(5)).toHaveText('0006-réunion-at-nine.md');
  await expectNothingFound(page, 'the dry run of an export into a folder');
  expect(await readdir(folder).catch(() => null)).toBeNull();
  await expect(dialog.button('Write 6 files')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.sentence).toHaveText('Files: 6 were added.');
  expect(await readFile(join(folder, '0005-use-one-queue.md'), 'utf8')).toContain('# Use one queue');
  await expect(dialog.button('Done')).toBeFocused();
  await page.keyboard.press('Enter');

  await writeFile(join(folder, '0005-use-one-queue.md'), 'Better words by hand');
  await dialog.open();
  await page.keyboard.press('Enter');
  await expect(dialog.files('Left alone')).toHaveText(['0005-use-one-queue.md: somebody changed it since']);
  await expect(dialog.files('As they should be')).toHaveCount(5);
  await expect(dialog.button('Done')).toBeFocused();
  await dialog.dialog.getByRole('radio', { name: 'MADR 4.0' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.files('Changes')).toHaveCount(5);
  await dialog.button('Write 5 files').press('Enter');
  await expectNothingFound(page, 'what was left alone');
  await expect(dialog.sentence).toHaveText('Files: 5 were changed, 1 was left alone.');
  expect(await readFile(join(folder, '0005-use-one-queue.md'), 'utf8')).toBe('Better words by hand');
  expect(await readFile(join(folder, '0006-réunion-at-nine.md'), 'utf8')).toContain('# 6. Réunion at nine');
  await page.keyboard.press('Escape');

  await writeFile(join(folder, '0017-from-the-repository.md'), oldMadrRecord);
  const coming = new ImportDialog(page);
  await dropFolder(page, folder);
  await expect(coming.leftOut.first()).toContainText('stays as it is');
  await page.keyboard.press('Escape');
  await expect(coming.dialog).toBeHidden();
  await page.getByRole('button', { name: 'Import a folder' }).click();
  await expect(
    coming.dialog.getByRole('list', { name: 'What becomes what' }).getByRole('listitem'),
  ).toHaveText([/0017-from-the-repository\.md \(MADR\).*Decision record 17, superseded/]);
  await expect(coming.leftOut.filter({ hasText: 'is here already, and stays as it is' })).toContainText(
    '0006-réunion-at-nine.md',
  );
  await expectNothingFound(page, 'the dry run of a folder of decisions');
  await coming.button('Bring it in').press('Enter');
  // What came is there a frame before the dialog goes, and until then the keys are the dialog's.
  await expect(coming.dialog).toBeHidden();
  await expect(log.records.first()).toContainText('Use *one* queue for jobs');
  await new Shell(page).undo();
  await expect(log.records).toHaveCount(6);

  // Folders in it come along, however the folder is given.
  await mkdir(join(folder, 'payments', 'web'), { recursive: true });
  await writeFile(join(folder, 'payments', 'web', '0017-the-same-number.md'), nygardRecord);
  await rm(join(folder, '0017-from-the-repository.md'));
  const becoming = coming.dialog.getByRole('list', { name: 'What becomes what' }).getByRole('listitem');
  const inner = [/payments\/web\/0017-the-same-number\.md \(Nygard\).*Decision record 17, accepted/];
  await dropFolder(page, folder);
  await expect(becoming).toHaveText(inner);
  await page.keyboard.press('Escape');
  await expect(coming.dialog).toBeHidden();
  await page.getByRole('button', { name: 'Import a folder' }).click();
  await expect(becoming).toHaveText(inner);
  await expect(coming.dialog).toContainText(
    'What is in the folder payments/web stands in one list with the rest.',
  );
  await coming.button('Bring it in').press('Enter');
  await expect(log.records).toHaveCount(7);
});
