import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { withProfile } from '../support/fresh-profile';
import { expect, launchApp, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { DecidePage } from '../support/page-models/decide-page';
import { FirstStart } from '../support/page-models/first-start';
import { PlanBoardPage } from '../support/page-models/plan-board-page';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { storedRecords } from '../support/stored-records';

const fixture = resolve(import.meta.dirname, '../fixtures/workspace-v1.json');

/** The tables of version 1, as they were released. This list is frozen: never take it from the app. */
const tablesOfVersion1 = [
  'team',
  'person',
  'retroFormat',
  'retro',
  'checkIn',
  'noteGroup',
  'note',
  'vote',
  'decision',
  'action',
  'thanks',
  'ignoredPhrase',
  'binEntry',
];

test('a workspace that version 1 has written opens, with everything in it', async () => {
  const { records } = JSON.parse(await readFile(fixture, 'utf8')) as {
    records: Record<string, Record<string, unknown>[]>;
  };
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    await expect(new FirstStart(first.page).doors).toHaveCount(3);
    await first.page.evaluate(
      async ({ tables, rows }) => {
        const done = (request: IDBRequest | IDBTransaction) =>
          new Promise<void>((resolve, reject) => {
            const name = request instanceof IDBTransaction ? 'complete' : 'success';
            request.addEventListener(name, () => resolve());
            request.addEventListener('error', () => reject(request.error));
          });
        await done(indexedDB.deleteDatabase('throughline'));
        // The library that writes it counts its versions in tens.
        const opening = indexedDB.open('throughline', 10);
        opening.onupgradeneeded = () => {
          for (const table of tables) opening.result.createObjectStore(table, { keyPath: 'id' });
          opening.result.createObjectStore('meta', { keyPath: 'key' });
        };
        await done(opening);
        const writing = opening.result.transaction([...tables, 'meta'], 'readwrite');
        for (const table of tables) {
          for (const row of rows[table] ?? []) writing.objectStore(table).put(row);
        }
        writing.objectStore('meta').put({
          key: 'workspace',
          sequence: 41,
          changedAt: '2026-11-20T16:30:00.000Z',
          recordVersion: 1,
        });
        await done(writing);
        opening.result.close();
      },
      { tables: tablesOfVersion1, rows: records },
    );
    await first.close();

    const second = await launchApp({ profile });
    const { page } = second;
    await expect(new Shell(page).team).toHaveText('Payments');
    const retros = new RetroList(page);
    await expect(retros.list.getByRole('listitem')).toHaveCount(2);
    await retros.open('Release 7.2');
    await expect(new DecidePage(page).topic).toBeVisible();
    const board = new BoardPage(page);
    await board.enter('Gather');
    await expect(page.locator('[data-card-id]')).not.toHaveCount(0);
    // Its notes were hidden when it was written.
    await expect(board.card('Hidden note')).not.toHaveCount(0);
    await page.keyboard.press('h');
    await expect(board.card("Staging can't be trusted")).toContainText('Nobody knows which build');
    await new Shell(page).saved();
    for (const table of tablesOfVersion1) {
      expect(await storedRecords(page, table), table).toHaveLength(records[table]?.length ?? 0);
    }
    // A plan is younger than this database: its tables are there, empty, and keep what is written.
    const plan = new PlanBoardPage(page);
    await plan.open();
    await plan.write('One-click staging');
    await plan.start('One-click staging');
    await new Shell(page).saved();
    expect((await storedRecords(page, 'initiative')).map(({ state }) => state)).toEqual(['active']);
    await second.close();

    const third = await launchApp({ profile });
    const again = new PlanBoardPage(third.page);
    await again.open();
    await again.expectActive('One-click staging');
    await third.close();
  });
});
