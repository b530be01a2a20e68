import type { Page } from '@playwright/test';
import { FirstStart } from './first-start';

/** What stands on each of them once its keys are there. */
const places = { Chance: 'The run', Items: 'Items', Delivery: 'What was entered' } as const;

/** Opens the sample team's flow, and one of the looks at it. */
export async function openSampleLook(page: Page, look: 'Chance' | 'Items' | 'Delivery'): Promise<void> {
  await new FirstStart(page).takeSample();
  await page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Flow' }).click();
  await page
    .getByRole('navigation', { name: 'Looks at the flow' })
    .getByRole('button', { name: look })
    .click();
  await page.getByRole('region', { name: places[look], exact: true }).waitFor();
}
