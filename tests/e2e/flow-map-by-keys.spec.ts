import { forbidPointer } from '../support/keys-only';
import { expect, test } from '../support/launch-app';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { Palette } from '../support/page-models/palette';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';

test('by keys alone: walk, times, blockers, what if, the bottleneck, and a note from the retro', async ({
  page,
}) => {
  const flow = new FlowMapPage(page);
  const shell = new Shell(page);
  const { keyboard } = page;
  const board = await openBoard(page);
  await board.write('Stop', 'Nobody knows who releases');
  const expectNoPointer = await forbidPointer(page);

  await test.step('a new map, its steps as they are called out', async () => {
    await keyboard.press('Control+2');
    await expect(page.getByRole('heading', { name: 'Flow', level: 1 })).toBeVisible();
    await keyboard.press('Control+n');
    await expect(page.getByRole('dialog', { name: 'New flow map' })).toBeVisible();
    await keyboard.type('Idea to customer');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Idea to customer', level: 1 })).toBeVisible();
    await keyboard.press('n');
    for (const name of ['Ticket', 'Build', 'Release']) {
      await keyboard.type(name);
      await keyboard.press('Enter');
      await expect(flow.composer).toHaveValue('');
    }
    await keyboard.press('Escape');
    await flow.expectSteps('Ticket', 'Build', 'Release');
    await expect(flow.step('Release')).toBeFocused();
    await expect(flow.figure('Lead time')).toContainText(
      'Incomplete: Ticket has no wait and no process time',
    );
    // What isn't known yet is a box that can be seen and pressed, also on a map that was empty a moment ago.
    expect((await flow.work('Build').boundingBox())?.width).toBeGreaterThan(40);
  });

  await test.step('a step between two, moved by a lift and directly, renamed where it stands', async () => {
    await keyboard.press('Home');
    await expect(flow.step('Ticket')).toBeFocused();
    await keyboard.press('n');
    await keyboard.type('Reveiw');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await flow.expectSteps('Ticket', 'Reveiw', 'Build', 'Release');
    await expect(flow.step('Reveiw')).toBeFocused();
    await keyboard.press('F2');
    await keyboard.type('Review');
    await keyboard.press('Enter');
    await expect(flow.step('Review')).toBeFocused();
    await keyboard.press('Space');
    await keyboard.press('ArrowRight');
    await keyboard.press('Enter');
    await flow.expectSteps('Ticket', 'Build', 'Review', 'Release');
    await keyboard.press('Control+ArrowLeft');
    await flow.expectSteps('Ticket', 'Review', 'Build', 'Release');
    await keyboard.press('Control+ArrowRight');
    await flow.expectSteps('Ticket', 'Build', 'Review', 'Release');
  });

  await test.step('the times, field after field, as people say them; what is wrong says so at its field', async () => {
    await keyboard.press('Home');
    await keyboard.press('t');
    await expect(page.getByRole('textbox', { name: 'Wait before Ticket' })).toBeFocused();
    await keyboard.type('-3 d');
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Wait before Ticket' })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(flow.panel.getByText(/below zero|negative|less than nothing|0/i).first()).toBeVisible();
    await keyboard.press('Control+a');
    const typed = ['1d', '30 min', '95', '3 days', '14h', '90%', '1 week', '2 h', '80', '4h', '1h', '100'];
    for (const value of typed) {
      await keyboard.type(value);
      await keyboard.press('Enter');
    }
    await expect(page.getByRole('heading', { name: 'Times' })).toBeHidden();
    await expect(flow.figure('Lead time')).toContainText('11.7 days');
    await expect(flow.figure('Complete and accurate')).toContainText('68%');
    await expect(flow.figure('Bottleneck')).toContainText('Review');
    await expect(flow.step('Review')).toContainText('stuck here');
  });

  await test.step('a blocker on a wait, with its cause', async () => {
    await keyboard.press('Home');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(flow.step('Review')).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(flow.work('Review')).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(flow.wait('Review')).toBeFocused();
    await keyboard.press('b');
    await keyboard.type('Two reviewers for nine teams');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(flow.blocker('Two reviewers')).toBeFocused();
    await expect(flow.blockers.getByRole('heading', { name: /^Wait before Review 1/ })).toBeVisible();
    await keyboard.press('4');
    await expect(flow.blocker('Two reviewers')).toContainText('tooling');
    await keyboard.press('m');
    await keyboard.type('At the');
    await keyboard.press('Escape');
    await keyboard.press('Delete');
    await expect(flow.blockers).toBeHidden();
    await shell.undo();
    await expect(flow.blocker('Two reviewers')).toBeVisible();
  });

  await test.step('several blockers: selected, given a cause, moved, linked and deleted, each undone as one', async () => {
    await flow.step('Build').focus();
    await keyboard.press('b');
    for (const text of ['No test data', 'Nobody on call']) {
      await keyboard.type(text);
      await keyboard.press('Enter');
    }
    await keyboard.press('Escape');
    await expect(flow.blocker('Nobody on call')).toBeFocused();
    await keyboard.press('x');
    await expect(flow.spoken).toHaveText('1 blocker selected.');
    await keyboard.press('Shift+ArrowUp');
    await expect(flow.selected).toHaveCount(2);
    await expect(flow.blocker('Selected: No test data')).toBeFocused();
    await flow.blocker('Two reviewers').focus();
    await keyboard.press('x');
    await expect(flow.spoken).toHaveText('3 blockers selected.');
    await keyboard.press('3');
    await expect(flow.selected.getByText('fragile')).toHaveCount(3);
    await keyboard.press('Control+z');
    await expect(flow.selected.getByText('fragile')).toHaveCount(0);
    await keyboard.press('Control+l');
    await expect(page.getByRole('dialog', { name: 'Link to…' })).toContainText('3 chosen: ');
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Link to…' })).toBeHidden();
    await keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'Put 3 blockers on…' })).toBeVisible();
    await keyboard.type('Wait before Release');
    await keyboard.press('Enter');
    await expect(flow.blockers.getByRole('heading', { name: /^Wait before Release 3/ })).toBeVisible();
    await expect(flow.selected).toHaveCount(0);
    await expect(flow.blockers.locator(':focus')).toHaveCount(1);
    await keyboard.press('Control+a');
    await expect(flow.selected).toHaveCount(3);
    await keyboard.press('Escape');
    await expect(flow.spoken).toHaveText('Nothing selected.');
    await new Palette(page).run('Select all blockers at this place');
    await keyboard.press('Delete');
    await expect(shell.notice('3 blockers are in the bin.')).toBeVisible();
    await expect(flow.blockers).toBeHidden();
    await keyboard.press('Control+z');
    await expect(flow.blockers.getByRole('heading', { name: /^Wait before Release 3/ })).toBeVisible();
    await keyboard.press('Control+z');
    await expect(flow.blockers.getByRole('heading', { name: /^Wait before Review 1/ })).toBeVisible();
    await expect(flow.blockers.getByRole('heading', { name: /^Build 2/ })).toBeVisible();
  });

  await test.step('what if: the slider by keys, put back and kept', async () => {
    await keyboard.press('Home');
    await keyboard.press('w');
    await expect(flow.slider).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(flow.whatIf).toContainText('→');
    await keyboard.press('Escape');
    await expect(flow.whatIf).not.toContainText('→');
    await expect(flow.figure('Lead time')).toContainText('11.7 days');
    await keyboard.press('h');
    await expect(flow.panel.getByRole('button', { name: /^Wait before Review/ })).toBeFocused();
    await keyboard.press('Enter');
    await expect(flow.whatIf).toContainText('11.7 days → 9.2 days');
    await keyboard.press('Escape');
    await expect(flow.whatIf).not.toContainText('→');
  });

  await test.step('a step is deleted and comes back; the map is kept, and compared', async () => {
    await keyboard.press('Home');
    await keyboard.press('Delete');
    await flow.expectSteps('Build', 'Review', 'Release');
    await expect(flow.step('Build')).toBeFocused();
    await keyboard.press('Control+z');
    await flow.expectSteps('Ticket', 'Build', 'Review', 'Release');
    await expect(flow.step('Build')).toBeFocused();
    await keyboard.press('Control+ArrowRight');
    await keyboard.press('Control+z');
    await flow.expectSteps('Ticket', 'Build', 'Review', 'Release');
    await expect(flow.step('Build')).toBeFocused();
    for (let left = 4; left > 0; left -= 1) {
      await keyboard.press('Delete');
      await expect(flow.steps.locator('[data-step-id]')).toHaveCount(left - 1);
      // With the last one gone, what begins the first has the keys.
      const next =
        left === 1
          ? page.getByRole('button', { name: /^First step/ })
          : flow.steps.locator('[data-step-id]:focus');
      await expect(next).toBeFocused();
    }
    for (let back = 1; back <= 4; back += 1) {
      await keyboard.press('Control+z');
      await expect(flow.steps.locator('[data-step-id]')).toHaveCount(back);
      await expect(flow.steps.locator('[data-step-id]:focus')).toHaveCount(1);
    }
    await keyboard.press('End');
    await keyboard.press('n');
    await keyboard.type('Watch');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await expect(flow.step('Watch')).toBeFocused();
    // What undo takes away hands the keys on.
    await keyboard.press('Control+z');
    await flow.expectSteps('Ticket', 'Build', 'Review', 'Release');
    await expect(flow.steps.locator('[data-step-id]:focus')).toHaveCount(1);
    await keyboard.press('k');
    await expect(shell.notice('Kept as it is now.')).toBeVisible();
    await keyboard.press('v');
    await expect(page.getByRole('row', { name: /^Lead time/ })).toContainText('the same');
    await keyboard.press('Control+Backspace');
    await expect(flow.figure('Lead time')).toBeVisible();
    // Whatever screen comes has the keys.
    await expect(flow.steps.locator('[data-step-id]:focus')).toHaveCount(1);
    await keyboard.press('g');
    await expect(page.getByRole('region', { name: 'What you take along' })).toBeFocused();
    await keyboard.press('Control+Backspace');
    await expect(flow.steps.locator('[data-step-id]:focus')).toHaveCount(1);
  });

  await test.step('the five focusing steps', async () => {
    await keyboard.press('Alt+4');
    await expect(flow.panel.getByRole('textbox').first()).toBeFocused();
    await keyboard.type('The review');
    await keyboard.press('Escape');
    await keyboard.press('f');
    await expect(flow.panel.getByRole('textbox').first()).toHaveValue('The review');
    await keyboard.press('Escape');
  });

  await test.step('a note of the retrospective becomes a blocker on a step, and remembers it', async () => {
    await keyboard.press('Control+3');
    await keyboard.press('Alt+ArrowLeft');
    await keyboard.press('Control+3');
    await page.locator('[data-roving]').first().focus();
    await keyboard.press('Enter');
    await board.card('Nobody knows who releases').focus();
    await keyboard.press('b');
    await expect(page.getByRole('dialog', { name: 'Where does it stop work?' })).toBeVisible();
    await keyboard.type('At Release');
    await keyboard.press('Enter');
    await expect(shell.notice(/^A blocker: at release/)).toBeVisible();
    await keyboard.press('Control+2');
    await expect(page.locator('[data-map-id]').first()).toBeFocused();
    await keyboard.press('Enter');
    await flow.blocker('Nobody knows').focus();
    await keyboard.press('Enter');
    await expect(flow.panel.getByRole('region', { name: 'Where it came from' })).toContainText(
      'Nobody knows who releases',
    );
    await new Palette(page).open();
  });
  await expectNoPointer();
});
