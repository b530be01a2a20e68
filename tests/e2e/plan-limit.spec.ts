import { readFile, writeFile } from 'node:fs/promises';
import { answerOpenDialog, answerSaveDialog, expect, test } from '../support/launch-app';
import { BinDialog } from '../support/page-models/bin-dialog';
import { ImportDialog } from '../support/page-models/import-dialog';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openFullPlan } from '../support/start-points';

const three = ['Review at design time', 'Ledger without rollbacks', 'One-click staging'] as const;

test('no way by mouse, keys, name, palette or editor gives a team a fourth active one', async ({ page }) => {
  const plan = await openFullPlan(page);
  const asks = async () => {
    await expect(plan.swap).toBeVisible();
    await plan.expectActive(...three);
    await page.keyboard.press('Escape');
    await expect(plan.swap).toBeHidden();
    await expect(plan.card('Alert on stuck payouts')).toBeFocused();
  };
  await plan.hold(plan.card('Alert on stuck payouts'), 'Active');
  await page.mouse.up();
  await asks();

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await asks();

  await page.keyboard.press('1');
  await asks();

  await page.keyboard.press('m');
  await plan.moveTo.getByPlaceholder('Which column?').fill('active end');
  await expect(plan.moveTo.getByText('All 3 slots are taken. Choose what stops.').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await asks();

  await new Palette(page).run('Start: make it active');
  await asks();

  await page.keyboard.press('e');
  await plan.choose('Where it stands', 'Active');
  await asks();

  // From next, one step to the right.
  await page.keyboard.press('Control+ArrowRight');
  await expect(plan.titles('Next')).toHaveText(['Alert on stuck payouts']);
  await page.keyboard.press('Control+ArrowRight');
  await asks();
});

test('several at once start together or not at all, and a slot is not written or pasted into when there is none', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  const shell = new Shell(page);
  await expect(plan.column('Active').getByRole('button', { name: /^New initiative/ })).toHaveCount(0);
  await plan.focus('One-click staging');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New initiative in Candidates' })).toBeVisible();
  await page.keyboard.press('Escape');

  await plan.drag(plan.card('One-click staging'), 'Next');
  await plan.focus('Alert on stuck payouts');
  await page.keyboard.press('s');
  await page.keyboard.press('Shift+ArrowDown');
  await plan.hold(plan.card('Alert on stuck payouts'), 'Active');
  await expect(page.locator('[data-refusal]')).toBeVisible();
  await page.mouse.up();
  await plan.expectActive('Review at design time', 'Ledger without rollbacks');
  await new Palette(page).run('Start: make it active');
  await expect(shell.notices).toContainText('free');
  await plan.expectActive('Review at design time', 'Ledger without rollbacks');

  await plan.column('Active').getByRole('button', { name: 'Free slot: new initiative in Active' }).click();
  await plan.paste('One more\nAnd another');
  await expect(shell.notices).toContainText('free');
  await plan.expectActive('Review at design time', 'Ledger without rollbacks');
  await plan.composer.fill('One more');
  await page.keyboard.press('Enter');
  await plan.expectActive('Review at design time', 'Ledger without rollbacks', 'One more');
});

test('a copy, and what comes back from the bin, take no slot that is not there', async ({ page }) => {
  const plan = await openFullPlan(page);
  await plan.focus('One-click staging');
  await page.keyboard.press('Control+d');
  await expect(plan.card('One-click staging (copy)')).toBeFocused();
  await plan.expectActive(...three);
  await expect(plan.column('Candidates').getByText('One-click staging (copy)')).toBeVisible();

  await plan.focus('Ledger without rollbacks');
  await page.keyboard.press('Delete');
  await plan.expectActive('Review at design time', 'One-click staging');
  await plan.start('Partner sandbox');
  await new Palette(page).run('Open the bin');
  await new BinDialog(page).putBack('Ledger without rollbacks');
  const told = /No slot is free for Ledger without rollbacks, so it is next\./;
  await expect(new Shell(page).notice(told)).toBeVisible();
  await page.keyboard.press('Escape');
  await plan.expectActive('Review at design time', 'One-click staging', 'Partner sandbox');
  await expect(plan.titles('Next')).toHaveText(['Ledger without rollbacks']);
});

test('undo and redo keep to the limit, and lowering it below what is active says what to do first', async ({
  page,
}) => {
  const plan = await openFullPlan(page);
  const shell = new Shell(page);
  await new Palette(page).run('Slots: two at a time');
  await expect(shell.notice(/3 are active: .* Choose what stops first, 1 of them\./)).toBeVisible();
  await plan.slotsMenu.click();
  const two = page.getByRole('menuitem', { name: /^Two at a time/ });
  await expect(two).toContainText('Choose what stops first');
  await page.keyboard.press('Escape');

  await plan.drag(plan.card('One-click staging'), 'Next');
  await plan.slotsMenu.click();
  await two.click();
  await expect(plan.column('Active')).toContainText('2 of 2 slots');
  await plan.focus('One-click staging');
  await page.keyboard.press('2');
  await expect(plan.swap).toContainText('All two slots are taken.');
  await page.keyboard.press('Escape');
  await shell.undo();
  await expect(plan.column('Active')).toContainText('2 of 3 slots');
  await shell.undo();
  await plan.expectActive(...three);
  await shell.redo();
  await shell.redo();
  await expect(plan.column('Active')).toContainText('2 of 2 slots');
  await plan.expectActive('Review at design time', 'Ledger without rollbacks');
});

test('a file with more active than the limit comes in within it, added or in place of everything', async ({
  app,
  page,
}, info) => {
  const plan = await openFullPlan(page);
  const path = info.outputPath('workspace.json');
  await answerSaveDialog(app, path);
  await page.keyboard.press('Control+Shift+s');
  await expect.poll(() => readFile(path, 'utf8').catch(() => '')).toContain('Partner sandbox');
  const file = JSON.parse(await readFile(path, 'utf8'));
  for (const initiative of file.records.initiative) {
    initiative.state = 'active';
    initiative.startedOn = '2026-11-01';
  }
  await writeFile(path, JSON.stringify(file));
  await answerOpenDialog(app, path);
  const dialog = new ImportDialog(page);
  const comesInWithin = async (team: string) => {
    const shell = new Shell(page);
    if (!(await shell.team.textContent())?.startsWith(team)) await shell.chooseTeam(team);
    await plan.open();
    await expect(plan.column('Active')).toContainText('3 of 3 slots');
    await expect(plan.cards('Active')).toHaveCount(3);
    await expect(plan.cards('Next')).toHaveCount(2);
  };
  await page.keyboard.press('Control+o');
  await expect(dialog.leftOut.or(dialog.dialog.getByText('all 3 slots')).first()).toBeVisible();
  await dialog.button('Add as a new team').click();
  await expect(dialog.dialog).toBeHidden();
  await comesInWithin('Checkout (2)');
  await page.keyboard.press('Control+o');
  await dialog.button('Replace everything, snapshot first').click();
  await expect(dialog.dialog).toBeHidden();
  await comesInWithin('Checkout');
});
