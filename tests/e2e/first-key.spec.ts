import type { Page } from '@playwright/test';
import { expect, test } from '../support/launch-app';
import { FlowMapPage } from '../support/page-models/flow-map-page';
import { openBoard, openPlan } from '../support/start-points';

/** Presses a key in the moment in which a heading is put into the page, before anything else can run: no hand is quicker. */
async function pressWithHeading(page: Page, heading: string, key: string): Promise<void> {
  await page.evaluate(
    ([heading, key]) => {
      const observer = new MutationObserver(() => {
        if (document.querySelector('h1')?.textContent !== heading) return;
        observer.disconnect();
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    },
    [heading, key] as const,
  );
}

test('the first key on a screen that has just come is that screen’s, however quick', async ({ page }) => {
  const { keyboard } = page;
  const flow = new FlowMapPage(page);
  await openBoard(page);
  await keyboard.press('Control+2');
  await expect(page.getByRole('heading', { name: 'Flow', level: 1 })).toBeVisible();
  await keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'New flow map' })).toBeVisible();
  await keyboard.type('Large');
  await pressWithHeading(page, 'Large', 'n');
  await keyboard.press('Enter');
  await expect(flow.composer).toBeFocused();
  await keyboard.type('Ticket');
  await keyboard.press('Enter');
  await flow.expectSteps('Ticket');
});

test('the key for a new one means what the screen shows, whichever came first', async ({ page }) => {
  const { keyboard } = page;
  await openPlan(page);
  await keyboard.press('Alt+4');
  await expect(page.getByRole('button', { name: 'Meetings', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await keyboard.press('n');
  await expect(page.getByRole('dialog', { name: 'New planning meeting' })).toBeVisible();
});
