import { expect, type Locator, type Page } from '@playwright/test';
import { boxOf } from '../box-of';

/** The ranking of a team: the list, the picture, and the answers of the one that is looked at. */
export class PlanRankingPage {
  readonly list: Locator;
  readonly rows: Locator;
  readonly picture: Locator;
  readonly unscored: Locator;
  readonly panel: Locator;
  readonly capacity: Locator;
  readonly effects: Locator;
  readonly estimate: Locator;

  constructor(readonly page: Page) {
    this.list = page.getByRole('list', { name: 'Ranking' });
    this.rows = this.list.getByRole('button');
    this.picture = page.getByRole('figure', { name: 'Impact and cost reduction against effort' });
    this.unscored = page.getByRole('region', { name: 'Unscored' });
    this.panel = page.getByRole('complementary', { name: 'Score' });
    this.capacity = page.getByRole('region', { name: 'Capacity for system health' });
    this.effects = page.getByRole('region', { name: 'What starting it does to system health' });
    this.estimate = page.getByRole('region', { name: /^Silent estimate: / });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Ranking', exact: true }).click();
    await this.list.waitFor();
  }

  row(title: string): Locator {
    return this.rows.filter({ hasText: title });
  }

  /** A card in the picture, or among the unscored. */
  card(title: string): Locator {
    return this.page.locator('[data-picture-id]').and(this.page.getByRole('button', { name: title }));
  }

  answer(name: string): Locator {
    return this.panel.getByRole('spinbutton', { name });
  }

  /** Ranks by another scheme. */
  async rankBy(scheme: string): Promise<void> {
    await this.page
      .getByRole('region', { name: 'Ranked list' })
      .getByRole('button', { name: /Rank by/ })
      .click();
    await this.page.getByRole('option', { name: scheme, exact: true }).click();
  }

  /** Takes a card with the mouse to a place in the picture: from 0 to 1, from the left and from the bottom. */
  async drag(title: string, x: number, y: number): Promise<void> {
    await this.hold(title, x, y);
    await this.page.mouse.up();
  }

  async hold(title: string, x: number, y: number): Promise<void> {
    const card = await boxOf(this.card(title));
    const field = await boxOf(this.picture.locator('[data-field]'));
    const grab = { x: card.x + 12, y: card.y + card.height / 2 };
    const left = field.x + x * (field.width - card.width);
    const top = field.y + (1 - y) * (field.height - card.height);
    await this.page.mouse.move(grab.x, grab.y);
    await this.page.mouse.down();
    await this.page.mouse.move(grab.x + 10, grab.y + 10);
    await this.page.mouse.move(left + 12, top + card.height / 2, { steps: 6 });
  }

  /** The numbers that stand beside a card, read as a screen reader does. */
  async expectAnswers(title: string, impact: number, costReduction: number, effort: number): Promise<void> {
    const words = `business impact ${impact}, future cost reduced ${costReduction}, effort ${effort}`;
    await expect(this.card(title)).toHaveAccessibleName(new RegExp(`${words}$`));
  }
}
