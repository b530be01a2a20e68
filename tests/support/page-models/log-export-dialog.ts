import type { Locator, Page } from '@playwright/test';

/** What leaves the log: the choice, the form, the text as it goes out, and the ways. */
export class LogExportDialog {
  readonly dialog: Locator;
  readonly preview: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Export from the log' });
    this.preview = this.dialog.getByRole('region', { name: 'What goes out' });
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+e');
    await this.dialog.waitFor();
  }

  /** Chooses in one of its lists, by keys. */
  async choose(list: 'As' | 'Of' | 'Which', name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: new RegExp(`\\b${list}$`) }).press('Enter');
    await this.page.getByRole('option', { name }).click();
  }
}
