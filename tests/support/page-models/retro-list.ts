import type { Locator, Page } from '@playwright/test';

/** The team's retrospectives. */
export class RetroList {
  readonly list: Locator;
  readonly newButton: Locator;

  constructor(page: Page) {
    this.list = page.getByRole('list', { name: 'Retrospectives' });
    this.newButton = page.getByRole('main').getByRole('button', { name: 'New retrospective' });
  }

  /** The row of a retrospective: its name, date, numbers and state. */
  row(title: string): Locator {
    return this.list.getByRole('listitem').filter({ hasText: title });
  }

  async open(title: string): Promise<void> {
    await this.row(title).getByRole('button').first().click();
  }

  async remove(title: string): Promise<void> {
    await this.row(title)
      .getByRole('button', { name: `Delete ${title}` })
      .click();
  }
}
