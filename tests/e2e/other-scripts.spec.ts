import type { Locator } from '@playwright/test';
import { expect, launchApp, test } from '../support/launch-app';
import { FirstStart } from '../support/page-models/first-start';
import { Shell } from '../support/page-models/shell';
import { openBoard } from '../support/start-points';

test('what people write goes the way of its own script, also beside English', async ({ page }) => {
  const board = await openBoard(page);
  await board.write('Start', 'تعطلت بيئة الاختبار (staging)!', 'Staging broke, تعطلت!');
  expect(await endsLeft(board.card('(staging)').locator('p'))).toBe(true);
  expect(await endsLeft(board.card('broke').locator('p'))).toBe(false);
  await board.enter('Decide');
  expect(await endsLeft(page.getByRole('article').getByRole('heading'))).toBe(true);
});

test('where the system speaks another language, what components say by themselves is English, as all the rest', async () => {
  const { page, close } = await launchApp({ args: ['--lang=de'] });
  try {
    expect(await page.evaluate(() => navigator.language)).toMatch(/^de/);
    await new FirstStart(page).makeTeam('Checkout', 'Ana, Jo, Kim');
    await new Shell(page).team.click();
    await expect(page.getByRole('button', { name: 'Dismiss' }).first()).toBeAttached();
    await expect(page.getByRole('button', { name: 'Schließen' })).toHaveCount(0);
  } finally {
    await close();
  }
});

/** Whether the last character stands to the left of the first. */
function endsLeft(text: Locator): Promise<boolean> {
  return text.evaluate((element) => {
    const words = element.firstChild;
    const length = words?.textContent?.length ?? 0;
    if (!(words instanceof Text)) throw new Error('There is no text in it.');
    const range = document.createRange();
    const left = (from: number) => {
      range.setStart(words, from);
      range.setEnd(words, from + 1);
      return range.getBoundingClientRect().left;
    };
    return left(length - 1) < left(0);
  });
}
