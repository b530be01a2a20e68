import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Looks at what is on the screen in the light and the dark theme, and on the room screen. */
export async function expectNothingFound(page: Page, screen: string): Promise<void> {
  const html = page.locator('html');
  await expect(html).toHaveAttribute('data-theme', 'light');
  await look(page, `${screen}, light`);
  await html.evaluate((root) => root.setAttribute('data-theme', 'dark'));
  await look(page, `${screen}, dark`);
  await page.keyboard.press('F9');
  await expect(html).toHaveAttribute('data-theme', 'room');
  await look(page, `${screen}, room`);
  await page.keyboard.press('F9');
  await expect(html).toHaveAttribute('data-theme', 'light');
}

async function look(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  }));
  expect(found, where).toEqual([]);
}
