import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { isLogLong } from '../../electron/main/safekeeping/database-log';
import { withProfile } from '../support/fresh-profile';
import { answerSaveDialog, expect, launchApp, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';
import { holdDatabase, refuseWrites, storedRecords } from '../support/stored-records';

/** Gives the browser's log half a megabyte, in a database beside the app's. */
async function fillLog(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('beside');
    // In small pieces: large values lie in files of their own.
    opening.onupgradeneeded = () => {
      const text = opening.result.createObjectStore('text');
      for (let piece = 0; piece < 512; piece += 1) text.put('a'.repeat(1024), piece);
    };
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    opening.result.close();
  });
}

test('what was done is there after the app was closed and started again', async () => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    const board = await openBoard(first.page);
    await board.write('Start', 'Alpha', 'Beta');
    await board.dragToColumn(board.card('Alpha'), 'Stop');
    await fillLog(first.page);
    expect(isLogLong(profile)).toBe(true);
    // No wait for "Saved": closing is what waits.
    await first.close();
    // The next start doesn't read through what the last one wrote.
    expect(isLogLong(profile)).toBe(false);

    const second = await launchApp({ profile });
    const again = new BoardPage(second.page);
    await expect(again.cards('Start')).toHaveText(['Beta']);
    await expect(again.cards('Stop')).toHaveText(['Alpha']);
    await second.close();
  });
});

test('"Saved" is said only when it is on disk, and the app closes only after the write', async () => {
  await withProfile(async (profile) => {
    const { app, page } = await launchApp({ profile });
    const board = await openBoard(page);
    const shell = new Shell(page);
    await shell.saved();
    const letGo = await holdDatabase(page);
    await board.write('Start', 'Held back');
    await expect(board.card('Held back')).toBeVisible();
    await expect(shell.saving('Saving')).toBeVisible();
    await letGo();
    await shell.saved();
    expect((await storedRecords(page, 'note')).map((note) => note.text)).toEqual(['Held back']);

    const letGoAtLast = await holdDatabase(page);
    await board.write('Start', 'The last word');
    await page.evaluate(() => {
      const field = document.querySelector<HTMLElement>('[data-board-filter] input');
      field?.addEventListener('blur', () => document.body.setAttribute('data-was-asked', ''));
      field?.focus();
    });
    const gone = app.waitForEvent('close');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    // The page has been asked, and the window is still there: it waits for the disk.
    await expect(page.locator('body[data-was-asked]')).toBeAttached();
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    await expect(shell.saving('Saving')).toBeVisible();
    // Letting go ends the app, and with it this very call.
    await Promise.all([gone, letGoAtLast().catch(() => {})]);

    const second = await launchApp({ profile });
    await expect(new BoardPage(second.page).cards('Start')).toHaveText(['Held back', 'The last word']);
    await second.close();
  });
});

test('a failed write is said, keeps the work, lets it be exported, and is made up for', async ({
  app,
  page,
}, info) => {
  const board = await openBoard(page);
  const shell = new Shell(page);
  await board.write('Start', 'Before');
  await shell.saved();
  const allowWrites = await refuseWrites(page);
  await board.write('Start', 'While the disk is full');
  await expect(shell.saving('Not saved yet')).toBeVisible();
  await expect(shell.notices.getByRole('alert')).toContainText('Your last change is not on disk');
  await expect(shell.notices.getByRole('alert')).toContainText('The disk is full.');
  await board.write('Stop', 'And work goes on');
  await expect(board.card('While the disk is full')).toBeVisible();
  expect((await storedRecords(page, 'note')).map((note) => note.text)).toEqual(['Before']);

  const path = join(info.outputPath(), 'rescued.json');
  await answerSaveDialog(app, path);
  await shell.notices.getByRole('alert').getByRole('button', { name: 'Export' }).click();
  await expect(shell.notice(/^Exported to rescued\.json/)).toBeVisible();
  const rescued = JSON.parse(await readFile(path, 'utf8'));
  expect(rescued.records.note.map((note: { text: string }) => note.text).sort()).toEqual([
    'And work goes on',
    'Before',
    'While the disk is full',
  ]);

  await allowWrites();
  await expect(shell.notice('Everything is on disk again.')).toBeVisible({ timeout: 20_000 });
  await shell.saved();
  const stored = (await storedRecords(page, 'note')).map((note) => String(note.text)).sort();
  expect(stored).toEqual(['And work goes on', 'Before', 'While the disk is full']);
});

test('"Saved" waits for the journal as much as for the database; when it fails that is said, and made up for', async ({
  app,
  page,
}) => {
  const board = await openBoard(page);
  const shell = new Shell(page);
  await shell.saved();
  const journal = await holdJournal(app);
  await board.write('Start', 'Held by the journal');
  await expect.poll(async () => (await storedRecords(page, 'note')).length).toBe(1);
  // In the database it is; on both disks it isn't yet.
  await expect(shell.saving('Saving')).toBeVisible();
  await journal('refuses');
  await expect(shell.saving('Not saved yet')).toBeVisible();
  await expect(shell.notices.getByRole('alert')).toContainText('There is no room left.');
  await board.write('Start', 'And work goes on');
  await journal('works');
  await expect(shell.notice('Everything is on disk again.')).toBeVisible({ timeout: 20_000 });
  await shell.saved();
  const written = await journal('works');
  // The very same entry was tried until it was kept; what came meanwhile is the next.
  const first = written.filter(({ changes }) => changes.includes('Held by the journal'));
  expect(first.length).toBeGreaterThan(1);
  expect(new Set(first.map((entry) => JSON.stringify(entry))).size).toBe(1);
  expect(written.filter(({ changes }) => changes.includes('And work goes on')).length).toBeGreaterThan(0);
});

test('what the database never got is there at the next start, from the journal', async () => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    const board = await openBoard(first.page);
    await board.write('Start', 'Alpha');
    await new Shell(first.page).saved();
    await holdDatabase(first.page);
    await board.write('Start', 'Only in the journal');
    await expect(new Shell(first.page).saving('Saving')).toBeVisible();
    const isInJournal = () =>
      readdir(join(profile, 'journal')).then(async (names) => {
        const segments = await Promise.all(
          names.map((name) => readFile(join(profile, 'journal', name), 'utf8')),
        );
        return segments.join('').includes('Only in the journal');
      });
    await expect.poll(isInJournal).toBe(true);
    const gone = first.app.waitForEvent('close');
    first.app.process().kill('SIGKILL');
    await gone;

    const second = await launchApp({ profile });
    await expect(new BoardPage(second.page).cards('Start')).toHaveText(['Alpha', 'Only in the journal']);
    await new Shell(second.page).saved();
    const stored = await storedRecords(second.page, 'note');
    expect(stored.map((note) => note.text).sort()).toEqual(['Alpha', 'Only in the journal']);
    await second.close();
  });
});

interface Written {
  readonly sequence: number;
  readonly changes: string;
}

/**
 * Stands between the page and the journal: from now on nothing is answered.
 * @returns lets it refuse or work from then on, and gives what it was asked to write
 */
async function holdJournal(
  app: ElectronApplication,
): Promise<(how: 'refuses' | 'works') => Promise<Written[]>> {
  const held = await app.evaluateHandle(({ ipcMain }) => {
    const hold = { how: 'waits', written: [] as Written[], waiting: [] as (() => void)[] };
    ipcMain.removeHandler('journal:append');
    ipcMain.handle('journal:append', async (_event, entry) => {
      hold.written.push(entry);
      if (hold.how === 'waits') await new Promise<void>((done) => hold.waiting.push(done));
      if (hold.how === 'works') return { outcome: 'kept' };
      return { outcome: 'failed', reason: 'There is no room left.' };
    });
    return hold;
  });
  return (how) =>
    held.evaluate((hold, next) => {
      hold.how = next;
      for (const goOn of hold.waiting.splice(0)) goOn();
      return hold.written;
    }, how);
}
