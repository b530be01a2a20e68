import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forbidPointer, keysOf, makeTeamByKeys } from '../support/keys-only';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { ClosePage } from '../support/page-models/close-page';
import { DecidePage } from '../support/page-models/decide-page';
import { ExportDialog } from '../support/page-models/export-dialog';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { RetroList } from '../support/page-models/retro-list';
import { SetTheStagePage } from '../support/page-models/set-the-stage-page';
import { Shell } from '../support/page-models/shell';

test('a whole retrospective by keys alone, from a new team to the Markdown file', async ({
  app,
  page,
}, info) => {
  const untouched = await forbidPointer(page);
  const { press, type } = keysOf(page);

  await test.step('a new team: 2, a name, its people, Enter', async () => {
    await makeTeamByKeys(page);
  });

  await test.step('N: title, format with the arrows, Enter starts', async () => {
    const dialog = new NewRetroDialog(page);
    await expect(new RetroList(page).newButton).toBeVisible();
    await press('n');
    await expect(dialog.title).toBeFocused();
    await press('Control+a');
    await type('Sprint 12');
    await press('Tab', 'Tab', 'Tab');
    await expect(dialog.format('Start Stop Continue')).toBeFocused();
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    await expect(dialog.format('Mad Sad Glad')).toBeChecked();
    await press('Enter');
    await expect(dialog.dialog).toBeHidden();
  });

  await test.step('check-in: A, a line each', async () => {
    const stage = new SetTheStagePage(page);
    await expect(stage.question).toBeVisible();
    await press('a');
    await expect(stage.answer('Ana')).toBeFocused();
    await type('Curious');
    await press('Enter');
    await expect(stage.answer('Jo')).toBeFocused();
    await type('Awake by now');
    await press('Enter', 'Escape', ']');
  });

  const board = new BoardPage(page);
  await test.step('gather: N, Enter, and arrows to the next column', async () => {
    await expect(board.column('Mad')).toBeVisible();
    await press('n');
    await expect(board.composer).toBeFocused();
    await type('Staging broke on two mornings');
    await press('Enter');
    await type('The first deploy finds it');
    await press('Enter');
    await type('Test data vanished');
    await press('Enter', 'Escape');
    await expect(board.card('Test data vanished')).toBeFocused();
    await press('h');
    await expect(board.cards('Mad').first()).toHaveText('Hidden note');
    await press('h');
    await expect(board.card('Staging broke')).toBeVisible();
  });

  await test.step('move: Ctrl+arrows at once, Space to lift', async () => {
    await press('Control+ArrowRight');
    await expect(board.cards('Sad')).toHaveText(['Test data vanished']);
    await expect(board.card('Test data vanished')).toBeFocused();
    await press('Space', 'ArrowRight', 'Escape');
    await expect(board.cards('Sad')).toHaveText(['Test data vanished']);
    await press('Control+z');
    await expect(board.cards('Mad')).toHaveCount(3);
    await press('Control+Shift+z');
    await expect(board.cards('Sad')).toHaveText(['Test data vanished']);
  });

  await test.step('insights: select with X, group with G, name it', async () => {
    await press(']');
    await expect(board.voting).toBeVisible();
    await expect(board.card('Test data vanished')).toBeVisible();
    if (!(await board.card('Test data vanished').evaluate((card) => card === document.activeElement))) {
      await tabToBoard();
    }
    await press('ArrowLeft', 'Home');
    await expect(board.card('Staging broke')).toBeFocused();
    await press('x', 'ArrowDown', 'x', 'g');
    await expect(board.groupName).toBeFocused();
    await type('Staging surprises us');
    await press('Enter');
    await expect(board.card('Staging surprises us')).toBeFocused();
    await expect(board.card('Staging surprises us').getByRole('listitem')).toHaveCount(2);
  });

  await test.step('vote: V, P passes the laptop, plus votes', async () => {
    await press('v', 'p', '+', '+');
    await expect(board.voter('Ana')).toContainText('1 left');
    await press('p', '+', 'ArrowRight', '+', '-', 'v');
    await expect(board.card('Staging surprises us')).toContainText('3');
  });

  const decide = new DecidePage(page);
  await test.step('decide: D, A with Tab to who and when, full stop for the next topic', async () => {
    await press(']');
    await expect(decide.topic.getByRole('heading')).toHaveText('Staging surprises us');
    await press('d');
    await expect(page.getByLabel('What is decided')).toBeFocused();
    await type('Staging is looked at before the first deploy');
    await press('Enter', 'a');
    await expect(page.getByLabel('What will be done')).toBeFocused();
    await type('Start staging on Sunday night');
    await press('Tab');
    await type('jo');
    await press('Tab');
    await type('2027-01-15');
    await press('Enter');
    await expect(decide.action('Start staging')).toContainText('Jo');
    await expect(decide.decisions.getByRole('listitem')).toHaveCount(1);
    await press('.');
    await expect(decide.row('Staging surprises us')).toContainText('Talked about');
  });

  const close = new ClosePage(page);
  await test.step('close: thanks, hands, Ctrl+Enter', async () => {
    await press(']');
    await expect(close.thanks).toBeVisible();
    await press('n');
    await type('kim');
    await press('Enter');
    await type('Staying on the call');
    await press('Enter');
    await expect(close.thanks.getByRole('listitem')).toHaveText(/Kim:? Staying on the call/);
    await press('Escape', '5', '4', '4');
    await expect(close.average).toContainText('4.3 of 5, 3 people');
    await press('Control+Enter');
    await expect(page.getByText('Closed. You can still correct it.')).toBeVisible();
  });

  await test.step('export: Ctrl+E, S', async () => {
    const path = join(info.outputPath(), 'sprint-12.md');
    await answerSaveDialog(app, path);
    await press('Control+e');
    await expect(new ExportDialog(page).preview).toContainText('Staging is looked at');
    await press('s');
    await expect(new Shell(page).notice(/^Saved as sprint-12\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toMatch(/^# .*Sprint 12/m);
    expect(markdown).toContain('Staging is looked at before the first deploy');
    expect(markdown).toMatch(/Start staging on Sunday night.*Jo.*2027-01-15/);
  });
  await untouched();

  /** Tab until a card of the board has the focus: it is one stop. */
  async function tabToBoard(): Promise<void> {
    await expect(async () => {
      await press('Tab');
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-card-id'))).toBe(true);
    }).toPass();
  }
});
