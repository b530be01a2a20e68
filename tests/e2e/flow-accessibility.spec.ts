import { expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { FlowPageScreen } from '../support/page-models/flow-page-screen';

// Each of these looks at several screens in three themes.
test.setTimeout(180_000);

test('axe finds nothing on the flow map, beside it, and in the comparison', async ({ page }) => {
  // Without motion a colour is there at once, and not on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const flow = new FlowMapPage(page);
  await new FirstStart(page).takeSample();
  await flow.openList();
  await expectNothingFound(page, 'maps');
  await flow.open('Change to customer');
  await expectNothingFound(page, 'map');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Times' })).toBeVisible();
  await expectNothingFound(page, 'times');
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await expect(page.getByRole('heading', { name: 'Five focusing steps' })).toBeVisible();
  await expectNothingFound(page, 'focusing');
  await page.keyboard.press('Escape');
  await flow.step('Security').dblclick();
  await expectNothingFound(page, 'step');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await expectNothingFound(page, 'new blocker');
  await page.keyboard.press('Escape');
  await page.keyboard.press('v');
  await expect(page.getByText('What differs')).toBeVisible();
  await expectNothingFound(page, 'compared');
});

test('axe finds nothing at the end of a mapping meeting', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const flow = new FlowMapPage(page);
  await new FirstStart(page).takeSample();
  await flow.openList();
  await flow.open('Change to customer');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('heading', { name: 'Experiment' })).toBeVisible();
  await expectNothingFound(page, 'experiment');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await expect(new FlowPageScreen(page).paper).toBeVisible();
  await expectNothingFound(page, 'the page of the meeting');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('# Change to customer');
  await expectNothingFound(page, 'export of the page');
});
