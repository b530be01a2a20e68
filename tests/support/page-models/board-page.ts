import { expect, type Locator } from '@playwright/test';
import { boxOf } from '../box-of';
import { RetroPage } from './retro-page';

/** The notes in their columns: the stages Gather and Insights. */
export class BoardPage extends RetroPage {
  readonly voting = this.page.getByRole('complementary', { name: 'Voting' });
  readonly filter = this.page.getByRole('textbox', { name: 'Filter the notes' });
  readonly composer = this.page.getByRole('textbox', { name: /^New note in / });
  readonly editor = this.page.getByRole('textbox', { name: 'Edit the note' });
  readonly groupName = this.page.getByRole('textbox', { name: 'Name of the group' });
  readonly moveTo = this.page.getByRole('dialog', { name: 'Move to…' });
  readonly groupWith = this.page.getByRole('dialog', { name: 'Group with…' });

  column(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** Notes and groups of a column, from the top. */
  cards(column: string): Locator {
    return this.column(column).locator('[data-card-id]');
  }

  /** A note, or a group with its notes, by some of its words. */
  card(words: string): Locator {
    return this.page.locator('[data-card-id]').filter({ hasText: words });
  }

  /** Writes notes at the end of a column, by its own button. */
  async write(column: string, ...notes: string[]): Promise<void> {
    await this.column(column)
      .getByRole('button', { name: `New note in ${column}` })
      .click();
    for (const note of notes) {
      await this.composer.fill(note);
      await this.composer.press('Enter');
      await expect(this.composer).toHaveValue('');
    }
    await this.composer.press('Escape');
    await expect(this.composer).toBeHidden();
  }

  /** Takes a card with the mouse and lets it go at the end of a column. */
  async dragToColumn(card: Locator, column: string): Promise<void> {
    const list = this.column(column);
    const cards = this.cards(column);
    const last = (await cards.count()) > 0 ? cards.last() : list;
    const box = await boxOf(last);
    const to = { x: box.x + box.width / 2, y: box.y + box.height + 12 };
    await this.drag(card, to, list.locator('[data-gap]'));
  }

  /** Takes a card with the mouse and lets it go on the middle of another. */
  async dropOn(card: Locator, target: Locator): Promise<void> {
    const box = await boxOf(target);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await this.drag(card, middle, this.page.locator('[data-merge-target]'));
  }

  private async drag(card: Locator, to: { x: number; y: number }, sign: Locator): Promise<void> {
    const { mouse } = this.page;
    const from = await boxOf(card);
    await mouse.move(from.x + 24, from.y + from.height / 2);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await expect(sign).toBeVisible();
    await mouse.up();
    await expect(this.page.locator('[data-gap]')).toHaveCount(0);
  }

  voter(name: string): Locator {
    return this.voting.getByRole('button', { name });
  }

  async vote(card: Locator, times = 1): Promise<void> {
    for (let vote = 0; vote < times; vote += 1) {
      await card.getByRole('button', { name: 'Give a vote' }).click();
    }
  }
}
