import type { Locator, Page } from '@playwright/test';
import { writeAction, writeDecision } from './outcomes-part';

export type StepName = 'Promised' | 'Candidates' | 'Score' | 'Choose' | 'Write down';

/** A planning meeting: its path, what was promised, and the page that it ends in. */
export class PlanMeetingPage {
  readonly steps: Locator;
  readonly dialog: Locator;
  readonly list: Locator;
  readonly promised: Locator;
  readonly comesUpAgain: Locator;
  readonly lessons: Locator;
  readonly decisions: Locator;
  readonly actions: Locator;
  readonly paper: Locator;
  readonly missing: Locator;

  constructor(readonly page: Page) {
    this.steps = page.getByRole('navigation', { name: 'Steps' });
    this.dialog = page.getByRole('dialog', { name: 'New planning meeting' });
    this.list = page.getByRole('list', { name: 'Planning meetings' });
    this.promised = page.getByRole('region', { name: 'Promised', exact: true });
    this.comesUpAgain = page.getByRole('region', { name: 'Comes up again' });
    this.lessons = page.getByRole('region', { name: 'What the last ones taught us' });
    this.decisions = page.getByRole('region', { name: 'Decisions', exact: true });
    this.actions = page.getByRole('region', { name: 'Actions', exact: true });
    this.paper = page.getByRole('article', { name: 'Page' });
    this.missing = this.paper.getByRole('list', { name: 'Still missing' });
  }

  /** Starts a meeting with the mouse, from the plan. */
  async start(title: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Meetings', exact: true }).click();
    await this.page.getByRole('button', { name: /^New planning meeting/ }).click();
    await this.dialog.getByLabel('Title').fill(title);
    await this.dialog.getByRole('button', { name: /^Start/ }).click();
    await this.steps.waitFor();
  }

  step(name: StepName): Locator {
    return this.steps.getByRole('button', { name });
  }

  async enter(name: StepName): Promise<void> {
    await this.step(name).click();
    await this.steps.locator('[aria-current=step]').filter({ hasText: name }).waitFor();
  }

  decide(text: string, reason = ''): Promise<void> {
    return writeDecision(this.page, this.decisions, text, reason);
  }

  promise(text: string, owner = '', due = ''): Promise<void> {
    return writeAction(this.page, this.actions, text, { owner, due });
  }
}
