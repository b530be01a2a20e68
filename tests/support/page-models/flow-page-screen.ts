import { expect, type Locator, type Page } from '@playwright/test';

/** The end of a mapping meeting: the experiment, and the page that people take along. */
export class FlowPageScreen {
  readonly paper: Locator;
  readonly missing: Locator;
  readonly experiment: Locator;

  constructor(private readonly page: Page) {
    this.paper = page.getByRole('article', { name: 'Page' });
    this.missing = page.getByRole('list', { name: 'Still missing' });
    this.experiment = page.getByRole('complementary', { name: 'Experiment' });
  }

  /** From the map, by its button. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Page', exact: true }).click();
    await expect(this.paper).toBeVisible();
  }

  /** Chooses what is tried, who does it, and by when. */
  async choose(what: string, owner: string, due: string): Promise<void> {
    await this.experiment.getByLabel('What do you try?').fill(what);
    await this.experiment.getByLabel('What do you try?').blur();
    await this.experiment.getByRole('button', { name: /Owner/ }).click();
    await this.page.getByRole('option', { name: owner, exact: true }).click();
    await this.experiment.getByLabel('By', { exact: true }).fill(due);
    await this.experiment.getByLabel('By', { exact: true }).press('Enter');
    // In a field, Ctrl+Z is the field's own.
    await this.experiment.getByLabel('By', { exact: true }).blur();
  }
}
