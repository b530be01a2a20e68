import { expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { openFullPlan, openPlan, openSamplePlan } from '../support/start-points';

// Each of these looks at several screens in three themes.
test.setTimeout(150_000);

test.beforeEach(async ({ page }) => {
  // Without motion a colour is there at once, and not on its way.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('axe finds nothing on the board: empty, full, while something is written, filtered, moved by name', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await expectNothingFound(page, 'empty plan');
  await plan.write('Alpha', 'Beta');
  await plan.start('Alpha');
  await page.keyboard.press('n');
  await page.keyboard.type('Gamma');
  await expectNothingFound(page, 'writing');
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await expect(plan.moveTo).toBeVisible();
  await expectNothingFound(page, 'move to');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.keyboard.type('gam');
  await expectNothingFound(page, 'filtered');
});

test('axe finds nothing on a board with something in every column, and on what comes up by itself', async ({
  page,
}) => {
  const plan = await openSamplePlan(page);
  await expect(plan.cards('Active')).not.toHaveCount(0);
  await expect(plan.comesUp).toBeVisible();
  await expectNothingFound(page, 'sample board');
});

test('axe finds nothing in what stands beside the board: swap, not now, review, editor', async ({ page }) => {
  const plan = await openFullPlan(page);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('3');
  await plan.swap.getByText('Not now', { exact: true }).click();
  await page.keyboard.press('Enter');
  await expect(plan.swap.getByText('Say in a few words why this isn')).toBeVisible();
  await expectNothingFound(page, 'swap');
  await page.keyboard.press('Escape');
  await page.keyboard.press('x');
  await page.keyboard.type('Why');
  await page.keyboard.press('Enter');
  await expect(plan.notNow.getByRole('alert')).toBeVisible();
  await expectNothingFound(page, 'not now');
  await page.keyboard.type('+1m');
  await page.keyboard.press('Enter');
  await plan.focus('Ledger without rollbacks');
  await page.keyboard.press('.');
  await expect(plan.review).toBeVisible();
  await expectNothingFound(page, 'review');
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await expect(plan.editor).toBeVisible();
  await expectNothingFound(page, 'editor');
});
