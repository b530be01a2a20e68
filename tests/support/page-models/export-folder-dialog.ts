import type { Locator, Page } from '@playwright/test';

/** The decisions into a folder: the form, what would be done there, and what was done. */
export class ExportFolderDialog {
  readonly dialog: Locator;
  readonly sentence: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Export the decisions into a folder' });
    this.sentence = this.dialog.getByRole('status');
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Export into a folder' }).click();
    await this.dialog.waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.dialog.getByRole('button', { name });
  }

  /** The files of one part of the report. */
  files(part: 'New' | 'Changes' | 'Left alone' | 'As they should be' | 'Added' | 'Changed'): Locator {
    return this.dialog.getByRole('list', { name: part, exact: true }).getByRole('listitem');
  }
}
