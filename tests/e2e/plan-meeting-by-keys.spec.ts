import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { forbidPointer, keysOf, makeTeamByKeys } from '../support/keys-only';
import { answerSaveDialog, expect, test } from '../support/launch-app';
import { ExportDialog } from '../support/page-models/export-dialog';
import { Palette } from '../support/page-models/palette';
import { PlanBoardPage } from '../support/page-models/plan-board-page';
import { PlanMeetingPage } from '../support/page-models/plan-meeting-page';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { Shell } from '../support/page-models/shell';

test('a whole planning meeting by keys alone, from a new team to the Markdown file', async ({
  app,
  page,
}, info) => {
  const untouched = await forbidPointer(page);
  const { press, type } = keysOf(page);
  const plan = new PlanBoardPage(page);
  const meeting = new PlanMeetingPage(page);
  const ranking = new PlanRankingPage(page);

  await test.step('a new team, and its plan from the palette', async () => {
    await makeTeamByKeys(page);
    await new Palette(page).run('Go to plan');
    await expect(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible();
  });

  await test.step('Ctrl+N starts a meeting', async () => {
    await press('Control+n');
    await expect(meeting.dialog.getByLabel('Title')).toBeFocused();
    await press('Control+a');
    await type('First planning');
    await press('Enter');
    await expect(meeting.step('Promised')).toHaveAttribute('aria-current', 'step');
    await expect(meeting.promised).toContainText('No action is open.');
  });

  await test.step('candidates: N, a line each; an outcome from the palette', async () => {
    await press(']');
    await expect(plan.column('Candidates')).toBeVisible();
    await press('n');
    await expect(plan.composer).toBeFocused();
    for (const title of [
      'Review at design time',
      'Ledger without rollbacks',
      'One-click staging',
      'Partner sandbox',
    ]) {
      await type(title);
      await press('Enter');
      await expect(plan.composer).toHaveValue('');
    }
    await press('Escape');
    await expect(plan.cards('Candidates')).toHaveCount(4);
    await new Palette(page).run('New outcome');
    await expect(page.getByLabel('What will be different')).toBeFocused();
    await type('New people ship on day one');
    await press('Enter');
    await expect(page.getByRole('region', { name: 'Outcomes' })).toContainText('Nothing active is for it');
    await expect(page.getByRole('region', { name: 'Outcomes' })).toContainText(
      'Serving no outcome: 4 not started yet.',
    );
  });

  await test.step('score: arrows in the picture, a silent round in the panel', async () => {
    await press(']');
    await expect(ranking.list).toBeVisible();
    await press('l', 'Home');
    await expect(ranking.row('Ledger without rollbacks')).toBeFocused();
    await press('p', 'Control+ArrowUp', 'Control+ArrowUp');
    await ranking.expectAnswers('Ledger without rollbacks', 6, 6, 6);
    await press('s');
    await expect(ranking.answer('Business impact')).toBeFocused();
    await press('Tab');
    await expect(
      ranking.panel.getByRole('button', { name: 'Estimate in silence: business impact' }),
    ).toBeFocused();
    await press('Enter');
    await expect(ranking.estimate).toBeVisible();
    await press('p', '9', 'p', '8', 'p', '0', 'v');
    await expect(ranking.estimate).toContainText('From 8 to 10, the middle is 9.');
    await press('v');
    await expect(ranking.answer('Business impact')).toHaveValue('9');
  });

  await test.step('choose: digits take slots; with all of them taken it is said what stops', async () => {
    await press(']');
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('0 of 3 slots');
    for (const title of ['Ledger without rollbacks', 'One-click staging', 'Partner sandbox']) {
      await reach(title);
      await press('3');
      await expect(page.getByRole('region', { name: 'Active' })).toContainText(title);
    }
    await reach('Review at design time');
    await press('1');
    await expect(plan.swap).toBeVisible();
    await expect(plan.swap.getByLabel('Why').first()).toBeFocused();
    await type('Reviews hurt more');
    await press('Enter');
    await expect(plan.swap).toBeHidden();
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('Review at design time');
    await press('Control+z');
    await expect(page.getByRole('region', { name: 'Active' })).not.toContainText('Review at design time');
    await press('Control+Shift+z');
    await expect(page.getByRole('region', { name: 'Active' })).toContainText('Review at design time');
  });

  await test.step('back and forth: Alt and a digit, any step from any other', async () => {
    await press('Alt+1');
    await expect(meeting.step('Promised')).toHaveAttribute('aria-current', 'step');
    await press('Alt+5');
    await expect(meeting.paper).toBeVisible();
  });

  await test.step('write down: D, A, and Ctrl+Enter closes', async () => {
    await press('d');
    await expect(page.getByLabel('What is decided')).toBeFocused();
    await type('Three things until January');
    await press('Enter', 'a');
    await expect(page.getByLabel('What will be done')).toBeFocused();
    await type('Invite security to design talks');
    await press('Tab');
    await type('jo');
    await press('Tab');
    await type('2027-01-15');
    await press('Enter');
    await expect(meeting.paper).toContainText('Invite security to design talks');
    await expect(meeting.missing).toContainText('"Review at design time" is active and nobody owns it.');
    await press('Control+Enter');
    await expect(page.getByText('Closed. You can still correct it.')).toBeVisible();
  });

  await test.step('export: Ctrl+E, S', async () => {
    const path = join(info.outputPath(), 'first.md');
    await answerSaveDialog(app, path);
    await press('Control+e');
    await expect(new ExportDialog(page).preview).toContainText('Three things until January');
    await press('s');
    await expect(new Shell(page).notice(/^Saved as first\.md/)).toBeVisible();
    const markdown = await readFile(path, 'utf8');
    expect(markdown).toMatch(/^# First planning/m);
    expect(markdown).toMatch(/Review at design time \(no owner, starts now\)/);
    expect(markdown).toMatch(/Invite security to design talks.*Jo.*2027-01-15/);
  });
  await untouched();

  /** Goes along the ranked list until a row has the focus. */
  async function reach(title: string): Promise<void> {
    await press('l', 'Home');
    await expect(ranking.rows.first()).toBeFocused();
    await expect(async () => {
      if (await ranking.row(title).evaluate((row) => row === document.activeElement)) return;
      await press('ArrowDown');
      expect(await ranking.row(title).evaluate((row) => row === document.activeElement)).toBe(true);
    }).toPass();
  }
});
