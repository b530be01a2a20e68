import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { answerOpenDialog, expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { ImportDialog } from '../support/page-models/import-dialog';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { openPlan } from '../support/start-points';

const board = {
  name: 'Platform work',
  lists: [
    { id: 'a', name: 'Ideas', pos: 1 },
    { id: 'b', name: 'Doing', pos: 2 },
    { id: 'c', name: 'Done', pos: 3 },
  ],
  cards: [
    {
      id: '1',
      idList: 'a',
      name: 'Pay by link',
      desc: 'For shops',
      pos: 1,
      email: 'secret@boards.trello.com',
    },
    { id: '2', idList: 'b', name: 'Migrate the queue', pos: 1, idMembersVoted: ['x', 'y'] },
    { id: '3', idList: 'c', name: 'Alerts by team', pos: 1 },
    { id: '4', idList: 'a', name: 'Long ago', pos: 2, closed: true },
  ],
};

/** Lets a file fall on the window, as a file manager does. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], fileName));
      return transfer;
    },
    [name, content] as const,
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer });
  await page.dispatchEvent('body', 'drop', { dataTransfer });
}

async function pickAs(
  app: ElectronApplication,
  info: TestInfo,
  name: string,
  content: string,
): Promise<void> {
  const path = info.outputPath(name);
  await writeFile(path, content);
  await answerOpenDialog(app, path);
}

test('a board that is dropped is recognised and tried dry, comes in by its lists, and one undo takes it back', async ({
  page,
}) => {
  const plan = await openPlan(page);
  const dialog = new ImportDialog(page);
  await drop(page, 'anything.txt', JSON.stringify(board));
  await expect(dialog.dialog).toContainText('anything.txt: a board of Trello');
  await expect(dialog.dialog.getByRole('status')).toHaveText(
    'Comes in: 3 initiatives. 2 things stay behind.',
  );
  await expect(dialog.leftOut).toHaveText([
    /It is archived there: card .Long ago. in .Ideas./,
    /A plan has no votes/,
  ]);
  await expectNothingFound(page, 'the dry run');
  await dialog.dialog.getByRole('checkbox', { name: 'Archived cards come in, too' }).press('Space');
  await expect(dialog.dialog.getByRole('status')).toHaveText(/^Comes in: 4 initiatives\./);
  await dialog.button('Bring it in').click();
  await expect(dialog.dialog).toBeHidden();
  await expect(plan.titles('Candidates')).toHaveText(['Pay by link', 'Long ago']);
  await expect(plan.titles('Next')).toHaveText(['Migrate the queue']);
  await expect(plan.titles('Done')).toHaveText(['Alerts by team']);
  await expect(plan.cards('Active')).toHaveCount(0);
  await new Shell(page).undo();
  await expect(plan.cards('Candidates')).toHaveCount(0);
  await expect(plan.cards('Done')).toHaveCount(0);
});

test('by keys alone: the first door, a new team, a retrospective, and back', async ({ app, page }, info) => {
  const dialog = new ImportDialog(page);
  await pickAs(app, info, 'board.json', JSON.stringify(board));
  await new FirstStart(page).doors.first().waitFor();
  await page.keyboard.press('3');
  await expect(dialog.dialog.getByRole('textbox', { name: 'The new team’s name' })).toHaveValue(
    'Platform work',
  );
  await dialog.dialog.getByRole('radio', { name: 'Initiatives of the plan' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(dialog.dialog.getByRole('list', { name: 'What becomes what' })).toContainText(
    'A column of “Platform work”',
  );
  await dialog.button('Bring it in').focus();
  await page.keyboard.press('Enter');
  await expect(dialog.dialog).toBeHidden();
  await expect(new RetroList(page).row('Platform work')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(new FirstStart(page).doors).toHaveCount(3);
});

test('a table is asked what it is, and two files at once are refused in one sentence', async ({
  app,
  page,
}, info) => {
  await openPlan(page);
  const dialog = new ImportDialog(page);
  await pickAs(app, info, 'notes.csv', 'Note,Category,Votes\nBuilds are slow,Stop,3\nPair more,Start,0\n');
  await page.keyboard.press('Control+o');
  await dialog.dialog.getByText('A retrospective', { exact: true }).click();
  await expectNothingFound(page, 'what a table becomes');
  await dialog.dialog.getByRole('button', { name: 'Choose the columns' }).click();
  const mapper = page.getByRole('dialog', { name: 'Import a retrospective' });
  await expect(mapper.getByRole('list', { name: 'Notes' }).getByRole('listitem')).toHaveText([
    /Builds are slow/,
    /Pair more/,
  ]);
  await expectNothingFound(page, 'the columns of a table');
  await mapper.getByRole('button', { name: /^Bring / }).click();
  await expect(new RetroList(page).row('notes')).toBeVisible();
  const two = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['a'], 'a.csv'));
    transfer.items.add(new File(['b'], 'b.csv'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: two });
  await expect(new Shell(page).notice('Drop one file at a time.')).toBeVisible();
  // A large one shows how far it is, and can be stopped: nothing comes in.
  const large = await page.evaluateHandle(() => {
    const lists = [{ id: 'a', name: 'Ideas', pos: 1 }];
    const cards = Array.from({ length: 120_000 }, (_, index) => ({
      id: String(index),
      idList: 'a',
      name: `Card ${index}`,
      desc: 'Somebody has to look at it again before it can go out. '.repeat(4),
      pos: index,
    }));
    const transfer = new DataTransfer();
    transfer.items.add(new File([JSON.stringify({ name: 'Large', lists, cards })], 'large.json'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: large });
  await expect(dialog.dialog.getByRole('progressbar', { name: 'Reading large.json' })).toBeVisible();
  await dialog.button('Stop').click();
  await expect(dialog.dialog).toBeHidden();
  await expect(page.getByText('Large', { exact: true })).toHaveCount(0);
});
