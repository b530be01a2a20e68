import type { Locator, Page } from '@playwright/test';

/** The import of candidates from a spreadsheet's CSV. */
export class PlanCsvDialog {
  readonly dialog: Locator;
  readonly refusal: Locator;
  readonly sentence: Locator;
  readonly candidates: Locator;
  readonly staysBehind: Locator;
  readonly without: Locator;
  readonly namesInFirstRow: Locator;

  constructor(private readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Import candidates' });
    this.refusal = this.dialog.getByRole('alert');
    this.sentence = this.dialog.getByRole('status');
    this.candidates = this.dialog.getByRole('list', { name: 'Candidates' }).getByRole('listitem');
    this.staysBehind = this.dialog.getByRole('list', { name: 'Stays behind' }).getByRole('listitem');
    this.without = this.dialog
      .getByRole('list', { name: 'Comes in without a part of it' })
      .getByRole('listitem');
    this.namesInFirstRow = this.dialog.getByRole('checkbox', { name: 'The first row names the columns' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Import CSV' }).click();
    await this.dialog.waitFor();
  }

  /** What a column is taken for. */
  column(name: string): Locator {
    return this.dialog.getByRole('button', { name: new RegExp(`${name} is`) });
  }

  async map(name: string, field: string): Promise<void> {
    await this.column(name).click();
    await this.page.getByRole('option', { name: field, exact: true }).click();
  }

  async bringIn(): Promise<void> {
    await this.dialog.getByRole('button', { name: /^Bring / }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
