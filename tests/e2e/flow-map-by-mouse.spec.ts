import { expect, test } from '../support/launch-app';
import { FirstStart } from '../support/page-models/first-start';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { Shell } from '../support/page-models/shell';

test('by mouse: a step is moved, a blocker put down, a bar dragged, and the future is another map', async ({
  page,
}) => {
  const flow = new FlowMapPage(page);
  const shell = new Shell(page);
  await new FirstStart(page).takeSample();
  await flow.openList();
  await flow.open('Change to customer');
  await flow.expectSteps('Ticket', 'Refine', 'Build', 'Review', 'Security', 'Staging', 'Release');
  await expect(flow.step('Security')).toContainText('stuck here');
  await expect(flow.figure('Lead time')).toContainText('22.8 days');

  await test.step('the end of a bar: the totals follow while it is held, Escape puts it back', async () => {
    const edge = flow.wait('Security').locator('xpath=..').locator('[data-edge]');
    await flow.hold(edge, flow.work('Build'), { x: 0.9 });
    await expect(flow.figure('Lead time')).not.toContainText('22.8 days');
    await page.keyboard.press('Escape');
    await expect(flow.figure('Lead time')).toContainText('22.8 days');
    await page.mouse.up();
    await flow.drag(edge, flow.work('Review'), { x: 0.5 });
    await expect(flow.figure('Lead time')).not.toContainText('22.8 days');
    await shell.undo();
    await expect(flow.figure('Lead time')).toContainText('22.8 days');
  });

  await test.step('a step is dragged in front of another, and onto one to run at the same time', async () => {
    await flow.drag(flow.step('Security'), flow.step('Build'), { x: 0.1 });
    await flow.expectSteps('Ticket', 'Refine', 'Security', 'Build', 'Review', 'Staging', 'Release');
    await shell.undo();
    await flow.drag(flow.step('Security'), flow.step('Build'));
    await expect(flow.steps.getByText('At the same time')).toBeVisible();
    await expect(flow.steps.getByRole('group', { name: 'Branch' })).toHaveCount(2);
    await shell.undo();
    await expect(flow.steps.getByText('At the same time')).toBeHidden();
  });

  await test.step('an arrow back: only to an earlier step, and it says why not', async () => {
    await flow.step('Refine').hover();
    const handle = page.locator('[data-rework-handle]').nth(1);
    await flow.hold(handle, flow.step('Release'));
    await expect(page.locator('[data-refusal]')).toContainText('Rework goes back to an earlier step');
    await page.mouse.up();
    await flow.step('Refine').hover();
    await flow.drag(handle, flow.step('Ticket'));
    await expect(flow.panel.getByLabel('Share back to Ticket')).toHaveValue('10%');
    await flow.panel.getByLabel('Share back to Ticket').fill('100');
    await flow.panel.getByLabel('Share back to Ticket').press('Enter');
    await expect(
      flow.panel.getByText('What comes back every time never ends. Write at most 99%.'),
    ).toBeVisible();
    await flow.panel.getByLabel('Share back to Ticket').fill('20');
    await flow.panel.getByLabel('Share back to Ticket').press('Enter');
    await expect(
      flow.ladder.getByRole('button', { name: '20% of the work goes back from Refine to Ticket' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('several blockers are dragged together: a click with Ctrl or Shift selects, one without lets go', async () => {
    const [one, two] = [
      flow.blocker('(Selected: )?Tickets that say'),
      flow.blocker('(Selected: )?Staging is broken'),
    ];
    await one.click();
    await two.click({ modifiers: ['Control'] });
    await one.click({ modifiers: ['Control'] });
    await expect(flow.selected).toHaveCount(2);
    await flow.hold(one, flow.work('Build'), { x: 0.8 });
    await expect(flow.page.getByText('2 blockers', { exact: true })).toBeVisible();
    await page.mouse.up();
    await expect(flow.blockers.getByRole('heading', { name: /^Build 2/ })).toBeVisible();
    await expect(flow.selected).toHaveCount(0);
    await two.click();
    await one.click({ modifiers: ['Shift'] });
    await expect(flow.selected).toHaveCount(2);
    await one.click();
    await expect(flow.selected).toHaveCount(0);
    await shell.undo();
    await expect(flow.blockers.getByRole('heading', { name: /^Build/ })).toBeHidden();
  });

  await test.step('a blocker is dragged onto a step, and becomes a candidate that leads back', async () => {
    const blocker = flow.blocker('Tickets that say');
    await flow.drag(blocker, flow.work('Build'), { x: 0.8 });
    await expect(flow.blockers.getByRole('heading', { name: /^Build 1/ })).toBeVisible();
    await blocker.dblclick();
    await flow.panel.getByRole('button', { name: /^Make it a candidate/ }).click();
    await expect(flow.panel.getByRole('region', { name: 'In the plan' })).toContainText('Candidate');
    await expect(blocker).toContainText('in the plan');
    const way = flow.panel.getByRole('region', { name: 'In the plan' }).getByRole('button');
    // What made it has gone; the keys are on the way to what it made.
    await expect(way).toBeFocused();
    await way.click();
    await expect(page.getByRole('heading', { name: 'Plan', level: 1 })).toBeVisible();
    await expect(flow.panel.getByLabel('Title')).toHaveValue(/^Tickets that say/);
    await expect(flow.panel.getByLabel('Title')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(':focus')).toContainText('Tickets that say');
    await page.keyboard.press('e');
    await flow.panel.getByRole('button', { name: /^Tickets that say/ }).click();
    await expect(page.getByRole('heading', { name: 'Change to customer', level: 1 })).toBeVisible();
    await expect(flow.panel.getByLabel('What stops work')).toHaveValue(/^Tickets that say/);
    await page.keyboard.press('Escape');
    await expect(blocker).toBeFocused();
  });

  await test.step('each figure shows how it is worked out', async () => {
    await page.keyboard.press('Escape');
    await flow.figure('Complete and accurate').getByRole('button').first().click();
    await expect(flow.figure('Complete and accurate')).toContainText('of all steps, multiplied');
    await expect(flow.figure('Complete and accurate')).toContainText('Security: complete and accurate');
  });

  await test.step('current and future beside each other', async () => {
    await page.getByRole('button', { name: 'Future map' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('security at the start');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('row', { name: /^Security/ })).toContainText('waits 6 d shorter');
  });
});
