import type { Locator, Page } from '@playwright/test';

export type StageName = 'Set the stage' | 'Gather' | 'Insights' | 'Decide' | 'Close';

/** A retrospective that is open: its header, whatever stage is below. */
export class RetroPage {
  readonly stages: Locator;
  readonly back: Locator;
  readonly timer: Locator;

  constructor(protected readonly page: Page) {
    this.stages = page.getByRole('navigation', { name: 'Stages' });
    this.back = page.getByRole('button', { name: 'All retrospectives' });
    this.timer = page.getByRole('button', { name: /the timer for/ });
  }

  heading(title: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: title });
  }

  stage(name: StageName): Locator {
    return this.stages.getByRole('button', { name });
  }

  async enter(name: StageName): Promise<void> {
    await this.stage(name).click();
    await this.page.locator('[aria-current="step"]', { hasText: name }).waitFor();
  }
}
