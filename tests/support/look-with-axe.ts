import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/** What axe found against one of its rules: the rule, in words, and the elements with what is wrong of each. */
interface Finding {
  rule: string;
  help: string;
  elements: string[];
}

// Reports of what is right take longer than the looking, and there is nothing to load: styles are the app's own.
const options: RunOptions = { resultTypes: ['violations'], preload: false };

/** Looks at what is on the screen in the light and the dark theme, and on the room screen. */
export async function expectNothingFound(page: Page, screen: string): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await expectNothingFoundAsIs(page, `${screen}, light`);
  await html.evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await expectNothingFoundAsIs(page, `${screen}, dark`);
  await page.keyboard.press('F9');
  await expect(html).toHaveAttribute('data-theme', 'room');
  await expectNothingFoundAsIs(page, `${screen}, room`);
  await page.keyboard.press('F9');
  await expect(html).toHaveAttribute('data-theme', 'light');
}

/** Looks at what is on the screen as it is, in every rule that axe has by default. */
export async function expectNothingFoundAsIs(page: Page, where: string): Promise<void> {
  // It stays in the page until the page is loaded again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  expect(await page.evaluate(find, options), where).toEqual([]);
}

/** Runs in the page. A colour on its way to another is waited for. */
async function find(asked: RunOptions): Promise<Finding[]> {
  const ending = document
    .getAnimations()
    .filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(ending.map(({ finished }) => finished));
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, asked);
  return violations.map(({ id, help, nodes }) => ({
    rule: id,
    help,
    elements: nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  }));
}
