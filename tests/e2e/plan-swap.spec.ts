import { expect, test } from '../support/launch-app';
import { Shell } from '../support/page-models/shell';
import { openFullPlan } from '../support/start-points';

const three = ['Review at design time', 'Ledger without rollbacks', 'One-click staging'] as const;

test('a card that hovers over full slots says why it is refused, and let go it asks what stops', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  await plan.hold(plan.card('Alert on stuck payouts'), 'Active');
  await expect(page.locator('[data-refusal]')).toHaveText('All 3 slots are taken. Choose what stops.');
  await page.mouse.up();
  await expect(plan.swap).toContainText('To start Alert on stuck payouts, one of these goes.');
  await plan.expectActive(...three);
  await plan.swap.getByText('One-click staging').click();
  await plan.swap.getByRole('button', { name: /^Swap/ }).click();
  await expect(plan.swap.getByText('Say in a few words why this stops.')).toBeVisible();
  await plan.expectActive(...three);
  await page.keyboard.type('Waits for the cluster move');
  await plan.swap.getByLabel('Decided by').fill('Ana and Jo');
  await plan.swap.getByRole('button', { name: /^Swap/ }).click();
  await plan.expectActive('Review at design time', 'Ledger without rollbacks', 'Alert on stuck payouts');
  await expect(plan.titles('Next')).toHaveText(['One-click staging']);
  await expect(plan.swap).toBeHidden();

  await plan.card('One-click staging').dblclick();
  await expect(plan.editor.getByRole('region', { name: 'What happened to it' })).toContainText(
    'Active → Next: Waits for the cluster move, decided by Ana and Jo, swapped with “Alert on stuck payouts”',
  );
});

test('by keys alone: 2 asks for the second slot, the reason, Enter; one undo takes both back', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  const shell = new Shell(page);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('2');
  await expect(plan.swap.getByRole('radio', { name: 'Ledger without rollbacks' })).toBeChecked();
  await expect(plan.swap.getByLabel('Why')).toBeFocused();
  await page.keyboard.type('The audit is over');
  await page.keyboard.press('Enter');
  await plan.expectActive('Review at design time', 'Alert on stuck payouts', 'One-click staging');
  await expect(plan.card('Alert on stuck payouts')).toBeFocused();
  await shell.undo();
  await plan.expectActive(...three);
  await expect(plan.titles('Candidates')).toHaveText(['Alert on stuck payouts', 'Partner sandbox']);
  await shell.redo();
  await plan.expectActive('Review at design time', 'Alert on stuck payouts', 'One-click staging');
});

test('Escape leaves the question also where nothing has the keys', async ({ page }) => {
  const plan = await openFullPlan(page);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('1');
  await expect(plan.swap).toBeVisible();
  await expect(plan.swap.getByRole('textbox', { name: 'Why' })).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await expect(plan.swap).toBeHidden();
  await expect(plan.card('Alert on stuck payouts')).toBeFocused();
});

test('what stops goes to not now with a day, and comes up again by itself when that day is here', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('3');
  await expect(plan.swap.getByLabel('Why')).toBeFocused();
  await page.keyboard.type('Waits for the cluster move');
  await plan.swap.getByText('Not now', { exact: true }).click();
  await plan.swap.getByRole('button', { name: /^Swap/ }).click();
  await expect(plan.swap.getByText('Choose a day on which you look at it again.')).toBeVisible();
  await page.keyboard.type('+2w');
  await page.keyboard.press('Enter');
  await plan.expectActive('Review at design time', 'Ledger without rollbacks', 'Alert on stuck payouts');
  await expect(plan.cards('Not now')).toContainText(['Waits for the cluster move']);
  await expect(plan.comesUp).toBeHidden();

  await page.clock.setFixedTime(new Date(Date.now() + 15 * 86_400_000));
  await page.reload();
  await expect(plan.comesUp).toContainText('One-click staging comes up again');
  await expect(plan.card('One-click staging')).toContainText('Look again now');
  await plan.comesUp.getByRole('button', { name: 'Not now, again' }).click();
  await expect(plan.notNow.getByLabel('Why')).toHaveValue('Waits for the cluster move');
  await plan.notNow.getByLabel('Look again', { exact: true }).fill('+1m');
  await page.keyboard.press('Enter');
  await expect(plan.comesUp).toBeHidden();
  await new Shell(page).undo();
  await plan.comesUp.getByRole('button', { name: 'Back to the candidates' }).click();
  await expect(plan.titles('Candidates').first()).toHaveText('One-click staging');
  await expect(plan.comesUp).toBeHidden();
});

test('X puts off what has the keys, or several with one reason; Escape leaves all as it was and keeps what was typed', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('s');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('x');
  await expect(plan.notNow.getByRole('listitem')).toHaveText(['Alert on stuck payouts', 'Partner sandbox']);
  await page.keyboard.type('No time before the audit');
  await page.keyboard.press('Escape');
  await expect(plan.notNow).toBeHidden();
  await expect(plan.cards('Candidates')).toHaveCount(2);
  await page.keyboard.press('x');
  await expect(plan.notNow.getByLabel('Why')).toHaveValue('No time before the audit');
  await page.keyboard.press('Enter');
  await expect(plan.notNow.getByText('Choose a day on which you look at it again.')).toBeVisible();
  await page.keyboard.type('yesterday');
  await page.keyboard.press('Enter');
  await expect(plan.cards('Not now')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('+3w');
  await page.keyboard.press('Enter');
  await expect(plan.cards('Not now')).toHaveCount(2);
  await new Shell(page).undo();
  await expect(plan.cards('Candidates')).toHaveCount(2);
});
