import { plainLine } from '../kernel/markdown-text';
import type { SummaryAction, SummaryDecision } from '../retro/summary';
import { actionLine } from './retro-words';

// Slack reads bold with one star and bullets as characters; it knows no headings, tables or boxes, and no escape but for the
// three signs with which its links and mentions begin and end.

/** A line of a list. */
export function slackBullet(text: string): string {
  return `• ${slackText(text)}`;
}

/** A line under one of a list. */
export function slackSubBullet(text: string): string {
  return `    ◦ ${slackText(text)}`;
}

/** Bold, where that can be: a star inside would end it early, so text with one stays plain. */
export function slackBold(text: string): string {
  const line = slackText(text);
  return line.includes('*') ? line : `*${line}*`;
}

/** Text on one line in which nothing is a link or a mention. */
export function slackText(text: string): string {
  return plainLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Parts with an empty line between them. */
export function slackParts(parts: readonly (readonly string[])[]): string {
  return parts.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** A decision, and under it why it was taken. */
export function slackDecision({ text, reason }: Pick<SummaryDecision, 'text' | 'reason'>): string[] {
  return [slackBullet(text), ...(reason === '' ? [] : [slackSubBullet(`Why: ${reason}`)])];
}

/** An action with who and when, and whether it is done. */
export function slackAction(action: SummaryAction): string {
  const state = action.dropped ? 'Dropped: ' : action.done ? 'Done: ' : '';
  return slackBullet(`${state}${actionLine(action)}`);
}
