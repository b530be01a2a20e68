import { expect, test } from '../support/launch-app';
import { NewRetroDialog } from '../support/page-models/new-retro-dialog';
import { RetroList } from '../support/page-models/retro-list';
import { RetroPage } from '../support/page-models/retro-page';
import { Shell } from '../support/page-models/shell';
import { openSample } from '../support/start-points';

test('undoing the start of the open retrospective leads to the list, redoing it opens it again', async ({
  page,
}) => {
  const board = await openSample(page, 'Gather');
  const shell = new Shell(page);
  const list = new RetroList(page);
  const address = () => page.evaluate(() => window.location.hash);
  await page.keyboard.press('Control+n');
  const dialog = new NewRetroDialog(page);
  await dialog.title.fill('Started by mistake');
  await dialog.start();
  await expect(new RetroPage(page).heading('Started by mistake')).toBeVisible();
  const opened = await address();

  await shell.undo();
  await expect(list.newButton).toBeVisible();
  await expect(list.row('Started by mistake')).toHaveCount(0);
  await expect.poll(address).toBe('#/retro');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveCount(1);

  await shell.redo();
  await expect(board.heading('Started by mistake')).toBeVisible();
  await expect.poll(address).toBe(opened);

  await shell.undo();
  await expect(list.newButton).toBeVisible();
  await list.open('Sprint 42 retro');
  await expect(board.heading('Sprint 42 retro')).toBeVisible();
  await shell.redo();
  await expect(shell.notice(/^Done again/)).toBeVisible();
  await expect(board.heading('Sprint 42 retro')).toBeVisible();
});
