import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf } from '../box-of';

export type PlanColumn = 'Candidates' | 'Next' | 'Active' | 'Done' | 'Not now';

/** The plan of a team: its board, and what stands beside it. */
export class PlanBoardPage {
  readonly composer: Locator;
  readonly filter: Locator;
  readonly moveTo: Locator;
  readonly swap: Locator;
  readonly notNow: Locator;
  readonly review: Locator;
  readonly editor: Locator;
  readonly comesUp: Locator;
  readonly slotsMenu: Locator;
  /** The slots over the ranking. */
  readonly slotsPart: Locator;

  constructor(readonly page: Page) {
    this.composer = page.getByRole('textbox', { name: /^New initiative in / });
    this.filter = page.getByRole('textbox', { name: 'Filter the initiatives' });
    this.moveTo = page.getByRole('dialog', { name: 'Move to…' });
    this.swap = page.getByRole('complementary', { name: 'What stops?' });
    this.notNow = page.getByRole('complementary', { name: 'Not now' });
    this.review = page.getByRole('complementary', { name: 'What came of it?' });
    this.editor = page.getByRole('complementary', { name: 'Initiative' });
    this.comesUp = page.getByRole('region', { name: 'Comes up' });
    this.slotsPart = page.getByRole('region', { name: 'Active', exact: true });
    this.slotsMenu = page.getByRole('button', { name: /^[23] slots: / });
  }

  async open(): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Areas' }).getByRole('button', { name: 'Plan' }).click();
    await this.page.getByRole('heading', { level: 1, name: 'Plan' }).waitFor();
  }

  column(title: PlanColumn): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  /** The initiatives of a column, from the top. */
  cards(column: PlanColumn): Locator {
    return this.column(column).locator('[data-card-id]');
  }

  titles(column: PlanColumn): Locator {
    return this.cards(column).getByRole('heading', { level: 3 });
  }

  /** An initiative on the board by some of its words. */
  card(words: string): Locator {
    return this.page.locator('[data-card-id]').filter({ hasText: words });
  }

  /** Holds what is active, from the first slot on. */
  async expectActive(...titles: string[]): Promise<void> {
    await expect(this.titles('Active')).toHaveText(titles);
  }

  /** Writes initiatives by keys alone, where the keys are. */
  async write(...titles: string[]): Promise<void> {
    await this.page.keyboard.press('n');
    for (const title of titles) {
      await expect(this.composer).toHaveValue('');
      await this.composer.fill(title);
      await this.composer.press('Enter');
    }
    await expect(this.composer).toHaveValue('');
    await this.composer.press('Escape');
    await expect(this.composer).toBeHidden();
  }

  /** Pastes lines into the composer that is open. */
  async paste(text: string): Promise<void> {
    await this.composer.evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** Gives a card the keys. */
  async focus(words: string): Promise<void> {
    await this.card(words).click();
    await expect(this.card(words)).toBeFocused();
  }

  /** Starts what has the title in the first free slot. */
  async start(...titles: string[]): Promise<void> {
    for (const title of titles) {
      await this.focus(title);
      await this.page.keyboard.press('3');
      await expect(this.column('Active').locator('[data-card-id]').filter({ hasText: title })).toBeFocused();
    }
  }

  /** Takes a card with the mouse and holds it over the end of a column. */
  async hold(card: Locator, column: PlanColumn): Promise<void> {
    const from = await boxOf(card);
    const list = this.column(column);
    const last = (await this.cards(column).count()) > 0 ? this.cards(column).last() : list.locator('header');
    const to = await boxOf(last);
    await this.page.mouse.move(from.x + 24, from.y + from.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height + 12, { steps: 8 });
  }

  /** Takes a card with the mouse and lets it go at the end of a column that takes it. */
  async drag(card: Locator, column: PlanColumn): Promise<void> {
    await this.hold(card, column);
    await expect(this.column(column).locator('[data-gap]')).toBeVisible();
    await this.page.mouse.up();
    await expect(this.page.locator('[data-gap]')).toHaveCount(0);
  }

  /** Chooses in a closed list of the editor. */
  async choose(label: string, item: string): Promise<void> {
    await this.editor.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await this.page.getByRole('option', { name: item, exact: true }).click();
  }
}
