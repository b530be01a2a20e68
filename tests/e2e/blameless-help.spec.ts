import { withProfile } from '../support/fresh-profile';
import { expect, launchApp, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';

test('words that blame are underlined, a question is offered, and nothing stops whoever writes', async ({
  page,
}) => {
  const board = await openBoard(page);
  const { keyboard } = page;
  const offer = page.getByText('use it');
  const marks = page.getByRole('main').locator('mark');
  await board.column('Stop').getByRole('button', { name: 'New note in Stop' }).click();

  await test.step('Tab uses the question', async () => {
    await keyboard.type('Sam broke staging');
    await expect(marks).toHaveText('Sam broke');
    await expect(offer).toBeVisible();
    await keyboard.press('Tab');
    await expect(marks).toHaveCount(0);
    await expect(board.composer).toHaveValue(/\?$/);
    await expect(board.composer).not.toHaveValue(/Sam broke/);
    await keyboard.press('Control+z');
    await expect(board.composer).toHaveValue('Sam broke staging');
  });
  await test.step('Escape ignores it here, and the note is kept as it was written', async () => {
    await expect(offer).toBeVisible();
    await keyboard.press('Escape');
    await expect(offer).toBeHidden();
    await expect(board.composer).toBeFocused();
    await keyboard.press('Enter');
    await expect(board.cards('Stop')).toHaveText(['Sam broke staging']);
  });
  await test.step('quotations and code are left alone', async () => {
    await keyboard.type('The log said "Sam broke staging" and `you should have asked`');
    await keyboard.press('Enter');
    await expect(board.cards('Stop')).toHaveCount(2);
    await keyboard.type('Ana should have asked');
    await expect(marks).toHaveText('should have');
    await keyboard.press('Enter');
    await expect(board.cards('Stop')).toHaveText([
      'Sam broke staging',
      'The log said "Sam broke staging" and `you should have asked`',
      'Ana should have asked',
    ]);
  });
});

test('what is always ignored stays so after a restart', async () => {
  await withProfile(async (profile) => {
    const first = await launchApp({ profile });
    const board = await openBoard(first.page);
    await board.column('Start').getByRole('button', { name: 'New note in Start' }).click();
    await first.page.keyboard.type('We should have known');
    await expect(first.page.getByText('always ignore')).toBeVisible();
    await first.page.keyboard.press('Alt+i');
    await expect(first.page.getByText('always ignore')).toBeHidden();
    await first.page.keyboard.press('Escape');
    await new Shell(first.page).saved();
    await first.close();

    const second = await launchApp({ profile });
    const again = new BoardPage(second.page);
    const marks = second.page.getByRole('main').locator('mark');
    await expect(again.column('Start')).toBeVisible();
    await again.column('Start').getByRole('button', { name: 'New note in Start' }).click();
    await second.page.keyboard.type('Sam broke it. We should have known');
    await expect(marks).toHaveText(['Sam broke']);
    await second.close();
  });
});
