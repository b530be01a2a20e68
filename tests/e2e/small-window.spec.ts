import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '../support/launch-app';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { Palette } from '../support/page-models/palette';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { RetroPage, type StageName } from '../support/page-models/retro-page';
import { openPlan, openSample, openSamplePlan } from '../support/start-points';

const stages: readonly StageName[] = ['Set the stage', 'Gather', 'Insights', 'Decide', 'Close'];
const longTitle =
  'What we learned in the quarter in which payments moved to the new ledger, with the support desk as our guests';

// Each of them goes through all stages in three themes.
test.setTimeout(120_000);

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

for (const [width, height] of [
  [880, 600],
  [1024, 640],
  [1024, 768],
  [1280, 800],
  [1920, 1080],
] as const) {
  test(`the header fits into a window of ${width} by ${height}, in all stages and themes`, async ({
    app,
    page,
  }) => {
    await openSample(page, 'Gather');
    await resize(app, page, width, height);
    await expectHeadersToFit(page, 'a short title');
    await retitle(page, longTitle);
    await expectHeadersToFit(page, 'a long title');
  });
}

test('the topic under Decide has room for its buttons on a small room screen', async ({ app, page }) => {
  await openSample(page, 'Decide');
  await resize(app, page, 1024, 640);
  await page.keyboard.press('F9');
  const topic = page.getByRole('article');
  await expect(topic.getByRole('button', { name: /^Talked about/ })).toBeVisible();
  const widths = () => topic.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(widths, 'what runs out of the column').toBe(0);
});

test('in a low window the palette brings what is picked into view, and an outcome is written from it', async ({
  app,
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Review at design time');
  await resize(app, page, 1024, 600);
  const palette = new Palette(page);
  for (const isRoom of [false, true]) {
    if (isRoom) await page.keyboard.press('F9');
    await palette.open();
    // Round to the last one, from the first.
    await page.keyboard.press('ArrowUp');
    const picked = palette.dialog.locator('[role=option][aria-selected=true]');
    await expect(picked).toHaveText(/sound/);
    await expect(picked).toBeInViewport({ ratio: 0.95 });
    await page.keyboard.press('Escape');
    if (isRoom) await page.keyboard.press('F9');
  }
  await palette.run('New outcome');
  await expect(
    page.getByRole('group', { name: 'New outcome' }).getByLabel('What will be different'),
  ).toBeFocused();
  await page.keyboard.type('No release waits');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Outcomes' })).toContainText('No release waits');
});

test('on a small room screen the plan and the map stay in sight beside what is open', async ({
  app,
  page,
}) => {
  const plan = await openSamplePlan(page);
  await resize(app, page, 1280, 800);
  await page.keyboard.press('F9');
  const board = page.getByRole('group', { name: 'Initiatives' });
  const sideways = () => board.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(await sideways(), 'sideways, without a panel').toBe(0);
  for (const column of ['Candidates', 'Next', 'Active', 'Done', 'Not now'] as const) {
    await expect(plan.cards(column).first()).toBeInViewport({ ratio: 1 });
  }
  await plan.focus('Retire the old invoice path');
  await page.keyboard.press('e');
  await expect(plan.editor).toBeVisible();
  await expect(plan.card('Retire the old invoice path')).toBeInViewport({ ratio: 0.9 });
  await expect(plan.column('Done')).toHaveAttribute('data-folded');
  expect(await sideways(), 'sideways, beside a panel').toBe(0);
  // A strip is opened with the mouse, and by the arrows; what is open beside it stays.
  await plan.column('Done').getByRole('heading', { name: 'Done' }).click();
  await expect(plan.cards('Done').first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(plan.cards('Not now').first()).toBeFocused();
  await expect(plan.column('Done')).toHaveAttribute('data-folded');
  await expect(plan.editor).toBeVisible();
  // What keys hold is seen where it would land.
  await plan.column('Candidates').getByRole('heading', { name: 'Candidates' }).click();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(plan.column('Next').locator('[data-gap]')).toBeInViewport();
  await page.keyboard.press('Escape');
  await plan.editor.getByRole('button', { name: /^Close/ }).click();
  await expect(plan.column('Done')).not.toHaveAttribute('data-folded');

  // The ranking: slots, list, picture and what is unscored fill the screen, and the answers come below.
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  for (const [width, height] of [
    [1024, 768],
    [1280, 720],
  ] as const) {
    await resize(app, page, width, height);
    for (const part of [plan.slotsPart, ranking.row('Ask for the security review'), ranking.picture]) {
      await expect(part).toBeInViewport({ ratio: 1 });
    }
    await expect(ranking.unscored).toBeInViewport({ ratio: 1 });
    await expect(ranking.unscored.getByRole('button').last()).toBeInViewport({ ratio: 1 });
  }
  await resize(app, page, 1280, 800);

  await page.keyboard.press('F9');
  const flow = new FlowMapPage(page);
  await flow.openList();
  await flow.open('Change to customer');
  await page.keyboard.press('F9');
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Times' })).toBeVisible();
  await expect(flow.wait('Security')).toBeInViewport({ ratio: 1 });
});

test('votes leave a note its room in a narrow column, and the columns theirs in a small room', async ({
  app,
  page,
}) => {
  const board = await openSample(page, 'Insights');
  await board.voting.getByRole('button', { name: /^Start voting/ }).click();
  await resize(app, page, 1024, 768);
  await page.keyboard.press('F9');
  await expect(board.voter('Ana')).toBeInViewport({ ratio: 1 });
  await expect(board.voting.getByRole('button', { name: /^End voting/ })).toBeInViewport({ ratio: 1 });
  const notes = page.getByRole('group', { name: 'Notes' });
  expect(await notes.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 'sideways').toBe(
    0,
  );
  await page.keyboard.press('F9');
  await resize(app, page, 880, 600);
  const card = board.cards('Slowed us down').first();
  for (let voter = 0; voter < 3; voter += 1) {
    await page.keyboard.press('p');
    await board.vote(card, 2);
  }
  await page.keyboard.press('v');
  await expect(card.getByText('votes')).toBeAttached();
  const width = await card
    .locator('p, h3')
    .first()
    .evaluate((words) => words.clientWidth);
  expect(width).toBeGreaterThan(120);
});

test('very long notes stay inside the dialogs, and hidden ones keep their bars', async ({ app, page }) => {
  const board = await openSample(page, 'Gather');
  await resize(app, page, 1024, 640);
  await board.write('To try', 'Deploys wait for staging. '.repeat(150));
  await board.cards('Carried us').first().click();
  await page.keyboard.press('g');
  await expect(board.groupWith.getByRole('option')).not.toHaveCount(0);
  const list = board.groupWith.getByRole('listbox');
  expect(
    await list.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth),
    'sideways in the list',
  ).toBe(0);
  const [dialog, field] = [await board.groupWith.boundingBox(), await list.boundingBox()];
  expect(field?.width).toBeLessThanOrEqual(dialog?.width ?? 0);
  await page.keyboard.press('Escape');

  await board.enter('Decide');
  await expect(page.getByRole('article')).toBeVisible();
  await page.keyboard.press('d');
  await expect(page.getByLabel('What is decided')).toBeFocused();
  await page.keyboard.type('Staging is looked at first');
  await page.keyboard.press('Enter');
  await board.enter('Close');
  await page.keyboard.press('h');
  const hidden = page.getByRole('heading').getByText('Hidden note').first();
  await expect(hidden).toBeAttached();
  expect(await hidden.evaluate((words) => words.parentElement?.clientWidth)).toBeGreaterThan(100);

  await page.keyboard.press('F9');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').getByText('Include the notes').click();
  const copy = page.getByRole('dialog').getByRole('button', { name: /^Copy as Markdown/ });
  await expect(copy).toBeInViewport({ ratio: 0.95 });
});

async function expectHeadersToFit(page: Page, what: string): Promise<void> {
  const html = page.locator('html');
  const retro = new RetroPage(page);
  for (const theme of ['light', 'dark', 'room'] as const) {
    if (theme === 'room') await page.keyboard.press('F9');
    else await html.evaluate((root, name) => root.setAttribute('data-theme', name), theme);
    await expect(html).toHaveAttribute('data-theme', theme);
    for (const stage of stages) {
      await retro.enter(stage);
      expect(await hiddenButtons(page), `${what}, ${theme}, ${stage}`).toEqual([]);
    }
  }
  await page.keyboard.press('F9');
  await expect(html).toHaveAttribute('data-theme', 'light');
}

/** The buttons of the header that can't be seen and pressed wholly: each corner of one has to be its own. */
function hiddenButtons(page: Page): Promise<string[]> {
  return page.getByRole('banner').evaluate((header) =>
    [...header.querySelectorAll('button')]
      .filter((button) => button.checkVisibility())
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect();
        const isInside = left >= 0 && top >= 0 && right <= window.innerWidth && bottom <= window.innerHeight;
        const middle = (top + bottom) / 2;
        const isOwn = [left + 2, right - 2].every((x) =>
          button.contains(document.elementFromPoint(x, middle)),
        );
        return !isInside || !isOwn;
      })
      .map((button) => button.getAttribute('aria-label') ?? button.innerText),
  );
}

async function retitle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Shift+E');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Title' }).fill(title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function resize(app: ElectronApplication, page: Page, width: number, height: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
    width,
    height,
  ] as const);
  await expect
    .poll(() => page.evaluate(() => [window.innerWidth, window.innerHeight]))
    .toEqual([width, height]);
}
