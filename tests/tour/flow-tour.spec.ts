import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '../support/launch-app';
import { FirstStart } from '../support/page-models/first-start';
import { FlowMapPage } from '../support/page-models/flow-map-page';
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

  await test.step('compared', async () => {
    await page.keyboard.press('v');
    await page.getByText('What differs').waitFor();
    await camera.take('compared');
  });
});
