import type { Locator, Page } from '@playwright/test';

/** The log: actions, decisions, search, and the line of an item. */
export class LogPage {
  readonly actions: Locator;
  readonly panel: Locator;
  readonly records: Locator;
  readonly unwritten: Locator;
  readonly waived: Locator;
  readonly became: Locator;
  readonly found: Locator;
  readonly line: Locator;

  constructor(private readonly page: Page) {
    this.actions = page.getByRole('list', { name: 'Actions' }).getByRole('button');
    this.panel = page.getByRole('complementary');
    this.records = page.getByRole('region', { name: 'Records' }).getByRole('button');
    this.unwritten = page.getByRole('region', { name: /^Not written yet/ });
    this.waived = page.getByRole('region', { name: /^Needs no record/ });
    this.became = page.getByRole('list', { name: 'What became of it' }).getByRole('group');
    this.found = page.getByRole('list', { name: 'Found' }).getByRole('button');
    this.line = page.getByRole('dialog', { name: 'Its line' });
  }

  /** A box of the line's picture, by some of its words. */
  box(words: string): Locator {
    return this.line
      .getByRole('list', { name: 'What led to it, and what it led to' })
      .getByRole('button')
      .filter({ hasText: words });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Log' }).click();
    await this.page.getByRole('navigation', { name: 'Parts of the log' }).waitFor();
  }

  async show(part: 'Actions' | 'Decisions' | 'What became of it' | 'Search'): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Parts of the log' })
      .getByRole('button', { name: part })
      .click();
  }
}
