import { expect, test } from '../support/launch-app';
import { PlanRankingPage } from '../support/page-models/plan-ranking-page';
import { Shell } from '../support/page-models/shell';
import { openPlan, openSamplePlan } from '../support/start-points';

test('a card that is dragged into the picture is scored by its place; Escape and letting go beside it leave it', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Alert on stuck payouts', 'Partner sandbox');
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  await expect(ranking.unscored.getByRole('button')).toHaveCount(2);
  await expect(ranking.row('Alert on stuck payouts')).toContainText('unscored');

  await ranking.drag('Alert on stuck payouts', 0, 1);
  await ranking.expectAnswers('Alert on stuck payouts', 10, 10, 1);
  await expect(ranking.unscored.getByRole('button')).toHaveCount(1);
  await expect(ranking.row('Alert on stuck payouts')).toContainText('20.0');
  await expect(ranking.rows.first()).toContainText('Alert on stuck payouts');

  await ranking.hold('Alert on stuck payouts', 1, 0);
  await expect(ranking.picture).toContainText('Impact 1, cost reduced 1, effort 10');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await ranking.expectAnswers('Alert on stuck payouts', 10, 10, 1);
  await ranking.hold('Alert on stuck payouts', 0.5, 0.5);
  await page.mouse.move(4, 4);
  await expect(page.getByText('Back to where it was')).toBeVisible();
  await page.mouse.up();
  await ranking.expectAnswers('Alert on stuck payouts', 10, 10, 1);

  await new Shell(page).undo();
  await expect(ranking.unscored.getByRole('button')).toHaveCount(2);

  // Two keys in one frame: the slot that the first one took doesn't call the focus back from where the second one led.
  await ranking.rows.first().focus();
  await page.evaluate(async () => {
    for (const key of ['1', 'End']) {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      await null;
    }
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  });
  await expect(page.getByRole('region', { name: 'Active' })).toContainText('1 of 3 slots');
  await expect(ranking.rows.last()).toBeFocused();
});

test('the keys score as the mouse does: Space lifts, arrows move, Escape puts back, Ctrl with arrows moves at once', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Alert on stuck payouts', 'Partner sandbox');
  const ranking = new PlanRankingPage(page);
  const { keyboard } = page;
  const press = async (...keys: string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  await press('Alt+2');
  await expect(ranking.list).toBeVisible();
  await press('l', 'Home', 'p');
  const card = ranking.card('Alert on stuck payouts');
  await expect(card).toBeFocused();
  await press('Space', 'ArrowLeft', 'ArrowUp', 'Escape');
  await expect(ranking.unscored.getByRole('button')).toHaveCount(2);
  await expect(card).toBeFocused();

  await press('Space', 'ArrowLeft', 'ArrowLeft', 'ArrowUp', 'ArrowUp');
  await expect(ranking.picture).toContainText('Impact 7, cost reduced 6, effort 4');
  await press('Enter');
  await ranking.expectAnswers('Alert on stuck payouts', 7, 6, 4);
  await expect(card).toBeFocused();
  await press('Control+ArrowUp', 'Control+ArrowRight');
  await ranking.expectAnswers('Alert on stuck payouts', 7, 7, 5);
  await new Shell(page).undo();
  await ranking.expectAnswers('Alert on stuck payouts', 7, 7, 4);

  await press('s');
  await expect(ranking.answer('Business impact')).toBeFocused();
  await ranking.answer('Confidence').fill('50');
  await expect(ranking.row('Alert on stuck payouts')).toContainText('1.75');
  await ranking.answer('Effort').fill('99');
  await expect(ranking.panel.getByText('10 is the most.')).toBeVisible();
  await expect(ranking.row('Alert on stuck payouts')).toContainText('1.75');
  await ranking.answer('Effort').fill('');
  await expect(ranking.row('Alert on stuck payouts')).toContainText('unscored');
});

test('ties share a rank, the formula stands beside the row, and each scheme asks for its own answers', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Alpha', 'Beta', 'Gamma');
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  await ranking.drag('Alpha', 0, 1);
  await ranking.drag('Beta', 0, 1);
  await expect(ranking.row('Alpha')).toContainText('=1');
  await expect(ranking.row('Beta')).toContainText('=1');
  await ranking.row('Alpha').hover();
  await expect(page.getByRole('tooltip')).toContainText('(10 + 10) / 1 × 100 % (assumed) = 20.0');
  await page.mouse.move(0, 0);
  await ranking.row('Gamma').focus();
  await page.keyboard.press('ArrowUp');
  await expect(ranking.row('Beta')).toBeFocused();

  await ranking.rankBy('ICE');
  await expect(ranking.row('Alpha')).toContainText('unscored');
  await ranking.row('Alpha').click();
  await ranking.answer('Confidence').fill('80');
  await ranking.answer('Ease').fill('5');
  await expect(ranking.row('Alpha')).toContainText('40.0');
  await expect(ranking.rows.first()).toContainText('Alpha');
  await ranking.rankBy('RICE');
  await expect(ranking.row('Alpha')).toContainText('unscored');
  await ranking.answer('Reach').fill('1000');
  await expect(ranking.row('Alpha')).toContainText('8,000');
  await ranking.rankBy('WSJF');
  await expect(ranking.panel).toContainText('no time criticality, no risk reduction, no job size');
  await ranking.rankBy('Two questions');
  await expect(ranking.row('Alpha')).toContainText('16.0');
});

test('silent estimates: hidden until all are shown, the spread is told, and the middle is taken over', async ({
  page,
}) => {
  const plan = await openPlan(page);
  await plan.write('Ledger without rollbacks');
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  const { estimate } = ranking;
  await ranking.panel.getByRole('button', { name: 'Estimate in silence: effort' }).click();
  await expect(estimate).toContainText('0 of 3 have given a number.');
  await estimate.getByRole('button', { name: /^Ana/ }).click();
  await estimate.getByRole('button', { name: '2', exact: true }).click();
  await expect(estimate.getByRole('button', { name: /^Ana/ })).toHaveText('Anagiven');
  // Nothing on the screen says what it was.
  await expect(estimate).not.toContainText('2');

  await page.keyboard.press('p');
  await expect(estimate.getByRole('button', { name: /^Jo/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('8');
  await page.keyboard.press('p');
  await page.keyboard.press('5');
  await expect(estimate).toContainText('3 of 3 have given a number.');
  await page.keyboard.press('v');
  await expect(estimate.getByRole('list', { name: 'Estimates' }).getByRole('listitem')).toHaveText([
    '2Ana',
    '5Kim',
    '8Jo',
  ]);
  await expect(estimate).toContainText(
    'From 2 to 8, the middle is 5. That is wide: talk about it. Ana and Jo',
  );
  await page.keyboard.press('v');
  await expect(estimate).toBeHidden();
  await expect(ranking.answer('Effort')).toHaveValue('5');
});

test('the share for system health, and what starting one would do to it, are told against the band', async ({
  page,
}) => {
  await openSamplePlan(page);
  const ranking = new PlanRankingPage(page);
  await ranking.open();
  await expect(ranking.capacity).toContainText('29 %within the band');
  await ranking.row('Ask for the security review').click();
  await expect(ranking.effects.getByRole('listitem')).toHaveCount(3);
  await expect(ranking.effects).toContainText('below the band');
  await ranking.capacity.getByRole('button', { name: /^band 20–30 %/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Band for system health' });
  await dialog.getByLabel('At least, in %').fill('40');
  await dialog.getByRole('button', { name: /^Keep/ }).click();
  await expect(dialog.getByRole('alert')).toContainText('A band goes from a lower to a higher share');
  await dialog.getByLabel('At most, in %').fill('50');
  await dialog.getByRole('button', { name: /^Keep/ }).click();
  await expect(ranking.capacity).toContainText('29 %below the band');
  await new Shell(page).undo();
  await expect(ranking.capacity).toContainText('29 %within the band');
});
