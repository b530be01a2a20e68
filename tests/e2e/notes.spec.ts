import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { boxOf } from '../support/box-of';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { ExportDialog } from '../support/page-models/export-dialog';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';

test('notes are written as fast as people speak, hidden while they write, and edited in their place', async ({
  page,
}) => {
  const board = await openBoard(page);
  const { keyboard } = page;
  await test.step('N, type, Enter, next', async () => {
    await keyboard.press('n');
    await expect(board.composer).toBeFocused();
    for (const text of ['Deploy on Mondays', 'Ask the support desk', 'Pair on the ledger']) {
      await keyboard.type(text);
      await keyboard.press('Enter');
    }
    await keyboard.press('Escape');
    await expect(board.cards('Start')).toHaveText([
      'Deploy on Mondays',
      'Ask the support desk',
      'Pair on the ledger',
    ]);
    await expect(board.card('Pair on the ledger')).toBeFocused();
  });
  await test.step('a letter that is typed into a note is no command', async () => {
    await keyboard.press('n');
    await keyboard.type('h n ? / x');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('Escape ends the writing and drops nothing; undo takes the note back', async () => {
    await keyboard.press('Escape');
    await expect(board.cards('Start')).toHaveCount(4);
    await expect(board.card('h n ? / x')).toBeFocused();
    await keyboard.press('Control+z');
    await expect(board.cards('Start')).toHaveCount(3);
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
  await test.step('hidden notes are not in the page at all', async () => {
    await page.getByRole('button', { name: 'Hide while writing' }).click();
    await expect(board.cards('Start').first()).toHaveText('Hidden note');
    expect(await page.content()).not.toContain('Ask the support desk');
    await board.write('Stop', 'Written while hidden');
    expect(await page.content()).not.toContain('Written while hidden');
    // Nor under Decide and Close, where a topic bears its note's text, until somebody shows them there.
    await keyboard.press('Alt+4');
    await expect(page.getByRole('article').getByText('Hidden note')).toBeVisible();
    expect(await page.content()).not.toContain('Deploy on Mondays');
    await keyboard.press('.');
    await keyboard.press('Alt+5');
    await expect(page.getByRole('article', { name: 'Summary' })).toContainText('Hidden note');
    expect(await page.content()).not.toContain('Deploy on Mondays');
    await keyboard.press('h');
    await expect(page.getByRole('article', { name: 'Summary' })).toContainText('Deploy on Mondays');
    await keyboard.press('h');
    await keyboard.press('Alt+2');
    await keyboard.press('h');
    await expect(board.card('Written while hidden')).toBeVisible();
    await expect(board.card('Ask the support desk')).toBeVisible();
  });
  await test.step('edit in place: Enter keeps, Escape leaves it', async () => {
    await board.card('Ask the support desk').dblclick();
    await expect(board.editor).toHaveValue('Ask the support desk');
    await board.editor.fill('Ask the support desk first');
    await keyboard.press('Enter');
    await expect(board.card('Ask the support desk first')).toBeFocused();
    await keyboard.press('e');
    await board.editor.fill('gone');
    await keyboard.press('Escape');
    await expect(board.card('Ask the support desk first')).toBeVisible();
  });
  await test.step('lines that are pasted are notes', async () => {
    await board.column('Continue').getByRole('button', { name: 'New note in Continue' }).click();
    await board.composer.evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '- Small releases\n- Short stand-ups\n\n* Friday demos');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await keyboard.press('Escape');
    await expect(board.cards('Continue')).toHaveText(['Small releases', 'Short stand-ups', 'Friday demos']);
    await new Shell(page).undo();
    await expect(board.cards('Continue')).toHaveCount(0);
  });
});

test('the export shows hidden notes only when somebody shows them, and carries them all the same', async ({
  app,
  page,
}, info) => {
  const board = await openBoard(page);
  const dialog = new ExportDialog(page);
  await board.write('Start', 'Deploy on Mondays');
  await page.keyboard.press('h');
  await page.keyboard.press('Control+e');
  await expect(dialog.preview).toContainText('Decisions');
  await expect(dialog.dialog.getByRole('button', { name: /^Show all notes/ })).toHaveCount(0);
  await page.keyboard.press('i');
  await expect(dialog.preview).toContainText('Hidden note');
  expect(await page.content()).not.toContain('Deploy on Mondays');
  await expect(dialog.dialog.getByRole('status')).toContainText('still hidden');

  const path = info.outputPath('hidden.md');
  await answerSaveDialog(app, path);
  await page.keyboard.press('s');
  await expect(new Shell(page).notice(/^Saved as hidden\.md/)).toBeVisible();
  expect(await readFile(path, 'utf8')).toContain('Deploy on Mondays');

  // Both in one task of the page: quicker than any hand.
  await page.evaluate(async () => {
    const press = (key: string, ctrlKey: boolean) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code: `Key${key.toUpperCase()}`,
          ctrlKey,
          bubbles: true,
          cancelable: true,
        }),
      );
    press('e', true);
    await Promise.resolve();
    press('i', false);
  });
  await expect(dialog.preview).toContainText('Hidden note');
  await page.keyboard.press('h');
  await expect(dialog.preview).toContainText('Deploy on Mondays');
  await page.keyboard.press('h');
  await dialog.dialog.getByRole('button', { name: /^Show all notes/ }).click();
  await expect(dialog.preview).toContainText('Deploy on Mondays');
  await page.keyboard.press('Escape');
  await expect(board.card('Deploy on Mondays')).toBeVisible();
});

test('notes are moved by mouse, by keys and by name, grouped, named and split', async ({ page }) => {
  const board = await openBoard(page);
  const shell = new Shell(page);
  await board.write('Start', 'One', 'Two', 'Three', 'Four');
  await test.step('drag to another column', async () => {
    await board.dragToColumn(board.card('One'), 'Stop');
    await expect(board.cards('Stop')).toHaveText(['One']);
    await expect(board.cards('Start')).toHaveText(['Two', 'Three', 'Four']);
    await shell.undo();
    await expect(board.cards('Start')).toHaveText(['One', 'Two', 'Three', 'Four']);
    await shell.redo();
    await expect(board.cards('Stop')).toHaveText(['One']);
  });
  await test.step('Escape puts a lifted note back', async () => {
    const box = await board.card('Two').boundingBox();
    if (box === null) throw new Error('The note is not on the screen.');
    await page.mouse.move(box.x + 20, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + 420, box.y + 60, { steps: 6 });
    await expect(board.column('Stop').locator('[data-gap]')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(board.cards('Start')).toHaveText(['Two', 'Three', 'Four']);
  });
  await test.step('while keys hold a note, the foot says what they do', async () => {
    const foot = page.getByRole('list', { name: 'Keys' });
    await board.card('Two').click();
    await page.keyboard.press('Space');
    await expect(foot.getByRole('listitem')).toHaveText([/move$/, /group$/, /drop$/, /put back$/]);
    await page.keyboard.press('Escape');
    await expect(foot.filter({ hasText: 'new note' })).toBeVisible();
    await expect(foot.filter({ hasText: 'everything' })).toBeVisible();
  });
  await test.step('Move to…', async () => {
    await board.card('Two').click();
    await page.keyboard.press('m');
    await expect(board.moveTo).toBeVisible();
    await page.keyboard.type('continue');
    await page.keyboard.press('Enter');
    await expect(board.cards('Continue')).toHaveText(['Two']);
    await expect(board.card('Two')).toBeFocused();
  });
  await test.step('several at once', async () => {
    await board.card('Three').click();
    await page.keyboard.press('x');
    await board.card('Four').click({ modifiers: ['Control'] });
    await board.dragToColumn(board.card('Three'), 'Continue');
    await expect(board.cards('Continue')).toHaveText([/Two/, /Three/, /Four/]);
    await expect(board.cards('Start')).toHaveCount(0);
    await page.keyboard.press('Escape');
  });
  await test.step('a note that is dropped on a note makes a group, which is named and split', async () => {
    await board.dropOn(board.card('Three'), board.card('Two'));
    await expect(board.groupName).toBeFocused();
    await page.keyboard.type('Numbers');
    await page.keyboard.press('Enter');
    const group = board.card('Numbers');
    await expect(group.getByRole('listitem')).toHaveText(['Two', 'Three']);
    await expect(board.cards('Continue')).toHaveCount(2);
    await board.dropOn(board.card('Four'), group);
    await expect(group.getByRole('listitem')).toHaveText(['Two', 'Three', 'Four']);
    await group.click();
    await page.keyboard.press('Shift+G');
    await expect(board.cards('Continue')).toHaveText(['Two', 'Three', 'Four']);
    await shell.undo();
    await expect(board.card('Numbers')).toBeVisible();
  });
});

test('a click right after a drop is heard', async ({ page }) => {
  const board = await openBoard(page);
  await board.write('Start', 'Deploy on Mondays');
  const { mouse } = page;
  const middleOf = async (locator: Locator) => {
    const { x, y, width, height } = await boxOf(locator);
    return [x + width / 2, y + height / 2] as const;
  };
  const from = await middleOf(board.card('Deploy on Mondays'));
  const to = await middleOf(board.column('Stop'));
  const next = await middleOf(board.stage('Insights'));
  await mouse.move(...from);
  await mouse.down();
  await mouse.move(...to, { steps: 4 });
  // No look in between: it would take as long as a click after a drop was lost.
  await mouse.up();
  await mouse.move(...next);
  await mouse.down();
  await mouse.up();
  await expect(board.stage('Insights')).toHaveAttribute('aria-current', 'step');
  await expect(board.cards('Stop')).toHaveText(['Deploy on Mondays']);
});

test('a note that the filter hides is said to be kept, and Enter leads from the filter to the notes', async ({
  page,
}) => {
  const board = await openBoard(page);
  const says = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /shown|letters|kept/ });
  await board.write('Start', 'Alpha', 'Beta', 'Gamma');
  await page.keyboard.press('/');
  await page.keyboard.type('MM');
  await expect(says).toHaveText('1 of 3 cards shown.');
  await page.keyboard.press('Enter');
  await expect(board.card('Gamma')).toBeFocused();

  await page.keyboard.press('n');
  await page.keyboard.type('Delta');
  await page.keyboard.press('Enter');
  await expect(says).toHaveText('Your note is kept; the filter hides it. 1 of 4 cards shown.');
  await page.keyboard.type('Epsilon');
  await page.keyboard.press('Escape');
  await expect(says).toHaveText('Your 2 notes are kept; the filter hides them. 1 of 5 cards shown.');
  await expect(board.card('Gamma')).toBeFocused();

  await page.keyboard.press('e');
  await board.editor.fill('Zeta');
  await page.keyboard.press('Enter');
  await expect(says).toHaveText('Your 3 notes are kept; the filter hides them. No note has these letters.');
  await expect(board.column('Start').locator(':focus')).toHaveCount(1);

  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Beta', 'Zeta', 'Delta', 'Epsilon']);
  await expect(says).toHaveCount(0);
  await expect(board.filter).toHaveValue('');
});

test('what is deleted comes back by undo, and from the bin', async ({ page }) => {
  const board = await openBoard(page);
  const shell = new Shell(page);
  await board.write('Start', 'Alpha', 'Beta', 'Gamma');
  await board.card('Beta').click();
  await page.keyboard.press('Delete');
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Gamma']);
  await expect(board.card('Gamma')).toBeFocused();
  await shell.notices.getByRole('button', { name: /^Undo/ }).click();
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Beta', 'Gamma']);
  await shell.redo();
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Gamma']);

  await new Palette(page).run('Open the bin');
  const bin = new BinDialog(page);
  await expect(bin.rows).toHaveCount(1);
  await bin.putBack('Beta');
  await expect(bin.rows).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Beta', 'Gamma']);

  await new Palette(page).run('Undo: ');
  await expect(board.cards('Start')).toHaveText(['Alpha', 'Gamma']);
  await board.filter.fill('gam');
  await expect(board.cards('Start')).toHaveText(['Gamma']);
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(board.cards('Start')).toHaveCount(2);
});
