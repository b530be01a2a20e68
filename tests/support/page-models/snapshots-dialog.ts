import type { Locator, Page } from '@playwright/test';
import { Palette } from './palette';

/** Earlier states of the workspace: the list, and one of them looked into. */
export class SnapshotsDialog {
  readonly list: Locator;
  readonly rows: Locator;
  /** All that the list names, damaged ones among them. */
  readonly items: Locator;
  /** One that is looked into. */
  readonly inside: Locator;
  readonly problem: Locator;

  constructor(private readonly page: Page) {
    this.list = page.getByRole('dialog', { name: 'Snapshots' });
    this.rows = this.list.getByRole('list', { name: 'Snapshots' }).getByRole('button');
    this.items = this.list.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
    this.inside = page.getByRole('dialog', { name: /^Snapshot of / });
    this.problem = this.inside.getByRole('alert');
  }

  async open(): Promise<void> {
    await new Palette(this.page).run('Snapshots…');
    await this.list.waitFor();
  }

  /** What is named under a heading such as "2 notes". */
  titles(heading: RegExp): Locator {
    return this.inside.getByRole('list', { name: heading }).getByRole('listitem');
  }

  button(name: 'Restore this snapshot' | 'All snapshots' | 'Export…' | 'Stop'): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name, exact: true });
  }
}
