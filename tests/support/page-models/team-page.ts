import type { Locator, Page } from '@playwright/test';

/** The team: its name, its people, its formats, and the other teams. */
export class TeamPage {
  readonly people: Locator;
  readonly formats: Locator;
  readonly teams: Locator;
  readonly newNames: Locator;

  constructor(private readonly page: Page) {
    this.people = page.getByRole('region', { name: /^People/ });
    this.formats = page.getByRole('region', { name: /format/i });
    this.teams = page.getByRole('region', { name: /teams/i });
    this.newNames = this.people.getByLabel('Add people');
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Team' }).click();
    await this.people.waitFor();
  }

  person(name: string): Locator {
    return this.people.getByRole('listitem').filter({ hasText: name });
  }

  async add(names: string): Promise<void> {
    await this.newNames.fill(names);
    await this.newNames.press('Enter');
  }
}
