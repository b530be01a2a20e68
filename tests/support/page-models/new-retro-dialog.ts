import type { Locator, Page } from '@playwright/test';

/** The dialog that starts a retrospective. */
export class NewRetroDialog {
  readonly dialog: Locator;
  readonly title: Locator;
  readonly date: Locator;
  readonly problem: Locator;

  constructor(page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'New retrospective' });
    this.title = this.dialog.getByLabel('Title');
    this.date = this.dialog.getByRole('textbox', { name: 'Date' });
    this.problem = this.dialog.getByRole('alert');
  }

  format(name: string): Locator {
    return this.dialog.getByRole('radio', { name });
  }

  /** The format's card, which takes the click of its radio button. */
  async chooseFormat(name: string): Promise<void> {
    await this.dialog.getByText(name, { exact: true }).click();
  }

  person(name: string): Locator {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  async start(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Start' }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
