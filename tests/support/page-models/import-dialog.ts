import type { Locator, Page } from '@playwright/test';

/** A file that comes in: what it brings, what stays behind, and how it is taken. */
export class ImportDialog {
  readonly dialog: Locator;
  readonly teams: Locator;
  readonly leftOut: Locator;
  readonly refusal: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import a file' });
    this.teams = this.dialog.getByRole('list', { name: 'Teams in the file' }).getByRole('listitem');
    this.leftOut = this.dialog.getByRole('list', { name: 'What stays behind' }).getByRole('listitem');
    this.refusal = this.dialog.getByRole('alert');
  }

  button(
    name:
      | 'Bring it in'
      | 'Add as a new team'
      | 'Add as new teams'
      | 'Replace everything, snapshot first'
      | 'Cancel'
      | 'Close'
      | 'Stop',
  ): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}
