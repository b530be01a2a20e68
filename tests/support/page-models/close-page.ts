import type { Locator } from '@playwright/test';
import { RetroPage } from './retro-page';

/** The last stage: thanks, the rating of the hour, the summary. */
export class ClosePage extends RetroPage {
  readonly thanks = this.page.getByRole('region', { name: 'Thanks' });
  readonly rating = this.page.getByRole('region', { name: 'Was the hour worth it?' });
  readonly average = this.rating.getByRole('status');
  readonly closeButton = this.page.getByRole('button', { name: 'Close the retrospective' });
  readonly exportButton = this.page.getByRole('main').getByRole('button', { name: 'Export' });

  hands(mark: 1 | 2 | 3 | 4 | 5): Locator {
    return this.rating.getByRole('button', { name: `One hand more for ${mark}` });
  }

  async thank(person: string, text: string): Promise<void> {
    await this.thanks.getByRole('option', { name: person }).click();
    await this.thanks.getByRole('textbox', { name: 'For what' }).fill(text);
    await this.thanks.getByRole('button', { name: 'Say thanks' }).click();
  }
}
