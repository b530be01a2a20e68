import type { Locator, Page } from '@playwright/test';

/** What leaves the app: the Markdown as it will read, and the ways out. */
export class ExportDialog {
  readonly dialog: Locator;
  readonly preview: Locator;
  readonly includeNotes: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Export' });
    this.preview = this.dialog.getByLabel('Markdown', { exact: true });
    this.includeNotes = this.dialog.getByRole('checkbox', { name: /Include the notes/ });
  }

  /** The tick takes the click through its words, as the box itself is drawn. */
  async tickNotes(): Promise<void> {
    await this.dialog.getByText('Include the notes').click();
  }

  async copy(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Copy as Markdown/ }).click();
  }

  async copyForSlack(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Copy for Slack/ }).click();
  }

  async save(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Save as a file/ }).click();
  }
}
