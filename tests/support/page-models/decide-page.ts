import type { Locator } from '@playwright/test';
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
  async decide(text: string, reason = ''): Promise<void> {
    await this.decisions.getByRole('button', { name: /^New decision/ }).click();
    const editor = this.page.getByRole('group', { name: 'New decision' });
    await editor.getByLabel('What is decided').fill(text);
    if (reason !== '') await editor.getByLabel('Why (optional)').fill(reason);
    await editor.getByRole('button', { name: 'Keep' }).click();
    await this.decisions.getByRole('button', { name: text, exact: true }).waitFor();
  }

  /** Writes an action under the topic in focus; its owner by name, its date as it is said. */
  async promise(text: string, owner = '', due = ''): Promise<void> {
    await this.actions.getByRole('button', { name: /^New action/ }).click();
    const editor = this.page.getByRole('group', { name: 'New action' });
    await editor.getByLabel('What will be done').fill(text);
    if (owner !== '') await editor.getByRole('option', { name: owner }).click();
    if (due !== '') await editor.getByRole('textbox', { name: 'Due' }).fill(due);
    await editor.getByRole('button', { name: 'Keep' }).click();
    await this.actions.getByRole('button', { name: text, exact: true }).waitFor();
  }

  action(text: string): Locator {
    return this.actions.getByRole('listitem').filter({ hasText: text });
  }

  async nextTopic(): Promise<void> {
    await this.topic.getByRole('button', { name: /next topic/i }).click();
  }
}
