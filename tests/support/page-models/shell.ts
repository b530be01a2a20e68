import { expect, type Locator, type Page } from '@playwright/test';

/** What surrounds every screen: the rail, the header's ends, the notices. */
export class Shell {
  readonly rail: Locator;
  readonly notices: Locator;
  readonly team: Locator;

  constructor(private readonly page: Page) {
    this.rail = page.getByRole('navigation', { name: 'Areas' });
    this.notices = page.getByRole('region', { name: 'Notices' });
    this.team = page.getByRole('button', { name: /^Team: / });
  }

  /** The header's word on saving. */
  saving(words: 'Saved' | 'Saving' | 'Not saved yet'): Locator {
    return this.page.getByRole('banner').getByText(words, { exact: true });
  }

  /** Waits until the last change is said to be on disk. */
  async saved(): Promise<void> {
    await expect(this.saving('Saved')).toBeVisible();
  }

  /** A notice that says this, or begins to. */
  notice(words: string | RegExp): Locator {
    return this.notices.getByText(words);
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
  }

  async redo(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+z');
  }

  /** Chooses in the team's menu. */
  async chooseTeam(item: string): Promise<void> {
    await this.team.click();
    await this.page.getByRole('menuitem', { name: item, exact: true }).click();
  }
}
