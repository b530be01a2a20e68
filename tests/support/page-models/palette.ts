import type { Locator, Page } from '@playwright/test';

/** Every command by name. */
export class Palette {
  readonly dialog: Locator;
  readonly search: Locator;
  readonly items: Locator;
  /** What Enter would run. */
  readonly chosen: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Commands' });
    this.search = this.dialog.getByRole('combobox');
    this.items = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+k');
    await this.search.waitFor();
  }

  item(title: string): Locator {
    return this.items.filter({ hasText: title });
  }

  /** Opens the palette, types, and runs what is on top, all by keys. */
  async run(title: string): Promise<void> {
    await this.open();
    await this.page.keyboard.type(title);
    await this.chosen.filter({ hasText: title }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
