import { expect, type Locator, type Page } from '@playwright/test';
import { Shell } from './shell';

/** A flow map on its screen: its steps, its ladder, its blockers, its figures. */
export class FlowMapPage {
  readonly steps: Locator;
  readonly ladder: Locator;
  readonly blockers: Locator;
  /** Those of them that are selected. */
  readonly selected: Locator;
  /** What is said to people who listen. */
  readonly spoken: Locator;
  readonly figures: Locator;
  readonly whatIf: Locator;
  readonly slider: Locator;
  /** What stands beside the map. */
  readonly panel: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    this.steps = page.getByRole('list', { name: 'Steps', exact: true });
    this.ladder = page.getByRole('region', { name: 'Ladder of work and waiting' });
    this.blockers = page.getByRole('region', { name: 'Blockers', exact: true });
    this.selected = this.blockers.locator('[data-selected]');
    this.spoken = page.locator('[data-flow-live]');
    this.figures = page.getByRole('complementary', { name: 'Figures' });
    this.whatIf = page.getByRole('region', { name: 'What if' });
    this.slider = this.whatIf.getByRole('slider');
    this.panel = page.locator('aside:not([aria-label])');
    this.composer = page.getByRole('textbox', { name: 'New step' });
  }

  /** The list of the team's maps. */
  async openList(): Promise<void> {
    await new Shell(this.page).rail.getByRole('button', { name: 'Flow' }).click();
    await expect(this.page.getByRole('heading', { name: 'Flow', level: 1 })).toBeVisible();
  }

  /** One of them. */
  async open(title: string): Promise<void> {
    await this.page
      .getByRole('list', { name: 'Flow maps' })
      .getByRole('button', { name: new RegExp(`^${title} \\d`) })
      .click();
    await expect(this.page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }

  step(name: string): Locator {
    return this.steps.getByRole('button', { name: new RegExp(`^${name}[,]`) });
  }

  /** The names of the steps in their order. */
  async expectSteps(...names: readonly string[]): Promise<void> {
    await expect(this.steps.locator('[data-step-id] > :first-child')).toHaveText([...names]);
  }

  /** A bar of the ladder. */
  wait(name: string): Locator {
    return this.ladder.getByRole('button', { name: new RegExp(`^Wait before ${name}:`) });
  }

  work(name: string): Locator {
    return this.ladder.getByRole('button', { name: new RegExp(`^Work of ${name}:`) });
  }

  figure(name: string): Locator {
    return this.figures.getByRole('region', { name, exact: true });
  }

  blocker(text: string): Locator {
    return this.blockers.getByRole('button', { name: new RegExp(`^${text}`) });
  }

  /** Drags with the mouse from the middle of one thing to a place in another, and lets go. */
  async drag(
    from: Locator,
    to: Locator,
    at: { readonly x?: number; readonly y?: number } = {},
  ): Promise<void> {
    await this.hold(from, to, at);
    await this.page.mouse.up();
  }

  /** The same without letting go. */
  async hold(from: Locator, to: Locator, { x = 0.5, y = 0.5 } = {}): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('What is dragged, or where to, is not on the screen.');
    const { mouse } = this.page;
    await mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await mouse.down();
    await mouse.move(start.x + start.width / 2 + 8, start.y + start.height / 2 + 4);
    await mouse.move(end.x + end.width * x, end.y + end.height * y, { steps: 6 });
  }
}
