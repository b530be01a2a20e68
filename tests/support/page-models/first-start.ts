import type { Locator, Page } from '@playwright/test';

/** The three doors of a new workspace, and the dialog behind the second. */
export class FirstStart {
  readonly doors: Locator;

  constructor(private readonly page: Page) {
    this.doors = page.getByRole('list', { name: 'How do you want to start?' }).getByRole('button');
  }

  door(name: 'The sample team' | 'A new team' | 'From a file'): Locator {
    return this.doors.filter({ hasText: name });
  }

  /** Takes the sample, and waits until its retrospectives are there. */
  async takeSample(): Promise<void> {
    await this.door('The sample team').click();
    await this.page.getByRole('list', { name: 'Retrospectives' }).waitFor();
  }

  /** Makes the first team, and waits until its empty area is there. */
  async makeTeam(name: string, people: string): Promise<void> {
    await this.door('A new team').click();
    const dialog = this.page.getByRole('dialog', { name: 'New team' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByLabel('People').fill(people);
    await dialog.getByRole('button', { name: 'Create team' }).click();
    await this.page.getByRole('button', { name: `Team: ${name}` }).waitFor();
  }
}
