import { expect, test } from '../support/launch-app';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openPlan } from '../support/start-points';

test('initiatives are added by N, type, Enter; lines that are pasted are one each; N in an empty plan starts it', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await expect(page.getByText('Two or three things at a time, chosen')).toBeVisible();
  await plan.write('Review at design time', 'Ledger without rollbacks');
  await expect(plan.titles('Candidates')).toHaveText(['Review at design time', 'Ledger without rollbacks']);
  await expect(plan.card('Ledger without rollbacks')).toBeFocused();

  await page.keyboard.press('n');
  await plan.paste('- One-click staging\n\n2. Alert on stuck payouts\n=1+1 is no formula\n');
  await expect(plan.titles('Candidates')).toHaveText([
    'Review at design time',
    'Ledger without rollbacks',
    'One-click staging',
    'Alert on stuck payouts',
    '=1+1 is no formula',
  ]);
  await expect(new Shell(page).notice('3 initiatives added.')).toBeVisible();
  await page.keyboard.press('Escape');
  await new Shell(page).undo();
  await expect(plan.cards('Candidates')).toHaveCount(2);

  await page.keyboard.press('n');
  await plan.composer.fill('Kept when Escape is pressed');
  await page.keyboard.press('Escape');
  await expect(plan.titles('Candidates').last()).toHaveText('Kept when Escape is pressed');
});

test('a thousand pasted lines are taken, one more is refused with nothing lost', async ({ page }) => {
  const plan = await openPlan(page);
  await page.keyboard.press('n');
  const lines = Array.from({ length: 1_001 }, (_, index) => `Idea ${index + 1}`);
  await plan.paste(lines.join('\n'));
  await expect(new Shell(page).notice(/You can paste 1,000 lines at a time; these are 1001/)).toBeVisible();
  await expect(plan.cards('Candidates')).toHaveCount(0);
  await plan.paste(lines.slice(1).join('\n'));
  await expect(plan.column('Candidates').getByText('1000', { exact: true })).toBeVisible();
  // Windowed: what isn't seen isn't there.
  expect(await plan.cards('Candidates').count()).toBeLessThan(60);
});

test('a card is moved by mouse, by keys and by name, and each way is one step to undo', async ({ page }) => {
  const plan = await openPlan(page);
  const shell = new Shell(page);
  await plan.write('Alpha', 'Beta', 'Gamma');

  await plan.drag(plan.card('Alpha'), 'Next');
  await expect(plan.titles('Next')).toHaveText(['Alpha']);
  await shell.undo();
  await expect(plan.titles('Candidates')).toHaveText(['Alpha', 'Beta', 'Gamma']);

  await plan.focus('Beta');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(plan.titles('Candidates')).toHaveText(['Beta', 'Alpha', 'Gamma']);
  await page.keyboard.press('Control+ArrowRight');
  await expect(plan.titles('Next')).toHaveText(['Beta']);
  await expect(plan.card('Beta')).toBeFocused();

  await page.keyboard.press('m');
  await plan.moveTo.getByPlaceholder('Which column?').fill('active');
  await page.keyboard.press('Enter');
  await plan.expectActive('Beta');
  await expect(plan.card('Beta')).toContainText('Since today');
  await shell.undo();
  await expect(plan.titles('Next')).toHaveText(['Beta']);
  await shell.redo();
  await plan.expectActive('Beta');
});

test('several are selected with S and Shift, and move, are filed and are deleted together', async ({
  page,
}) => {
  const plan = await openPlan(page);
  const shell = new Shell(page);
  await plan.write('Alpha', 'Beta', 'Gamma', 'Delta');
  await plan.focus('Alpha');
  await page.keyboard.press('s');
  await page.keyboard.press('Shift+ArrowDown');
  await new Palette(page).run('Comes next');
  await expect(plan.titles('Next')).toHaveText(['Alpha', 'Beta']);

  await plan.focus('Gamma');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+Alt+Digit2');
  await expect(plan.card('Gamma')).toContainText('Transformation');
  await expect(plan.card('Delta')).toContainText('Transformation');
  await page.keyboard.press('Delete');
  await expect(plan.cards('Candidates')).toHaveCount(0);
  await expect(shell.notice('2 deleted. The bin keeps them.')).toBeVisible();
  await shell.undo();
  await expect(plan.titles('Candidates')).toHaveText(['Gamma', 'Delta']);
});

test('the filter shows what has these letters, says what it hides, and keeps what is written meanwhile', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Staging in one click', 'Payout alerts', 'Faster staging data');
  await page.keyboard.press('/');
  await page.keyboard.type('staging');
  await expect(plan.titles('Candidates')).toHaveText(['Staging in one click', 'Faster staging data']);
  await expect(page.getByText('2 of 3 initiatives shown.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(plan.card('Staging in one click')).toBeFocused();
  // Moved in front of a hidden one, it stands in front of it when all is shown again.
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('n');
  await plan.composer.fill('Refunds');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Your initiative is kept; the filter hides it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Clear filter' }).click();
  await expect(plan.titles('Candidates')).toHaveText([
    'Payout alerts',
    'Faster staging data',
    'Staging in one click',
    'Refunds',
  ]);
});

test('the editor beside the board keeps each field as it is left, also when another is opened', async ({
  page,
}) => {
  const plan = await openPlan(page);
  const shell = new Shell(page);
  await plan.write('Alpha', 'Beta');
  await plan.focus('Alpha');
  await page.keyboard.press('e');
  await expect(plan.editor.getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Alpha, renamed');
  await page.keyboard.press('Tab');
  await expect(plan.card('Alpha, renamed')).toBeVisible();
  await plan.choose('Owner', 'Jo');
  await expect(plan.card('Alpha, renamed')).toContainText('Jo');
  await plan.choose('Layer it shapes', 'Outputs');
  await plan.editor.getByText('System health', { exact: true }).click();
  await expect(plan.card('Alpha, renamed')).toContainText('System health');
  await plan.editor.getByLabel('Effort').fill('11');
  await expect(plan.editor.getByText('10 is the most.')).toBeVisible();
  await plan.editor.getByLabel('Effort').fill('4');
  await plan.editor.getByLabel('Blocked by').fill('The cluster move');
  // By keys: the card above grows as the field is left, and a second click would meet what has moved under the pointer.
  await plan.focus('Beta');
  await page.keyboard.press('e');
  await expect(plan.editor.getByLabel('Title')).toHaveValue('Beta');
  await expect(plan.card('Alpha, renamed')).toContainText('Blocked: The cluster move');

  // An empty title is refused in words, and the field keeps the keys.
  await plan.editor.getByLabel('Title').fill('');
  await page.keyboard.press('Enter');
  await expect(shell.notice(/A title/)).toBeVisible();
  await plan.editor.getByLabel('Title').fill('Beta again');
  await page.keyboard.press('Escape');
  await expect(plan.editor).toBeHidden();
  await expect(plan.card('Beta again')).toBeFocused();

  await plan.focus('Alpha, renamed');
  await page.keyboard.press('e');
  await plan.choose('Where it stands', 'Next');
  await expect(plan.titles('Next')).toHaveText(['Alpha, renamed']);
  await expect(plan.editor.getByRole('region', { name: 'What happened to it' })).toContainText(
    'Candidates → Next',
  );
});

test('what has ended is asked what came of it, at once or when there is time, and the answer stays', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Alpha', 'Beta');
  await plan.start('Alpha');
  await page.keyboard.press('.');
  await expect(plan.review).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(plan.comesUp).toContainText('Alpha has ended. What came of it?');
  await plan.comesUp.getByRole('button', { name: 'Answer' }).click();
  await expect(plan.review.getByRole('radio', { name: 'Yes' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(plan.review.getByText('Choose yes, partly, no, or too early to say.')).toBeVisible();
  await plan.review.getByText('Partly', { exact: true }).click();
  await plan.review.getByLabel('What did you learn?').fill('Ask the users first');
  await plan.review.getByRole('button', { name: /^Keep/ }).click();
  await expect(plan.card('Alpha')).toContainText('Did a part of it');
  await expect(plan.comesUp).toBeHidden();
  await page.reload();
  await expect(plan.card('Alpha')).toContainText('Did a part of it');
});

test('what stands beside the board goes with what it is about', async ({ page }) => {
  const plan = await openPlan(page);
  await plan.write('Alpha', 'Beta');
  await plan.card('Beta').dblclick();
  await expect(plan.editor).toBeVisible();
  await plan.focus('Beta');
  await page.keyboard.press('Delete');
  await expect(plan.editor).toBeHidden();
  await expect(plan.card('Alpha')).toBeFocused();
  await page.keyboard.press('.');
  await expect(plan.review).toBeVisible();
  await new Shell(page).undo();
  await expect(plan.review).toBeHidden();
  await expect(plan.titles('Candidates')).toHaveText(['Alpha']);
});
