import type { Locator, Page } from '@playwright/test';

/** Writes a decision where decisions of a meeting are written. */
export async function writeDecision(
  page: Page,
  decisions: Locator,
  text: string,
  reason = '',
): Promise<void> {
  await decisions.getByRole('button', { name: /^New decision/ }).click();
  const editor = page.getByRole('group', { name: 'New decision' });
  await editor.getByLabel('What is decided').fill(text);
  if (reason !== '') await editor.getByLabel('Why (optional)').fill(reason);
  await editor.getByRole('button', { name: 'Keep' }).click();
  await decisions.getByRole('button', { name: text, exact: true }).waitFor();
}

/** Writes an action where actions of a meeting are written; its owner by name, its date as it is said. */
export async function writeAction(
  page: Page,
  actions: Locator,
  text: string,
  { owner = '', due = '' }: { readonly owner?: string; readonly due?: string } = {},
): Promise<void> {
  await actions.getByRole('button', { name: /^New action/ }).click();
  const editor = page.getByRole('group', { name: 'New action' });
  await editor.getByLabel('What will be done').fill(text);
  if (owner !== '') await editor.getByRole('option', { name: owner }).click();
  if (due !== '') await editor.getByRole('textbox', { name: 'Due' }).fill(due);
  await editor.getByRole('button', { name: 'Keep' }).click();
  await actions.getByRole('button', { name: text, exact: true }).waitFor();
}
