import { expect, test } from '../support/launch-app';
import { expectNothingFound } from '../support/look-with-axe';
import { FirstStart } from '../support/page-models/first-start';
import { Palette } from '../support/page-models/palette';
import { PlanBoardPage } from '../support/page-models/plan-board-page';
import { Shell } from '../support/page-models/shell';
import { TeamPage } from '../support/page-models/team-page';

test('two teams become one: people, plan and all, in one gesture that one undo takes back', async ({
  page,
}) => {
  const shell = new Shell(page);
  const palette = new Palette(page);
  const plan = new PlanBoardPage(page);
  const team = new TeamPage(page);
  const dialog = page.getByRole('dialog', { name: 'Merge teams' });

  await test.step('each team works on two things', async () => {
    await new FirstStart(page).makeTeam('Checkout', 'Ana, Ben');
    await plan.open();
    await plan.write('Faster tests', 'One login');
    await plan.start('Faster tests', 'One login');
    await palette.run('New team');
    const newTeam = page.getByRole('dialog', { name: 'New team' });
    await newTeam.getByLabel('Name').fill('Payments');
    await newTeam.getByLabel('People').fill('ana, Cleo');
    await newTeam.getByRole('button', { name: 'Create team' }).click();
    await expect(newTeam).toBeHidden();
    await plan.open();
    await plan.write('Quiet pager', 'New invoices', 'Old jobs');
    await plan.start('Quiet pager', 'New invoices');
  });
  await test.step('the dialog says what it comes to', async () => {
    await team.open();
    await team.teams.getByRole('button', { name: 'Merge teams' }).click();
    await expect(dialog.getByRole('button', { name: /This team ends$/ })).toContainText('Payments');
    const facts = dialog.getByRole('list', { name: 'What this comes to' });
    await expect(facts).toContainText('Cleo joins Checkout.');
    await expect(facts).toContainText('Ana is on both, and one person from then on.');
    await expect(facts).toContainText('No slot is free for “New invoices”');
    await expectNothingFound(page, 'Merge teams');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('it is done by keys', async () => {
    await palette.run('Merge teams');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
    await expect(dialog).toBeHidden();
    await expect(
      shell.notice('Payments is part of Checkout now. No slot was free for “New invoices”: next.'),
    ).toBeVisible();
    await expect(team.people.getByRole('listitem')).toHaveCount(3);
    await expect(team.teams.getByRole('listitem')).toHaveCount(1);
    await expect(team.teams.getByRole('button', { name: 'Merge teams' })).toHaveCount(0);
    await plan.open();
    await plan.expectActive('Faster tests', 'One login', 'Quiet pager');
    await expect(plan.titles('Next')).toHaveText(['New invoices']);
    await expect(plan.titles('Candidates')).toHaveText(['Old jobs']);
  });
  await test.step('one undo makes two of them again, one redo one', async () => {
    await shell.undo();
    await plan.expectActive('Faster tests', 'One login');
    await shell.chooseTeam('Payments');
    await plan.expectActive('Quiet pager', 'New invoices');
    await shell.redo();
    await plan.expectActive('Faster tests', 'One login', 'Quiet pager');
  });
});

test('three outcomes are the most a team has: what stays is said before, not lost', async ({ page }) => {
  const palette = new Palette(page);
  const plan = new PlanBoardPage(page);
  const outcomeForm = page.getByRole('group', { name: 'New outcome' });
  await new FirstStart(page).makeTeam('Checkout', 'Ana');
  for (const [name, words] of [
    ['', ['Fewer surprises', 'Faster answers']],
    ['Payments', ['Happy users', 'Calm nights']],
  ] as const) {
    if (name !== '') {
      await palette.run('New team');
      const newTeam = page.getByRole('dialog', { name: 'New team' });
      await newTeam.getByLabel('Name').fill(name);
      await newTeam.getByLabel('Name').press('Enter');
      await expect(newTeam).toBeHidden();
    }
    await plan.open();
    await plan.write(`Something of ${words[0]}`);
    for (const text of words) {
      await palette.run('New outcome');
      await outcomeForm.getByLabel('What will be different').fill(text);
      await page.keyboard.press('Enter');
      await expect(outcomeForm).toBeHidden();
    }
  }
  await palette.run('Merge teams');
  const dialog = page.getByRole('dialog', { name: 'Merge teams' });
  await expect(dialog.getByRole('alert')).toContainText('Together they have 4 outcomes');
  await expect(dialog.getByRole('alert')).toContainText('“Calm nights”');
  await expect(dialog.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled();
});
