import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { withProfile } from '../support/fresh-profile';
import {
  cutSnapshots,
  deleteDatabase,
  deleteJournal,
  keepSnapshots,
  raiseDatabaseVersion,
  rewriteDatabase,
  ruinDatabase,
  snapshotFiles,
} from '../support/harm';
import { expect, launchApp, test } from '../support/launch-app';
import { expectNothingFoundAsIs } from '../support/look-with-axe';
import { BoardPage } from '../support/page-models/board-page';
import { FirstStart } from '../support/page-models/first-start';
import { Shell } from '../support/page-models/shell';
import { SnapshotsDialog } from '../support/page-models/snapshots-dialog';
import { openBoard } from '../support/start-points';

// Each of these starts the app three times and more.
test.setTimeout(90_000);

/** A run that leaves two notes, and does something to the database before it ends. */
async function leaveTwoNotes(profile: string, before: (page: Page) => Promise<void> = async () => {}) {
  const run = await launchApp({ profile });
  const board = await openBoard(run.page);
  await board.write('Start', 'Alpha', 'Beta');
  await new Shell(run.page).saved();
  await before(run.page);
  await run.close();
}

/** The next run has both notes, and says this; null: nothing. */
async function expectBothNotes(profile: string, sentence: RegExp | null): Promise<void> {
  const run = await launchApp({ profile });
  const { page } = run;
  const shell = new Shell(page);
  await expect(new BoardPage(page).cards('Start')).toHaveText(['Alpha', 'Beta']);
  if (sentence === null) await expect(shell.notices.locator('[data-notice]')).toHaveCount(0);
  else await expect(shell.notice(sentence)).toBeVisible();
  await shell.saved();
  await run.close();
}

const putTogether = /so your workspace was put together again .* Nothing is missing\./;

test.describe('everything is back, and one sentence says what happened', () => {
  test('when the tables are empty', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile, (page) => rewriteDatabase(page, { empty: 'all' }));
      const run = await launchApp({ profile });
      await expect(new BoardPage(run.page).cards('Start')).toHaveText(['Alpha', 'Beta']);
      await expect(new Shell(run.page).notice(putTogether)).toBeVisible();
      // From the sentence it is one step to earlier states.
      await new Shell(run.page).notices.getByRole('button', { name: 'Snapshots' }).click();
      await expect(new SnapshotsDialog(run.page).rows).not.toHaveCount(0);
      await run.close();
      expect((await readdir(join(profile, 'set-aside'))).some((name) => name.startsWith('database-'))).toBe(
        true,
      );
      await expectBothNotes(profile, null);
    });
  });

  test('when one table has lost its records', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile, (page) => rewriteDatabase(page, { empty: ['note'] }));
      await expectBothNotes(profile, /The database had lost records, .* Nothing is missing\./);
      await expectBothNotes(profile, null);
    });
  });

  test('when what the database says of itself makes no sense', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile, (page) => rewriteDatabase(page, { meta: { sequence: 'many' } }));
      await expectBothNotes(profile, null);
      await expectBothNotes(profile, null);
    });
  });

  test('when the folder of the database is gone', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile);
      await deleteDatabase(profile);
      await expectBothNotes(profile, putTogether);
      await expectBothNotes(profile, null);
    });
  });

  test('when the database cannot be opened; work goes on, and the run after has it all', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile);
      await ruinDatabase(profile);
      const run = await launchApp({ profile });
      const board = new BoardPage(run.page);
      await expect(board.cards('Start')).toHaveText(['Alpha', 'Beta']);
      await expect(new Shell(run.page).notice(putTogether)).toBeVisible();
      await board.write('Stop', 'Gamma');
      await new Shell(run.page).saved();
      await run.close();
      for (const _ of [1, 2]) {
        const next = await launchApp({ profile });
        await expect(new BoardPage(next.page).cards('Start')).toHaveText(['Alpha', 'Beta']);
        await expect(new BoardPage(next.page).cards('Stop')).toHaveText(['Gamma']);
        await new Shell(next.page).saved();
        await next.close();
      }
    });
  });

  test('when the journal is gone', async () => {
    await withProfile(async (profile) => {
      await leaveTwoNotes(profile);
      await deleteJournal(profile);
      await expectBothNotes(profile, null);
      await deleteJournal(profile);
      await deleteDatabase(profile);
      await expectBothNotes(profile, /your workspace was put together again/);
      await expectBothNotes(profile, null);
    });
  });
});

test('nothing opens empty in silence: what is left is offered, and empty is a choice', async () => {
  await withProfile(async (profile) => {
    await leaveTwoNotes(profile);
    await deleteDatabase(profile);
    await deleteJournal(profile);
    await cutSnapshots(profile);
    for (const _ of [1, 2]) {
      const run = await launchApp({ profile });
      await expect(run.page.getByRole('heading', { name: "Your workspace didn't open" })).toBeVisible();
      await expect(new FirstStart(run.page).doors).toHaveCount(0);
      await run.close();
    }
    const run = await launchApp({ profile });
    const { page } = run;
    await expect(page.getByRole('heading', { name: "Your workspace didn't open" })).toBeVisible();
    await expectNothingFoundAsIs(page, 'a workspace that did not open');
    await expect(page.getByText('There is no whole snapshot.')).toBeVisible();
    await page.getByRole('button', { name: 'Start with an empty workspace' }).click();
    await expect(new FirstStart(page).doors).toHaveCount(3);
    await run.close();
    const next = await launchApp({ profile });
    await expect(new FirstStart(next.page).doors).toHaveCount(3);
    await next.close();
  });
});

test('what neither the database nor the journal has whole is chosen: a snapshot, looked into first', async () => {
  await withProfile(async (profile) => {
    // A first run whose snapshot is whole, and a second one of which only the database is left, and that not whole.
    await leaveTwoNotes(profile);
    const snapshots = await snapshotFiles(profile);
    const run = await launchApp({ profile });
    const board = new BoardPage(run.page);
    await board.write('Stop', 'Gamma', 'Delta', 'Epsilon');
    await new Shell(run.page).saved();
    await rewriteDatabase(run.page, { empty: ['team'], meta: { sequence: 900 } });
    await run.close();
    await deleteJournal(profile);
    await keepSnapshots(profile, snapshots);
    const next = await launchApp({ profile });
    const { page } = next;
    await expect(page.getByRole('heading', { name: "Your workspace didn't open" })).toBeVisible();
    await expect(page.getByText(/^What the database still holds: \d+ records/)).toBeVisible();
    await page.getByRole('list', { name: 'Snapshots' }).getByRole('button').last().click();
    await expect(page.getByRole('list', { name: /notes?$/ })).toBeVisible();
    await page.getByRole('button', { name: 'Open this snapshot' }).click();
    await expect(new BoardPage(page).cards('Start')).toHaveText(['Alpha', 'Beta']);
    await new Shell(page).saved();
    await next.close();
    await expectBothNotes(profile, null);
  });
});

test.describe('what a newer version wrote is refused, and left as it is', () => {
  const sentence = /written by a newer version of Throughline\. Nothing was changed\./;
  const harms: [name: string, harm: (page: Page) => Promise<void>][] = [
    ['its tables', (page) => raiseDatabaseVersion(page, 990)],
    ['its records', (page) => rewriteDatabase(page, { meta: { recordVersion: 99 } })],
  ];
  for (const [name, harm] of harms) {
    test(name, async () => {
      await withProfile(async (profile) => {
        let left: number | undefined;
        await leaveTwoNotes(profile, async (page) => {
          await harm(page);
          left = await databaseVersion(page);
        });
        const run = await launchApp({ profile });
        await expect(run.page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
        await expect(run.page.getByRole('button', { name: 'Start with an empty workspace' })).toHaveCount(0);
        expect(left).toBeGreaterThan(0);
        expect(await databaseVersion(run.page)).toBe(left);
        await run.close();
      });
    });
  }
});

async function databaseVersion(page: Page): Promise<number | undefined> {
  const known = await page.evaluate(() => indexedDB.databases());
  return known.find(({ name }) => name === 'throughline')?.version;
}
