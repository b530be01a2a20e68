import type { Locator } from '@playwright/test';
import { writeAction, writeDecision } from './outcomes-part';
import { RetroPage } from './retro-page';

/** The fourth stage: topics, the one in focus, and what is decided. */
export class DecidePage extends RetroPage {
  readonly topics = this.page.getByRole('navigation', { name: 'Topics' });
  readonly topic = this.page.getByRole('article');
  readonly outcomes = this.page.getByRole('complementary', { name: 'Decisions and actions' });
  readonly hint = this.outcomes.getByRole('status');
  readonly decisions = this.outcomes.getByRole('region', { name: 'Decisions' });
  readonly actions = this.outcomes.getByRole('region', { name: 'Actions' });

  row(title: string): Locator {
    return this.topics.getByRole('button').filter({ hasText: title });
  }

  /** Writes a decision under the topic in focus. */
  decide(text: string, reason = ''): Promise<void> {
    return writeDecision(this.page, this.decisions, text, reason);
  }

  /** Writes an action under the topic in focus; its owner by name, its date as it is said. */
  promise(text: string, owner = '', due = ''): Promise<void> {
    return writeAction(this.page, this.actions, text, { owner, due });
  }

  action(text: string): Locator {
    return this.actions.getByRole('listitem').filter({ hasText: text });
  }

  async nextTopic(): Promise<void> {
    await this.topic.getByRole('button', { name: /next topic/i }).click();
  }
}
