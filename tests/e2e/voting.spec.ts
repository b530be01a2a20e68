import { expect, test } from '../support/launch-app';
import { DecidePage } from '../support/page-models/decide-page';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';

test('a budget of votes has limits, and the counts stay hidden until voting has ended', async ({ page }) => {
  const board = await openBoard(page);
  const shell = new Shell(page);
  await board.write('Start', 'Alpha', 'Beta', 'Gamma');
  await board.enter('Insights');
  await board.voting.getByLabel('At most on one topic').fill('2');
  await board.voting.getByRole('button', { name: /^Start voting/ }).click();

  await test.step('the laptop goes round: three votes each, at most two on one topic', async () => {
    await board.card('Alpha').click();
    await page.keyboard.press('+');
    await expect(shell.notice('Say first who has the laptop')).toBeVisible();
    await board.voter('Ana').click();
    await board.vote(board.card('Alpha'), 2);
    const third = board.card('Alpha').getByRole('button', { name: 'Give a vote' });
    await expect(third).toBeDisabled();
    await expect(third).toHaveAttribute('title', 'One topic can have at most 2 of your votes.');
    await board.vote(board.card('Beta'));
    await expect(board.voter('Ana')).toContainText('all given');
  });
  await test.step('a fourth vote is refused with its sentence', async () => {
    await board.card('Gamma').click();
    await page.keyboard.press('+');
    await expect(shell.notice('All 3 votes are used. Take one back to give it to this topic.')).toBeVisible();
    await expect(board.card('Gamma')).not.toContainText('from you');
    await board.card('Beta').getByRole('button', { name: 'Take a vote back' }).click();
    await expect(board.voter('Ana')).toContainText('1 left');
    await board.vote(board.card('Gamma'));
  });
  await test.step('nobody sees what others gave before the end', async () => {
    await board.voter('Jo').click();
    // Ana's two votes are on it, and it shows nothing but itself.
    await expect(board.card('Alpha')).toHaveText('Alpha');
    await expect(board.card('Gamma')).toHaveText('Gamma');
    await board.vote(board.card('Beta'), 2);
    await board.vote(board.card('Alpha'));
    await board.voting.getByRole('button', { name: /^End voting/ }).click();
    await expect(board.card('Alpha')).toContainText('3');
    await expect(board.card('Beta')).toContainText('2');
    await expect(board.card('Gamma')).toContainText('1');
    await board.enter('Decide');
    await expect(new DecidePage(page).topics.getByRole('button')).toHaveText([/Alpha/, /Beta/, /Gamma/]);
  });
  await test.step('open again keeps the votes, clearing them is undone', async () => {
    await board.enter('Insights');
    await board.voting.getByRole('button', { name: 'Open it again' }).click();
    await board.voter('Jo').click();
    await expect(board.card('Beta')).toContainText('2 votes from you');
    await board.voting.getByRole('button', { name: /^End voting/ }).click();
    await board.voting.getByRole('button', { name: 'Clear all votes' }).click();
    await expect(board.voting.getByRole('button', { name: /^Start voting/ })).toBeVisible();
    await shell.undo();
    await expect(board.card('Alpha')).toContainText('3');
  });
});

test('hands are counted instead, topic by topic', async ({ page }) => {
  const board = await openBoard(page);
  await board.write('Stop', 'Alpha', 'Beta');
  await board.enter('Insights');
  await board.voting.getByText('Count hands').click();
  await board.voting.getByRole('button', { name: /^Start voting/ }).click();
  const more = board.card('Beta').getByRole('button', { name: 'One hand more' });
  for (let hand = 0; hand < 3; hand += 1) await more.click();
  await board.card('Beta').getByRole('button', { name: 'One hand less' }).click();
  await expect(board.card('Beta')).toContainText('2 hands');
  await board.card('Alpha').click();
  await page.keyboard.press('+');
  await expect(board.card('Alpha')).toContainText('1 hand');
  await page.keyboard.press('v');
  await board.enter('Decide');
  await expect(new DecidePage(page).topics.getByRole('button')).toHaveText([/Beta/, /Alpha/]);
});
