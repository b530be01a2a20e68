import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch-app';
import { BoardPage } from '../support/page-models/board-page';
import { FirstStart } from '../support/page-models/first-start';
import { Palette } from '../support/page-models/palette';
import { PlanBoardPage } from '../support/page-models/plan-board-page';
import { RetroList } from '../support/page-models/retro-list';
import { Shell } from '../support/page-models/shell';
import { TeamPage } from '../support/page-models/team-page';
import { openSample } from '../support/start-points';

/** What the dialog of keys lists: the command, and its key. */
async function listedKeys(page: Page): Promise<{ title: string; keys: string }[]> {
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog).toBeVisible();
  // In one look: commands come and go with what is on the screen.
  const listed = await dialog.getByRole('term').evaluateAll((terms) =>
    terms.map((term) => ({
      title: term.textContent ?? '',
      keys: term.nextElementSibling?.textContent ?? '',
    })),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return listed;
}

async function expectOneCommandForEachKey(page: Page, screen: string): Promise<void> {
  const listed = await listedKeys(page);
  const byKey = new Map<string, string[]>();
  for (const { title, keys } of listed) byKey.set(keys, [...(byKey.get(keys) ?? []), title]);
  const shared = [...byKey].filter(([, titles]) => titles.length > 1);
  expect(shared, `keys of two commands in ${screen}`).toEqual([]);
  expect(listed.length, `keys in ${screen}`).toBeGreaterThan(5);
}

test('? lists the keys of every screen, and no two commands of a screen share one', async ({ page }) => {
  const start = new FirstStart(page);
  await expect(start.doors).toHaveCount(3);
  await expectOneCommandForEachKey(page, 'first start');
  const board = await openSample(page, 'Gather');
  const landmarks = {
    'Set the stage': page.getByRole('region', { name: 'Check-in' }),
    Gather: board.column('To try'),
    Insights: board.voting,
    Decide: page.getByRole('navigation', { name: 'Topics' }),
    Close: page.getByRole('region', { name: 'Thanks' }),
  };
  for (const stage of ['Set the stage', 'Gather', 'Insights', 'Decide', 'Close'] as const) {
    await board.enter(stage);
    await expect(landmarks[stage]).toBeVisible();
    await expectOneCommandForEachKey(page, stage);
  }
  await board.back.click();
  await expect(new RetroList(page).list).toBeVisible();
  await expectOneCommandForEachKey(page, 'the list');
  await new TeamPage(page).open();
  await expectOneCommandForEachKey(page, 'the team');
  const plan = new PlanBoardPage(page);
  await plan.open();
  await plan.cards('Candidates').first().click();
  await expectOneCommandForEachKey(page, "the plan's board");
  await page.keyboard.press('1');
  // It takes the keys when it is drawn: somebody leads them out of its field, where a letter is text.
  await expect(plan.swap.getByLabel('Why')).toBeFocused();
  await plan.swap.getByRole('button', { name: 'Close' }).focus();
  await expectOneCommandForEachKey(page, 'the swap');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Digit2');
  await expect(page.getByRole('region', { name: 'Ranked list' })).toBeVisible();
  await expectOneCommandForEachKey(page, "the plan's ranking");
});

test('the palette finds every command, says why one can’t be run, and runs the other ones', async ({
  page,
}) => {
  const palette = new Palette(page);
  const board = await openSample(page, 'Gather');
  await palette.open();
  for (const title of ['New note', 'Next stage', 'New retrospective', 'Open the bin', 'Theme: dark']) {
    await expect(palette.item(title).first()).toBeAttached();
  }
  await expect(palette.item('Start voting')).toHaveAttribute('aria-disabled', 'true');
  await expect(palette.item('Start voting')).toContainText('Votes are given in the stage Insights.');
  await page.keyboard.type('no such thing');
  await expect(palette.dialog).toContainText('No command is called that.');
  await page.keyboard.press('Escape');

  await palette.run('Go to: Decide');
  await expect(board.stage('Decide')).toHaveAttribute('aria-current', 'step');
  await palette.run('Theme: dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await palette.open();
  // What was run last and can be run again stands first.
  await expect(palette.items.first()).toContainText('Go to: Decide');
  await expect(palette.item('Theme: dark')).toContainText('This is the theme now.');
});

test('letters are text in a field and in a dialog, and commands everywhere else', async ({ page }) => {
  const board = await openSample(page, 'Gather');
  const letters = 'nhx?/[]gvpmt';
  await test.step('in the filter', async () => {
    await page.keyboard.press('/');
    await expect(board.filter).toBeFocused();
    await page.keyboard.type(letters);
    await expect(board.filter).toHaveValue(letters);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(board.stage('Gather')).toHaveAttribute('aria-current', 'step');
    await page.keyboard.press('Escape');
  });
  await test.step('in a dialog', async () => {
    await page.keyboard.press('Control+n');
    const title = page.getByRole('dialog').getByLabel('Title');
    await expect(title).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type(letters);
    await expect(title).toHaveValue(letters);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Hide while writing' })).toBeVisible();
  });
  await test.step('on the board', async () => {
    await board.cards('Carried us').first().click();
    await page.keyboard.press('h');
    await expect(page.getByRole('button', { name: 'Show all notes' })).toBeVisible();
    await page.keyboard.press('h');
    await page.keyboard.press(']');
    await expect(board.stage('Insights')).toHaveAttribute('aria-current', 'step');
  });
  await test.step('F9 is the room screen, and the way back', async () => {
    await page.keyboard.press('F9');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'room');
    await expect(new Shell(page).rail).toBeHidden();
    await expect(new BoardPage(page).timer).toBeVisible();
    await page.keyboard.press('F9');
    await expect(new Shell(page).rail).toBeVisible();
  });
});
