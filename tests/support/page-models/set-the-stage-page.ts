import type { Locator } from '@playwright/test';
import { RetroPage } from './retro-page';

/** The first stage: the check-in, and what was promised earlier. */
export class SetTheStagePage extends RetroPage {
  readonly checkIn = this.page.getByRole('region', { name: 'Check-in' });
  readonly question = this.checkIn.getByRole('heading', { level: 2 });
  readonly promises = this.page.getByRole('region', { name: 'Actions of earlier meetings' });
  /** The promise in the middle, called "Action 2 of 5". */
  readonly promise = this.promises.getByRole('region', { name: /^Action \d+ of \d+$/ });
  /** "2 kept, 1 carried, 2 to look at" */
  readonly counts = this.promises.getByRole('status');

  answer(person: string): Locator {
    return this.checkIn.getByLabel(person, { exact: true });
  }

  /** The line of the list below: the promise's text, and what was found. */
  row(text: string): Locator {
    return this.promises.getByRole('list').getByRole('button').filter({ hasText: text });
  }

  verdict(name: 'Kept' | 'Carry over' | 'Change' | 'Drop'): Locator {
    return this.promise.getByRole('button', { name });
  }
}
