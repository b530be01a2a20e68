import type { Locator, Page } from '@playwright/test';

/** What was deleted, to put back or to delete for good. */
export class BinDialog {
  readonly dialog: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Bin' });
    this.rows = this.dialog.getByRole('listitem');
  }

  async putBack(label: string): Promise<void> {
    await this.rows
      .filter({ hasText: label })
      .getByRole('button', { name: /^Put back/ })
      .click();
  }
}
