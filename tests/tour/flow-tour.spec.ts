import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { FirstStart } from '../support/page-models/first-start';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { FlowPageScreen } from '../support/page-models/flow-page-screen';
import { Shell } from '../support/page-models/shell';
import { Camera } from './camera';

const folder = join(process.env.THROUGHLINE_TOUR_DIR ?? 'tour', 'flow');

test('a mapping meeting of the sample team', async ({ app, page }) => {
  await mkdir(folder, { recursive: true });
  const camera = new Camera(app, page, folder);
  const flow = new FlowMapPage(page);
  await new FirstStart(page).takeSample();
  await flow.openList();
  await camera.take('maps');
  await page.getByRole('list', { name: 'Flow maps' }).getByRole('button').first().click();
  await expect(flow.figure('Lead time')).toBeVisible();
  await camera.take('map');

  await test.step('times, beside the map', async () => {
    await page.keyboard.press('t');
    await expect(page.getByRole('heading', { name: 'Times' })).toBeVisible();
    await camera.take('times');
    await page.keyboard.press('Escape');
  });

  await test.step('what if', async () => {
    await page.keyboard.press('h');
    await page.getByRole('heading', { name: 'What would halving this do?' }).waitFor();
    await page.keyboard.press('Enter');
    await camera.take('what-if');
    await page.keyboard.press('Escape');
  });

  await test.step('the bottleneck', async () => {
    await page
      .getByRole('button', { name: /^Bottleneck/ })
      .first()
      .click();
    await camera.take('bottleneck');
    await page.keyboard.press('Escape');
  });

  await test.step('a blocker', async () => {
    await flow.blockers.locator('[data-blocker-id]').first().dblclick();
    await camera.take('blocker');
    await page.keyboard.press('Escape');
  });

  await test.step('the experiment, and the page that people take along', async () => {
    await page.keyboard.press('Alt+5');
    await camera.take('experiment');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    const ending = new FlowPageScreen(page);
    await ending.choose('Security joins the design talk for four weeks', 'Jo', '2027-01-15');
    await expect(ending.paper).toContainText('Jo, by Fri 15 Jan 2027');
    await camera.take('page');
    await page.keyboard.press('Control+e');
    const dialog = new ExportDialog(page);
    await expect(dialog.preview).toContainText('# Change to customer');
    await camera.take('export');
    await answerSaveDialog(app, join(folder, 'mapping-meeting.md'));
    await dialog.save();
    await new Shell(page).notice(/^Saved as mapping-meeting\.md/).waitFor();
    await page.keyboard.press('Control+Backspace');
    await expect(flow.figure('Lead time')).toBeVisible();
  });

  await test.step('compared', async () => {
    await page.keyboard.press('v');
    await page.getByText('What differs').waitFor();
    await camera.take('compared');
  });
});
